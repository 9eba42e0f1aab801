/// Texts one after another in a single array of letters: a hundred thousand of them take no more room than what they say.
struct FlatTexts: Codable, Sendable {
    private let letters: FlatArray<UInt8>
    /// Where each text ends.
    private let ends: FlatArray<Int32>

    init(_ texts: [String]) {
        var letters: [UInt8] = []
        var ends: [Int32] = []
        for text in texts {
            letters += text.utf8
            ends.append(Int32(letters.count))
        }
        self.letters = FlatArray(letters)
        self.ends = FlatArray(ends)
    }

    subscript(number: Int) -> String {
        let start = number == 0 ? 0 : Int(ends[number - 1])
        return String(decoding: letters[start..<Int(ends[number])], as: UTF8.self)
    }
}
