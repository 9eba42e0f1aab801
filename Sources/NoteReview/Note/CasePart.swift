/// The part of a note that is about one case.
package struct CasePart: Sendable {
    /// The case number as the note writes it.
    let number: String?
    /// The lines about this case alone.
    let lines: Range<Int>
}

/// Finds the cases of a note and the lines about each.
struct CaseReader: LayoutReader {
    private let numbers: CaseNumberReader
    /// What the short numbers that open several paragraphs start with.
    private let series: Set<String>

    var layout: NoteLayout { numbers.layout }

    /// The most cases of one note; what announces more is a list and no meeting.
    private static let most = 40

    init(_ layout: NoteLayout) {
        numbers = CaseNumberReader(layout)
        series = Self.series(in: numbers)
    }

    /// A line that announces a case.
    private struct Announcement {
        let line: Int
        let number: String?
        /// The level of the heading, or 10 for a line that is none.
        let level: Int
    }

    /// Returns the parts in the order of the note, one at least; the first is the whole note when there is only one.
    func parts() -> [CasePart] {
        let openings = openings()
        guard openings.count > 1, openings.count <= Self.most else {
            let number = openings.first?.number ?? numbers.first() ?? numbers.codeInHead()
            return [CasePart(number: number, lines: 0..<lines.count)]
        }
        return openings.enumerated().map { index, opening in
            let next = index + 1 < openings.count ? openings[index + 1].line : lines.count
            return CasePart(number: opening.number, lines: opening.line..<end(of: opening, before: next))
        }
    }

    // MARK: Announcements

    /// Returns the lines where the text about each case starts: of a list of cases and the parts, the parts.
    private func openings() -> [Announcement] {
        let all = lines.indices.compactMap(announcement)
        let numbered = all.filter { $0.number != nil }
        let candidates =
            Set(numbered.compactMap(\.number).map(CasePart.key)).count > 1
            ? numbered : all.filter { $0.level < 10 }
        var best: [String: (Announcement, extent: Int)] = [:]
        var order: [String] = []
        for (candidate, next) in zip(candidates, nextOfOtherCase(candidates)) {
            let key = candidate.number.map(CasePart.key) ?? "line \(candidate.line)"
            if best[key] == nil { order.append(key) }
            if (next - candidate.line) > best[key]?.extent ?? 0 {
                best[key] = (candidate, next - candidate.line)
            }
        }
        return order.compactMap { best[$0]?.0 }.sorted { $0.line < $1.line }
    }

    /// Returns for each announcement the line of the next one of another case.
    private func nextOfOtherCase(_ announcements: [Announcement]) -> [Int] {
        var next: [Int] = []
        var following = (key: "", line: lines.count)
        var other = lines.count
        for announcement in announcements.reversed() {
            let key = announcement.number.map(CasePart.key) ?? "line \(announcement.line)"
            if key != following.key { other = following.line }
            next.append(other)
            following = (key, announcement.line)
        }
        return next.reversed()
    }

    private func announcement(at number: Int) -> Announcement? {
        let line = lines[number]
        guard !line.content.isEmpty else { return nil }
        let level: Int? = if case .heading(let level) = line.kind { level } else { nil }
        let start = line.content.lazy.filter { tokens[$0].isWord }.prefix(3).first { numbers.isCaseWord($0) }
        if level == nil, let code = opening(number) {
            return Announcement(line: number, number: code, level: 10)
        }
        guard level != nil || start != nil else { return nil }
        let found =
            numbers.announced(in: line.content)
            ?? (level == nil && !isSetOff(line)
                ? nil : numbers.repeated(in: line.content) ?? numbers.code(in: line.content))
        guard found != nil || (level != nil && start != nil && isEnumerated(line)) else { return nil }
        return Announcement(line: number, number: found, level: level ?? 10)
    }

    /// Returns the number of a case that opens a paragraph: `DW-26-141 – Jaïr M., 18 jaar`.
    private func opening(_ number: Int) -> String? {
        guard Self.opensParagraph(number, in: lines) else { return nil }
        let start = lines[number].content.lowerBound
        if let code = numbers.code(in: start..<start + 1) {
            return code.contains(where: \.isLetter) ? code : nil
        }
        return numbers.shortCode(at: start).flatMap { series.contains($0.series) ? $0.number : nil }
    }

    private static func opensParagraph(_ number: Int, in lines: [Line]) -> Bool {
        let line = lines[number]
        return line.kind == .text && (number == 0 || lines[number - 1].isBlank) && line.content.count > 2
            && line.content.count <= longestOpening
    }

    /// `ZK` of a note in which `ZK-31, Tobias (15)` and `ZK-32, Ilyas (17)` open paragraphs: one short number may be anything.
    private static func series(in numbers: CaseNumberReader) -> Set<String> {
        let lines = numbers.lines
        let codes = lines.indices.filter { opensParagraph($0, in: lines) }
            .compactMap { numbers.shortCode(at: lines[$0].content.lowerBound) }
        let all = Dictionary(grouping: codes, by: \.series)
        return Set(all.filter { Set($0.value.map(\.number)).count > 1 }.keys)
    }

    /// The most tokens of a line that opens the text about a case.
    private static let longestOpening = 24

    /// Whether dashes or the like set off a line: `===== zaak 1 van 2 ===== ZV/26/77`.
    private func isSetOff(_ line: Line) -> Bool {
        line.content.first.map { !tokens[$0].isWord } ?? false
            || line.tokens.first.map { !tokens[$0].isWord } ?? false
    }

    /// Whether a heading counts cases without giving a number: `Casus 2`, `Casus B`.
    private func isEnumerated(_ line: Line) -> Bool {
        line.content.contains { index in
            guard numbers.isCaseWord(index), index + 1 < line.content.upperBound else { return false }
            let next = tokens[index + 1]
            return next.kind == .number && next.bytes.count < 3 || next.traits.contains(.single)
        }
    }

    /// Returns the line after the part: a heading for the whole meeting ends the last part.
    private func end(of opening: Announcement, before next: Int) -> Int {
        let common: Set<SectionKind> = [.attendance, .agenda, .closing, .reflection]
        let section = sections.first { section in
            section.lines.lowerBound > opening.line && section.lines.lowerBound < next
                && section.level <= min(opening.level, 9) && common.contains(section.kind)
        }
        return section?.lines.lowerBound ?? next
    }
}
