/// The inflected forms of English words.
enum EnglishWord {
    /// Returns the forms of a word whose part of speech is not known; some may stand there twice.
    static func forms(of word: Letters) -> [Letters] {
        guard word.count > 2, word.last?.isFoldedLetter == true else { return [word] }
        return [word, word + "'s", word + "s'", plural(word)] + comparatives(word)
    }

    /// Returns the forms of a verb from its infinitive.
    static func verbForms(of verb: Letters) -> [Letters] {
        guard verb.count > 1 else { return [verb] }
        let regular =
            [verb, plural(verb)] + stems(verb).map { $0 + "ed" } + stems(verb, before: "i").map { $0 + "ing" }
        return regular + (irregular[verb] ?? [])
    }

    /// Returns the form of the third person: `threatens`.
    static func present(of verb: Letters) -> Letters { plural(verb) }

    /// Returns the forms of the past, which are participles as well: `threatened`.
    static func past(of verb: Letters) -> [Letters] { irregular[verb] ?? stems(verb).map { $0 + "ed" } }

    private static func plural(_ word: Letters) -> Letters {
        if word.hasSuffix("y"), !isVowel(word.beforeLast(1)) { return word.dropLast() + "ies" }
        return word + (["s", "x", "z", "ch", "sh"].contains(where: word.hasSuffix) ? "es" : "s")
    }

    private static func comparatives(_ word: Letters) -> [Letters] {
        word.count < 7 ? stems(word).flatMap { [$0 + "er", $0 + "est"] } : []
    }

    /// The stems before an ending that starts with a vowel: `plan` → `plann`, `make` → `mak`, `carry` → `carri`.
    ///
    /// Of `visit` and `admit` only the stress tells which one doubles, so there are both.
    private static func stems(_ word: Letters, before vowel: Unicode.Scalar = "e") -> [Letters] {
        guard word.count > 2, let last = word.last else { return [word] }
        let before = word.beforeLast(1)
        if last == UInt8(ascii: "e") { return [stemOfMute(word, before, vowel)] }
        if last == UInt8(ascii: "y"), vowel == "e", !isVowel(before) { return [word.dropLast() + "i"] }
        let mayDouble =
            !isVowel(last) && !"wxy".utf8.contains(last) && isVowel(before) && !isVowel(word.beforeLast(2))
            && word.count < 6
        guard mayDouble else { return [word] }
        let isShort = !word.dropLast(2).bytes.contains(where: \.isVowel)
        return isShort ? [word + last] : [word, word + last]
    }

    /// The stem of a word in `e`: `mak`, `see` before `ing`, `ly` of `lie`.
    private static func stemOfMute(_ word: Letters, _ before: UInt8, _ vowel: Unicode.Scalar) -> Letters {
        guard vowel == "i" else { return word.dropLast() }
        if before == UInt8(ascii: "i") { return word.dropLast(2) + "y" }
        return "eo".utf8.contains(before) ? word : word.dropLast()
    }

    private static func isVowel(_ letter: UInt8) -> Bool { letter.isVowel && letter != UInt8(ascii: "y") }

    private static let irregular: [Letters: [Letters]] = Dictionary(
        uniqueKeysWithValues: [
            "be": ["am", "is", "are", "was", "were", "been", "being"], "have": ["has", "had"],
            "do": ["does", "did", "done"],
            "go": ["goes", "went", "gone"], "say": ["said"], "tell": ["told"], "take": ["took", "taken"],
            "make": ["made"], "give": ["gave", "given"], "get": ["got"], "know": ["knew", "known"],
            "see": ["saw", "seen"],
            "think": ["thought"], "come": ["came"], "find": ["found"], "keep": ["kept"], "hold": ["held"],
            "bring": ["brought"], "lead": ["led"], "leave": ["left"], "feel": ["felt"], "meet": ["met"],
            "buy": ["bought"],
            "speak": ["spoke", "spoken"], "write": ["wrote", "written"], "run": ["ran"], "set": ["set"],
            "put": ["put"],
            "seek": ["sought"], "steal": ["stole", "stolen"], "break": ["broke", "broken"],
            "draw": ["drew", "drawn"],
            "withdraw": ["withdrew", "withdrawn"], "show": ["shown"], "choose": ["chose", "chosen"],
            "swear": ["swore", "sworn"],
            "fall": ["fell", "fallen"], "grow": ["grew", "grown"], "lose": ["lost"], "pay": ["paid"],
            "send": ["sent"],
            "build": ["built"], "understand": ["understood"], "stand": ["stood"], "spend": ["spent"],
            "begin": ["began", "begun"],
            "fight": ["fought"], "hear": ["heard"], "hit": ["hit"], "hurt": ["hurt"], "become": ["became"],
            "teach": ["taught"],
            "drive": ["drove", "driven"], "deny": ["denied", "denies"], "sit": ["sat"], "let": ["let"],
            "win": ["won"],
        ].map { verb, forms in (Letters(verb.utf8), forms.map { Letters($0.utf8) }) })
}
