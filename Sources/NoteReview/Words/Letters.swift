/// The folded letters of a word, of which its forms are made.
///
/// Words are folded before they are inflected, as those of a note are before they are looked up.
struct Letters: Hashable, Sendable {
    private(set) var bytes: [UInt8]

    init(_ bytes: some Swift.Sequence<UInt8>) {
        self.bytes = Array(bytes)
    }

    /// Folds a word as an author wrote it; `o.a.` is `oa`.
    init(folding word: some StringProtocol) {
        bytes = []
        bytes.reserveCapacity(word.utf8.count)
        for scalar in word.unicodeScalars where scalar != "." { bytes.append(folded: scalar.value) }
    }

    var count: Int { bytes.count }

    var isEmpty: Bool { bytes.isEmpty }

    var last: UInt8? { bytes.last }

    /// The letter so many places before the last one; zero where the word is shorter.
    func beforeLast(_ distance: Int) -> UInt8 {
        distance < bytes.count ? bytes[bytes.count - 1 - distance] : 0
    }

    func dropFirst(_ count: Int) -> Letters { Letters(bytes.dropFirst(count)) }

    func dropLast(_ count: Int = 1) -> Letters { Letters(bytes.dropLast(count)) }

    func hasSuffix(_ ending: String) -> Bool {
        bytes.count >= ending.utf8.count && bytes.suffix(ending.utf8.count).elementsEqual(ending.utf8)
    }

    func hasPrefix(_ opening: String) -> Bool { bytes.starts(with: opening.utf8) }

    static func + (stem: Letters, ending: String) -> Letters {
        var letters = stem
        letters.bytes += ending.utf8
        return letters
    }

    static func + (opening: String, stem: Letters) -> Letters {
        var letters = Letters(opening.utf8)
        letters.bytes += stem.bytes
        return letters
    }

    static func + (stem: Letters, letter: UInt8) -> Letters {
        var letters = stem
        letters.bytes.append(letter)
        return letters
    }
}

extension Letters: CustomStringConvertible {
    var description: String { String(decoding: bytes, as: UTF8.self) }
}

extension UInt8 {
    /// Whether a folded letter stands for a vowel of Dutch.
    var isVowel: Bool {
        switch self {
        case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"),
            UInt8(ascii: "y"):
            true
        default: false
        }
    }

    /// Whether it is a letter at all, and no digit or apostrophe.
    var isFoldedLetter: Bool { ASCII.isLower(self) || self == 1 }
}
