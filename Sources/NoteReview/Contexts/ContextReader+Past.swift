/// Tells where a sentence goes on with what the one before it tells of a time long ago.
extension ContextReader {
    /// `In mei 2019 vond een docent een schrift. In zijn tas ⟦zat een hamer⟧.`: told in the past, behind a sentence that
    /// names its time.
    func past(before number: Int, of mention: SpanOfMention) -> Cue? {
        guard let cue = time(before: number) else { return nil }
        let told = (cue.sentence + 1...number).allSatisfy { sentence in
            let start = sentence == number ? mention.start : note.sentences[sentence].tokens.lowerBound
            return isPast(sentence, at: start) && !namesTime(sentence)
        }
        let dated = cuedSentence(cue.sentence).reach
        // `Even terug voor wie dit later hoort.`
        let opens = cue.reach == .announced
        return told && (opens || dated.isTold(dated.clauses.clause(at: cue.tokens.lowerBound)))
            ? Cue(field: cue.tokens, .historical, "told on") : nil
    }

    /// Returns the last time long ago that one of the three sentences before names, on the same line.
    private func time(before number: Int) -> Cue? {
        let line = note.sentences[number].line
        return (max(0, number - 3)..<number).reversed().lazy
            .prefix { [note] in note.sentences[$0].line == line && !note.sentences[$0].isHeading }
            .compactMap { [self] in dates(in: $0).last }.first
    }

    /// Whether the verb of a clause tells what was.
    private func isPast(_ sentence: Int, at token: Int) -> Bool {
        let clauses = cuedSentence(sentence).clauses
        let unit = clauses.unit(clauses.clause(at: token))
        guard let verb = clauses.clauses.lazy.filter({ $0.unit == unit }).compactMap(\.finite).first else {
            return false
        }
        let word = note.layout.classes(of: verb)
        return !word.isDisjoint(with: [.past, .imperfect]) && word.isDisjoint(with: [.present, .modal])
    }

    /// A date, a number or a word for now: where another time begins.
    private func namesTime(_ sentence: Int) -> Bool {
        note.sentences[sentence].tokens.contains {
            note.tokens[$0].kind == .number
                || !note.layout.classes(of: $0).isDisjoint(with: [.nowadays, .month, .weekday, .soon])
        }
    }
}
