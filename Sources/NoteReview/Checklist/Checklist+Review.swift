extension Checklist {
    /// Returns what the note leaves open and what it answers, case by case.
    package func review(_ note: Note) -> Review {
        let search = NoteSearch(note, by: self)
        let cases = note.cases.enumerated().map { number, part in
            review(part, of: note, ConditionReader(ofCase: number, in: search))
        }
        return Review(
            language: note.language, date: note.date, isCorrection: note.isCorrection,
            attendance: note.attendance,
            cases: cases)
    }

    private func review(_ part: CasePart, of note: Note, _ reader: ConditionReader) -> CaseReview {
        CaseReview(
            number: part.number,
            lines: part.lines.lowerBound + 1...max(part.lines.lowerBound + 1, part.lines.upperBound),
            findings: boundItems.map { finding(for: $0, reader) }, mentions: mentions(reader),
            actions: reader.structure.actions.map(\.action))
    }

    private func mentions(_ reader: ConditionReader) -> [Mention] {
        indicators.flatMap { indicator -> [Mention] in
            guard let list = book[indicator.id] else { return [] }
            return reader.mentions[list].filter { reader.sentences.contains($0.sentence) }.map { found in
                Mention(
                    indicator: indicator.id,
                    place: reader.note.place(of: found),
                    contexts: found.contexts)
            }
        }.sorted { ($0.place.bytes.lowerBound, $0.indicator) < ($1.place.bytes.lowerBound, $1.indicator) }
    }

    // MARK: Findings

    private func finding(for bound: BoundItem, _ reader: ConditionReader) -> Finding {
        let item = bound.item
        guard item.activity != .off, !item.isSeries else { return .notApplicable(item.id) }
        var applies: [Evidence] = []
        if let when = bound.when {
            guard let found = reader.evidence(for: when, allowed: .countingContexts) else {
                return .notApplicable(item.id)
            }
            applies = found
        }
        if let attention = bound.attention { return finding(item.id, attention, applies, reader) }
        let reasons = self.reasons(.applies, applies, reader)
        let answers = bound.answered.flatMap { reader.evidence(for: $0, allowed: .answeringContexts) }
        guard let answers else {
            return Finding(item: item.id, status: .open, because: reasons + [.absence(of: item.id)])
        }
        return Finding(
            item: item.id, status: .addressed, because: reasons + self.reasons(.answers, answers, reader))
    }

    private func finding(
        _ item: String, _ attention: BoundItem.Attention, _ applies: [Evidence], _ reader: ConditionReader
    ) -> Finding {
        let places = reader.evidence(for: attention.places, allowed: .wordingContexts) ?? []
        let open = places.filter { place in
            attention.unless.map { !reader.holds($0, near: place, within: attention.unit) } ?? true
        }
        guard open.isEmpty else {
            return Finding(item: item, status: .open, because: reasons(.applies, open, reader))
        }
        let reasons = reasons(.applies, places.isEmpty ? applies : places, reader)
        return Finding(
            item: item, status: .addressed, because: reasons.isEmpty ? [.absence(of: item)] : reasons)
    }

    /// Returns each place once, in the order of the note.
    private func reasons(_ role: Reason.Role, _ evidence: [Evidence], _ reader: ConditionReader) -> [Reason] {
        var reasons: [Reason] = []
        var last: Range<Int>?
        for place in evidence.sorted(by: {
            ($0.tokens.lowerBound, $0.tokens.upperBound) < ($1.tokens.lowerBound, $1.tokens.upperBound)
        })
        where place.tokens != last {
            last = place.tokens
            reasons.append(
                Reason(
                    role: role, place: reader.note.place(of: place.tokens), contexts: place.contexts,
                    fact: name(of: place.name)))
        }
        return reasons
    }

    private func name(of name: Evidence.Name) -> String {
        switch name {
        case .list(let list): book.names[Int(list)]
        case .fact(let fact): facts[fact].name
        case .structure(let structure): structure.name
        case .section(let kind): kind.rawValue
        }
    }
}

extension ConditionReader {
    /// Makes a reader of the sentences about one case and about all cases of a note.
    convenience init(ofCase number: Int, in search: NoteSearch) {
        let note = search.note
        let glossary = search.checklist.reader.glossary
        // A line outside the parts is about all cases.
        func isOfThisCase(_ line: Int) -> Bool { note.caseNumber(at: line).map { $0 == number } ?? true }
        let excluded = note.sentences.indices.filter { !isOfThisCase(note.sentences[$0].line) }
        let scope = SentenceScope(excluding: Set(excluded), extent: note.sentences.indices)
        let actions = zip(note.actions, search.casesOfActions).filter { action, cases in
            cases.map { $0.contains(number) } ?? isOfThisCase(action.line)
        }
        self.init(
            checklist: search.checklist, note: note, mentions: search.mentions, clauses: search.clauses,
            structure: StructureFacts(
                note: note, organisations: glossary.organisations, abbreviations: glossary.abbreviations,
                sentences: note.sentences.indices.filter(scope.contains), actions: actions.map(\.0)),
            sentences: scope)
    }
}

extension Note {
    /// Returns the number of the case that a line is about; nothing where it is about all.
    fileprivate func caseNumber(at line: Int) -> Int? {
        let number = cases.partitioningIndex { $0.lines.lowerBound > line } - 1
        return cases.indices.contains(number) && cases[number].lines.contains(line) ? number : nil
    }
}

extension Note {
    /// Returns the place of a mention; of a frame that a line end divides, what stands on the line with most of its words.
    fileprivate func place(of mention: FoundMention) -> Place {
        guard mention.hit.parts.count > 1 else { return place(of: mention.tokens) }
        let words = mention.hit.parts.joined()
        let lines = words.map { places.line(of: Int(tokens[$0].start)) }
        guard let first = lines.min(), let last = lines.max(), first < last else {
            return place(of: mention.tokens)
        }
        let telling = (first...last).max { one, other in
            lines.count { $0 == one } <= lines.count { $0 == other }
        }
        let onLine = zip(words, lines).filter { $0.1 == telling }.map { $0.0..<$0.0 + 1 }
        return place(of: onLine.hull)
    }
}

extension Finding {
    static func notApplicable(_ item: String) -> Finding {
        Finding(item: item, status: .notApplicable, because: [])
    }
}

extension Reason {
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
