/// Gathers the word forms of all phrases, and gives each word of a phrase its term.
struct LexiconBuilder {
    /// The numbers of the word forms so far.
    private var numbers: [WordKey: Int32] = [:]
    private var forms: [Form] = []
    private var stems: [Stem: Int] = [:]
    private var stemTerms: [[Lexicon.Term]] = []
    private var terms: [TermDefinition] = []

    private struct Form {
        let key: WordKey
        /// Its folded letters.
        let letters: [UInt8]
        var terms: [Lexicon.Term] = []
        var dutch: WordClass = []
        var english: WordClass = []
    }

    /// Letters that are looked for inside longer words.
    struct Stem: Hashable {
        let letters: [UInt8]
        let mayFollow: Bool
        let mayPrecede: Bool

        init(_ letters: String, mayFollow: Bool, mayPrecede: Bool) {
            self.letters = LexiconBuilder.folded(letters)
            self.mayFollow = mayFollow
            self.mayPrecede = mayPrecede
        }
    }

    /// What a term stands for: word forms and stems by their numbers.
    private struct TermDefinition {
        var forms: [Int32] = []
        var stems: [Int] = []
    }

    /// Returns a term for a word with these forms.
    mutating func term(forms words: some Swift.Sequence<String>) -> Lexicon.Term {
        add(TermDefinition(forms: numbers(of: words)))
    }

    /// Returns a term for all words that hold a stem, and for these forms.
    mutating func term(stem: Stem, forms words: some Swift.Sequence<String>) -> Lexicon.Term {
        let number = stems[stem] ?? stemTerms.count
        if number == stemTerms.count {
            stems[stem] = number
            stemTerms.append([])
        }
        return add(TermDefinition(forms: numbers(of: words), stems: [number]))
    }

    /// Returns a term for whatever any of these terms stands for.
    mutating func term(anyOf parts: [Lexicon.Term]) -> Lexicon.Term {
        var all = TermDefinition()
        for part in parts {
            all.forms += terms[Int(part)].forms
            all.stems += terms[Int(part)].stems
        }
        return add(TermDefinition(forms: Array(Set(all.forms)), stems: Array(Set(all.stems))))
    }

    /// Adds words to a class of the grammar of a language, or of both.
    mutating func classify(
        _ words: some Swift.Sequence<String>, as wordClass: WordClass, in language: Language? = nil
    ) {
        for number in numbers(of: words) {
            if language != .english { forms[Int(number)].dutch.insert(wordClass) }
            if language != .dutch { forms[Int(number)].english.insert(wordClass) }
        }
    }

    private mutating func add(_ definition: TermDefinition) -> Lexicon.Term {
        let term = Lexicon.Term(terms.count)
        terms.append(definition)
        for form in definition.forms { forms[Int(form)].terms.append(term) }
        for stem in definition.stems { stemTerms[stem].append(term) }
        return term
    }

    /// Returns the number of each form once.
    private mutating func numbers(of words: some Swift.Sequence<String>) -> [Int32] {
        var found: [Int32] = []
        for word in words where !word.isEmpty {
            let number = number(of: word)
            if !found.contains(number) { found.append(number) }
        }
        return found
    }

    private mutating func number(of word: String) -> Int32 {
        let letters = Self.folded(word)
        let key = WordKey(folded: letters)
        if let known = numbers[key] { return known }
        let number = Int32(forms.count)
        numbers[key] = number
        forms.append(Form(key: key, letters: letters))
        return number
    }

    private static func folded(_ word: String) -> [UInt8] {
        var letters: [UInt8] = []
        for scalar in word.unicodeScalars where scalar != "." { letters.append(folded: scalar.value) }
        return letters
    }

    // MARK: The lexicon

    /// Makes the lexicon.
    func build() -> Lexicon {
        let ordered = stems.sorted { ($0.key.order, $0.value) < ($1.key.order, $1.value) }
        let compounds = Compounds(
            ordered.enumerated().map { index, stem in
                Compounds.Stem(
                    letters: stem.key.letters, mayFollow: stem.key.mayFollow, mayPrecede: stem.key.mayPrecede,
                    entry: Lexicon.Entry(forms.count + index + 1))
            })
        let words = forms.map { form in
            let held = compounds.entries(of: form.letters.span).flatMap { entry in
                stemTerms[ordered[Int(entry) - forms.count - 1].value]
            }
            return Lexicon.Form(
                key: form.key, terms: Array(Set(form.terms + held)), dutch: form.dutch, english: form.english)
        }
        let compoundTerms = ordered.map { stem in
            Array(Set(ordered.filter { $0.key.stands(within: stem.key) }.flatMap { stemTerms[$0.value] }))
        }
        return Lexicon(
            forms: words, compounds: compounds, compoundTerms: compoundTerms, termCount: terms.count)
    }
}

extension LexiconBuilder.Stem {
    /// The longest and the strictest first: what holds of one that comes first, a later one cannot add to.
    fileprivate var order: String {
        let strictness = "\(1000 - letters.count)\(mayFollow ? 1 : 0)\(mayPrecede ? 1 : 0)"
        return strictness + String(decoding: letters, as: UTF8.self)
    }

    /// Whether it stands in every word in which `other` stands.
    fileprivate func stands(within other: Self) -> Bool {
        switch (mayFollow, mayPrecede) {
        case (true, true): letters.stand(in: other.letters)
        case (false, true): !other.mayFollow && other.letters.starts(with: letters)
        case (true, false): !other.mayPrecede && other.letters.suffix(letters.count).elementsEqual(letters)
        case (false, false): self == other
        }
    }
}

extension [UInt8] {
    fileprivate func stand(in other: [UInt8]) -> Bool {
        guard count <= other.count else { return false }
        return (0...(other.count - count)).contains { other[$0..<($0 + count)].elementsEqual(self) }
    }
}
