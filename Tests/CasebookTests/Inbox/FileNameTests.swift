import Testing

@testable import Casebook

@Suite struct `The name of a file` {
    @Test(arguments: [
        (Array("verslag één.txt".utf8), "verslag één.txt"),
        (Array("a\nb.txt".utf8), "a%0Ab.txt"),
        (Array("a\u{1B}[31m.txt".utf8), "a%1B[31m.txt"),
        (Array("a\u{202E}txt.md".utf8), "a%E2%80%AEtxt.md"),
        ([0x76, 0xE9, 0x2E, 0x74, 0x78, 0x74], "v%E9.txt"),
    ])
    func `as text is safe to show`(_ bytes: [UInt8], _ text: String) {
        #expect(FileName(bytes).text == text)
    }

    @Test(arguments: [("verslag", 7, "verslag"), ("verslag", 3, "ver"), ("éé", 3, "é"), ("éé", 0, "")])
    func `is cut between two characters`(_ text: String, _ limit: Int, _ cut: String) {
        #expect(text.cut(toBytes: limit) == cut)
    }

    @Test(arguments: [
        ".verborgen", ".~lock.verslag.odt#", ".nfs0001", "~$rslag.docx", "verslag.txt~", "verslag.tmp",
        "verslag.txt.part", "verslag.crdownload", "Thumbs.db", "desktop.ini",
    ])
    func `tells what programs keep for themselves`(_ name: String) {
        #expect(SkipList.contains(FileName(name)))
    }

    @Test(arguments: ["verslag.txt", "verslag", "tmp", "a~b.txt", "partij.txt"])
    func `tells what may be a note`(_ name: String) {
        #expect(!SkipList.contains(FileName(name)))
    }
}
