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

    indirect enum Word {
        case plain(String)
        case exact(String)
        case verb(String)
        case literal(String)
        case stem(String, mayFollow: Bool, mayPrecede: Bool)
        case choice([[Word]])
        case slot(Slots)
        case list(String)
        case gap
    }

    init(_ written: Written) throws(RuleProblem) {
        var reader = NotationReader(written)
        parts = try reader.parts()
    }
}

/// Reads the characters of one line of notation.
private struct NotationReader {
    private let written: Written
    private let characters: [Character]
    private var position = 0

    init(_ written: Written) {
        self.written = written
        characters = Array(written.text)
    }

    mutating func parts() throws(RuleProblem) -> [Notation.Part] {
        var parts: [Notation.Part] = []
        repeat {
            skipSpaces()
            let isExcluded = take("!")
            let words = try words(until: ["+"])
            guard !words.isEmpty else { throw problem("nothing stands here between plus signs") }
            parts.append(.init(isExcluded: isExcluded, words: words))
        } while take("+")
        guard position == characters.count else {
            throw problem("'\(characters[position])' cannot stand here")
        }
        guard parts.contains(where: { !$0.isExcluded }) else {
            throw problem("at least one part stands without '!'")
        }
        return parts
    }

    private mutating func words(until ends: Set<Character>) throws(RuleProblem) -> [Notation.Word] {
        var words: [Notation.Word] = []
        while true {
            skipSpaces()
            guard let next = peek, !ends.contains(next) else { return words }
            words += try word()
        }
    }

    private mutating func word() throws(RuleProblem) -> [Notation.Word] {
        switch peek {
        case "\"": return [.literal(try text(between: "\"", and: "\""))]
        case "{": return [.slot(try slots())]
        case "(": return [.choice(try choice())]
        case "$": return [.list(String(rest().dropFirst()))]
        case "~": return [.verb(try verb())]
        case "=": return [.exact(String(rest().dropFirst()))]
        default: return try plain(rest())
        }
    }

    private mutating func verb() throws(RuleProblem) -> String {
        var word = String(rest().dropFirst())
        // In a choice the bar after any other word goes on to the next alternative: `(~noemen|kop)`.
        if peek == "|", DutchVerb.particles.contains(word) {
            position += 1
            word += "|" + rest()
        }
        guard word.count > 2 else { throw problem("'~' stands before the infinitive of a verb") }
        return word
    }

    /// Reads a word without a sign before it; a hyphen divides it as it divides the words of a note.
    private func plain(_ word: String) throws(RuleProblem) -> [Notation.Word] {
        if word == "..." { return [.gap] }
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
        for name in try text(between: "{", and: "}").split(separator: "|") {
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
            choices.append(try words(until: ["|", ")"]))
        } while peek == "|"
        guard take(")") else { throw problem("')' is missing") }
        return take("?") ? choices + [[]] : choices
    }

    private mutating func text(between opening: Character, and closing: Character) throws(RuleProblem)
        -> String
    {
        let start = position + 1
        guard let end = characters[start...].firstIndex(of: closing) else {
            throw problem("'\(closing)' is missing")
        }
        position = end + 1
        return String(characters[start..<end])
    }

    /// Reads on to the next space or sign.
    private mutating func rest() -> String {
        let start = position
        while let next = peek, next != " ", !"+|(){}\"".contains(next) { position += 1 }
        if position == start { position += 1 }
        return String(characters[start..<position])
    }

    private mutating func take(_ sign: Character) -> Bool {
        guard peek == sign else { return false }
        position += 1
        return true
    }

    private mutating func skipSpaces() {
        while peek == " " || peek == "\n" { position += 1 }
    }

    private var peek: Character? {
        position < characters.count ? characters[position] : nil
    }

    private func problem(_ message: String) -> RuleProblem {
        RuleProblem("\(message), in '\(written.text)'", at: written)
    }
}

extension Substring {
    fileprivate var trimmed: String {
        String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
}
