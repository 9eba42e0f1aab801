/// The phrases and frames of many lists, laid out to be found by the words of a note.
///
/// Each sequence of words is looked for where the rarest of its words stands; what a frame asks for is looked up among
/// what was found. All of it lies in a few flat arrays: most of a book is not in a note, and is passed by at speed.
final class PhraseBook: Codable, Sendable {
    typealias List = Int32
    /// What a frame asks for: any of some sequences, slots and lists.
    typealias Part = Int32

    /// The lists, each after those that it uses.
    private let lists: ListNames
    /// By the term that they are found by.
    let sequences: FlatArray<Sequence>
    /// The words of each sequence; nothing is needed of it for a word or two in any of their forms.
    let wordings: FlatArray<Wording>
    let atoms: FlatArray<Atom>
    let spellings: [[UInt8]]
    let parts: FlatArray<PartDefinition>
    /// The lists of all parts.
    let partLists: FlatArray<List>
    /// The part that the plain phrases of each list fill.
    let listParts: FlatArray<Part>
    /// By their list.
    let frames: FlatArray<Frame>
    /// What all frames ask for.
    let frameParts: FlatArray<Part>
    /// The phrases as their authors wrote them.
    let phrases: FlatTexts
    /// Where the frames of each list end.
    private let frameEnds: FlatArray<Int32>
    /// Where the sequences of each term start; after the last one where they end.
    private let sequenceStarts: FlatArray<Int32>

    /// Words that stand next to each other, laid out so that most of those that are not in a note are told from this alone.
    struct Sequence: Sendable {
        /// The term of the word beside the one that it is found by; negative where none is fixed.
        let neighbour: Lexicon.Term
        /// The rarest term of its other words, which stands somewhere behind or before; negative where there is none.
        let companion: Lexicon.Term
        let part: Part
        let phrase: Int32
        let languages: Languages
        let shape: Shape

        enum Shape: UInt8 {
            /// Any form of one word; of two words, found by the first or by the second.
            case word, pairByFirst, pairBySecond
            /// What its wording says; where a neighbour is fixed, it stands after or before.
            case longer, longerBehind

            var isBehindNeighbour: Bool { self == .pairBySecond || self == .longerBehind }
            var isPair: Bool { self == .pairByFirst || self == .pairBySecond }
        }
    }

    /// The words of a sequence in full.
    struct Wording: Sendable {
        let atoms: FlatRange
        /// How many words stand before the one that it is found by.
        let offset: Int16
        /// What the words right before it name; nothing where they may be any.
        let slotBefore: Slots
    }

    /// What fills a part besides sequences.
    struct PartDefinition: Sendable {
        let slots: Slots
        let lists: FlatRange

        /// Whether nothing fills it but sequences.
        @inline(__always)
        var isFilledByWords: Bool { slots.isEmpty && lists.isEmpty }
    }

    init(_ draft: PhraseDraft) {
        lists = ListNames(draft.lists.map(\.name))
        spellings = draft.spellings
        parts = FlatArray(draft.parts)
        partLists = FlatArray(draft.partLists)
        listParts = FlatArray(draft.lists.map(\.part))
        frames = FlatArray(draft.frames)
        frameParts = FlatArray(draft.frameParts)
        phrases = FlatTexts(draft.phrases.map(\.text))
        frameEnds = FlatArray(Self.ends(of: draft.frames, listCount: draft.lists.count))
        let (order, starts) = Self.order(by: draft.anchors)
        sequenceStarts = FlatArray(starts)
        sequences = FlatArray(order.map { draft.sequences[$0] })
        let (wordings, atoms) = Self.wordings(of: draft, in: order)
        self.wordings = FlatArray(wordings)
        self.atoms = FlatArray(atoms)
    }

    /// The names of the lists, by their number.
    var names: [String] { lists.all }

    subscript(name: String) -> List? { lists[name] }

    /// The numbers of the frames of a list.
    @inline(__always)
    func frames(of list: List) -> Range<Int> {
        (list == 0 ? 0 : Int(frameEnds[Int(list) - 1]))..<Int(frameEnds[Int(list)])
    }

    /// The numbers of the sequences that are found by a term.
    func sequences(foundBy term: Lexicon.Term) -> Range<Int> {
        guard Int(term) + 1 < sequenceStarts.count else { return 0..<0 }
        return Int(sequenceStarts[Int(term)])..<Int(sequenceStarts[Int(term) + 1])
    }

    private static func ends(of frames: [Frame], listCount: Int) -> [Int32] {
        var ends = [Int32](repeating: 0, count: listCount)
        for (index, frame) in frames.enumerated() { ends[Int(frame.list)] = Int32(index + 1) }
        for list in ends.indices.dropFirst() { ends[list] = max(ends[list], ends[list - 1]) }
        return ends
    }

    /// Returns the numbers of sequences sorted by their anchors, and where those of each anchor start.
    private static func order(by anchors: [Lexicon.Term]) -> (order: [Int], starts: [Int32]) {
        var starts = [Int32](repeating: 0, count: Int(anchors.max() ?? -1) + 2)
        for anchor in anchors { starts[Int(anchor) + 1] += 1 }
        for term in starts.indices.dropFirst() { starts[term] += starts[term - 1] }
        var next = starts
        var order = [Int](repeating: 0, count: anchors.count)
        for (number, anchor) in anchors.enumerated() {
            order[Int(next[Int(anchor)])] = number
            next[Int(anchor)] += 1
        }
        return (order, starts)
    }

    /// Lays the words of sequences out in an order, so that those which are looked for together lie together.
    private static func wordings(of draft: PhraseDraft, in order: [Int]) -> ([Wording], [Atom]) {
        var atoms: [Atom] = []
        atoms.reserveCapacity(draft.atoms.count)
        let wordings = order.map { number in
            let wording = draft.wordings[number]
            let start = Int32(atoms.count)
            // A single word is found by its form alone.
            if draft.sequences[number].shape != .word {
                atoms +=
                    draft.atoms[Int(wording.atoms.range.lowerBound)..<Int(wording.atoms.range.upperBound)]
            }
            return Wording(
                atoms: FlatRange(start..<Int32(atoms.count)), offset: wording.offset,
                slotBefore: wording.slotBefore)
        }
        return (wordings, atoms)
    }
}
