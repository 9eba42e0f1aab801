/// Who does what a passive says, and whoever it happens to.
extension SubjectReader {
    /// Whether the person of the case is the subject of a passive clause, or left out of it: `Wordt bedreigd`.
    func isUndergoing(_ unit: Int) -> Bool {
        if let person = ownSubject(of: unit) { return person.kind == .concerned }
        let stretches = clauses.filter { $0.unit == unit }
        guard let verb = stretches.lazy.compactMap(\.finite).first, classes(verb).contains(.passive) else {
            return true
        }
        guard let first = stretches.first?.tokens.first(where: { note.tokens[$0].isWord }) else {
            return false
        }
        let isName = note.tokens[first].entry == 0 && note.tokens[first].traits.contains(.capitalised)
        // `Jayden (14) werd …`
        let between = first + 1..<max(first + 1, verb)
        return first == verb
            || isName && between.allSatisfy { !note.tokens[$0].isWord || note.tokens[$0].kind == .number }
    }

    /// `is door zijn broer bedreigd`: who did what a passive clause says.
    func agent(of unit: Int) -> Person? {
        let stretches = clauses.filter { $0.unit == unit }
        let hasVerb = stretches.contains { $0.finite != nil || $0.opening == .infinitival }
        for clause in stretches {
            // `ronseling door de jongens, …`: of a noun, where the verb is yet to come.
            let marks = clause.finite == nil && hasVerb ? clause.tokens.prefix(1) : clause.tokens.dropLast()
            for index in marks where persons.isAgentMark(index) {
                // `Zusje bedreigd door hem`: a note without verbs has agents too, but for whoever is no one's.
                if let person = agent(behind: index), hasVerb || person.kind == .concerned { return person }
            }
        }
        return nil
    }

    /// `Door hem werd ⟦cocaïne verkocht⟧`: whether the person of the case did what the clause at a token says.
    func isDoing(at token: Int) -> Bool {
        guard let unit = unit(at: token), let agent = agent(of: unit) else { return false }
        return agent.kind == .concerned
    }

    /// Returns the person who did what a passive clause says, behind a word such as `door`.
    func agent(behind mark: Int) -> Person? {
        mark + 1 < note.tokens.count ? persons.agent(at: mark + 1) : nil
    }
}
