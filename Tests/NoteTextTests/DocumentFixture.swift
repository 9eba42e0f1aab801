import Foundation

@testable import NoteText

/// The documents that programs made, and what is read of them.
enum DocumentFixture {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Documents")

    static func bytes(_ name: String) throws -> [UInt8] {
        Array(try Data(contentsOf: folder.appending(path: name)))
    }

    static func text(_ name: String) throws -> DocumentText {
        try Document(bytes(name), kind: DocumentKind(ofFileNamed: Array(name.utf8))).text()
    }
}

extension DocumentText {
    func text(of kind: Region.Kind) -> String {
        let bytes = Array(text.utf8)
        return regions.filter { $0.kind == kind }.map { String(decoding: bytes[$0.bytes], as: UTF8.self) }
            .joined(separator: "\n")
    }
}
