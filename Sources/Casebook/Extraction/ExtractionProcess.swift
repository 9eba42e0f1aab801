import CConfinement
import Foundation
import NoteText
import SystemPackage

/// What the powerless process does: a document on standard input, its text or the refusal on standard output.
package enum ExtractionProcess {
    /// The option that makes a program this process; it is no option for people.
    static let option = "--extract"
    /// What it exits with when it could not get ready, before it saw anything of the document.
    static let notReady: Int32 = 75

    /// Does the work and ends, where the program was started for that; else returns at once.
    package static func runIfAsked(_ arguments: [String] = CommandLine.arguments) {
        guard arguments.count == 4, arguments[1] == option, let kind = DocumentKind(rawValue: arguments[2]),
            let size = Int(arguments[3]), 0...kind.limit ~= size
        else { return }
        exit(run(kind, size: size))
    }

    private static func run(_ kind: DocumentKind, size: Int) -> Int32 {
        // An e-mail may have a PDF attached.
        let runsPrograms = kind == .pdf || kind == .eml
        guard close_inherited_files() == 0, confine(runsPrograms) == 0 else { return notReady }
        guard let bytes = read(size) else { return 1 }
        let message = ExtractionMessage(
            Result { () throws(DocumentError) in try NoteText.Document(bytes, kind: kind).text() })
        guard let encoded = message.bytes else { return 1 }
        do {
            try FileDescriptor.standardOutput.writeAll(encoded)
            return 0
        } catch {
            return 1
        }
    }

    private static func read(_ size: Int) -> [UInt8]? {
        try? unsafe [UInt8](unsafeUninitializedCapacity: size) { buffer, filled in
            while filled < size {
                let rest = unsafe UnsafeMutableRawBufferPointer(
                    rebasing: UnsafeMutableRawBufferPointer(buffer)[filled...])
                let count = try unsafe FileDescriptor.standardInput.read(into: rest)
                guard count > 0 else { return }
                filled += count
            }
        }
    }
}
