/// The inflected forms of Dutch nouns and adjectives.
///
/// Forms are made when the checklist is loaded, and the text is never stemmed. A form that does not exist is no
/// mistake: nobody writes it. But each takes room, so that no word gets endings that its own last letters rule out.
enum DutchWord {
    /// Returns the forms of a word whose part of speech is not known; some may stand there twice.
    static func forms(of word: Letters) -> [Letters] {
        guard word.count > 2, word.last?.isFoldedLetter == true else { return [word] }
        var forms = [word]
        forms.reserveCapacity(24)
        for ending in plainEndings(of: word) { forms.append(word + ending) }
        if !isSureNoun(word) {
            for ending in ["st", "ste", "heid", "heden"] { forms.append(word + ending) }
        }
        for stem in inflectingStems(of: word) {
            for ending in isSureNoun(word) ? ["e", "en"] : ["e", "en", "er", "ere"] {
                forms.append(stem + ending)
            }
        }
        return forms + diminutives(of: word) + irregular(word)
    }

    private static func plainEndings(of word: Letters) -> [String] {
        guard let last = word.last, last.isVowel else { return ["s"] }
        return last == UInt8(ascii: "e") ? ["s", "n"] : ["s", "'s"]
    }

    /// Whether the ending of a word makes it a noun, which has no comparative: `regeling`, `veiligheid`.
    private static func isSureNoun(_ word: Letters) -> Bool {
        nounEndings.contains { word.count > $0.utf8.count + 2 && word.hasSuffix($0) }
    }

    private static let nounEndings = [
        "ing", "heid", "teit", "tie", "schap", "isme", "ment", "eur", "ist", "aar",
    ]

    /// Returns `bankje`, `stoeltje`, `raampje` or `mannetje`, singular and plural: the last letters tell which.
    private static func diminutives(of word: Letters) -> [Letters] {
        var small: [Letters] = []
        switch word.last.map(Unicode.Scalar.init) {
        case "m": small.append(word + "pje")
        case "l", "n", "r", "w", "j", "a", "e", "i", "o", "u", "y": small.append(word + "tje")
        default: small.append(word + "je")
        }
        if let last = word.last, Spelling.endsInShortVowelAndConsonant(word) {
            small.append(word + last + "etje")
        } else if word.hasSuffix("ng") {
            small.append(word + "etje")
        }
        return small + small.map { $0 + "s" }
    }

    /// The stems that endings with a vowel are added to: `plan` → `plann`, `jaar` → `jar`, `brief` → `briev`.
    private static func inflectingStems(of word: Letters) -> [Letters] {
        guard let last = word.last else { return [] }
        // `ideeën` and `theorieën`, but `alle` has no `alleen`.
        if last == UInt8(ascii: "e") { return "ei".utf8.contains(word.beforeLast(1)) ? [word] : [] }
        if last.isVowel { return [word] }
        var stems = [word]
        if Spelling.endsInShortVowelAndConsonant(word) { stems.append(word + last) }
        if let opened = Spelling.opened(word) { stems.append(opened) }
        return stems + stems.compactMap(Spelling.voiced)
    }

    private static func irregular(_ word: Letters) -> [Letters] {
        if word.hasSuffix("heid") { return [word.dropLast(4) + "heden"] }
        if word.hasSuffix("man") { return [word.dropLast(3) + "lieden", word.dropLast(3) + "lui"] }
        if word.hasSuffix("um") { return [word.dropLast(2) + "a"] }
        if word.hasSuffix("us") { return [word.dropLast(2) + "i"] }
        if word.hasSuffix("e") { return ["r", "re", "den"].map { word + $0 } }
        if pluralsInEren.contains(where: word.hasSuffix) { return [word + "eren"] }
        return []
    }

    private static let pluralsInEren = ["kind", "lied", "goed", "gemoed", "volk", "rund"]
}

/// The rules of Dutch spelling that inflection follows.
enum Spelling {
    /// Whether a word ends like `plan` or `verslag`: one vowel and one consonant.
    static func endsInShortVowelAndConsonant(_ word: Letters) -> Bool {
        guard word.count > 2, let last = word.last, !last.isVowel, last != UInt8(ascii: "w"),
            last != UInt8(ascii: "x")
        else { return false }
        return word.beforeLast(1).isVowel && !word.beforeLast(2).isVowel
    }

    /// Returns `jar` for `jaar`: a doubled vowel before one consonant is written once in an open syllable.
    static func opened(_ word: Letters) -> Letters? {
        guard word.count > 3, let last = word.last, !last.isVowel else { return nil }
        let vowel = word.beforeLast(1)
        guard "aeou".utf8.contains(vowel), word.beforeLast(2) == vowel else { return nil }
        return word.dropLast(2) + last
    }

    /// Returns `briev` for `brief` and `huiz` for `huis`.
    static func voiced(_ stem: Letters) -> Letters? {
        guard let last = stem.last, stem.beforeLast(1) != last else { return nil }
        switch last {
        case UInt8(ascii: "f"): return stem.dropLast() + "v"
        case UInt8(ascii: "s"): return stem.dropLast() + "z"
        default: return nil
        }
    }
}
