/// The inflected forms of Dutch nouns and adjectives.
///
/// Forms are made when the checklist is loaded, and the text is never stemmed. A form that does not exist costs
/// nothing: nobody writes it.
enum DutchWord {
    /// Returns the forms of a word whose part of speech is not known; some may stand there twice.
    static func forms(of word: Letters) -> [Letters] {
        guard word.count > 2, word.last?.isFoldedLetter == true else { return [word] }
        var forms = [word]
        forms.reserveCapacity(40)
        for ending in plainEndings { forms.append(word + ending) }
        for stem in inflectingStems(of: word) {
            for ending in vowelEndings { forms.append(stem + ending) }
        }
        return forms + irregular(word)
    }

    private static let plainEndings = [
        "s", "'s", "n", "st", "ste", "je", "tje", "pje", "jes", "tjes", "pjes", "heid",
        "heden",
    ]
    private static let vowelEndings = ["e", "en", "er", "ere", "eren", "etje", "etjes"]

    /// The stems that endings with a vowel are added to: `plan` → `plann`, `jaar` → `jar`, `brief` → `briev`.
    private static func inflectingStems(of word: Letters) -> [Letters] {
        guard let last = word.last, !last.isVowel else { return [word] }
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
        return []
    }
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
