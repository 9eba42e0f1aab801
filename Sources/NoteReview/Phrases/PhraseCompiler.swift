/// Turns the phrases that authors write into phrase books over one lexicon.
///
/// Lists may use each other; each is compiled once into a book, after those that it uses.
struct PhraseCompiler {
    var words = WordCompiler()
    private let sources: [String: PhraseList]
    var draft = PhraseDraft()
    private var compiled: [String: CompiledList] = [:]
    private var underWay: [String] = []
    private(set) var problems: [RuleProblem] = []

    /// What the phrases of other lists can use of a list.
    struct CompiledList {
        let number: PhraseBook.List
        /// The sequences of its plain phrases, by their language.
        var sequences: [(atoms: [Atom], language: Language?)] = []
    }

    init(_ lists: [PhraseList]) {
        sources = Dictionary(lists.map { ($0.name.text, $0) }) { first, _ in first }
    }

    /// Compiles lists into a book; those that fail are reported.
    mutating func book(of names: [Written]) -> PhraseBook {
        // What only the lists of this book need takes more than the book.
        defer { (draft, compiled) = (PhraseDraft(), [:]) }
        for name in names {
            do throws(RuleProblem) { _ = try list(name.text, at: name) } catch { problems.append(error) }
        }
        return PhraseBook(draft)
    }

    /// Adds words to a class of the grammar.
    mutating func classify(
        _ words: some Swift.Sequence<String>, as wordClass: WordClass, in language: Language? = nil
    ) {
        self.words.classify(words, as: wordClass, in: language)
    }

    /// Adds verbs to the classes of the grammar, by their infinitives.
    mutating func classify(verbs: [Written], in language: Language) {
        for verb in verbs {
            switch language {
            case .dutch: words.classify(DutchVerb(verb.text))
            case .english: words.classify(english: Letters(folding: verb.text))
            }
        }
    }

    mutating func report(_ message: String, at place: Written) {
        problems.append(RuleProblem(message, at: place))
    }

    func lexicon() -> Lexicon { words.lexicon() }

    // MARK: Lists

    mutating func list(_ name: String, at place: Written) throws(RuleProblem) -> CompiledList {
        if let known = compiled[name] { return known }
        guard let source = sources[name] else { throw RuleProblem("there is no list '\(name)'", at: place) }
        guard !underWay.contains(name) else {
            let ring = (underWay + [name]).joined(separator: ", ")
            throw RuleProblem("the lists \(ring) use each other in a ring", at: place)
        }
        underWay.append(name)
        // Lists that this one uses come before it.
        let entries = source.entries.compactMap { read($0) }
        underWay.removeLast()
        let part = draft.addPart()
        var list = CompiledList(number: draft.addList(name, filledBy: part))
        for entry in entries { add(entry, to: &list, filling: part) }
        compiled[name] = list
        return list
    }

    /// An entry of a list with its parts read.
    private struct ReadEntry {
        let entry: PhraseList.Entry
        let phrase: Int32
        let parts: [(filling: PhraseDraft.Filling, isExcluded: Bool)]
        let doers: ReadDoers?
    }

    private mutating func read(_ entry: PhraseList.Entry) -> ReadEntry? {
        let phrase = draft.phrase(entry.all[0])
        var parts: [(PhraseDraft.Filling, Bool)] = []
        var doers: ReadDoers?
        do throws(RuleProblem) {
            doers = try readDoers(of: entry)
            for written in entry.all { parts += try read(written, entry.language, isExcluded: false) }
            for written in entry.none { parts += try read(written, entry.language, isExcluded: true) }
        } catch {
            problems.append(error)
            return nil
        }
        return ReadEntry(entry: entry, phrase: phrase, parts: parts, doers: doers)
    }

    private mutating func add(_ read: ReadEntry, to list: inout CompiledList, filling part: PhraseBook.Part) {
        let languages = Languages(read.entry.language)
        guard read.parts.allSatisfy({ !$0.filling.isEmpty }),
            read.parts.contains(where: { $0.filling.canBeFound })
        else { return reportNever(read.entry) }
        guard read.doers == nil || read.parts[0].filling.slots.isEmpty else {
            return reportNoDeed(read.entry)
        }
        if read.parts.count == 1, read.doers == nil, read.parts[0].filling.hasWordsOnly {
            for atoms in read.parts[0].filling.sequences {
                list.sequences.append((atoms, read.entry.language))
                if !draft.add(atoms, to: part, read.phrase, languages, weighedBy: words.weights) {
                    reportNever(read.entry)
                }
            }
        } else {
            addFrame(read, to: list.number, languages)
        }
    }

    private mutating func addFrame(_ read: ReadEntry, to list: PhraseBook.List, _ languages: Languages) {
        func parts(excluded: Bool) -> [PhraseBook.Part] {
            read.parts.filter { $0.isExcluded == excluded }
                .map { draft.part($0.filling, phrase: read.phrase, weighedBy: words.weights) }
        }
        draft.addFrame(
            to: list, parts: parts(excluded: false), excluded: parts(excluded: true), unit: read.entry.unit,
            isOrdered: read.entry.isOrdered, by: doers(of: read), languages, phrase: read.phrase)
    }

    /// Returns who does what a frame says; the words of lists become a part of their own.
    private mutating func doers(of read: ReadEntry) -> Doers? {
        read.doers.map { doers in
            var filling = PhraseDraft.Filling(languages: Languages(read.entry.language))
            filling.lists = doers.lists
            let part =
                doers.lists.isEmpty
                ? nil : draft.part(filling, phrase: read.phrase, weighedBy: words.weights)
            return Doers(kinds: doers.kinds, part: part)
        }
    }

    private mutating func reportNever(_ entry: PhraseList.Entry) {
        report(
            "'\(entry.all[0].text)' can never be found: it needs a word, a name, a date or a number to be found by",
            at: entry.all[0])
    }

    // MARK: Parts

    private mutating func read(
        _ written: Written, _ language: Language?, isExcluded: Bool
    ) throws(RuleProblem) -> [(PhraseDraft.Filling, Bool)] {
        var all: [(PhraseDraft.Filling, Bool)] = []
        for part in try Notation(written).parts {
            all += try fillings(of: part.words, written, language).map { ($0, isExcluded || part.isExcluded) }
        }
        return all
    }

    /// Returns what fills a part; a slot before words becomes a part of its own in the same unit.
    private mutating func fillings(
        of words: [Notation.Word], _ written: Written, _ language: Language?
    ) throws(RuleProblem) -> [PhraseDraft.Filling] {
        var filling = PhraseDraft.Filling(languages: Languages(language))
        if words.count == 1 {
            try fill(&filling, with: words[0], written, language)
            return [filling]
        }
        guard case .slot(let slots) = words[0] else {
            filling.sequences = try alternatives(of: words, written, language)
            return [filling]
        }
        filling.slots = slots
        return [filling] + (try fillings(of: Array(words.dropFirst()), written, language))
    }

    private mutating func fill(
        _ filling: inout PhraseDraft.Filling, with word: Notation.Word, _ written: Written,
        _ language: Language?
    ) throws(RuleProblem) {
        switch word {
        case .list(let name):
            filling.lists.append(try list(name, at: written).number)
        case .slot(let slots): filling.slots.formUnion(slots)
        case .choice(let choices):
            for single in choices where single.count == 1 {
                try fill(&filling, with: single[0], written, language)
            }
            let others = choices.filter { $0.count > 1 }
            if !others.isEmpty {
                filling.sequences += try alternatives(of: [.choice(others)], written, language)
            }
            filling.sequences = self.words.merged(filling.sequences)
        default: filling.sequences += try alternatives(of: [word], written, language)
        }
    }
}
