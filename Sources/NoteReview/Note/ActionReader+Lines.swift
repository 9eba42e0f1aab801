/// Lines that belong to a list of actions by their form alone.
extension ActionReader {
    /// Returns the lines among and right beside those of a list without a mark that begin alike, on whatever day.
    ///
    ///     Mevrouw Dekker vraagt vóór 6 maart advies.
    ///     Mevrouw Yilmaz plant het gesprek zodra er toestemming is.
    ///     De heer Roest gaat op 27 februari langs.
    func besides(_ entries: [ActionEntry]) -> [ActionEntry] {
        let taken = Set(entries.map(\.line))
        // One line with a day is enough at the end, where notes put what is to be done.
        let closing = lists.hasList ? lines.count : closingLine
        return sections.flatMap { section -> [ActionEntry] in
            guard !lists.isLookback(section), !Self.without.contains(section.kind) else { return [] }
            let alike = section.lines.filter(namesWhoActs)
            var reached = Set(section.lines.filter { taken.contains($0) && isListLine($0) })
            guard reached.count > 1 || reached.contains(where: { $0 >= closing }) else { return [] }
            // Down the lines and up again: each is looked at twice, however long the list is.
            for line in alike where reached.contains(line - 1) { reached.insert(line) }
            for line in alike.reversed() where reached.contains(line + 1) { reached.insert(line) }
            return reached.subtracting(taken).map { ActionEntry(content: lines[$0].content, line: $0) }
        }
    }

    /// Where the last lines start that follow each other and say who does what, before those with which a note ends:
    /// `Volgend overleg 7 april.`, `Groet, Anita`.
    private var closingLine: Int {
        var end = lines.count
        for _ in 0..<Self.closingBlocks {
            guard let last = lines[..<end].lastIndex(where: { !$0.isBlank }), isListLine(last) else { break }
            var start = last
            while start > 0, isListLine(start - 1) { start -= 1 }
            if (start...last).contains(where: namesWhoActs) { return start }
            end = start
        }
        return lines.count
    }

    /// In how many blocks of lines at the end a note says goodbye.
    private static let closingBlocks = 3

    private func isListLine(_ number: Int) -> Bool {
        lines[number].kind == .text || lines[number].kind == .item
    }

    /// Whether a line is one sentence that begins with somebody and a verb.
    private func namesWhoActs(_ number: Int) -> Bool {
        let content = lines[number].content
        guard isListLine(number), !attendanceLines.contains(number),
            sentences(startingAt: number).count == 1, content.count >= Self.shortestTask,
            let owner = assignments.owner(startingIn: content), owner.upperBound < content.upperBound
        else { return false }
        let verb = layout.classes(of: owner.upperBound)
        return assignments.tellsWhoActs(content)
            // `heeft de lesstof op 3 maart klaar`
            || verb.contains(.finite) && !verb.contains(.past) && assignments.hasDueDate(content)
            || verb.isEmpty && tokens[owner.upperBound].isWord
                && !tokens[owner.upperBound].traits.contains(.capitalised)
    }

    /// The fewest tokens of a sentence that says who does what.
    private static let shortestTask = 4
}
