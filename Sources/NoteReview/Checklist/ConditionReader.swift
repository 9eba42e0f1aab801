/// Decides whether conditions hold for one case of a note, and by which places.
final class ConditionReader {
    let checklist: Checklist
    let note: Note
    let mentions: Mentions
    let clauses: ClauseTable
    let structure: StructureFacts
    /// The sentences about this case and about all cases.
    let sentences: SentenceScope
    /// What the facts of the case were found to be: many items ask for the same ones.
    private var known: [[Evidence]??]

    init(
        checklist: Checklist, note: Note, mentions: Mentions, clauses: ClauseTable,
        structure: StructureFacts,
        sentences: SentenceScope
    ) {
        self.checklist = checklist
        self.note = note
        self.mentions = mentions
        self.clauses = clauses
        self.structure = structure
        self.sentences = sentences
        known = [[Evidence]??](repeating: nil, count: checklist.facts.count)
    }

    /// Returns the places by which a condition holds, or nothing when it does not.
    ///
    /// `allowed` is the contexts that a mention may have where the condition does not say.
    func evidence(for condition: BoundCondition, allowed: Contexts) -> [Evidence]? {
        switch condition {
        case .fact(let fact): return evidence(ofFact: fact)
        case .mentions(let mentions): return found(mentions, allowed)
        case .all(let parts): return all(parts, allowed)
        case .any(let parts): return any(parts, allowed)
        case .not(let part): return evidence(for: part, allowed: allowed) == nil ? [] : nil
        case .count(let part, let least):
            return evidence(for: part, allowed: allowed).flatMap { $0.count >= least ? $0 : nil }
        case .together(let parts, let unit): return together(parts, unit, allowed)
        case .structure(let structure): return self.structure.evidence(for: structure)
        case .section(let kind): return section(kind)
        }
    }

    private func evidence(ofFact fact: Int) -> [Evidence]? {
        if let known = known[fact] { return known }
        let found = evidence(for: checklist.facts[fact].condition, allowed: .countingContexts)
        known[fact] = .some(found?.map { $0.showing(fact) })
        return known[fact] ?? nil
    }

    private func all(_ parts: [BoundCondition], _ allowed: Contexts) -> [Evidence]? {
        var all: [Evidence] = []
        for part in parts {
            guard let found = evidence(for: part, allowed: allowed) else { return nil }
            all += found
        }
        return all
    }

    private func any(_ parts: [BoundCondition], _ allowed: Contexts) -> [Evidence]? {
        let found = parts.compactMap { evidence(for: $0, allowed: allowed) }
        return found.isEmpty ? nil : found.flatMap { $0 }
    }

    // MARK: Mentions

    private func found(_ wanted: BoundMentions, _ usual: Contexts) -> [Evidence]? {
        let allowed = wanted.allowed ?? usual
        var found: [Evidence] = []
        for mention in mentions.mentions(of: wanted.list, in: sentences.extent)
        where mention.contexts.isSubset(of: allowed) && sentences.contains(mention.sentence)
            && (wanted.sections.isEmpty || wanted.sections.contains(kind(of: mention.sentence)))
        {
            found.append(
                Evidence(
                    .list(wanted.list), mention.tokens, in: mention.sentence, contexts: mention.contexts))
        }
        return found.isEmpty ? nil : found
    }

    private func kind(of sentence: Int) -> SectionKind {
        note.sections[note.sentences[sentence].section].kind
    }

    private func section(_ kind: SectionKind) -> [Evidence]? {
        let first = sentences.extent.first { number in
            sentences.contains(number) && !note.sentences[number].isHeading && self.kind(of: number) == kind
                && note.hasContent(note.sentences[number])
        }
        return first.map { [Evidence(.section(kind), note.sentences[$0].tokens, in: $0)] }
    }

    // MARK: Together

    private func together(_ parts: [BoundCondition], _ unit: Unit, _ allowed: Contexts) -> [Evidence]? {
        var found: [[Evidence]] = []
        for part in parts {
            guard let places = evidence(for: part, allowed: allowed) else { return nil }
            found.append(places)
        }
        guard let first = found.first else { return nil }
        let others = found.dropFirst().map { places in
            Dictionary(grouping: places, by: \.sentence)
        }
        for anchor in first {
            let near = note.sentences(of: unit, around: anchor.sentence)
            let places = others.map { places in
                near.lazy.flatMap { places[$0] ?? [] }.first { isNear(anchor, $0, unit) }
            }
            if places.allSatisfy({ $0 != nil }) { return [anchor] + places.compactMap { $0 } }
        }
        return nil
    }

    private func isNear(_ one: Evidence, _ other: Evidence, _ unit: Unit) -> Bool {
        guard unit == .clause else {
            return note.sentences(of: unit, around: one.sentence).contains(other.sentence)
        }
        return one.sentence == other.sentence
            && note.bounds(of: .clause, around: one.tokens.lowerBound, in: one.sentence, clauses)
                .overlaps(other.tokens)
    }

    /// Whether a condition holds near a place.
    func holds(_ condition: BoundCondition, near place: Evidence, within unit: Unit) -> Bool {
        let near = sentences.limited(to: note.sentences(of: unit, around: place.sentence))
        let reader = ConditionReader(
            checklist: checklist, note: note, mentions: mentions, clauses: clauses, structure: structure,
            sentences: near)
        return reader.evidence(for: condition, allowed: Contexts.answeringContexts) != nil
    }
}

extension Contexts {
    /// A mention that makes a question apply.
    static let countingContexts: Contexts = [.uncertain, .reported, .contested]
    /// A mention that answers a question: with yes, with no, or with not known.
    static let answeringContexts: Contexts = [
        .negated, .uncertain, .historical, .reported, .contested, .otherPerson, .hypothetical,
    ]
}

extension Note {
    /// Whether a sentence says something: three words, or two with a name or a date.
    func hasContent(_ sentence: Sentence) -> Bool {
        let words = sentence.tokens.filter { tokens[$0].isWord }
        return words.count > 2 || (words.count > 1 && matcher.slots.slots(in: sentence.tokens).count > 0)
    }
}

/// The sentences that are looked at: of one case and of all cases, from one sentence to another.
struct SentenceScope {
    /// The sentences about other cases.
    private let excluded: Set<Int>
    let extent: Range<Int>

    init(excluding excluded: Set<Int>, extent: Range<Int>) {
        self.excluded = excluded
        self.extent = extent
    }

    func contains(_ sentence: Int) -> Bool {
        extent.contains(sentence) && !excluded.contains(sentence)
    }

    func limited(to range: ClosedRange<Int>) -> SentenceScope {
        SentenceScope(excluding: excluded, extent: Range(range).clamped(to: extent))
    }
}
