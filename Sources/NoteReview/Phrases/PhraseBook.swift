/// The phrases and frames of many lists, laid out to be found by the words of a note.
///
/// Each sequence of words is looked for where the rarest of its words stands; what a frame asks for is looked up among
/// what was found. All of it lies in a few flat arrays: most of a book is not in a note, and is passed by at speed.
final class PhraseBook: Sendable {
    typealias List = Int32
    /// What a frame asks for: any of some sequences, slots and lists.
    typealias Part = Int32

    /// The lists, each after those that it uses.
    let names: [String]
    /// By the term that they are found by.
    let sequences: [Sequence]
    let atoms: [Atom]
    let spellings: [[UInt8]]
    let parts: [PartDefinition]
    /// The lists of all parts.
    let partLists: [List]
    /// The part that the plain phrases of each list fill.
    let listParts: [Part]
    /// By their list.
    let frames: [Frame]
    /// What all frames ask for.
    let frameParts: [Part]
    /// The phrases as their authors wrote them.
    let phrases: [Written]
    private let numbers: [String: List]
    /// Where the frames of each list end.
    private let frameEnds: [Int32]
    /// Where the sequences of each term start; after the last one where they end.
    private let sequenceStarts: [Int32]
    /// A bit for each term, set where a sequence is found by it.
    private let anchors: [UInt64]

    /// Words that stand next to each other.
    struct Sequence: Sendable {
        /// The rarest of its words, by which it is found.
        let anchor: Lexicon.Term
        /// How many words stand before that one.
        let offset: Int32
        let atoms: Range<Int32>
        /// The term of the word beside that one; nothing where it stands alone.
        let neighbour: Neighbour?
        let part: Part
        let phrase: Int32
        /// What the words right before it name; nothing where they may be any.
        let slotBefore: Slots
        let languages: Languages
    }

    /// A word right before or after the one that a sequence is found by.
    struct Neighbour: Sendable {
        let term: Lexicon.Term
        let isBefore: Bool
    }

    /// What fills a part besides sequences.
    struct PartDefinition: Sendable {
        let slots: Slots
        let lists: Range<Int32>
    }

    init(_ draft: PhraseDraft) {
        names = draft.lists.map(\.name)
        numbers = Dictionary(draft.lists.enumerated().map { ($1.name, List($0)) }) { first, _ in first }
        atoms = draft.atoms
        spellings = draft.spellings
        parts = draft.parts
        partLists = draft.partLists
        listParts = draft.lists.map(\.part)
        frames = draft.frames
        frameParts = draft.frameParts
        phrases = draft.phrases
        frameEnds = Self.ends(of: draft.frames, listCount: draft.lists.count)
        (sequences, sequenceStarts) = Self.byAnchor(draft.sequences)
        anchors = Self.bits(of: draft.sequences.lazy.map(\.anchor))
    }

    subscript(name: String) -> List? { numbers[name] }

    /// The numbers of the frames of a list.
    @inline(__always)
    func frames(of list: List) -> Range<Int> {
        (list == 0 ? 0 : Int(frameEnds[Int(list) - 1]))..<Int(frameEnds[Int(list)])
    }

    /// The numbers of the sequences that are found by a term.
    @inline(__always)
    func sequences(foundBy term: Lexicon.Term) -> Range<Int> {
        // Most words of phrases find none, since a rarer one beside them does.
        let word = Int(term) >> 6
        guard word < anchors.count, anchors[word] &>> UInt64(term & 63) & 1 != 0 else { return 0..<0 }
        return Int(sequenceStarts[Int(term)])..<Int(sequenceStarts[Int(term) + 1])
    }

    private static func ends(of frames: [Frame], listCount: Int) -> [Int32] {
        var ends = [Int32](repeating: 0, count: listCount)
        for (index, frame) in frames.enumerated() { ends[Int(frame.list)] = Int32(index + 1) }
        for list in ends.indices.dropFirst() { ends[list] = max(ends[list], ends[list - 1]) }
        return ends
    }

    private static func bits(of terms: some Swift.Sequence<Lexicon.Term>) -> [UInt64] {
        var bits: [UInt64] = []
        for term in terms {
            let word = Int(term) >> 6
            while bits.count <= word { bits.append(0) }
            bits[word] |= 1 << UInt64(term & 63)
        }
        return bits
    }

    private static func byAnchor(_ sequences: [Sequence]) -> ([Sequence], starts: [Int32]) {
        let last = sequences.lazy.map(\.anchor).max() ?? -1
        var starts = [Int32](repeating: 0, count: Int(last) + 2)
        for sequence in sequences { starts[Int(sequence.anchor) + 1] += 1 }
        for term in starts.indices.dropFirst() { starts[term] += starts[term - 1] }
        var next = starts
        var order = [Int32](repeating: 0, count: sequences.count)
        for (number, sequence) in sequences.enumerated() {
            order[Int(next[Int(sequence.anchor)])] = Int32(number)
            next[Int(sequence.anchor)] += 1
        }
        return (order.map { sequences[Int($0)] }, starts)
    }
}
