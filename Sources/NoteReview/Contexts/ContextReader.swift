/// Tells how the mentions of a note are meant; looks only at sentences that hold one.
final class ContextReader {
    let note: Note
    private let clauses: ClauseTable
    private var sentences: [Int: CuedSentence] = [:]
    private var places: [Int: SentencePlace] = [:]
    /// What was found of the parts of a mention: many lists hold the same words.
    private var known: [[Range<Int>]: (contexts: Contexts, cues: [Cue])] = [:]
    /// The cues by their sentence, in the order of the note.
    let bySentence: [Int: [Cue]]

    init(_ note: Note, clauses: ClauseTable, cues: [Cue]) {
        self.note = note
        self.clauses = clauses
        bySentence = Dictionary(grouping: cues, by: \.sentence)
    }

    /// Returns the contexts of the parts of a mention in a sentence, with the cues that gave them.
    func contexts(of parts: [Range<Int>], in number: Int) -> (contexts: Contexts, cues: [Cue]) {
        if let known = known[parts] { return known }
        let found = read(parts, in: number)
        known[parts] = found
        return found
    }

    /// Returns the contexts of the parts of a mention by its cues as they count for it.
    func contexts(
        of parts: [Range<Int>], in number: Int, by counted: (Cue) -> Cue?
    ) -> (contexts: Contexts, cues: [Cue]) {
        let all = contexts(of: parts, in: number)
        // The form's own text has none.
        guard !all.cues.isEmpty else { return all }
        let cues = all.cues.compactMap(counted)
        return (Self.combined(cues), cues)
    }

    private func read(_ parts: [Range<Int>], in number: Int) -> (contexts: Contexts, cues: [Cue]) {
        let place = place(of: number)
        guard !place.isForm else { return (.template, []) }
        let mention = SpanOfMention(parts)
        var found = cuedSentence(number).cues(for: mention) + place.cues
        // `Item 4, ⟦geweld⟧: ☒ aanwezig`: a form that is filled in.
        if place.isTicked { found.removeAll { $0.contexts == .template } }
        found += FormFields(tokens: note.tokens, lexicon: note.lexicon).cues(
            for: mention.tokens, in: note.sentences[number].tokens)
        if let past = past(before: number, of: mention) { found.append(past) }
        if cuedSentence(number).isLeftByEnding(mention) {
            found.removeAll { $0.contexts == .negated && ($0.isPlainNo || $0.group == "value") }
        }
        if found.contains(where: { $0.group == "open question" }), let answer = answer(behind: number) {
            found.append(answer)
        }
        if found.contains(where: { $0.group == "question" }), let denial = denial(behind: number) {
            found.removeAll { $0.group == "question" }
            found.append(denial)
        }
        return (Self.combined(found), found)
    }

    /// Returns the cues of a sentence that name a time long ago.
    func dates(in number: Int) -> [Cue] {
        (bySentence[number] ?? []).filter { $0.contexts == .historical && $0.traits.contains(.dated) }
    }

    /// `Nagegaan is of ⟦hij dealt⟧. Dat is niet zo.`: a sentence that takes up what was asked, and says no to it.
    private func answer(behind number: Int) -> Cue? {
        guard number + 1 < note.sentences.count,
            note.sentences[number + 1].line == note.sentences[number].line
        else { return nil }
        let start = note.sentences[number + 1].tokens.lowerBound
        guard FormFields(tokens: note.tokens, lexicon: note.lexicon).takenUp(at: start) == .negated else {
            return nil
        }
        return Cue(field: start..<start + 1, .negated, "answer")
    }

    /// `⟦Diefstal⟧? Hij houdt vol dat hij …`: what the person of the case says to what is asked.
    private func denial(behind number: Int) -> Cue? {
        guard number + 1 < note.sentences.count,
            note.sentences[number + 1].line == note.sentences[number].line
        else { return nil }
        let subjects = clauses.subjects(of: number + 1)
        return bySentence[number + 1]?.first {
            ($0.contexts == .contested && $0.traits.contains(.denies) || $0.traits.contains(.insists))
                && subjects.isConcerned(at: $0.tokens.lowerBound)
        }.map { Cue(field: $0.tokens, .contested, "own denial") }
    }

    private static func combined(_ cues: [Cue]) -> Contexts {
        var contexts = cues.reduce(into: Contexts()) { $0.formUnion($1.contexts) }
        // The form's own text is nobody's: whatever it says of the words is an example.
        if contexts.contains(.template) { return .template }
        // What somebody denies in words of their own is a denial, and no report.
        if cues.contains(where: \.isOwnDenial), !cues.contains(where: \.isReport) {
            return contexts.subtracting([.reported, .negated])
        }
        // `Als hij drinkt, zou hij slaan`: what would be so if is no hearsay.
        let reports = cues.filter { $0.contexts.contains(.reported) }
        if contexts.contains(.hypothetical), reports.allSatisfy({ $0.group == "hearsay" }) {
            contexts.remove(.reported)
        }
        // What somebody denies is not denied by the note, nor doubted where it was only asked.
        if contexts.contains(.contested) {
            contexts.remove(.negated)
            if cues.allSatisfy({ !$0.contexts.contains(.uncertain) || $0.group == "open question" }) {
                contexts.remove(.uncertain)
            }
        }
        // `Zou hij drugs gebruiken?` asks, and passes nothing on.
        if cues.contains(where: { $0.group == "question" }), reports.allSatisfy({ $0.group == "hearsay" }) {
            contexts.remove(.reported)
        }
        // A question that has its answer is open no more.
        if contexts.contains(.negated), cues.contains(where: { ["value", "answer"].contains($0.group) }) {
            contexts.remove(.uncertain)
        }
        // A question about what would be so if asks, and does not doubt.
        let doubts = cues.contains {
            $0.contexts.contains(.uncertain) && !["question", "could"].contains($0.group)
        }
        return contexts.contains(.hypothetical) && !doubts ? contexts.subtracting(.uncertain) : contexts
    }

    private func place(of number: Int) -> SentencePlace {
        if let known = places[number] { return known }
        let place = SentencePlace(of: number, in: self)
        places[number] = place
        return place
    }

    func cuedSentence(_ number: Int) -> CuedSentence {
        if let known = sentences[number] { return known }
        let sentence = CuedSentence(
            note, note.sentences[number], clauses.subjects(of: number), cues: bySentence[number] ?? [])
        sentences[number] = sentence
        return sentence
    }
}
