/// Finds the names of persons in a note.
///
/// A name is told by its form and its place, never by a list of names: what is found may not hang on where a name
/// comes from.
struct NameReader: LayoutReader {
    let layout: NoteLayout
    /// Tokens that name an organisation or a role.
    private let taken: Set<Int>

    init(_ layout: NoteLayout, besides partners: [StructureHits.Partner]) {
        self.layout = layout
        taken = Set(partners.flatMap { Array($0.tokens) })
    }

    /// Returns the names in a range of tokens; at its start a capital alone says nothing.
    func names(in range: Range<Int>, isList: Bool, known: Set<[UInt8]>) -> [Range<Int>] {
        var names: [Range<Int>] = []
        var index = range.lowerBound
        while index < range.upperBound {
            if let end = nameEnd(at: index, in: range, isList: isList, known: known) {
                names.append(index..<end)
                index = end
            } else {
                index += 1
            }
        }
        return names
    }

    /// Returns the names in each sentence of a note.
    func namesBySentence(besides known: Set<[UInt8]>) -> [[Range<Int>]] {
        sentences.map { names(in: $0.tokens, isList: false, known: known) }
    }

    private func nameEnd(at start: Int, in range: Range<Int>, isList: Bool, known: Set<[UInt8]>) -> Int? {
        var index = start
        let hasTitle = classes(start).contains(.title)
        while index < range.upperBound, classes(index).contains(.title) || isAbbreviationStop(index) {
            index += 1
        }
        guard index < range.upperBound, startsName(index) || isKnown(index, known) else { return nil }
        let first = index
        index = restOfName(from: first, in: range, isList: isList)
        let isKnown = isKnown(first, known)
        let isInitial = tokens[first].traits.contains(.single) || isInitials(first)
        guard hasTitle || isKnown || isList || isInitial || first > range.lowerBound,
            isInitial || !taken.contains(first)
        else { return nil }
        guard hasTitle || isKnown || isInitial || isUnknownWord(first) || isList && isNamedAsMonth(first)
        else { return nil }
        return index
    }

    /// Whether a word of a name is one of those that are known.
    func isKnown(_ name: Range<Int>, _ known: Set<[UInt8]>) -> Bool { name.contains { isKnown($0, known) } }

    private func isKnown(_ index: Int, _ known: Set<[UInt8]>) -> Bool {
        tokens[index].traits.contains(.capitalised) && known.contains(Array(text[tokens[index].bytes]))
    }

    private func startsName(_ index: Int) -> Bool {
        let token = tokens[index]
        guard token.isWord, token.traits.contains(.capitalised), !taken.contains(index) else { return false }
        return !token.traits.contains(.allCapitals) || isInitials(index)
    }

    /// `JdV`, `J.P.`, `KvB`: initials, as notes write them.
    private func isInitials(_ index: Int) -> Bool {
        let token = tokens[index]
        guard token.isWord, token.traits.contains(.capitalised), !taken.contains(index) else { return false }
        if token.traits.contains(.dotted) { return true }
        let letters = text[token.bytes]
        let capitals = letters.count(where: ASCII.isUpper)
        guard (2...4).contains(letters.count), capitals >= 2 else { return false }
        // Three capitals and more are an abbreviation sooner than somebody's initials.
        return capitals < letters.count
            || (letters.count == 2 && token.entry == 0 && !isAfterDeterminer(index))
    }

    /// Whether `de` or `het` stands before a word: `de XQW` is an abbreviation, and nobody's initials.
    private func isAfterDeterminer(_ index: Int) -> Bool {
        index > 0 && classes(index - 1).contains(.determiner)
    }

    private func restOfName(from first: Int, in range: Range<Int>, isList: Bool) -> Int {
        var end = first + 1
        while end < range.upperBound {
            if isAbbreviationStop(end), tokens[end - 1].traits.contains(.single) {
                end += 1
                continue
            }
            var next = end
            while next < range.upperBound, classes(next).contains(.nameParticle), next - end < 3 { next += 1 }
            guard next < range.upperBound, continuesName(next, isList: isList) else { break }
            end = next + 1
        }
        return end
    }

    /// Whether a word goes on with a name; in a list of people an ordinary word may: `Kevin Boer`.
    private func continuesName(_ index: Int, isList: Bool) -> Bool {
        let token = tokens[index]
        guard token.isWord, token.traits.contains(.capitalised), !taken.contains(index) else { return false }
        // `Gert-Jan`, of which the second half is a month elsewhere.
        return isUnknownWord(index) || !token.traits.isDisjoint(with: [.single, .hyphenated])
            || isList && !token.traits.contains(.allCapitals)
    }

    private func isAbbreviationStop(_ index: Int) -> Bool {
        tokens[index].kind == .stop && tokens[index].traits.contains(.attached)
    }

    /// Whether the lexicon holds no ordinary word that is written so; `Fleur` is the stem of a verb that no rule asks for.
    private func isUnknownWord(_ index: Int) -> Bool {
        if classes(index) == .stem { return lexicon.termSet(of: tokens[index].entry) == 0 }
        return classes(index).isEmpty || classes(index) == .nameParticle
    }

    /// `Jan`, in a list of people: a month stands beside a number.
    private func isNamedAsMonth(_ index: Int) -> Bool {
        classes(index) == .month
            && ![index - 1, index + 1].contains { tokens.indices.contains($0) && tokens[$0].kind == .number }
    }

    private func classes(_ index: Int) -> WordClass { lexicon.classes(of: tokens, at: index) }
}
