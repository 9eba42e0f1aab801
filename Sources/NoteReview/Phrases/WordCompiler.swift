/// Gives the words of phrases their terms, and remembers them: most words stand in many phrases.
struct WordCompiler {
    private var builder = LexiconBuilder()
    private var terms: [Key: Lexicon.Term] = [:]
    private var verbs: [VerbKey: [[Atom]]] = [:]
    private var unions: [[Lexicon.Term]: Lexicon.Term] = [:]
    /// How rare each term is: long words are rare ones, and function words are everywhere.
    private(set) var weights: [Int] = []

    /// A folded word, and how its forms are made.
    private struct Key: Hashable {
        let word: WordKey
        let use: Use

        init(_ word: Letters, _ use: Use) { self.init(WordKey(folded: word.bytes), use) }

        init(_ word: WordKey, _ use: Use) {
            self.word = word
            self.use = use
        }

        enum Use: Hashable {
            case inflected(Language?), exact, finiteVerb, englishVerb
            /// A verb that separates after so many letters.
            case joinedVerb(particle: Int)
            case stem(mayFollow: Bool, mayPrecede: Bool, Language?)
        }
    }

    /// A verb as a phrase writes it.
    private struct VerbKey: Hashable {
        let written: String
        let language: Language?
    }

    func lexicon() -> Lexicon { builder.build() }

    mutating func classify(
        _ words: some Swift.Sequence<String>, as wordClass: WordClass, in language: Language? = nil
    ) {
        builder.classify(words.map { Letters(folding: $0) }, as: wordClass, in: language)
    }

    /// Adds the forms of a Dutch verb to the classes of the grammar.
    mutating func classify(_ verb: DutchVerb) {
        classify(verb, after: "")
        // What stands apart in a main clause is joined in a subordinate one: `pakt … op`, `oppakt`.
        if let particle = verb.particle { classify(verb, after: particle) }
        builder.classify(
            verb.participles.map { (verb.particle ?? "") + $0 }, as: .participle, in: .dutch)
    }

    private mutating func classify(_ verb: DutchVerb, after particle: String) {
        builder.classify(verb.present.map { particle + $0 }, as: .present, in: .dutch)
        builder.classify(verb.stems.map { particle + $0 }, as: .stem, in: .dutch)
        builder.classify(verb.past.map { particle + $0 }, as: .past, in: .dutch)
        builder.classify([particle + verb.infinitive], as: .infinitive, in: .dutch)
    }

    /// Adds the forms of an English verb to the classes of the grammar.
    mutating func classify(english verb: Letters) {
        builder.classify([EnglishWord.present(of: verb)], as: .present, in: .english)
        builder.classify([verb], as: .infinitive, in: .english)
        builder.classify(EnglishWord.past(of: verb), as: .past, in: .english)
        builder.classify(EnglishWord.past(of: verb), as: .participle, in: .english)
    }

    // MARK: Words

    mutating func inflected(_ word: String, _ language: Language?) -> Lexicon.Term {
        let folded = WordKey(folding: word)
        guard !FunctionWords.all.contains(folded) else { return exact(word) }
        return term(Key(folded, .inflected(language)), weight: Int(folded.count)) { builder in
            let words = [Letters(folding: word)] + Self.counterpart(of: folded)
            return builder.term(
                forms: words.flatMap {
                    language == .english ? EnglishWord.forms(of: $0) : DutchWord.forms(of: $0)
                })
        }
    }

    private static func counterpart(of word: WordKey) -> [Letters] {
        GenderedWords.counterparts[word] ?? []
    }

    mutating func exact(_ word: String) -> Lexicon.Term {
        let folded = WordKey(folding: word)
        let weight = FunctionWords.all.contains(folded) ? 1 : Int(folded.count)
        return term(Key(folded, .exact), weight: weight) {
            $0.term(forms: [Letters(folding: word)] + Self.counterpart(of: folded))
        }
    }

    mutating func stem(
        _ written: String, mayFollow: Bool, mayPrecede: Bool, _ language: Language?
    ) -> Lexicon.Term {
        let stem = Letters(folding: written)
        let use = Key.Use.stem(mayFollow: mayFollow, mayPrecede: mayPrecede, language)
        return term(Key(stem, use), weight: stem.count) { builder in
            builder.term(
                stem: .init(letters: stem, mayFollow: mayFollow, mayPrecede: mayPrecede),
                forms: language == .english ? EnglishWord.forms(of: stem) : DutchWord.forms(of: stem))
        }
    }

    /// Returns the words of a text, each with its spelling.
    mutating func literals(_ text: String) -> [(term: Lexicon.Term, spelling: [UInt8])] {
        text.split { $0 == " " || $0 == "-" }.map { word in
            // The brackets of a number, as in `(16)`, are no part of its token.
            (exact(String(word)), word.utf8.filter { !"()".utf8.contains($0) })
        }
    }

    /// Returns the ways in which a verb stands in a clause; a separable one in one part or two.
    mutating func verb(_ written: String, _ language: Language?) -> [[Atom]] {
        let key = VerbKey(written: written, language: language)
        if let known = verbs[key] { return known }
        let atoms =
            language == .english
            ? [[Atom.term(english(Letters(folding: written)))]] : dutch(DutchVerb(written))
        verbs[key] = atoms
        return atoms
    }

    private mutating func english(_ verb: Letters) -> Lexicon.Term {
        term(Key(verb, .englishVerb), weight: verb.count) {
            $0.term(forms: EnglishWord.verbForms(of: verb))
        }
    }

    private mutating func dutch(_ verb: DutchVerb) -> [[Atom]] {
        classify(verb)
        let whole = (verb.particle ?? "") + verb.infinitive
        let joined = term(
            Key(whole, .joinedVerb(particle: whole.count - verb.infinitive.count)), weight: whole.count
        ) {
            $0.term(forms: verb.joinedForms)
        }
        guard let particle = verb.particle else { return [[.term(joined)]] }
        let finite = term(Key(verb.infinitive, .finiteVerb), weight: verb.infinitive.count) {
            $0.term(forms: verb.finiteForms)
        }
        return [
            [.term(joined)],
            [.term(finite), .particle(exact(particle))],
            [.term(exact(particle)), .term(exact("te")), .term(exact(verb.infinitive.description))],
        ]
    }

    // MARK: Terms

    private mutating func term(
        _ key: Key, weight: Int, _ make: (inout LexiconBuilder) -> Lexicon.Term
    ) -> Lexicon.Term {
        if let known = terms[key] { return known }
        let term = make(&builder)
        terms[key] = term
        weights.append(weight)
        return term
    }

    /// Makes one term of the alternatives that are one word each, so that `(kan|mag) (niet|nooit)` is one sequence.
    mutating func merged(_ alternatives: [[Atom]]) -> [[Atom]] {
        let single = alternatives.compactMap { atoms -> Lexicon.Term? in
            if atoms.count == 1, case .term(let term) = atoms[0] { term } else { nil }
        }
        guard single.count > 1 else { return alternatives }
        let others = alternatives.filter { atoms in
            if atoms.count == 1, case .term = atoms[0] { false } else { true }
        }
        return [[.term(union(of: Array(Set(single)).sorted()))]] + others
    }

    private mutating func union(of parts: [Lexicon.Term]) -> Lexicon.Term {
        guard parts.count > 1 else { return parts[0] }
        if let known = unions[parts] { return known }
        let term = builder.term(anyOf: parts)
        unions[parts] = term
        weights.append(parts.map { weights[Int($0)] }.min() ?? 0)
        return term
    }
}
