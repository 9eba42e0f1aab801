/// The conjugation of a Dutch verb, from its infinitive.
struct DutchVerb {
    /// The particle of a separable verb: `op` of `op|pakken`.
    let particle: String?
    let infinitive: Letters
    /// `pak` of `pakken`, `maak` of `maken`, `geef` of `geven`; where spelling leaves it open, both.
    let stems: [Letters]
    /// The forms of the third person that are no other: `dreigt`.
    let present: [Letters]
    let past: [Letters]
    let participles: [Letters]
    private let irregular: [Letters]

    /// Reads an infinitive; a bar marks where a verb separates.
    init(_ written: String) {
        let parts = written.split(separator: "|", maxSplits: 1)
        particle = parts.count == 2 ? String(parts[0]) : nil
        infinitive = Letters(folding: parts.last ?? "")
        let root = VerbRoot(of: infinitive)
        // `zij` is a pronoun.
        stems = root.letters.description == "zijn" ? [] : Self.stems(of: infinitive)
        irregular = Self.irregularPresent[root.letters] ?? []
        present =
            irregular.isEmpty
            ? stems.map { $0.hasSuffix("t") ? $0 : $0 + "t" } : irregular.filter { $0.hasSuffix("t") }
        past = root.past(of: stems)
        let participles = root.participles(of: stems)
        self.participles = participles + participles.flatMap { [$0 + "e", $0 + "en"] }
    }

    /// All forms that are written as one word: of a separable verb those of a subordinate clause, participle
    /// and infinitive.
    var joinedForms: [Letters] {
        let forms = finiteForms + [infinitive + "d", infinitive + "de"] + participles
        return particle.map { particle in forms.map { particle + $0 } } ?? forms
    }

    /// The forms that stand apart from the particle in a main clause: `pakt … op`.
    var finiteForms: [Letters] { present + stems + past + irregular + [infinitive] }

    private static func stems(of infinitive: Letters) -> [Letters] {
        guard infinitive.hasSuffix("en") else { return [infinitive.dropLast()] }
        let base = infinitive.dropLast(2)
        guard base.count > 1, let last = base.last else { return [base] }
        if base.beforeLast(1) == last, !last.isVowel { return [base.dropLast()] }
        guard !last.isVowel, last != UInt8(ascii: "w"), last != UInt8(ascii: "x"), base.beforeLast(1).isVowel,
            base.count == 2 || !base.beforeLast(2).isVowel
        else { return [unvoiced(base)] }
        let long = base.dropLast() + base.beforeLast(1) + last
        return mayBeUnstressed(base) ? [unvoiced(long), base] : [unvoiced(long)]
    }

    /// Whether the last syllable may be the unstressed one of `luisteren`, `handelen` or `tekenen`.
    private static func mayBeUnstressed(_ base: Letters) -> Bool {
        guard base.count > 3, "ei".utf8.contains(base.beforeLast(1)) else { return false }
        return base.dropLast(2).bytes.contains(where: \.isVowel)
    }

    private static func unvoiced(_ stem: Letters) -> Letters {
        switch stem.last {
        case UInt8(ascii: "v"): stem.dropLast() + "f"
        case UInt8(ascii: "z"): stem.dropLast() + "s"
        default: stem
        }
    }

    private static let irregularPresent: [Letters: [Letters]] = Dictionary(
        uniqueKeysWithValues: [
            "zijn": ["ben", "bent", "is", "zijn"], "hebben": ["heb", "hebt", "heeft"],
            "zullen": ["zal", "zult", "zullen"],
            "kunnen": ["kan", "kun", "kunt"], "mogen": ["mag", "mogen"], "willen": ["wil", "wilt"],
            "gaan": ["ga", "gaat"],
            "staan": ["sta", "staat"], "doen": ["doe", "doet"], "slaan": ["sla", "slaat"],
            "zien": ["zie", "ziet"],
            "komen": ["kom", "komt"], "weten": ["weet"], "moeten": ["moet"],
        ].map { infinitive, forms in (Letters(infinitive.utf8), forms.map { Letters($0.utf8) }) })

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

/// A verb without an inseparable prefix: `spreken` of `bespreken`.
private struct VerbRoot {
    let letters: Letters
    private let prefix: String?

    init(of infinitive: Letters) {
        let isStrong = StrongVerbs.forms[infinitive] != nil
        let prefix =
            isStrong
            ? nil
            : Self.inseparable.first { prefix in
                infinitive.hasPrefix(prefix) && Self.isVerb(infinitive.dropFirst(prefix.utf8.count))
            }
        self.prefix = prefix
        letters = prefix.map { infinitive.dropFirst($0.utf8.count) } ?? infinitive
    }

    func past(of stems: [Letters]) -> [Letters] {
        if let strong = StrongVerbs.forms[letters] { return strong.past.map { (prefix ?? "") + $0 } }
        let ending = isVoiceless ? "te" : "de"
        return stems.flatMap { [$0 + ending, $0 + ending + "n"] }
    }

    func participles(of stems: [Letters]) -> [Letters] {
        if let strong = StrongVerbs.forms[letters] {
            return strong.participles.map { participle in
                prefix.map { $0 + (participle.hasPrefix("ge") ? participle.dropFirst(2) : participle) }
                    ?? participle
            }
        }
        let opening = prefix == nil ? "ge" : ""
        let ending = isVoiceless ? "t" : "d"
        return stems.map { opening + ($0.hasSuffix(ending) ? $0 : $0 + ending) }
    }

    /// Whether letters can be an infinitive: `talen` of `betalen`, and not `llen` of `bellen`.
    private static func isVerb(_ rest: Letters) -> Bool {
        if short.contains(rest) { return true }
        guard rest.hasSuffix("en"), rest.bytes.first != rest.bytes.dropFirst().first else { return false }
        return rest.dropLast(2).bytes.contains(where: \.isVowel)
    }

    /// Whether the past is made with a t: after f, k, ch, p, s, t and x of the infinitive.
    private var isVoiceless: Bool {
        let base = letters.dropLast(letters.hasSuffix("en") ? 2 : 1)
        return base.hasSuffix("ch") || base.last.map("fkpstx".utf8.contains) == true
    }

    private static let short = Set(["gaan", "staan", "slaan", "zien", "doen"].map { Letters($0.utf8) })
    private static let inseparable = ["onder", "over", "weer", "be", "ge", "her", "ont", "ver", "erk", "wan"]
}
