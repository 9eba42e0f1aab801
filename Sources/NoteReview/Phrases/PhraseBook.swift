/// The phrases and frames of many lists, laid out to be found in one pass over the words of a note.
///
/// Sequences of words are found by the rarest of their words; what a frame asks for is looked up among what was found.
struct PhraseBook: Sendable {
    typealias List = Int32
    /// What a frame asks for: any of some sequences, slots and lists.
    typealias Part = Int32

    /// The lists, each after those that it uses.
    let names: [String]
    let sequences: [Sequence]
    let atoms: [Atom]
    let spellings: [[UInt8]]
    let parts: [PartDefinition]
    /// The part that the plain phrases of each list fill.
    let listParts: [Part]
    /// In the order of their lists.
    let frames: [Frame]
    /// Where the frames of each list end.
    let frameEnds: [Int32]
    /// The phrases as their authors wrote them.
    let phrases: [Written]
    private let numbers: [String: List]
    private let anchors: [Anchor]
    /// Where the anchors of each term end.
    private let anchorEnds: [Int32]

    /// Words that stand next to each other.
    struct Sequence: Sendable {
        let atoms: Range<Int32>
        /// What the words right before it name; nothing where they may be any.
        let slotBefore: Slots
        let part: Part
        let phrase: Int32
        let languages: Languages
    }

    /// What fills a part beside its sequences.
    struct PartDefinition: Sendable {
        let slots: Slots
        let lists: [List]
        /// Whether no sequence fills it.
        let hasNoWords: Bool
    }

    /// A word by which a sequence is found, and how many words stand before it.
    struct Anchor: Sendable {
        let sequence: Int32
        let offset: Int32
    }

    init(_ draft: PhraseDraft, termCount: Int) {
        names = draft.lists.map(\.name)
        numbers = Dictionary(draft.lists.enumerated().map { ($1.name, List($0)) }) { first, _ in first }
        sequences = draft.sequences
        atoms = draft.atoms
        spellings = draft.spellings
        parts = draft.parts
        listParts = draft.lists.map(\.part)
        frames = draft.frames
        phrases = draft.phrases
        var ends = [Int32](repeating: 0, count: names.count)
        for (index, frame) in draft.frames.enumerated() { ends[Int(frame.list)] = Int32(index + 1) }
        for list in ends.indices.dropFirst() { ends[list] = max(ends[list], ends[list - 1]) }
        frameEnds = ends
        (anchors, anchorEnds) = Self.index(draft.anchors, termCount: termCount)
    }

    subscript(name: String) -> List? { numbers[name] }

    /// The numbers of the frames of a list.
    func frames(of list: List) -> Range<Int> {
        (list == 0 ? 0 : Int(frameEnds[Int(list) - 1]))..<Int(frameEnds[Int(list)])
    }

    /// The sequences that are found by a term.
    @inline(__always)
    func anchors(of term: Lexicon.Term) -> ArraySlice<Anchor> {
        // Words of books that were compiled later are no anchors here.
        guard Int(term) < anchorEnds.count else { return [] }
        let start = term == 0 ? 0 : Int(anchorEnds[Int(term) &- 1])
        return anchors[start..<Int(anchorEnds[Int(term)])]
    }

    private static func index(_ found: [PhraseDraft.Anchored], termCount: Int) -> ([Anchor], [Int32]) {
        var ends = [Int32](repeating: 0, count: termCount)
        for anchored in found { ends[Int(anchored.term)] += 1 }
        for term in ends.indices.dropFirst() { ends[term] += ends[term - 1] }
        var next = [0] + ends.dropLast().map(Int.init)
        var anchors = [Anchor](repeating: Anchor(sequence: 0, offset: 0), count: found.count)
        for anchored in found {
            anchors[next[Int(anchored.term)]] = anchored.anchor
            next[Int(anchored.term)] += 1
        }
        return (anchors, ends)
    }
}
