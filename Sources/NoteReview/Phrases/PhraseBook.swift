/// The frames of many lists, ready to be found: each by the rarest word of one of its parts.
struct PhraseBook: Sendable {
    typealias List = Int

    let names: [String]
    let frames: [Frame]
    /// The list of each frame.
    let lists: [Int32]
    private let anchors: [Anchor]
    /// Where the anchors of each term end.
    private let anchorEnds: [Int32]
    private let numbers: [String: List]
    /// What is found by a slot at its start, since no word stands in it: `{date}`.
    let slotAnchors: [Anchor]

    /// A word by which a frame is found, and where it stands in the frame.
    struct Anchor: Sendable {
        let frame: Int32
        let part: Int16
        let alternative: Int32
        let atom: Int16
    }

    /// Compiles lists by name; those that fail are reported to the compiler.
    init(of lists: [Written], with compiler: inout PhraseCompiler) {
        var frames: [Frame] = []
        var owners: [Int32] = []
        for (number, name) in lists.enumerated() {
            let compiled = compiler.frames(of: name.text, at: name)
            frames += compiled
            owners += [Int32](repeating: Int32(number), count: compiled.count)
        }
        names = lists.map(\.text)
        numbers = Dictionary(lists.enumerated().map { ($1.text, $0) }) { first, _ in first }
        self.frames = frames
        self.lists = owners
        let found = frames.enumerated().map { Self.anchors(of: $1, $0, with: compiler) }
        for (frame, anchors) in zip(frames, found) where anchors.isEmpty {
            compiler.report(
                "'\(frame.written.text)' can never be found: it starts with no word and with no name, date or number",
                at: frame.written)
        }
        let all = found.flatMap { $0 }
        slotAnchors = all.filter { $0.term == nil }.map(\.anchor)
        (anchors, anchorEnds) = Self.index(all, termCount: Int(compiler.termCount))
    }

    subscript(name: String) -> List? { numbers[name] }

    @inline(__always)
    func anchors(of term: Lexicon.Term) -> ArraySlice<Anchor> {
        // Words of books that were compiled later are no anchors here.
        guard term < anchorEnds.count else { return [] }
        let start = term == 0 ? 0 : Int(anchorEnds[Int(term) - 1])
        return anchors[start..<Int(anchorEnds[Int(term)])]
    }

    // MARK: Anchors

    private typealias Found = (term: Lexicon.Term?, anchor: Anchor)

    private static func index(_ found: [Found], termCount: Int) -> ([Anchor], [Int32]) {
        var byTerm = [[Anchor]](repeating: [], count: termCount)
        for (term, anchor) in found {
            if let term { byTerm[Int(term)].append(anchor) }
        }
        var ends: [Int32] = []
        var count: Int32 = 0
        for list in byTerm {
            count += Int32(list.count)
            ends.append(count)
        }
        return (byTerm.flatMap { $0 }, ends)
    }

    /// Returns one anchor for each alternative of the part that is rarest.
    private static func anchors(
        of frame: Frame, _ number: Int, with compiler: PhraseCompiler
    ) -> [Found] {
        let candidates = frame.parts.indices.filter { !frame.parts[$0].isExcluded }
        let best = candidates.max {
            weight(of: frame.parts[$0], compiler) < weight(of: frame.parts[$1], compiler)
        }
        guard let best else { return [] }
        return frame.parts[best].alternatives.enumerated().compactMap { index, sequence in
            let atom = anchor(of: sequence, compiler)
            guard atom != nil || sequence.startsWithName else { return nil }
            let anchor = Anchor(
                frame: Int32(number), part: Int16(best), alternative: Int32(index), atom: Int16(atom ?? 0))
            return (atom.flatMap { sequence.atoms[$0].term }, anchor)
        }
    }

    private static func weight(of part: Frame.Part, _ compiler: PhraseCompiler) -> Int {
        part.alternatives.map { sequence in
            guard let atom = anchor(of: sequence, compiler), let term = sequence.atoms[atom].term else {
                return -1
            }
            return compiler.weight(of: term)
        }.min() ?? -1
    }

    /// Returns the rarest word of a sequence among those with only words before them.
    private static func anchor(of sequence: Frame.Sequence, _ compiler: PhraseCompiler) -> Int? {
        let fixed = sequence.atoms.prefix { $0.term != nil }.indices
        return fixed.max { one, other in
            (sequence.atoms[one].term.map(compiler.weight) ?? 0)
                < (sequence.atoms[other].term.map(compiler.weight) ?? 0)
        }
    }
}

extension Frame.Sequence {
    /// Whether it starts with a slot that few tokens fill: a name, a date, a number, a quotation.
    fileprivate var startsWithName: Bool {
        if case .slot(let wanted) = atoms.first { wanted.wordClasses.isEmpty } else { false }
    }
}

extension Frame.Atom {
    /// The term of a word; nothing for a slot or a gap.
    var term: Lexicon.Term? {
        switch self {
        case .term(let term), .literal(let term, _): term
        case .slot, .gap: nil
        }
    }
}
