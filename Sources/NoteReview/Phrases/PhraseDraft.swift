/// A phrase book while it is written.
struct PhraseDraft {
    private(set) var lists: [(name: String, part: PhraseBook.Part)] = []
    private(set) var sequences: [PhraseBook.Sequence] = []
    /// The term that each sequence is found by, and its words.
    private(set) var anchors: [Lexicon.Term] = []
    private(set) var wordings: [PhraseBook.Wording] = []
    private(set) var atoms: [Atom] = []
    private(set) var spellings: [[UInt8]] = []
    private(set) var parts: [PhraseBook.PartDefinition] = []
    private(set) var partLists: [PhraseBook.List] = []
    private(set) var frames: [Frame] = []
    private(set) var frameParts: [PhraseBook.Part] = []
    private(set) var phrases: [Written] = []
    /// The parts so far, by what fills them: many frames ask for the same.
    private var known: [Filling: PhraseBook.Part] = [:]
    private var spellingNumbers: [[UInt8]: Int32] = [:]

    /// What may stand where a frame asks for a part.
    struct Filling: Hashable {
        var sequences: [[Atom]] = []
        var slots: Slots = []
        var lists: [PhraseBook.List] = []
        let languages: Languages

        var isEmpty: Bool { sequences.isEmpty && slots.isEmpty && lists.isEmpty }

        var hasWordsOnly: Bool { slots.isEmpty && lists.isEmpty }

        /// Whether few enough places can fill it for a frame to be found by it; words of the grammar stand everywhere.
        var canBeFound: Bool { !isEmpty && slots.wordClasses.isEmpty }
    }

    mutating func spelling(_ letters: [UInt8]) -> Int32 {
        if let known = spellingNumbers[letters] { return known }
        spellings.append(letters)
        spellingNumbers[letters] = Int32(spellings.count - 1)
        return Int32(spellings.count - 1)
    }

    mutating func phrase(_ written: Written) -> Int32 {
        phrases.append(written)
        return Int32(phrases.count - 1)
    }

    /// Adds a list; the part is what its plain phrases fill.
    mutating func addList(_ name: String, filledBy part: PhraseBook.Part) -> PhraseBook.List {
        lists.append((name, part))
        return PhraseBook.List(lists.count - 1)
    }

    /// Adds a part that sequences fill as they come.
    mutating func addPart(slots: Slots = [], lists: [PhraseBook.List] = []) -> PhraseBook.Part {
        let start = Int32(partLists.count)
        partLists += lists
        parts.append(.init(slots: slots, lists: FlatRange(start..<Int32(partLists.count))))
        return PhraseBook.Part(parts.count - 1)
    }

    /// Returns the part that is filled so.
    mutating func part(_ filling: Filling, phrase: Int32, weighedBy weights: [Int])
        -> PhraseBook.Part
    {
        if let known = known[filling] { return known }
        let part = addPart(slots: filling.slots, lists: filling.lists)
        known[filling] = part
        for sequence in filling.sequences {
            _ = add(sequence, to: part, phrase, filling.languages, weighedBy: weights)
        }
        return part
    }

    /// Adds a sequence to a part, found by the rarest of its words before a gap or a second slot.
    ///
    /// - Returns: whether there is such a word; without one it can never be found.
    mutating func add(
        _ sequence: [Atom], to part: PhraseBook.Part, _ phrase: Int32, _ languages: Languages,
        weighedBy weights: [Int]
    ) -> Bool {
        let slot: Slots? = if case .slot(let slots) = sequence.first { slots } else { nil }
        let rest = sequence.dropFirst(slot == nil ? 0 : 1)
        let fixed = rest.prefix { $0.term != nil }.compactMap(\.term)
        // As many words as a wording counts.
        let leading = fixed.indices.prefix(Int(Int16.max))
        guard let offset = leading.max(by: { weights[Int(fixed[$0])] < weights[Int(fixed[$1])] }) else {
            return false
        }
        let isBehind = offset > 0
        let neighbour = isBehind ? fixed[offset - 1] : fixed.count > 1 ? fixed[1] : nil
        let others = rest.compactMap(\.requiredTerm).filter { $0 != fixed[offset] && $0 != neighbour }
        let companion = others.max { weights[Int($0)] < weights[Int($1)] }
        let start = Int32(atoms.count)
        atoms += rest
        wordings.append(
            .init(atoms: FlatRange(start..<Int32(atoms.count)), offset: Int16(offset), slotBefore: slot ?? [])
        )
        anchors.append(fixed[offset])
        sequences.append(
            .init(
                neighbour: neighbour ?? -1, companion: companion ?? -1, part: part, phrase: phrase,
                languages: languages,
                shape: .init(of: rest, isBehind: isBehind, hasSlot: slot != nil)))
        return true
    }

    /// Adds a frame to a list.
    mutating func addFrame(
        to list: PhraseBook.List, parts: [PhraseBook.Part], excluded: [PhraseBook.Part], unit: Unit,
        isOrdered: Bool, by doers: Doers?, _ languages: Languages, phrase: Int32
    ) {
        let start = Int32(frameParts.count)
        frameParts += parts + excluded
        let middle = start + Int32(parts.count)
        frames.append(
            Frame(
                list: list, parts: FlatRange(start..<middle),
                excluded: FlatRange(middle..<Int32(frameParts.count)), unit: unit,
                isOrdered: isOrdered, doers: doers, languages: languages, phrase: phrase))
    }
}

extension PhraseBook.Sequence.Shape {
    fileprivate init(of atoms: ArraySlice<Atom>, isBehind: Bool, hasSlot: Bool) {
        let areWords = !hasSlot && atoms.allSatisfy { if case .term = $0 { true } else { false } }
        self =
            switch (areWords, atoms.count) {
            case (true, 1): .word
            case (true, 2): isBehind ? .pairBySecond : .pairByFirst
            default: isBehind ? .longerBehind : .longer
            }
    }
}
