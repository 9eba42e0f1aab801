/// Gathers the word forms of all phrases, and gives each word of a phrase its term.
struct LexiconBuilder {
    private var terms: [Set<String>: Lexicon.Term] = [:]
    private var forms: [String: [Lexicon.Term]] = [:]
    private var stems: [Stem: Lexicon.Term] = [:]
    private var classes: [String: WordClass] = [:]
    private(set) var termCount: Lexicon.Term = 0

    /// Letters that are looked for inside longer words.
    struct Stem: Hashable {
        let letters: String
        let mayFollow: Bool
        let mayPrecede: Bool
    }

    /// Returns the term of a word with these forms.
    mutating func term(forms written: Set<String>) -> Lexicon.Term {
        let folded = Set(written.map(Self.folded))
        if let term = terms[folded] { return term }
        let term = newTerm()
        terms[folded] = term
        add(folded, to: term)
        return term
    }

    /// Returns the term of all words that hold a stem, and of these forms.
    mutating func term(stem: Stem, forms written: Set<String>) -> Lexicon.Term {
        let stem = Stem(
            letters: Self.folded(stem.letters), mayFollow: stem.mayFollow, mayPrecede: stem.mayPrecede)
        if let term = stems[stem] { return term }
        let term = newTerm()
        stems[stem] = term
        add(Set(written.map(Self.folded)), to: term)
        return term
    }

    /// Adds words to a class of the grammar.
    mutating func classify(_ words: some Swift.Sequence<String>, as wordClass: WordClass) {
        for word in words.map(Self.folded) where !word.isEmpty {
            classes[word, default: []].insert(wordClass)
            forms[word, default: []] += []
        }
    }

    private mutating func newTerm() -> Lexicon.Term {
        termCount += 1
        return termCount - 1
    }

    private mutating func add(_ words: Set<String>, to term: Lexicon.Term) {
        for word in words where !word.isEmpty { forms[word, default: []].append(term) }
    }

    private static func folded(_ word: String) -> String {
        let word = FoldedWord(word)
        return String(decoding: word.letters.prefix(word.count), as: UTF8.self)
    }

    // MARK: The lexicon

    /// Makes the lexicon; the same words make the same one, in whatever order they came.
    func build() -> Lexicon {
        let stems = self.stems.sorted { ($0.key.order, $0.value) < ($1.key.order, $1.value) }
        let compounds = Compounds(
            stems.enumerated().map { index, stem in
                Compounds.Stem(
                    letters: Array(stem.key.letters.utf8), mayFollow: stem.key.mayFollow,
                    mayPrecede: stem.key.mayPrecede, entry: Lexicon.Entry(forms.count + index + 1))
            })
        let words = forms.sorted { $0.key < $1.key }.map { form, terms in
            let word = FoldedWord(form)
            let held = compounds.entries(of: word).map { stems[Int($0) - forms.count - 1].value }
            return Lexicon.Form(
                word: word, terms: terms + held.filter { !terms.contains($0) }, classes: classes[form] ?? [])
        }
        let compoundTerms = stems.map { stem in
            stems.filter { $0.key == stem.key || $0.key.stands(within: stem.key) }.map(\.value)
        }
        return Lexicon(forms: words, compounds: compounds, compoundTerms: compoundTerms)
    }
}

extension LexiconBuilder.Stem {
    /// The longest and the strictest first: what holds of one that comes first, a later one cannot add to.
    var order: String {
        let length = String(1000 - letters.utf8.count)
        return "\(length)\(mayFollow ? 1 : 0)\(mayPrecede ? 1 : 0)\(letters)"
    }

    /// Whether it stands in every word in which `other` stands.
    func stands(within other: Self) -> Bool {
        switch (mayFollow, mayPrecede) {
        case (true, true): other.letters.contains(letters)
        case (false, true): !other.mayFollow && other.letters.hasPrefix(letters)
        case (true, false): !other.mayPrecede && other.letters.hasSuffix(letters)
        case (false, false): self == other
        }
    }
}
