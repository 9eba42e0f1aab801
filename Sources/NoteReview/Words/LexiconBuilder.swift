/// Gathers the word forms of all phrases, and gives each word of a phrase its term.
struct LexiconBuilder {
    private var table = WordTableBuilder()
    /// The letters of all word forms, and where those of each end.
    private var letters: [UInt8] = []
    private var letterEnds: [Int32] = [0]
    private var classes = [Lexicon.Classes()]
    private var stems: [Stem: Int] = [:]
    /// The terms that hold each stem.
    private var stemTerms: [[Lexicon.Term]] = []
    /// The word forms of all terms, and where those of each end.
    private var forms: [Lexicon.Entry] = []
    private var formEnds: [Int32] = []
    private var stemsOfTerms: [Lexicon.Term: [Int]] = [:]
    /// The last term that each word form was added to, so that it is added once.
    private var lastTerms: [Lexicon.Term] = [-1]

    /// Letters that are looked for inside longer words.
    struct Stem: Hashable {
        let letters: Letters
        let mayFollow: Bool
        let mayPrecede: Bool
    }

    // MARK: Terms

    /// Returns a term for a word with these forms.
    mutating func term(forms words: [Letters]) -> Lexicon.Term {
        for word in words { addForm(number(of: word)) }
        return endTerm()
    }

    /// Returns a term for all words that hold a stem, and for these forms.
    mutating func term(stem: Stem, forms words: [Letters]) -> Lexicon.Term {
        let number = stems[stem] ?? stemTerms.count
        if number == stemTerms.count {
            stems[stem] = number
            stemTerms.append([])
        }
        addStem(number)
        return term(forms: words)
    }

    /// Returns a term for whatever any of these terms stands for.
    mutating func term(anyOf parts: [Lexicon.Term]) -> Lexicon.Term {
        for part in parts {
            for index in range(of: part) { addForm(forms[index]) }
            for stem in stemsOfTerms[part] ?? [] { addStem(stem) }
        }
        return endTerm()
    }

    /// Adds words to a class of the grammar of a language, or of both.
    mutating func classify(_ words: [Letters], as wordClass: WordClass, in language: Language? = nil) {
        for word in words where !word.isEmpty {
            let number = Int(number(of: word))
            if language != .english { classes[number].dutch.insert(wordClass) }
            if language != .dutch { classes[number].english.insert(wordClass) }
        }
    }

    /// The term whose forms are being added.
    private var current: Lexicon.Term { Lexicon.Term(formEnds.count) }

    private func range(of term: Lexicon.Term) -> Range<Int> {
        (term == 0 ? 0 : Int(formEnds[Int(term) - 1]))..<Int(formEnds[Int(term)])
    }

    private mutating func addForm(_ number: Lexicon.Entry) {
        guard number != 0, lastTerms[Int(number)] != current else { return }
        lastTerms[Int(number)] = current
        forms.append(number)
    }

    private mutating func addStem(_ stem: Int) {
        guard stemTerms[stem].last != current else { return }
        stemTerms[stem].append(current)
        stemsOfTerms[current, default: []].append(stem)
    }

    private mutating func endTerm() -> Lexicon.Term {
        let term = current
        formEnds.append(Int32(forms.count))
        return term
    }

    private mutating func number(of word: Letters) -> Lexicon.Entry {
        guard !word.isEmpty else { return 0 }
        let number = table.add(WordKey(folded: word.bytes))
        if Int(number) == letterEnds.count {
            letters += word.bytes
            letterEnds.append(Int32(letters.count))
            classes.append(.init())
            lastTerms.append(-1)
        }
        return number
    }

    // MARK: The lexicon

    /// Makes the lexicon.
    func build() -> Lexicon {
        let ordered = stems.sorted { ($0.key.order, $0.value) < ($1.key.order, $1.value) }
        let compounds = Compounds(
            ordered.enumerated().map { index, stem in
                Compounds.Stem(
                    letters: stem.key.letters.bytes, mayFollow: stem.key.mayFollow,
                    mayPrecede: stem.key.mayPrecede, entry: Lexicon.Entry(table.count + index + 1))
            })
        let held = termsOfStems(within: compounds, ordered.map { stemTerms[$0.value] })
        let ofCompounds = ordered.map { stem in
            Set(ordered.filter { $0.key.stands(within: stem.key) }.flatMap { stemTerms[$0.value] }).sorted()
        }
        var (terms, ends) = termsByForm(besides: held)
        for ofCompound in ofCompounds {
            terms += ofCompound
            ends.append(Int32(terms.count))
        }
        let (numbers, distinct) = numberedClasses()
        return Lexicon(
            WordTable(table), terms: TermSets(terms, ends: ends), classNumbers: numbers, classes: distinct,
            compounds: compounds)
    }

    private func numberedClasses() -> (numbers: [UInt16], distinct: [Lexicon.Classes]) {
        var known: [Lexicon.Classes: UInt16] = [:]
        var distinct: [Lexicon.Classes] = []
        let numbers = classes.map { classes in
            if let number = known[classes] { return number }
            let number = UInt16(distinct.count)
            known[classes] = number
            distinct.append(classes)
            return number
        }
        return (numbers, distinct)
    }

    /// Returns the terms of the stems that stand in each word form that holds one.
    private func termsOfStems(within compounds: Compounds, _ terms: [[Lexicon.Term]]) -> [Int: Set<
        Lexicon.Term
    >] {
        var held: [Int: Set<Lexicon.Term>] = [:]
        for form in 1..<letterEnds.count {
            let word = letters.span.extracting(Int(letterEnds[form - 1])..<Int(letterEnds[form]))
            for entry in compounds.entries(of: word) {
                held[form, default: []].formUnion(terms[Int(entry) - table.count - 1])
            }
        }
        return held
    }

    /// Returns the terms of all word forms, one form after another, and where those of each end.
    private func termsByForm(besides held: [Int: Set<Lexicon.Term>]) -> ([Lexicon.Term], [Int32]) {
        let (terms, ends) = directTerms()
        var all: [Lexicon.Term] = []
        all.reserveCapacity(terms.count)
        var allEnds: [Int32] = [0]
        allEnds.reserveCapacity(ends.count)
        for form in 1..<letterEnds.count {
            let own = terms[Int(ends[form - 1])..<Int(ends[form])]
            if let more = held[form] { all += more.union(own).sorted() } else { all += own }
            allEnds.append(Int32(all.count))
        }
        return (all, allEnds)
    }

    /// Returns the terms whose words have each form themselves, in ascending order.
    private func directTerms() -> (terms: [Lexicon.Term], ends: [Int32]) {
        var places = [Int32](repeating: 0, count: letterEnds.count + 1)
        for form in forms { places[Int(form) + 1] += 1 }
        for form in places.indices.dropFirst() { places[form] += places[form - 1] }
        var terms = [Lexicon.Term](repeating: 0, count: forms.count)
        for term in 0..<Lexicon.Term(formEnds.count) {
            for index in range(of: term) {
                let form = Int(forms[index])
                terms[Int(places[form])] = term
                places[form] += 1
            }
        }
        return (terms, places)
    }
}

extension LexiconBuilder.Stem {
    /// The longest and the strictest first: what holds of one that comes first, a later one cannot add to.
    fileprivate var order: String {
        let strictness = "\(1000 - letters.count)\(mayFollow ? 1 : 0)\(mayPrecede ? 1 : 0)"
        return strictness + letters.description
    }

    /// Whether it stands in every word in which `other` stands.
    fileprivate func stands(within other: Self) -> Bool {
        let (own, others) = (letters.bytes, other.letters.bytes)
        return switch (mayFollow, mayPrecede) {
        case (true, true): own.stand(in: others)
        case (false, true): !other.mayFollow && others.starts(with: own)
        case (true, false): !other.mayPrecede && others.suffix(own.count).elementsEqual(own)
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
