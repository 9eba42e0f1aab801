/// The names of the persons whom the cases of a note are about: those whose age it tells, and those in the heading of a case.
struct ConcernedNames: LayoutReader {
    let layout: NoteLayout
    /// The words of the names.
    let words: Set<[UInt8]>

    /// Finds them among the names of each sentence of a note; those `known` are at the table.
    init(_ named: [[Range<Int>]], _ names: NameReader, besides known: Set<[UInt8]>) {
        layout = names.layout
        var words: Set<[UInt8]> = []
        for (sentence, found) in zip(names.sentences, named) where !found.isEmpty {
            let isHeading = Self.isAboutCase(sentence, names)
            for name in found
            where isHeading || names.hasAge(after: name, before: sentence.tokens.upperBound) {
                words.formUnion(names.words(of: name))
            }
        }
        self.words = words.subtracting(known)
    }

    /// Where the names stand.
    var slots: [Slot] {
        guard !words.isEmpty else { return [] }
        return tokens.indices.filter {
            tokens[$0].isWord && tokens[$0].traits.contains(.capitalised)
                && words.contains(Array(text[tokens[$0].bytes]))
        }.map { Slot(kind: .concerned, tokens: $0..<$0 + 1, name: -1) }
    }

    // MARK: Headings

    /// The most words of a heading that names somebody.
    private static let longestHeading = 8

    /// Whether a short line says which case follows: `Zaak 26-118, Joris T.`, `Betreft: Quinten`.
    private static func isAboutCase(_ sentence: Sentence, _ reader: NameReader) -> Bool {
        let words = sentence.tokens.filter { reader.tokens[$0].isWord }
        guard words.count <= longestHeading else { return false }
        return words.prefix(3).contains { reader.layout.classes(of: $0).contains(.caseWord) }
    }
}

extension NameReader {
    /// Whether an age stands right after a name: `Mila (16)`, `Quincy Bakboord, 18 jaar`; `Joyce, 26 mei` is a day.
    func hasAge(after name: Range<Int>, before end: Int) -> Bool {
        guard name.upperBound < end else { return false }
        let isApart = [.comma, .opening].contains(tokens[name.upperBound].kind)
        let number = name.upperBound + (isApart ? 1 : 0)
        // `Mr. T., aged 24`
        if isApart, number + 1 < end, layout.string(of: number..<number + 1).lowercased() == "aged" {
            return isAge(number + 1)
        }
        // `Milan B., zeventien jaar`
        if isApart, number + 1 < end, tokens[number].isWord, isYears(number + 1, before: end) { return true }
        guard number < end, tokens[number].kind == .number, isApart || isYears(number + 1, before: end),
            isAge(number)
        else { return false }
        guard number + 1 < end else { return true }
        return layout.classes(of: number + 1).isDisjoint(with: .month)
            && ![.slash, .dash].contains(tokens[number + 1].kind)
    }

    private func isAge(_ index: Int) -> Bool {
        (6...99).contains(Int(layout.string(of: index..<index + 1)) ?? 0)
    }

    /// `jr`, `jaar`: what follows an age.
    private func isYears(_ index: Int, before end: Int) -> Bool {
        index < end
            && ["jr", "jaar", "j", "years", "yrs"].contains(
                layout.string(of: index..<index + 1).lowercased())
    }
}
