extension Checklist {
    /// Returns what the note leaves open and what it answers, case by case.
    package func review(_ note: Note) -> Review {
        let search = NoteSearch(note, by: self)
        let cases = note.cases.map { part in review(part, of: note, ConditionReader(of: part, in: search)) }
        return Review(
            language: note.language, date: note.date, isCorrection: note.isCorrection,
            attendance: note.attendance,
            cases: cases)
    }

    private func review(_ part: CasePart, of note: Note, _ reader: ConditionReader) -> CaseReview {
        CaseReview(
            number: part.number,
            lines: part.lines.lowerBound + 1...max(part.lines.lowerBound + 1, part.lines.upperBound),
            findings: definitions.map { finding(for: $0, reader) }, mentions: mentions(reader),
            actions: reader.structure.actions.map(\.action))
    }

    private func mentions(_ reader: ConditionReader) -> [Mention] {
        indicators.flatMap { indicator -> [Mention] in
            guard let list = book[indicator.id] else { return [] }
            return reader.mentions[list].filter { reader.sentences.contains($0.sentence) }.map { found in
                Mention(
                    indicator: indicator.id,
                    place: reader.note.places.place(of: reader.note.tokens.bytes(of: found.tokens)),
                    contexts: found.contexts)
            }
        }.sorted { ($0.place.bytes.lowerBound, $0.indicator) < ($1.place.bytes.lowerBound, $1.indicator) }
    }

    // MARK: Findings

    private func finding(for definition: ItemDefinition, _ reader: ConditionReader) -> Finding {
        let item = definition.item
        guard item.activity != .off, !item.isSeries else {
            return Finding(item: item.id, status: .notApplicable, because: [])
        }
        var applies: [Evidence] = []
        if let when = definition.when {
            guard let found = reader.evidence(for: when, allowed: .countingContexts) else {
                return Finding(item: item.id, status: .notApplicable, because: [])
            }
            applies = found
        }
        if let attention = definition.attention {
            return finding(item.id, attention, applies, reader)
        }
        let answers = definition.answered.flatMap { reader.evidence(for: $0, allowed: .answeringContexts) }
        guard let answers else {
            return Finding(
                item: item.id, status: .open,
                because: Reason.all(.applies, applies) + [Reason.absence(of: item.id)])
        }
        return Finding(
            item: item.id, status: .addressed,
            because: Reason.all(.applies, applies) + Reason.all(.answers, answers))
    }

    private func finding(
        _ item: String, _ attention: ItemDefinition.Attention, _ applies: [Evidence],
        _ reader: ConditionReader
    ) -> Finding {
        let places = reader.evidence(for: attention.places, allowed: .wordingContexts) ?? []
        let open = places.filter { place in
            attention.unless.map { !reader.holds($0, near: place, within: attention.unit) } ?? true
        }
        guard open.isEmpty else {
            return Finding(item: item, status: .open, because: Reason.all(.applies, open))
        }
        let reasons = Reason.all(.applies, places.isEmpty ? applies : places)
        return Finding(
            item: item, status: .addressed, because: reasons.isEmpty ? [Reason.absence(of: item)] : reasons)
    }
}

extension ConditionReader {
    /// Makes a reader of the sentences about one case and about all cases of a note.
    convenience init(
        of part: CasePart, in search: NoteSearch
    ) {
        let note = search.note
        let checklist = search.checklist
        let others = note.cases.filter { $0.lines != part.lines }
        func isOfThisCase(_ line: Int) -> Bool { !others.contains { $0.lines.contains(line) } }
        let excluded =
            others.isEmpty
            ? [] : Set(note.sentences.indices.filter { !isOfThisCase(note.sentences[$0].line) })
        let scope = SentenceScope(excluding: excluded, extent: 0...max(0, note.sentences.count - 1))
        self.init(
            checklist: checklist, note: note, mentions: search.mentions, clauses: search.clauses,
            structure: StructureFacts(
                note: note, organisations: checklist.organisations,
                abbreviations: checklist.reader.glossary.abbreviations,
                sentences: note.sentences.indices.filter(scope.contains),
                actions: note.actions.filter { isOfThisCase($0.line) }),
            sentences: scope)
    }
}

extension Reason {
    /// Returns each place once, in the order of the note.
    static func all(_ role: Role, _ evidence: [Evidence]) -> [Reason] {
        var seen: Set<Range<Int>> = []
        return evidence.filter { $0.place.map { seen.insert($0.bytes).inserted } ?? true }
            .sorted { ($0.place?.bytes.lowerBound ?? -1) < ($1.place?.bytes.lowerBound ?? -1) }
            .map { Reason(role: role, place: $0.place, contexts: $0.contexts, fact: $0.fact) }
    }

    static func absence(of fact: String) -> Reason {
        Reason(role: .absence, place: nil, fact: fact)
    }
}

extension Contexts {
    /// Wording needs attention wherever it stands in the note's own voice.
    static let wordingContexts: Contexts = [
        .uncertain, .reported, .contested, .historical, .hypothetical, .negated,
    ]
}
