import Testing

@testable import NoteReview

@Suite struct `Letters that are read eight at a time` {
    @Test("are those that are read one by one", arguments: 1...40)
    func letters(_ count: Int) {
        // A capital, two small letters, and so on.
        let alphabet = Array("Abc".utf8)
        let letters = (0..<count).map { alphabet[$0 % 3] }
        for behind in ["", " ", ", en nog veel meer", "@[`{", "é"] {
            let word = PlainWord(in: Array("-".utf8) + letters + Array(behind.utf8), at: 1)
            #expect(word.key == WordKey(folding: String(decoding: letters, as: UTF8.self)))
            #expect(Int(word.key.count) == count)
            #expect(word.capitals == (count + 2) / 3)
            #expect(word.end == 1 + count)
        }
    }

    @Test("end at any other byte")
    func ends() {
        let letters = Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ".utf8)
        for byte in UInt8.min...UInt8.max {
            let word = PlainWord(in: Array("ja".utf8) + [byte] + Array("en nog meer".utf8), at: 0)
            #expect(word.end == (letters.contains(byte) ? 5 : 2))
        }
    }
}
