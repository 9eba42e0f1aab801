/// Gives the words of phrases their terms, and remembers them: most words stand in many phrases.
struct WordCompiler {
    private var builder = LexiconBuilder()
    private var terms: [Key: Lexicon.Term] = [:]
    private var verbs: [Key: [[Atom]]] = [:]
    private var unions: [[Lexicon.Term]: Lexicon.Term] = [:]
    /// How rare each term is: long words are rare ones, and function words are everywhere.
    private var weights: [Int] = []

    /// A word as a phrase writes it, and how its forms are made.
    private struct Key: Hashable {
        let word: String
        let use: Use

        enum Use: Hashable {
            case inflected(Language?), verb(Language?), exact
            case stem(mayFollow: Bool, mayPrecede: Bool, Language?)
        }
    }

    func weight(of term: Lexicon.Term) -> Int { weights[Int(term)] }

    func lexicon() -> Lexicon { builder.build() }

    mutating func classify(
        _ words: some Swift.Sequence<String>, as wordClass: WordClass, in language: Language? = nil
    ) {
        builder.classify(words, as: wordClass, in: language)
    }

    /// Adds the forms of a Dutch verb to the classes of the grammar.
    mutating func classify(_ verb: DutchVerb) {
        // What stands apart in a main clause is joined in a subordinate one: `pakt … op`, `oppakt`.
        for particle in Set(["", verb.particle ?? ""]) {
            builder.classify(verb.present.map { particle + $0 }, as: .present, in: .dutch)
            builder.classify(verb.stems.map { particle + $0 }, as: .stem, in: .dutch)
            builder.classify(verb.past.map { particle + $0 }, as: .past, in: .dutch)
            builder.classify([particle + verb.infinitiveForm], as: .infinitive, in: .dutch)
        }
        builder.classify(verb.participles.map { (verb.particle ?? "") + $0 }, as: .participle, in: .dutch)
    }

    /// Adds the forms of an English verb to the classes of the grammar.
    mutating func classify(english verb: String) {
        builder.classify([EnglishWord.present(of: verb)], as: .present, in: .english)
        builder.classify([verb], as: .infinitive, in: .english)
        builder.classify(EnglishWord.past(of: verb), as: .past, in: .english)
        builder.classify(EnglishWord.past(of: verb), as: .participle, in: .english)
    }

    // MARK: Words

    mutating func inflected(_ word: String, _ language: Language?) -> Lexicon.Term {
        let lower = word.lowercased()
        guard !FunctionWords.all.contains(lower) else { return exact(word) }
        return term(Key(word: word, use: .inflected(language)), weight: word.count) { builder in
            builder.term(
                forms: language == .english ? EnglishWord.forms(of: lower) : DutchWord.forms(of: lower))
        }
    }

    mutating func exact(_ word: String) -> Lexicon.Term {
        let lower = word.lowercased()
        return term(Key(word: lower, use: .exact), weight: FunctionWords.all.contains(lower) ? 1 : word.count)
        {
            $0.term(forms: [lower])
        }
    }

    mutating func stem(
        _ stem: String, mayFollow: Bool, mayPrecede: Bool, _ language: Language?
    ) -> Lexicon.Term {
        let use = Key.Use.stem(mayFollow: mayFollow, mayPrecede: mayPrecede, language)
        return term(Key(word: stem, use: use), weight: stem.count) { builder in
            builder.term(
                stem: .init(stem, mayFollow: mayFollow, mayPrecede: mayPrecede),
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
        let key = Key(word: written, use: .verb(language))
        if let known = verbs[key] { return known }
        let atoms =
            language == .english ? [[Atom.term(english(written, key))]] : dutch(DutchVerb(written), key)
        verbs[key] = atoms
        return atoms
    }

    private mutating func english(_ verb: String, _ key: Key) -> Lexicon.Term {
        term(key, weight: verb.count) { $0.term(forms: EnglishWord.verbForms(of: verb)) }
    }

    private mutating func dutch(_ verb: DutchVerb, _ key: Key) -> [[Atom]] {
        classify(verb)
        let joined = term(key, weight: key.word.count) { $0.term(forms: verb.joinedForms) }
        guard let particle = verb.particle else { return [[.term(joined)]] }
        let finite = term(
            Key(word: verb.infinitiveForm + "|", use: key.use), weight: verb.infinitiveForm.count
        ) { $0.term(forms: verb.finiteForms) }
        return [
            [.term(joined)],
            [.term(finite), .gap(14), .term(exact(particle))],
            [.term(exact(particle)), .term(exact("te")), .term(exact(verb.infinitiveForm))],
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
        weights.append(parts.map(weight).min() ?? 0)
        return term
    }
}
