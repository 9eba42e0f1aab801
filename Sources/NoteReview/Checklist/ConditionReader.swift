/// Decides whether conditions hold for one case of a note, and by which places.
final class ConditionReader {
    let checklist: Checklist
    let note: Note
    let mentions: Mentions
    let clauses: ClauseTable
    let structure: StructureFacts
    /// The sentences about this case and about all cases.
    let sentences: SentenceScope
    private let memo = FactMemo()

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
    }

    /// Returns the places by which a condition holds, or nothing when it does not.
    ///
    /// `allowed` is the contexts that a mention may have where the condition does not say.
    func evidence(for condition: Condition, allowed: Contexts) -> [Evidence]? {
        switch condition {
        case .named(let name): return named(name.text, allowed)
        case .mention(let mention):
            return found(mention.list.text, mention.allowed ?? allowed, in: mention.sections)
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

    private func named(_ name: String, _ allowed: Contexts) -> [Evidence]? {
        guard let fact = checklist.facts[name] else { return found(name, allowed, in: []) }
        return memo.evidence(of: name) {
            evidence(for: fact, allowed: Contexts.countingContexts)?.map { $0.named(name) }
        }
    }

    private func all(_ parts: [Condition], _ allowed: Contexts) -> [Evidence]? {
        var all: [Evidence] = []
        for part in parts {
            guard let found = evidence(for: part, allowed: allowed) else { return nil }
            all += found
        }
        return all
    }

    private func any(_ parts: [Condition], _ allowed: Contexts) -> [Evidence]? {
        let found = parts.compactMap { evidence(for: $0, allowed: allowed) }
        return found.isEmpty ? nil : found.flatMap { $0 }
    }

    // MARK: Mentions

    private func found(_ name: String, _ allowed: Contexts, in kinds: Set<SectionKind>) -> [Evidence]? {
        guard let list = checklist.book[name] else { return nil }
        let found = mentions.mentions(of: list, in: sentences.extent).filter { mention in
            mention.contexts.isSubset(of: allowed) && sentences.contains(mention.sentence)
                && (kinds.isEmpty
                    || kinds.contains(note.sections[note.sentences[mention.sentence].section].kind))
        }
        return found.isEmpty ? nil : found.map { evidence($0, name) }
    }

    func evidence(_ mention: FoundMention, _ name: String) -> Evidence {
        Evidence(
            name, place: note.places.place(of: note.tokens.bytes(of: mention.tokens)),
            contexts: mention.contexts,
            tokens: mention.tokens, sentence: mention.sentence)
    }

    private func section(_ kind: SectionKind) -> [Evidence]? {
        let found = sentences.extent.lazy.filter { [note, sentences] number in
            guard sentences.contains(number) else { return false }
            let sentence = note.sentences[number]
            return !sentence.isHeading && note.sections[sentence.section].kind == kind
                && note.hasContent(sentence)
        }
        guard let first = found.first else { return nil }
        let tokens = note.sentences[first].tokens
        return [
            Evidence(
                kind.rawValue, place: note.places.place(of: note.tokens.bytes(of: tokens)), tokens: tokens,
                sentence: first)
        ]
    }

    // MARK: Together

    private func together(_ parts: [Condition], _ unit: Unit, _ allowed: Contexts) -> [Evidence]? {
        var found: [[Evidence]] = []
        for part in parts {
            guard let places = evidence(for: part, allowed: allowed) else { return nil }
            found.append(places)
        }
        guard let first = found.first else { return nil }
        let others = found.dropFirst().map { places in
            Dictionary(grouping: places.filter { $0.sentence != nil }) { $0.sentence ?? 0 }
        }
        for anchor in first {
            guard let sentence = anchor.sentence else { continue }
            let near = note.sentences(of: unit, around: sentence)
            let places = others.map { places in
                near.lazy.flatMap { places[$0] ?? [] }.first { isNear(anchor, $0, unit) }
            }
            if places.allSatisfy({ $0 != nil }) { return [anchor] + places.compactMap { $0 } }
        }
        return nil
    }

    private func isNear(_ one: Evidence, _ other: Evidence, _ unit: Unit) -> Bool {
        guard let here = one.sentence, let there = other.sentence else { return false }
        guard unit == .clause else { return note.sentences(of: unit, around: here).contains(there) }
        guard here == there, let mine = one.tokens, let its = other.tokens else { return false }
        return note.bounds(of: .clause, around: mine.lowerBound, in: here, clauses).overlaps(its)
    }

    /// Whether a condition holds near a place.
    func holds(_ condition: Condition, near place: Evidence, within unit: Unit) -> Bool {
        guard let sentence = place.sentence else { return false }
        let near = sentences.limited(to: note.sentences(of: unit, around: sentence))
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
    let extent: ClosedRange<Int>

    init(excluding excluded: Set<Int>, extent: ClosedRange<Int>) {
        self.excluded = excluded
        self.extent = extent
    }

    func contains(_ sentence: Int) -> Bool {
        extent.contains(sentence) && !excluded.contains(sentence)
    }

    func limited(to range: ClosedRange<Int>) -> SentenceScope {
        SentenceScope(excluding: excluded, extent: range.clamped(to: extent))
    }
}

/// Remembers what the facts of a case were found to be: many items ask for the same ones.
final class FactMemo {
    private var known: [String: [Evidence]?] = [:]

    func evidence(of fact: String, _ find: () -> [Evidence]?) -> [Evidence]? {
        if let known = known[fact] { return known }
        let found = find()
        known[fact] = .some(found)
        return found
    }
}

extension Evidence {
    /// The same place by the name of the fact that it shows.
    func named(_ fact: String) -> Evidence {
        Evidence(fact, place: place, contexts: contexts, tokens: tokens, sentence: sentence)
    }
}
