/// The conjugation of a Dutch verb, from its infinitive.
struct DutchVerb {
    /// The particle of a separable verb: `op` of `op|pakken`.
    let particle: String?
    private let infinitive: String

    /// Reads an infinitive; a bar marks where a verb separates.
    init(_ written: String) {
        let parts = written.split(separator: "|", maxSplits: 1).map(String.init)
        particle = parts.count == 2 ? parts[0] : nil
        infinitive = parts.last ?? ""
    }

    /// All forms that are written as one word: of a separable verb those of a subordinate clause, participle
    /// and infinitive.
    var joinedForms: Set<String> {
        let forms = finiteForms.union(nominalForms).union(participles)
        return particle.map { particle in Set(forms.map { particle + $0 }) } ?? forms
    }

    /// The forms that stand apart from the particle in a main clause: `pakt … op`.
    var finiteForms: Set<String> {
        present.union(stems).union(past).union(irregular).union([infinitive])
    }

    /// The forms of the third person that are no other: `dreigt`.
    var present: Set<String> {
        let regular = Set(stems.map { $0.hasSuffix("t") ? $0 : $0 + "t" })
        return irregular.isEmpty ? regular : irregular.filter { $0.hasSuffix("t") }
    }

    var infinitiveForm: String { infinitive }

    private var nominalForms: Set<String> {
        [infinitive, infinitive + "d", infinitive + "de"]
    }

    // MARK: Stems

    /// The infinitive without its ending.
    private var base: String {
        if infinitive.hasSuffix("en") { return String(infinitive.dropLast(2)) }
        return String(infinitive.dropLast())
    }

    /// `pak` of `pakken`, `maak` of `maken`, `geef` of `geven`; where spelling leaves it open, both.
    var stems: Set<String> {
        guard infinitive.hasSuffix("en") else { return [base] }
        let letters = Array(base)
        guard letters.count > 1, let last = letters.last else { return [base] }
        if letters[letters.count - 2] == last, !DutchWord.vowels.contains(last) {
            return [String(letters.dropLast())]
        }
        guard Spelling.endsInShortVowelAndConsonant(["x"] + letters) else { return [Self.unvoiced(base)] }
        let long = String(letters.dropLast()) + String(letters[letters.count - 2]) + String(last)
        return mayBeUnstressed(letters) ? [Self.unvoiced(long), base] : [Self.unvoiced(long)]
    }

    /// Whether the last syllable may be the unstressed one of `luisteren`, `handelen` or `tekenen`.
    private func mayBeUnstressed(_ letters: [Character]) -> Bool {
        guard letters.count > 3, letters[letters.count - 2] == "e" || letters[letters.count - 2] == "i" else {
            return false
        }
        return letters.dropLast(2).contains { DutchWord.vowels.contains($0) }
    }

    private static func unvoiced(_ stem: String) -> String {
        switch stem.last {
        case "v": stem.dropLast() + "f"
        case "z": stem.dropLast() + "s"
        default: stem
        }
    }

    // MARK: Past

    /// The verb without an inseparable prefix: `spreken` of `bespreken`.
    private var root: String { prefix.map { String(infinitive.dropFirst($0.count)) } ?? infinitive }

    private var prefix: String? {
        guard StrongVerbs.forms[infinitive] == nil else { return nil }
        return Self.inseparable.first { prefix in
            infinitive.hasPrefix(prefix) && isVerb(infinitive.dropFirst(prefix.count))
        }
    }

    /// Whether letters can be an infinitive: `talen` of `betalen`, and not `llen` of `bellen`.
    private func isVerb(_ rest: Substring) -> Bool {
        if Self.short.contains(String(rest)) { return true }
        guard rest.hasSuffix("en"), let first = rest.first, first != rest.dropFirst().first else {
            return false
        }
        return rest.dropLast(2).contains { DutchWord.vowels.contains($0) }
    }

    private static let short: Set = ["gaan", "staan", "slaan", "zien", "doen"]
    private static let inseparable = ["onder", "over", "weer", "be", "ge", "her", "ont", "ver", "erk", "wan"]

    private var irregular: Set<String> { Self.irregularPresent[root] ?? [] }

    var past: Set<String> {
        if let strong = StrongVerbs.forms[root] {
            let prefix = prefix ?? ""
            return Set(strong.past.map { prefix + $0 })
        }
        let ending = isVoiceless ? "te" : "de"
        return Set(stems.flatMap { [$0 + ending, $0 + ending + "n"] })
    }

    var participles: Set<String> {
        let plain: Set<String>
        if let strong = StrongVerbs.forms[root] {
            plain = Set(
                strong.participles.map { participle in
                    prefix.map {
                        $0 + (participle.hasPrefix("ge") ? String(participle.dropFirst(2)) : participle)
                    } ?? participle
                })
        } else {
            let opening = prefix == nil ? "ge" : ""
            let ending = isVoiceless ? "t" : "d"
            plain = Set(stems.map { opening + $0 + ($0.hasSuffix(ending) ? "" : ending) })
        }
        return plain.union(plain.flatMap { [$0 + "e", $0 + "en"] })
    }

    /// Whether the past is made with a t: after f, k, ch, p, s, t and x of the infinitive.
    private var isVoiceless: Bool {
        base.hasSuffix("ch") || base.last.map { "fkpstx".contains($0) } == true
    }

    private static let irregularPresent: [String: Set<String>] = [
        "zijn": ["ben", "bent", "is", "zijn"], "hebben": ["heb", "hebt", "heeft"],
        "zullen": ["zal", "zult", "zullen"],
        "kunnen": ["kan", "kun", "kunt"], "mogen": ["mag", "mogen"], "willen": ["wil", "wilt"],
        "gaan": ["ga", "gaat"],
        "staan": ["sta", "staat"], "doen": ["doe", "doet"], "slaan": ["sla", "slaat"],
        "zien": ["zie", "ziet"],
        "komen": ["kom", "komt"], "weten": ["weet"], "moeten": ["moet"],
    ]

    /// What separates from a verb: `op` of `op|pakken`.
    static let particles: Set<String> = Set(
        """
        aan achter achterna af averechts bij bijeen binnen boven buiten deel dicht dood door gerust goed her in kapot \
        kennis klaar klem kort koud kwijt langs leeg los mede mee mis na neer om omhoog omlaag omver onder op open over \
        overhoop plat raad recht rond ruzie samen schuld stand stil stop stuk tegemoet tegen tekort terecht terug teweeg \
        thuis toe uit uiteen vast vol voor voorbij voort vrij waar weer weg
        """
        .split(separator: " ").map(String.init))
}
