/// Turns the phrases that authors write into frames of terms.
///
/// Lists may use each other; each is compiled once, after those that it uses.
struct PhraseCompiler {
    private var builder = LexiconBuilder()
    private let sources: [String: PhraseList]
    private var compiled: [String: [Frame]] = [:]
    private var underWay: [String] = []
    /// The terms of words that were inflected before: most words stand in many phrases.
    private var inflections: [InflectionKey: Lexicon.Term] = [:]
    private var verbs: [InflectionKey: [[Frame.Atom]]] = [:]
    private(set) var problems: [RuleProblem] = []
    /// The word that each term was first written as: long words are rare ones.
    private var weights: [Int] = []

    init(_ lists: [PhraseList]) {
        sources = Dictionary(lists.map { ($0.name.text, $0) }) { first, _ in first }
    }

    /// Returns the frames of a list, in both languages.
    mutating func frames(of name: String, at place: Written) -> [Frame] {
        if let frames = compiled[name] { return frames }
        guard let list = sources[name] else {
            report("there is no list '\(name)'", at: place)
            return []
        }
        guard !underWay.contains(name) else {
            report(
                "the lists \((underWay + [name]).joined(separator: ", ")) use each other in a ring", at: place
            )
            return []
        }
        underWay.append(name)
        let frames = list.entries.flatMap { compile($0) }
        underWay.removeLast()
        compiled[name] = frames
        return frames
    }

    /// Adds words to a class of the grammar.
    mutating func classify(_ words: some Swift.Sequence<String>, as wordClass: WordClass) {
        builder.classify(words, as: wordClass)
    }

    func lexicon() -> Lexicon { builder.build() }

    var termCount: Lexicon.Term { builder.termCount }

    func weight(of term: Lexicon.Term) -> Int { weights[Int(term)] }

    mutating func report(_ message: String, at place: Written) {
        problems.append(RuleProblem(message, at: place))
    }

    // MARK: Frames

    private mutating func compile(_ entry: PhraseList.Entry) -> [Frame] {
        do throws(RuleProblem) {
            var parts: [[Frame.Part]] = [[]]
            for written in entry.all {
                try extend(&parts, with: written, in: entry.language, isExcluded: false)
            }
            for written in entry.none {
                try extend(&parts, with: written, in: entry.language, isExcluded: true)
            }
            return parts.map { parts in
                Frame(
                    parts: parts, unit: entry.unit, isOrdered: entry.isOrdered, language: entry.language,
                    written: entry.all[0])
            }
        } catch {
            problems.append(error)
            return []
        }
    }

    private mutating func extend(
        _ frames: inout [[Frame.Part]], with written: Written, in language: Language?, isExcluded: Bool
    ) throws(RuleProblem) {
        for part in try Notation(written).parts {
            let choices = try expand(part, written, language, isExcluded: isExcluded || part.isExcluded)
            frames = frames.flatMap { frame in choices.map { frame + $0 } }
        }
    }

    /// Returns the ways to fill a part: one, unless it names a list whose frames have several parts themselves.
    private mutating func expand(
        _ part: Notation.Part, _ written: Written, _ language: Language?, isExcluded: Bool
    ) throws(RuleProblem) -> [[Frame.Part]] {
        guard part.words.count == 1, case .list(let name) = part.words[0] else {
            return [try parts(of: part.words, written, language, isExcluded: isExcluded)]
        }
        let frames = frames(of: name, at: written).filter {
            $0.language == nil || language == nil || $0.language == language
        }
        let single = frames.filter { $0.parts.count == 1 }.flatMap { $0.parts[0].alternatives }
        let several = isExcluded ? [] : frames.filter { $0.parts.count > 1 }.map(\.parts)
        return (single.isEmpty ? [] : [[Frame.Part(alternatives: single, isExcluded: isExcluded)]]) + several
    }

    private mutating func parts(
        of words: [Notation.Word], _ written: Written, _ language: Language?, isExcluded: Bool
    ) throws(RuleProblem) -> [Frame.Part] {
        let sequences = try alternatives(of: words, written, language).filter { !$0.atoms.isEmpty }
        guard let first = sequences.first, case .slot = first.atoms.first, first.atoms.count > 1 else {
            return [Frame.Part(alternatives: sequences, isExcluded: isExcluded)]
        }
        // A frame is found from a word: a slot before it becomes a part of its own in the same clause.
        let slot = Frame.Part(alternatives: [.init(atoms: [first.atoms[0]])], isExcluded: false)
        let rest = sequences.map { Frame.Sequence(atoms: Array($0.atoms.dropFirst())) }
        return [slot, Frame.Part(alternatives: rest, isExcluded: isExcluded)]
    }

    // MARK: Words

    private mutating func alternatives(
        of words: [Notation.Word], _ written: Written, _ language: Language?
    ) throws(RuleProblem) -> [Frame.Sequence] {
        var sequences: [[Frame.Atom]] = [[]]
        for word in words {
            let choices = try atoms(of: word, written, language)
            sequences = sequences.flatMap { sequence in choices.map { sequence + $0 } }
            guard sequences.count <= 4096 else {
                throw RuleProblem(
                    "'\(written.text)' has too many variants; write it as several phrases", at: written)
            }
        }
        return sequences.map(Frame.Sequence.init)
    }

    private mutating func atoms(
        of word: Notation.Word, _ written: Written, _ language: Language?
    ) throws(RuleProblem) -> [[Frame.Atom]] {
        switch word {
        case .plain(let word): return [[.term(inflected(word, language))]]
        case .exact(let word): return [[.term(exact(word))]]
        case .verb(let verb): return verbAtoms(verb, language)
        case .literal(let text): return [literal(text)]
        case .stem(let stem, let mayFollow, let mayPrecede):
            return [[.term(self.stem(stem, mayFollow, mayPrecede, language))]]
        case .slot(let slots): return [[.slot(slots)]]
        case .gap: return [[.gap(4)]]
        case .choice(let choices):
            var all: [[Frame.Atom]] = []
            for words in choices { all += try alternatives(of: words, written, language).map(\.atoms) }
            return all
        case .list(let name):
            return frames(of: name, at: written).filter { $0.parts.count == 1 }.flatMap {
                $0.parts[0].alternatives.map(\.atoms)
            }
        }
    }

    private mutating func inflected(_ word: String, _ language: Language?) -> Lexicon.Term {
        let key = InflectionKey(word: word, language: language)
        if let known = inflections[key] { return known }
        let term = newlyInflected(word, language)
        inflections[key] = term
        return term
    }

    private mutating func newlyInflected(_ word: String, _ language: Language?) -> Lexicon.Term {
        guard !FunctionWords.all.contains(word.lowercased()) else { return exact(word) }
        let lower = word.lowercased()
        let forms = language == .english ? EnglishWord.forms(of: lower) : DutchWord.forms(of: lower)
        return weighed(builder.term(forms: forms), word)
    }

    private mutating func exact(_ word: String) -> Lexicon.Term {
        let term = builder.term(forms: [word.lowercased()])
        weigh(term, FunctionWords.all.contains(word.lowercased()) ? 1 : word.count)
        return term
    }

    private mutating func stem(
        _ stem: String, _ mayFollow: Bool, _ mayPrecede: Bool, _ language: Language?
    ) -> Lexicon.Term {
        let forms = language == .english ? EnglishWord.forms(of: stem) : DutchWord.forms(of: stem)
        let stem = LexiconBuilder.Stem(letters: stem, mayFollow: mayFollow, mayPrecede: mayPrecede)
        return weighed(builder.term(stem: stem, forms: forms), stem.letters)
    }

    private mutating func literal(_ text: String) -> [Frame.Atom] {
        text.split { $0 == " " || $0 == "-" }.map { word in
            let term = builder.term(forms: [String(word)])
            weigh(term, word.count)
            // The brackets of a number, as in `(16)`, are no part of its token.
            return .literal(term, word.utf8.filter { !"()".utf8.contains($0) })
        }
    }

    private mutating func verbAtoms(_ verb: String, _ language: Language?) -> [[Frame.Atom]] {
        let key = InflectionKey(word: verb, language: language)
        if let known = verbs[key] { return known }
        let atoms = newVerbAtoms(verb, language)
        verbs[key] = atoms
        return atoms
    }

    private mutating func newVerbAtoms(_ verb: String, _ language: Language?) -> [[Frame.Atom]] {
        guard language != .english else {
            return [[.term(weighed(builder.term(forms: EnglishWord.verbForms(of: verb)), verb))]]
        }
        let forms = DutchVerb(verb)
        builder.classify(forms.finiteForms, as: .verb)
        let joined = weighed(builder.term(forms: forms.joinedForms), verb)
        guard let particle = forms.particle else { return [[.term(joined)]] }
        let finite = weighed(builder.term(forms: forms.finiteForms), forms.infinitiveForm)
        let infinitive = exact(forms.infinitiveForm)
        return [
            [.term(joined)],
            [.term(finite), .gap(14), .term(exact(particle))],
            [.term(exact(particle)), .term(exact("te")), .term(infinitive)],
        ]
    }

    private mutating func weighed(_ term: Lexicon.Term, _ word: String) -> Lexicon.Term {
        weigh(term, word.count)
        return term
    }

    private mutating func weigh(_ term: Lexicon.Term, _ weight: Int) {
        while weights.count <= Int(term) { weights.append(0) }
        if weights[Int(term)] == 0 { weights[Int(term)] = weight }
    }
}

/// A word as a phrase writes it, and the language it is inflected in.
private struct InflectionKey: Hashable {
    let word: String
    let language: Language?
}
