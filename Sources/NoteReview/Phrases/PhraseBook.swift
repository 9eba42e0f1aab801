/// The phrases and frames of many lists, laid out to be found by the words of a note.
///
/// Each sequence of words is looked for where the rarest of its words stands; what a frame asks for is looked up among
/// what was found.
final class PhraseBook: Sendable {
    typealias List = Int32
    /// What a frame asks for: any of some sequences, slots and lists.
    typealias Part = Int32

    /// The lists, each after those that it uses.
    let names: [String]
    /// By the part that they fill.
    let sequences: [Sequence]
    let atoms: [Atom]
    let spellings: [[UInt8]]
    let parts: [PartDefinition]
    /// The part that the plain phrases of each list fill.
    let listParts: [Part]
    /// By their list.
    let frames: [Frame]
    /// The phrases as their authors wrote them.
    let phrases: [Written]
    private let numbers: [String: List]
    /// Where the frames of each list end.
    private let frameEnds: [Int32]

    /// Words that stand next to each other.
    struct Sequence: Sendable {
        /// The rarest of its words, by which it is found.
        let anchor: Lexicon.Term
        /// How many words stand before that one.
        let offset: Int32
        let atoms: Range<Int32>
        /// What the words right before it name; nothing where they may be any.
        let slotBefore: Slots
        let languages: Languages
        let phrase: Int32
    }

    /// What fills a part.
    struct PartDefinition: Sendable {
        let sequences: Range<Int32>
        let slots: Slots
        let lists: [List]
    }

    init(_ draft: PhraseDraft) {
        names = draft.lists.map(\.name)
        numbers = Dictionary(draft.lists.enumerated().map { ($1.name, List($0)) }) { first, _ in first }
        var sequences: [Sequence] = []
        parts = draft.parts.map { part in
            let start = Int32(sequences.count)
            sequences += part.sequences
            return PartDefinition(
                sequences: start..<Int32(sequences.count), slots: part.slots, lists: part.lists)
        }
        self.sequences = sequences
        atoms = draft.atoms
        spellings = draft.spellings
        listParts = draft.lists.map(\.part)
        frames = draft.frames
        phrases = draft.phrases
        var ends = [Int32](repeating: 0, count: names.count)
        for (index, frame) in draft.frames.enumerated() { ends[Int(frame.list)] = Int32(index + 1) }
        for list in ends.indices.dropFirst() { ends[list] = max(ends[list], ends[list - 1]) }
        frameEnds = ends
    }

    subscript(name: String) -> List? { numbers[name] }

    /// The numbers of the frames of a list.
    func frames(of list: List) -> Range<Int> {
        (list == 0 ? 0 : Int(frameEnds[Int(list) - 1]))..<Int(frameEnds[Int(list)])
    }
}
