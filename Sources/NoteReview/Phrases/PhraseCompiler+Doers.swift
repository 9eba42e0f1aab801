extension PhraseCompiler {
    /// Who does what a frame says, as its author wrote it.
    struct ReadDoers {
        var kinds: Actors = []
        var lists: [PhraseBook.List] = []
    }

    /// Reads `by: [partner, $kin]`; nothing where a frame leaves open who acts.
    mutating func readDoers(of entry: PhraseList.Entry) throws(RuleProblem) -> ReadDoers? {
        guard !entry.doers.isEmpty else { return nil }
        var doers = ReadDoers()
        for written in entry.doers {
            if let kind = Actors.named[written.text] {
                doers.kinds.formUnion(kind)
            } else if written.text.hasPrefix("$") {
                doers.lists.append(try list(String(written.text.dropFirst()), at: written).number)
            } else {
                throw unknownActor(written)
            }
        }
        return doers
    }

    mutating func reportNoDeed(_ entry: PhraseList.Entry) {
        report("a frame with 'by' begins with the words for what is done, and with no slot", at: entry.all[0])
    }

    private func unknownActor(_ written: Written) -> RuleProblem {
        let names = Actors.named.keys.sorted()
        return RuleProblem(
            "'\(written.text)' is nobody who acts; allowed are \(names.joined(separator: ", ")), and a list such as '$kin'",
            at: written)
    }
}
