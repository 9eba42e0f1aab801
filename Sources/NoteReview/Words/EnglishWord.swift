/// The inflected forms of English words.
enum EnglishWord {
    /// Returns the forms of a word whose part of speech is not known.
    static func forms(of word: String) -> Set<String> {
        guard word.count > 2, word.last?.isLetter == true else { return [word] }
        return Set([word, word + "'s", word + "s'", plural(word)] + comparatives(word))
    }

    /// Returns the forms of a verb from its infinitive.
    static func verbForms(of verb: String) -> Set<String> {
        guard verb.count > 1 else { return [verb] }
        let regular =
            [verb, plural(verb)] + stems(verb).map { $0 + "ed" } + stems(verb, before: "i").map { $0 + "ing" }
        return Set(regular + (irregular[verb] ?? []))
    }

    /// Returns the form of the third person: `threatens`.
    static func present(of verb: String) -> String { plural(verb) }

    /// Returns the forms of the past, which are participles as well: `threatened`.
    static func past(of verb: String) -> [String] { irregular[verb] ?? stems(verb).map { $0 + "ed" } }

    private static func plural(_ word: String) -> String {
        if word.hasSuffix("y"), let before = word.dropLast().last, !"aeiou".contains(before) {
            return word.dropLast() + "ies"
        }
        return ["s", "x", "z", "ch", "sh"].contains { word.hasSuffix($0) } ? word + "es" : word + "s"
    }

    private static func comparatives(_ word: String) -> [String] {
        word.count < 7 ? stems(word).flatMap { [$0 + "er", $0 + "est"] } : []
    }

    /// The stems before an ending that starts with a vowel: `plan` → `plann`, `make` → `mak`, `carry` → `carri`.
    ///
    /// Of `visit` and `admit` only the stress tells which one doubles, so there are both.
    private static func stems(_ word: String, before vowel: Character = "e") -> [String] {
        let letters = Array(word)
        guard letters.count > 2, let last = letters.last else { return [word] }
        let before = letters[letters.count - 2]
        if last == "e" { return [stemOfMute(word, before, vowel)] }
        if last == "y", vowel == "e", !"aeiou".contains(before) { return [word.dropLast() + "i"] }
        let mayDouble =
            !"aeiouwxy".contains(last) && "aeiou".contains(before)
            && !"aeiou".contains(letters[letters.count - 3]) && letters.count < 6
        guard mayDouble else { return [word] }
        let isShort = letters.dropLast(2).allSatisfy { !"aeiouy".contains($0) }
        return isShort ? [word + String(last)] : [word, word + String(last)]
    }

    /// The stem of a word in `e`: `mak`, `see` before `ing`, `ly` of `lie`.
    private static func stemOfMute(_ word: String, _ before: Character, _ vowel: Character) -> String {
        guard vowel == "i" else { return String(word.dropLast()) }
        if before == "i" { return word.dropLast(2) + "y" }
        return "eo".contains(before) ? word : String(word.dropLast())
    }

    private static let irregular: [String: [String]] = [
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
    ]
}
