/// The part of a note that is about one case.
package struct CasePart: Sendable {
    /// The case number as the note writes it.
    let number: String?
    /// The lines about this case alone.
    let lines: Range<Int>
}

/// Finds the cases of a note and the lines about each.
struct CaseReader: LayoutReader {
    let layout: NoteLayout
    /// The numbers that stand after a case word anywhere in the note.
    private var knownNumbers: Set<String>

    /// The most cases of one note; what announces more is a list and no meeting.
    private static let most = 40

    init(_ layout: NoteLayout) {
        self.layout = layout
        knownNumbers = []
        knownNumbers = Set(lines.compactMap { caseNumber(in: $0.content, afterWord: true) }.map(normalised))
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
            let number = openings.first?.number ?? firstNumber() ?? codeInHead()
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
            Set(numbered.compactMap(\.number).map(normalised)).count > 1
            ? numbered : all.filter { $0.level < 10 }
        var best: [String: (Announcement, extent: Int)] = [:]
        var order: [String] = []
        for (candidate, next) in zip(candidates, nextOfOtherCase(candidates)) {
            let key = candidate.number.map(normalised) ?? "line \(candidate.line)"
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
            let key = announcement.number.map(normalised) ?? "line \(announcement.line)"
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
        let start = line.content.lazy.filter { tokens[$0].isWord }.prefix(3).first { isCaseWord($0) }
        guard level != nil || start != nil else { return nil }
        let found =
            caseNumber(in: line.content, afterWord: true)
            ?? (level == nil && !isSetOff(line)
                ? nil : repeatedNumber(in: line.content) ?? code(in: line.content))
        guard found != nil || (level != nil && start != nil && isEnumerated(line)) else { return nil }
        return Announcement(line: number, number: found, level: level ?? 10)
    }

    /// Whether dashes or the like set off a line: `===== zaak 1 van 2 ===== ZV/26/77`.
    private func isSetOff(_ line: Line) -> Bool {
        line.content.first.map { !tokens[$0].isWord } ?? false
            || line.tokens.first.map { !tokens[$0].isWord } ?? false
    }

    /// Returns what looks like a case number in a heading.
    private func code(in range: Range<Int>) -> String? {
        range.lazy.compactMap { numberToken(at: $0) }.first(where: isCode)
    }

    /// Whether a heading counts cases without giving a number: `Casus 2`, `Casus B`.
    private func isEnumerated(_ line: Line) -> Bool {
        line.content.contains { index in
            guard isCaseWord(index), index + 1 < line.content.upperBound else { return false }
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

    // MARK: Numbers

    private func firstNumber() -> String? {
        for line in lines where !line.content.isEmpty {
            if let number = caseNumber(in: line.content, afterWord: true) { return number }
        }
        return nil
    }

    /// Returns what looks like a case number in the first lines of a note, where no word announces it.
    private func codeInHead() -> String? {
        let first = lines.first { !$0.content.isEmpty }?.content.lowerBound
        return lines.prefix(6).lazy.flatMap { line in
            line.content.lazy.compactMap { numberToken(at: $0, isAnnounced: $0 == first) }
        }.first(where: isCode)
    }

    /// Whether a token has letters and digits, or digits in groups, as case numbers have.
    private func isCode(_ number: String) -> Bool {
        let groups = number.split { "-/._ ".contains($0) }
        let letters = number.contains(where: \.isLetter)
        return groups.count > 1 && number.count(where: \.isNumber) > 2 && (letters || groups[0].count > 1)
            && groups.allSatisfy { $0.count < 9 }
    }

    /// Returns the case number in a line: a short token with a digit, after a word such as `casus` where asked.
    private func caseNumber(in range: Range<Int>, afterWord: Bool) -> String? {
        var index = range.lowerBound
        while index < range.upperBound {
            var next = index + 1
            guard isCaseWord(index) else {
                index = next
                continue
            }
            while next < range.upperBound, isFiller(next) { next += 1 }
            if next < range.upperBound, let number = numberToken(at: next, isAnnounced: true) {
                return number
            }
            index = next
        }
        return nil
    }

    /// Whether a token may stand between a case word and its number: `Ons zaaknummer is: 26/118`.
    private func isFiller(_ index: Int) -> Bool {
        isCaseWord(index) || Self.fillers.contains(tokens[index].kind)
            || lexicon.classes(of: tokens[index].entry).contains(.finite) || isCount(index)
    }

    /// `Casus 2: …`: how many there were before.
    private func isCount(_ index: Int) -> Bool {
        tokens[index].kind == .number && tokens[index].bytes.count < 3 && index + 1 < tokens.count
            && [.colon, .dash].contains(tokens[index + 1].kind) && tokens[index + 1].end > tokens[index].end
            && (tokens[index + 1].kind == .colon || !tokens[index + 1].traits.contains(.attached))
    }

    /// Returns a number in a heading that stands somewhere in the note after a case word.
    private func repeatedNumber(in range: Range<Int>) -> String? {
        range.lazy.compactMap { numberToken(at: $0) }.first { number in
            knownNumbers.contains(normalised(number))
        }
    }

    /// Reads the characters from a token to the next space as a case number; what a case word announces may look like a date.
    private func numberToken(at index: Int, isAnnounced: Bool = false) -> String? {
        let start = tokens[index].bytes.lowerBound
        if start > 0, Self.numberBytes.contains(text[start - 1]) { return nil }
        var end = start
        while end < text.count, Self.numberBytes.contains(text[end]) { end += 1 }
        while end > start, Self.joiners.contains(text[end - 1]) { end -= 1 }
        if let joined = joinedNumber(start, end, isWord: tokens[index].entry != 0) { return joined }
        let bytes = text[start..<end]
        guard (3...24).contains(bytes.count), bytes.contains(where: ASCII.isDigit),
            !isDateOrYear(bytes) || isAnnounced && isPair(bytes) && !isDay(bytes)
        else { return nil }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Reads capitals and the digits after one space as one number: `PGA 2026.12`; `ACTIES 11-09` is a word and a day.
    private func joinedNumber(_ start: Int, _ end: Int, isWord: Bool) -> String? {
        let prefix = text[start..<end]
        guard (2...6).contains(prefix.count),
            prefix.allSatisfy({ ASCII.isUpper($0) || $0 == UInt8(ascii: "-") }),
            end + 1 < text.count, text[end] == UInt8(ascii: " "), ASCII.isDigit(text[end + 1])
        else { return nil }
        var last = end + 1
        while last < text.count, Self.numberBytes.contains(text[last]) { last += 1 }
        while Self.joiners.contains(text[last - 1]) { last -= 1 }
        let digits = text[(end + 1)..<last]
        guard digits.contains(where: Self.joiners.contains), digits.count < 16, !isFullDate(digits),
            !isWord || !isDay(digits)
        else { return nil }
        return String(decoding: text[start..<last], as: UTF8.self)
    }

    private func isFullDate(_ digits: ArraySlice<UInt8>) -> Bool {
        digits.split { Self.joiners.contains($0) }.count == 3
    }

    /// Whether digits stand in two groups: `31/26`; `13.30` is an hour.
    private func isPair(_ bytes: ArraySlice<UInt8>) -> Bool { groups(of: bytes).count == 2 }

    /// Whether digits name a day of a year: `11-09`.
    private func isDay(_ bytes: ArraySlice<UInt8>) -> Bool {
        let groups = groups(of: bytes)
        return groups.count == 2 && (1...31).contains(groups[0]) && (1...12).contains(groups[1])
    }

    private func groups(of bytes: ArraySlice<UInt8>) -> [Int] {
        bytes.split { "-/".utf8.contains($0) }.map { Int(String(decoding: $0, as: UTF8.self)) ?? 0 }
    }

    private func isDateOrYear(_ bytes: ArraySlice<UInt8>) -> Bool {
        let digits = bytes.split { Self.joiners.contains($0) }
        guard digits.allSatisfy({ $0.allSatisfy(ASCII.isDigit) }) else { return false }
        if digits.count == 3 {
            return digits.count { $0.count == 4 } <= 1 && digits.allSatisfy { $0.count != 3 }
        }
        if digits.count == 2 { return digits.allSatisfy { $0.count <= 2 } }
        return digits.first.map {
            $0.count < 4 || ($0.count == 4 && ($0.starts(with: "20".utf8) || $0.starts(with: "19".utf8)))
        } ?? true
    }

    private func isCaseWord(_ index: Int) -> Bool {
        lexicon.classes(of: tokens[index].entry).contains(.caseWord)
    }

    private func normalised(_ number: String) -> String { CasePart.key(of: number) }

    /// What may stand between a case word and its number.
    private static let fillers: Set<Token.Kind> = [.colon, .stop, .opening, .dash, .other, .bar]

    private static let joiners = Array("-/._".utf8)
    private static let numberBytes: Set<UInt8> = Set(
        Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789".utf8) + joiners)
}

extension CasePart {
    /// Returns a case number as it is compared: without letter case, spaces and punctuation.
    package static func key(of number: String) -> String {
        String(
            decoding: number.utf8.filter { !"-/._ ".utf8.contains($0) }.map(ASCII.lowercased), as: UTF8.self)
    }
}
