/// Reads how whoever writes a note speaks of themselves in its first lines: they were there too.
///
///     Ik (Brechtje, Veilig Thuis) schrijf dit na afloop op.
///     Aan tafel zaten de politie, de school en ikzelf, Annemiek de Rooij, verpleegkundige.
///     Ik zat voor, namens de gemeente.
struct WriterReader: LayoutReader {
    let layout: NoteLayout
    let list: AttendanceEntries

    func writers() -> [Attendance] {
        let head = sentences.prefix { $0.line < headLines.upperBound }.filter {
            !mailHead.lines.contains($0.line)
        }
        return head.flatMap { sentence -> [Attendance] in
            let words = sentence.tokens.filter(layout.standsForWriter)
            return words.compactMap { introduced(after: $0, in: sentence.tokens) }
                + (words.isEmpty ? [] : [office(in: sentence.tokens)].compactMap { $0 })
        }
    }

    /// Returns whoever stands in brackets or between commas after the word, with where from: `mij, Marijke Stolk, reclassering`.
    private func introduced(after word: Int, in sentence: Range<Int>) -> Attendance? {
        let start = word + 2
        guard start < sentence.upperBound, [.opening, .comma].contains(tokens[word + 1].kind),
            isName(startingIn: start..<sentence.upperBound)
        else { return nil }
        let isBracket = tokens[word + 1].kind == .opening
        let close = (start..<sentence.upperBound).first { tokens[$0].kind == .closing }
        let end = isBracket ? close ?? sentence.upperBound : sentence.upperBound
        let rest = start..<end
        let entry = isBracket ? rest : list.entries(of: rest, isRow: false).first ?? rest
        return list.reader.entry(entry, .present).flatMap { $0.organisation == nil ? nil : $0 }
    }

    private func isName(startingIn range: Range<Int>) -> Bool {
        list.reader.names.names(in: range, isList: true, known: []).first?.lowerBound == range.lowerBound
    }

    /// Returns the organisation for which whoever writes says to have led or written: `Ik zat voor, namens de gemeente`.
    private func office(in sentence: Range<Int>) -> Attendance? {
        guard [.leads, .author].contains(where: { structure.contains($0, in: sentence) }) else { return nil }
        let marks = Set(structure.hits(of: .substituted, in: sentence).map(\.tokens.upperBound))
        let partner = structure.partners(in: sentence).first { partner in
            let words = (sentence.lowerBound..<partner.tokens.lowerBound).reversed()
            let before = words.first { !layout.classes(of: $0).contains(.determiner) }
            return partner.organisation != nil && before.map { marks.contains($0 + 1) } ?? false
        }
        return partner.flatMap { list.reader.entry($0.tokens, .present) }
    }
}
