import Glibc

/// Reads the text layer of a PDF with `pdftotext` (poppler), where it is installed.
package enum Pdf {
    private static let program = "/usr/bin/pdftotext"
    /// Laying out the pages of a note takes a fraction of this.
    private static let patience = Duration.seconds(10)

    static var isInstalled: Bool { unsafe access(program, X_OK) == 0 }

    static func read(_ bytes: [UInt8]) throws(DocumentError) -> DocumentText {
        let arguments = ["-q", "-layout", "-nopgbrk", "-enc", "UTF-8", "-eol", "unix", "-", "-"]
        let process = ChildProcess(
            program: program, arguments: arguments, outputLimit: Document.textLimit * 2, patience: patience)
        let (end, output) = process.run(on: bytes)
        switch end {
        case .exit(0): return try text(of: output)
        case .exit: throw isEncrypted(bytes) ? .encrypted(.pdf) : .damaged(.pdf)
        case .notStarted(ENOENT): throw .missingProgram(.pdf)
        case .notStarted: throw .notStarted
        case .overTime, .signal(24): throw .unfinished(.time)
        case .overOutput: throw .overLimit(.text)
        case .signal: throw .unfinished(.crash)
        }
    }

    /// Returns the text that `pdftotext` wrote.
    package static func text(of output: [UInt8]) throws(DocumentError) -> DocumentText {
        let lines = output.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        let text = String(
            decoding: Array(lines.map(columns).joined(separator: [UInt8(ascii: "\n")])), as: UTF8.self)
        guard text.utf8.contains(where: { $0 > 0x20 }) else { throw .noTextLayer }
        guard text.utf8.count <= Document.textLimit else { throw .overLimit(.text) }
        try PlainText.check(text)
        return DocumentText(text: text, encoding: .declared)
    }

    /// Writes the gaps between columns as tabs: three spaces or more within a line are one.
    private static func columns(of line: ArraySlice<UInt8>) -> [UInt8] {
        var columns: [UInt8] = []
        var spaces = 0
        for byte in line where byte >= 0x20 {
            guard byte != 0x20 else {
                spaces += 1
                continue
            }
            if !columns.isEmpty {
                columns += spaces > 2 ? [0x09] : [UInt8](repeating: 0x20, count: spaces)
            }
            spaces = 0
            columns.append(byte)
        }
        return columns
    }

    private static func isEncrypted(_ bytes: [UInt8]) -> Bool { bytes[...].contains("/Encrypt") }
}
