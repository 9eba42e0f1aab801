/// Reads sentences that say who was at the table and who was not: `Aan tafel zaten …`, `De GGZ kon niet komen`.
struct ToldAttendance: LayoutReader {
    let layout: NoteLayout
    let list: AttendanceEntries

    private var head: [Sentence] {
        sentences.prefix { $0.line < headLines.upperBound }
            .filter { !$0.isHeading && !mailHead.lines.contains($0.line) }
    }

    /// Reads `Aan tafel zaten mevrouw De Groot (politie), …` in the first lines.
    func runningText() -> [Attendance] {
        let head = head
        return head.indices.flatMap { index -> [Attendance] in
            let sentence = head[index].tokens
            guard let marker = structure.hit(of: .present, in: sentence) else {
                return listOfUs(in: sentence).map { list.attendance(of: $0, .present) } ?? []
            }
            let rest = list(behind: marker.tokens.upperBound, in: sentence)
            let before = sentence.lowerBound..<marker.tokens.lowerBound
            // `We zaten met z'n vijven. Anneke van politie, …`
            let next = index + 1 < head.count ? head[index + 1].tokens : nil
            let lists = [rest, before] + (next.map { [$0] } ?? [])
            guard let found = lists.first(where: { structure.partners(in: $0).count > 1 }) else { return [] }
            return list.attendance(of: found, .present)
        }
    }

    /// Returns the partners behind a colon, where the words before it tell of whoever writes and others: `Wij zaten op het
    /// bureau: …`.
    private func listOfUs(in sentence: Range<Int>) -> Range<Int>? {
        guard let colon = sentence.first(where: { tokens[$0].kind == .colon }),
            (sentence.lowerBound..<colon).contains(where: { layout.classes(of: $0).contains(.speaker) })
        else { return nil }
        let rest = colon + 1..<sentence.upperBound
        let isSaid = rest.contains { layout.classes(of: $0).contains(.finite) }
        return !isSaid && Set(structure.partners(in: rest).compactMap(\.organisation)).count > 2 ? rest : nil
    }

    /// Returns what follows the words for being there: behind a colon, where partners stand there: `We met about Mr. T.: …`.
    private func list(behind start: Int, in sentence: Range<Int>) -> Range<Int> {
        let rest = start..<max(start, sentence.upperBound)
        guard let colon = rest.first(where: { tokens[$0].kind == .colon }),
            structure.partners(in: start..<colon).isEmpty
        else { return rest }
        return colon + 1..<rest.upperBound
    }

    /// Reads `De GGZ ontbrak zonder bericht` in the first lines: who is said not to have been there.
    func missing(besides all: [Attendance]) -> [Attendance] {
        let known = Set(all.compactMap(\.organisation))
        let told = head.filter { sentence in
            let place = layout.place(of: sentence.tokens).bytes
            let isListed = all.contains { $0.place.bytes.overlaps(place) && $0.presence != .present }
            return !isListed && !isRemark(sentence.tokens)
        }
        return told.flatMap { list.absentees(in: $0.tokens) }.filter { entry in
            entry.organisation.map { !known.contains($0) } ?? false
        }
    }

    /// Reads `We waren er allemaal, behalve Karlijn` and `Iedereen was er, op de GGD na` in the first lines: who is named as
    /// the exception.
    func excepted() -> [Attendance] {
        head.compactMap { sentence in
            guard structure.contains(.nobody, in: sentence.tokens),
                [.present, .presence].contains(where: { structure.contains($0, in: sentence.tokens) }),
                let marker = structure.hit(of: .except, in: sentence.tokens)?.tokens
            else { return nil }
            let rest = marker.lowerBound..<sentence.tokens.upperBound
            let end = rest.first { tokens[$0].kind == .comma } ?? rest.upperBound
            return list.reader.entry(marker.lowerBound..<end, .absent)
        }
    }

    /// Whether a sentence is what a partner says: `School: was er niet, die dag`.
    private func isRemark(_ sentence: Range<Int>) -> Bool {
        sentence.prefix(5).contains { tokens[$0].kind == .colon }
    }
}
