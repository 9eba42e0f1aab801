/// Tells where a clause starts that no mark stands before.
extension ClauseBoundaries {
    func withinWords(_ index: Int, _ current: Current) -> Clause.Opening? {
        // `…, ook | wanneer hij …`: the word before belongs to the clause.
        if index == current.start + 1, current.isEmbedded,
            openings.opening(at: current.start, isFirst: true) == nil
        {
            return nil
        }
        if resumes(at: index, current) || closes(before: index, current) {
            return current.host == .none ? .main : .resumed
        }
        guard let opening = openings.opening(at: index, isFirst: false, after: current.start) else {
            return nil
        }
        guard opening == .coordinated else { return opening }
        // `dat zij kraste en hij toekeek`: a second subject has a verb of its own, whatever is known of the first.
        if current.isEmbedded, words.isSubjectPronoun(index + 1), index > current.start + 2,
            !words.isSubjectPronoun(index - 1)
        {
            return opening
        }
        // `heeft, zo bleek, gebouwd en sloopt …`: what goes on behind an aside has said its verb before it.
        let hasVerb = words.finite(in: current.start..<index) != nil
        return hasVerb || current.host == .closed && words.hasVerb(current.start..<index) ? opening : nil
    }

    /// `Zolang wij er zijn | doet hij aardig`, `Mocht hij weigeren | dan kijken wij …`: a verb before a second subject.
    private func closes(before index: Int, _ current: Current) -> Bool {
        guard current.isEmbedded, index > current.start + 2 else { return false }
        if isSecondSubject(index, current) || isBehindObject(index, current) { return true }
        let verb = classes(index).contains(.consequence) ? index + 1 : index
        guard words.isFinite(verb), words.isSubjectPronoun(verb + 1), !words.isSubjectPronoun(index - 1)
        else { return false }
        return verb > index
            || (current.start + 1..<index).contains {
                words.isSubjectPronoun($0) && !classes($0).contains(.finite)
            }
    }

    /// `The boy who brought the knife | was a friend`: an auxiliary behind what closes a clause about the subject.
    private func isBehindObject(_ index: Int, _ current: Current) -> Bool {
        let joins: WordClass = [
            .coordinator, .complement, .relative, .conditional, .subordinator, .preposition, .determiner,
            .subject, .no, .contrast,
        ]
        return current.host == .open && classes(current.start).contains(.relative)
            && classes(index).isSuperset(of: [.english, .finite]) && words.isFinite(index)
            && words.isWord(index - 1) && words.form(index - 1) == .none
            && classes(index - 1).isDisjoint(with: joins)
            && words.finite(in: current.start + 1..<index) != nil
    }

    /// `As he had no money | he stole`: in English the subject stands first in the main clause too.
    private func isSecondSubject(_ index: Int, _ current: Current) -> Bool {
        let joins: WordClass = [
            .coordinator, .complement, .relative, .conditional, .subordinator, .preposition, .determiner,
            .subject,
        ]
        return current.host == .none && classes(index).isSuperset(of: [.english, .subject])
            && words.isWord(index - 1) && words.form(index - 1) == .none
            && classes(index - 1).isDisjoint(with: joins)
            && words.finite(in: current.start + 1..<index) != nil
    }

    /// `Om niet op te vallen | draagt hij …`, `Het idee om te gaan | is …`: a finite verb behind an infinitive.
    private func isBehindInfinitive(_ index: Int, from start: Int) -> Bool {
        classes(start).contains(.purpose) && index - 2 > start
            && classes(index - 2).contains(.infinitiveMark) && words.form(index - 1) == .infinitive
    }

    /// `dat hij slaat | is gezien`: a second finite verb right behind the verbs of an embedded clause.
    private func resumes(at index: Int, _ current: Current) -> Bool {
        guard current.isEmbedded, words.isFinite(index) else { return false }
        guard let verb = words.finite(in: current.start..<index) else {
            return isBehindInfinitive(index, from: current.start)
        }
        if (verb..<index).allSatisfy({ words.form($0) != .none }) { return true }
        // `Sinds zij weigerde hem te zien | belt hij …`
        return index - 2 > verb && classes(index - 2).contains(.infinitiveMark)
            && words.form(index - 1) == .infinitive && words.isSubjectPronoun(index + 1)
    }
}
