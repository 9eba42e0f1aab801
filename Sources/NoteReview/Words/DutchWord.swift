/// The inflected forms of Dutch nouns and adjectives.
///
/// Forms are made when the checklist is loaded, and the text is never stemmed. A form that does not exist costs
/// nothing: nobody writes it.
enum DutchWord {
    /// Returns the forms of a word whose part of speech is not known.
    static func forms(of word: String) -> Set<String> {
        guard word.count > 2, word.last?.isLetter == true else { return [word] }
        let stems = inflectingStems(of: word)
        var forms: Set = [word]
        for ending in plainEndings { forms.insert(word + ending) }
        for stem in stems {
            for ending in vowelEndings { forms.insert(stem + ending) }
        }
        forms.formUnion(irregular(word))
        return forms
    }

    private static let plainEndings = [
        "s", "'s", "n", "st", "ste", "je", "tje", "pje", "jes", "tjes", "pjes", "heid",
        "heden",
    ]
    private static let vowelEndings = ["e", "en", "er", "ere", "eren", "etje", "etjes"]

    /// The stems that endings with a vowel are added to: `plan` → `plann`, `jaar` → `jar`, `brief` → `briev`.
    private static func inflectingStems(of word: String) -> Set<String> {
        var stems: Set = [word]
        let letters = Array(word)
        guard letters.count > 2, let last = letters.last, !vowels.contains(last) else { return stems }
        if Spelling.endsInShortVowelAndConsonant(letters) { stems.insert(word + String(last)) }
        if let opened = Spelling.opened(letters) { stems.insert(opened) }
        return stems.union(stems.compactMap(Spelling.voiced))
    }

    private static func irregular(_ word: String) -> [String] {
        if word.hasSuffix("heid") { return [word.dropLast(4) + "heden"] }
        if word.hasSuffix("man") { return [word.dropLast(3) + "lieden", word.dropLast(3) + "lui"] }
        if word.hasSuffix("um") { return [word.dropLast(2) + "a"] }
        if word.hasSuffix("us") { return [word.dropLast(2) + "i"] }
        if word.hasSuffix("e") { return ["r", "re", "den"].map { word + $0 } }
        return []
    }

    static let vowels: Set<Character> = ["a", "e", "i", "o", "u", "y"]
}

/// The rules of Dutch spelling that inflection follows.
enum Spelling {
    /// Whether a word ends like `plan` or `verslag`: one vowel and one consonant.
    static func endsInShortVowelAndConsonant(_ letters: [Character]) -> Bool {
        guard letters.count > 2, let last = letters.last, !DutchWord.vowels.contains(last), last != "w",
            last != "x"
        else { return false }
        let vowel = letters[letters.count - 2]
        return DutchWord.vowels.contains(vowel) && !DutchWord.vowels.contains(letters[letters.count - 3])
    }

    /// Returns `jar` for `jaar`: a doubled vowel before one consonant is written once in an open syllable.
    static func opened(_ letters: [Character]) -> String? {
        guard letters.count > 3, let last = letters.last, !DutchWord.vowels.contains(last) else { return nil }
        let vowel = letters[letters.count - 2]
        guard "aeou".contains(vowel), letters[letters.count - 3] == vowel else { return nil }
        return String(letters.dropLast(2)) + String(last)
    }

    /// Returns `briev` for `brief` and `huiz` for `huis`.
    static func voiced(_ stem: String) -> String? {
        guard let last = stem.last, stem.dropLast().last != last else { return nil }
        switch last {
        case "f": return stem.dropLast() + "v"
        case "s": return stem.dropLast() + "z"
        default: return nil
        }
    }
}
