/// Reads the numbers by which a note names its cases: `ZVH-2026-014`, `PGA 2026.12`, `26/118` after a case word.
struct CaseNumberReader: LayoutReader {
    let layout: NoteLayout
    /// The numbers that stand after a case word anywhere in the note, as they are compared.
    private var known: Set<String>

    init(_ layout: NoteLayout) {
        self.layout = layout
        known = []
        known = Set(lines.compactMap { announced(in: $0.content) }.map(CasePart.key))
    }

    // MARK: In lines

    /// Returns the first number of the note that a case word announces.
    func first() -> String? {
        for line in lines where !line.content.isEmpty {
            if let number = announced(in: line.content) { return number }
        }
        return nil
    }

    /// Returns what looks like a case number in the first lines of a note, where no word announces it.
    func codeInHead() -> String? {
        let first = lines.first { !$0.content.isEmpty }?.content.lowerBound
        return lines.prefix(6).lazy.flatMap { line in
            line.content.lazy.compactMap { numberToken(at: $0, isAnnounced: $0 == first) }
        }.first(where: isCode)
    }

    /// Returns what looks like a case number in a heading.
    func code(in range: Range<Int>) -> String? {
        range.lazy.compactMap { numberToken(at: $0) }.first(where: isCode)
    }

    /// Returns capitals and two digits or more, `ZK-31`, with the capitals by themselves.
    func shortCode(at index: Int) -> (number: String, series: String)? {
        guard let number = numberToken(at: index) else { return nil }
        let groups = number.split { "-/._ ".contains($0) }
        guard groups.count == 2, groups[0].count > 1, groups[0].allSatisfy(\.isUppercase),
            groups[1].count > 1, groups[1].allSatisfy(\.isNumber)
        else { return nil }
        return (number, String(groups[0]))
    }

    /// Whether a token has letters and digits, or digits in groups, as case numbers have.
    private func isCode(_ number: String) -> Bool {
        let groups = number.split { "-/._ ".contains($0) }
        let letters = number.contains(where: \.isLetter)
        return groups.count > 1 && number.count(where: \.isNumber) > 2 && (letters || groups[0].count > 1)
            && groups.allSatisfy { $0.count < 9 }
    }

    /// Returns the case number in a line: a short token with a digit, after a word such as `casus`.
    func announced(in range: Range<Int>) -> String? {
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
    func repeated(in range: Range<Int>) -> String? {
        range.lazy.compactMap { numberToken(at: $0) }.first { number in
            known.contains(CasePart.key(of: number))
        }
    }

    // MARK: One number

    /// Reads the characters from a token to the next space as a case number; what a case word announces may look like a date.
    private func numberToken(at index: Int, isAnnounced: Bool = false) -> String? {
        let start = tokens[index].bytes.lowerBound
        if start > 0, Self.numberBytes.contains(text[start - 1]) { return nil }
        var end = start
        while end < text.count, Self.numberBytes.contains(text[end]) { end += 1 }
        while end > start, Self.joiners.contains(text[end - 1]) { end -= 1 }
        let isWord = tokens[index].entry != 0
        // `ZAAK 26-1107`: the word before a number is no part of it.
        if !isCaseWord(index),
            let joined = joinedNumber(start, end, isWord: isWord, isAnnounced: isAnnounced)
        {
            return joined
        }
        let bytes = text[start..<end]
        guard (3...24).contains(bytes.count), bytes.contains(where: ASCII.isDigit),
            !isDateOrYear(bytes) || isAnnounced && isPair(bytes) && !isDay(bytes), !isHours(bytes),
            !isTwoWords(bytes)
        else { return nil }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Reads capitals and the digits after one space as one number: `PGA 2026.12`, and `dossier ZH 5520` after a case word;
    /// `ACTIES 11-09` is a word and a day.
    private func joinedNumber(_ start: Int, _ end: Int, isWord: Bool, isAnnounced: Bool) -> String? {
        let prefix = text[start..<end]
        guard (2...6).contains(prefix.count),
            prefix.allSatisfy({ ASCII.isUpper($0) || $0 == UInt8(ascii: "-") }),
            end + 1 < text.count, text[end] == UInt8(ascii: " "), ASCII.isDigit(text[end + 1])
        else { return nil }
        var last = end + 1
        while last < text.count, Self.numberBytes.contains(text[last]) { last += 1 }
        while Self.joiners.contains(text[last - 1]) { last -= 1 }
        let digits = text[(end + 1)..<last]
        let isInGroups = digits.contains(where: Self.joiners.contains)
        guard isInGroups || isAnnounced && !isWord && !isDateOrYear(digits), digits.count < 16,
            !isFullDate(digits), !isWord || !isDay(digits)
        else { return nil }
        return String(decoding: text[start..<last], as: UTF8.self)
    }

    /// `9u-10.10`, `13.30u`, `2pm`, `1400-1425`: an hour, or from one to another.
    private func isHours(_ bytes: ArraySlice<UInt8>) -> Bool {
        if isTimeOfDay(bytes) { return true }
        let groups = bytes.split { Self.joiners.contains($0) || Self.hourLetters.contains($0) }
        return bytes.contains(where: Self.hourLetters.contains) && groups.count <= 4
            && groups.allSatisfy { $0.count <= 2 && $0.allSatisfy(ASCII.isDigit) }
            && bytes.first.map(ASCII.isDigit) ?? false
    }

    /// `1400-1425`: from one minute of a day to a later one; `2026-2031` may be the number of a case.
    private func isTimeOfDay(_ bytes: ArraySlice<UInt8>) -> Bool {
        let groups = bytes.split { $0 == UInt8(ascii: "-") }
        let times = self.groups(of: bytes)
        return groups.count == 2 && groups.allSatisfy { $0.count == 4 && $0.allSatisfy(ASCII.isDigit) }
            && times.allSatisfy { $0 < 2400 && $0 % 100 < 60 } && times[0] < times[1]
            && !groups[0].starts(with: "20".utf8)
    }

    /// Whether letters stand on both sides of a slash, as in `message/rfc822` and `hbo/mbo4`.
    ///
    /// Those are words or names. The letters of a case number stand for an office and are capitals there: `ZVH/RK2026-014`.
    private func isTwoWords(_ bytes: ArraySlice<UInt8>) -> Bool {
        bytes.indices.dropFirst().dropLast().contains { index in
            let neighbours = [bytes[index - 1], bytes[index + 1]]
            return bytes[index] == UInt8(ascii: "/") && neighbours.contains(where: ASCII.isLower)
                && neighbours.allSatisfy { ASCII.isLower($0) || ASCII.isUpper($0) }
        }
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

    func isCaseWord(_ index: Int) -> Bool {
        lexicon.classes(of: tokens[index].entry).contains(.caseWord)
    }

    /// What may stand between a case word and its number.
    private static let fillers: Set<Token.Kind> = [.colon, .stop, .opening, .dash, .other, .bar]

    /// The letters of `u`, `uur`, `h`, `am` and `pm`.
    private static let hourLetters = Array("urhapm".utf8)

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
