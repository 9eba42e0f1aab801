extension Note {
    /// Whether a line says that it is of a case, by the end of the number or by a word for all; nothing where it says neither.
    ///
    ///     052 – Ilse – eerste gesprek – 16 juni
    ///     | 041 | Overzicht sturen | Harold | 10 november |
    ///     beide / Desmond / afspraken doorgeven
    func names(_ part: CasePart, at line: Int) -> Bool? {
        guard cases.count > 1,
            let first = lines[line].tokens.first(where: { tokens[$0].isWord || tokens[$0].kind == .number })
        else { return nil }
        let start = tokens[first].bytes.lowerBound
        let number = text[start...].prefix(Self.longestNumber).prefix { !Self.ends.contains($0) }
        let word = String(decoding: number, as: UTF8.self)
        if Self.all.contains(word.lowercased()) { return true }
        let named = cases.filter { $0.isNamed(by: word) }
        return named.isEmpty ? nil : named.contains { $0.lines == part.lines }
    }

    /// What a number in a list ends at.
    private static let ends = Array(" \t\n\r|:;,)".utf8)
    /// The most bytes of a case number.
    private static let longestNumber = 24
    private static let all: Set<String> = ["beide", "allebei", "alle", "both", "all"]
}

extension CasePart {
    /// Whether a word is the number of the case, or the last part of it: `014` of `ZVH-2026-014`.
    fileprivate func isNamed(by word: String) -> Bool {
        guard let number, word.contains(where: \.isNumber) else { return false }
        let last = number.split { "-/._ ".contains($0) }.last
        return CasePart.key(of: number) == CasePart.key(of: word)
            || last.map { $0 == word && $0.count > 1 } ?? false
    }
}
