/// The notation of phrases and frames on one line, read into its words.
///
///     maatregel                     the word in all its forms
///     =maatregel                    the word in this form
///     ~dreigen   ~op|pakken         a verb; the bar shows where it separates
///     "OM"                          this spelling
///     geweld*  *geweld  *geweld*    inside longer words
///     (kar|touwtje)                 one of these; with a question mark after it: or none
///     {person|organisation}         somebody of that kind
///     $lead                         any phrase of that list
///     ...                           up to four words
///     a b                           words next to each other
///     a + b + !c                    in one clause, in any order, and without c
struct Notation {
    /// The parts between plus signs.
    let parts: [Part]

    struct Part {
        let isExcluded: Bool
        let words: [Word]
    }

    enum Word {
        case plain(String)
        case exact(String)
        case verb(String)
        case literal(String)
        case stem(String, mayFollow: Bool, mayPrecede: Bool)
        indirect case choice([[Word]])
        case slot(Slots)
        case list(String)
        case gap
    }

    init(_ written: Written) throws(RuleProblem) {
        var reader = NotationReader(written)
        parts = try reader.parts()
    }
}

/// Reads the characters of one line of notation; its signs are all ASCII.
private struct NotationReader {
    private static let wordEnds = " \n+|(){}\""

    private let written: Written
    private let bytes: [UInt8]
    private var position = 0

    init(_ written: Written) {
        self.written = written
        bytes = Array(written.text.utf8)
    }

    mutating func parts() throws(RuleProblem) -> [Notation.Part] {
        var parts: [Notation.Part] = []
        repeat {
            skipSpaces()
            let isExcluded = take("!")
            let words = try words(until: "+")
            guard !words.isEmpty else { throw problem("nothing stands here between plus signs") }
            parts.append(.init(isExcluded: isExcluded, words: words))
        } while take("+")
        guard position == bytes.count else {
            throw problem("'\(text(position..<bytes.count).first ?? " ")' cannot stand here")
        }
        guard parts.contains(where: { !$0.isExcluded }) else {
            throw problem("at least one part stands without '!'")
        }
        return parts
    }

    private mutating func words(until ends: String) throws(RuleProblem) -> [Notation.Word] {
        var words: [Notation.Word] = []
        while true {
            skipSpaces()
            guard let next = peek, !ends.contains(next) else { return words }
            try words.append(contentsOf: word(next))
        }
    }

    private mutating func word(_ sign: UInt8) throws(RuleProblem) -> [Notation.Word] {
        switch Unicode.Scalar(sign) {
        case "\"": return [.literal(try text(until: "\""))]
        case "{": return [.slot(try slots())]
        case "(": return [.choice(try choice())]
        case "$": return [.list(rest(after: 1))]
        case "~": return [.verb(try verb())]
        case "=": return [.exact(rest(after: 1))]
        default: return try plain(rest())
        }
    }

    private mutating func verb() throws(RuleProblem) -> String {
        var word = rest(after: 1)
        // In a choice the bar after any other word goes on to the next alternative: `(~noemen|kop)`.
        if peek == UInt8(ascii: "|"), DutchVerb.particles.contains(word) {
            position += 1
            guard let next = peek, !Self.wordEnds.contains(next) else {
                throw problem("the rest of the verb stands right after its bar: '~\(word)|...'")
            }
            word += "|" + rest()
        }
        guard word.utf8.count > 2 else { throw problem("'~' stands before the infinitive of a verb") }
        return word
    }

    /// Reads a word without a sign before it; a hyphen divides it as it divides the words of a note.
    private func plain(_ word: String) throws(RuleProblem) -> [Notation.Word] {
        if word == "..." { return [.gap] }
        guard word.utf8.contains(where: { !ASCII.isLower($0) }) else { return [.plain(word)] }
        if let strange = word.first(where: { !$0.isLetter && !$0.isNumber && !"'’.-*/".contains($0) }) {
            throw problem("'\(strange)' stands in no word of a note")
        }
        guard word.contains("*") else { return word.split(separator: "-").map { .plain(String($0)) } }
        let stem = word.filter { $0 != "*" }
        guard stem.count >= 6 else {
            throw problem("'\(word)' would be found in too many words; six letters at least")
        }
        return [.stem(stem, mayFollow: word.hasPrefix("*"), mayPrecede: word.hasSuffix("*"))]
    }

    private mutating func slots() throws(RuleProblem) -> Slots {
        var slots: Slots = []
        for name in try text(until: "}").split(separator: "|") {
            let name = name.trimmed
            guard let slot = Slots.named[name] else {
                throw problem(
                    "'\(name)' is no slot; allowed are \(Slots.named.keys.sorted().joined(separator: ", "))")
            }
            slots.insert(slot)
        }
        return slots
    }

    private mutating func choice() throws(RuleProblem) -> [[Notation.Word]] {
        var choices: [[Notation.Word]] = []
        repeat {
            position += 1
            choices.append(try words(until: "|)"))
        } while peek == UInt8(ascii: "|")
        guard take(")") else { throw problem("')' is missing") }
        return take("?") ? choices + [[]] : choices
    }

    // MARK: Characters

    /// Reads what stands between the sign at this position and a closing one.
    private mutating func text(until closing: Unicode.Scalar) throws(RuleProblem) -> String {
        let start = position + 1
        guard let end = bytes[start...].firstIndex(of: UInt8(ascii: closing)) else {
            throw problem("'\(closing)' is missing")
        }
        position = end + 1
        return text(start..<end)
    }

    /// Reads on to the next space or sign, and leaves out so many bytes at the start.
    private mutating func rest(after opening: Int = 0) -> String {
        let start = position
        while let next = peek, !Self.wordEnds.contains(next) { position += 1 }
        if position == start { position += 1 }
        return text(min(start + opening, position)..<position)
    }

    private func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    private mutating func take(_ sign: Unicode.Scalar) -> Bool {
        guard peek == UInt8(ascii: sign) else { return false }
        position += 1
        return true
    }

    private mutating func skipSpaces() {
        while peek == UInt8(ascii: " ") || peek == UInt8(ascii: "\n") { position += 1 }
    }

    private var peek: UInt8? { position < bytes.count ? bytes[position] : nil }

    private func problem(_ message: String) -> RuleProblem {
        RuleProblem("\(message), in '\(written.text)'", at: written)
    }
}

extension String {
    fileprivate func contains(_ byte: UInt8) -> Bool { utf8.contains(byte) }
}

extension Substring {
    fileprivate var trimmed: String {
        String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
}
