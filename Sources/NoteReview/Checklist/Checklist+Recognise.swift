extension Checklist {
    /// Returns a function that tells whether a text by itself shows what `id` names; nothing when it names nothing.
    ///
    /// The id of an item stands for what answers it, or for what needs attention; other ids are facts, lists and
    /// indicators. For authors and for measuring.
    package func recogniser(of id: String) -> (@Sendable (String) -> Bool)? {
        if let item = boundItems.first(where: { $0.item.id == id }) {
            if item.attention != nil { return { self.status(of: id, in: $0) == .open } }
            if let answered = item.answered {
                return { self.holds(answered, in: $0, allowed: .answeringContexts) }
            }
        }
        guard let condition = condition(named: id) else { return nil }
        return { self.holds(condition, in: $0, allowed: .countingContexts) }
    }

    private func condition(named name: String) -> BoundCondition? {
        if let fact = facts.firstIndex(where: { $0.name == name }) { return .fact(fact) }
        return book[name].map { .mentions(BoundMentions(list: $0, allowed: nil, sections: [])) }
    }

    private func status(of item: String, in text: String) -> Finding.Status? {
        review(Note(parsing: text, with: reader)).cases.first?.findings.first { $0.item == item }?.status
    }

    private func holds(_ condition: BoundCondition, in text: String, allowed: Contexts) -> Bool {
        let note = Note(parsing: text, with: reader)
        let reader = ConditionReader(ofCase: 0, in: NoteSearch(note, by: self, for: condition))
        return reader.evidence(for: condition, allowed: allowed) != nil
    }
}
