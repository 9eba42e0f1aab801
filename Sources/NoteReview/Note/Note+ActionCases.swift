extension Note {
    /// The cases that each action says it is of, by the end of a number or by a word for all; nothing where it says none.
    ///
    ///     052 – Ilse – eerste gesprek – 16 juni
    ///     | 041 | Overzicht sturen | Harold | 10 november |
    ///     beide / Desmond / afspraken doorgeven
    func casesOfActions() -> [Set<Int>?] {
        guard cases.count > 1 else { return actions.map { _ in nil } }
        let names = CaseNumbers(cases)
        return actions.map { action in opening(of: action.line).flatMap(names.cases) }
    }

    /// The first word of a line, as far as it can be a number.
    private func opening(of line: Int) -> String? {
        let first = lines[line].tokens.first { tokens[$0].isWord || tokens[$0].kind == .number }
        return first.map { token in
            let start = tokens[token].bytes.lowerBound
            let number = text[start...].prefix(Self.longestNumber).prefix { !Self.ends.contains($0) }
            return String(decoding: number, as: UTF8.self)
        }
    }

    /// What a number in a list ends at.
    private static let ends = Array(" \t\n\r|:;,)".utf8)
    /// The most bytes of a case number.
    private static let longestNumber = 24
}

/// The cases of a note by what a list calls them: their number, or the last part of it, `014` of `ZVH-2026-014`.
private struct CaseNumbers {
    private var byKey: [String: Set<Int>] = [:]
    private var byLastPart: [String: Set<Int>] = [:]
    private let all: Set<Int>

    init(_ cases: [CasePart]) {
        all = Set(cases.indices)
        for (index, part) in cases.enumerated() {
            guard let number = part.number else { continue }
            byKey[CasePart.key(of: number), default: []].insert(index)
            if let last = number.split(whereSeparator: { "-/._ ".contains($0) }).last, last.count > 1 {
                byLastPart[String(last), default: []].insert(index)
            }
        }
    }

    func cases(_ word: String) -> Set<Int>? {
        if Self.wordsForAll.contains(word.lowercased()) { return all }
        guard word.contains(where: \.isNumber) else { return nil }
        let named = (byKey[CasePart.key(of: word)] ?? []).union(byLastPart[word] ?? [])
        return named.isEmpty ? nil : named
    }

    private static let wordsForAll: Set<String> = ["beide", "allebei", "alle", "both", "all"]
}
