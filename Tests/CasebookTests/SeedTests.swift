import Foundation
import TestNotes
import Testing

@Suite struct `What a fuzzer of notes and rules starts from, and what it found` {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Seeds")

    private static func names(_ ending: String) -> [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
            .filter { $0.hasSuffix(ending) }.sorted()
    }

    private static func bytes(_ name: String) throws -> [UInt8] {
        Array(try Data(contentsOf: folder.appending(path: name)))
    }

    @Test func `is there for both`() {
        #expect(!Self.names(".note").isEmpty && !Self.names(".rules").isEmpty)
    }

    @Test(arguments: names(".note"))
    func `breaks no promise that holds for every note`(_ name: String) throws {
        FuzzedNote(try Self.bytes(name)).review()
    }

    @Test(arguments: names(".rules"))
    func `breaks no promise that holds for every file of rules`(_ name: String) throws {
        FuzzedRules(try Self.bytes(name)).read()
    }
}
