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
        (anchors, anchorEnds) = Self.index(frames, with: compiler)
        for frame in frames where Self.anchors(of: frame, 0, with: compiler).isEmpty {
            compiler.report(
                "'\(frame.written.text)' can never be found: no word stands in it before a slot or a gap",
                at: frame.written)
        }
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

    private static func index(_ frames: [Frame], with compiler: PhraseCompiler) -> ([Anchor], [Int32]) {
        var byTerm = [[Anchor]](repeating: [], count: Int(compiler.termCount))
        for (number, frame) in frames.enumerated() {
            for (term, anchor) in anchors(of: frame, number, with: compiler) {
                byTerm[Int(term)].append(anchor)
            }
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
    ) -> [(Lexicon.Term, Anchor)] {
        let candidates = frame.parts.indices.filter { !frame.parts[$0].isExcluded }
        let best = candidates.max {
            weight(of: frame.parts[$0], compiler) < weight(of: frame.parts[$1], compiler)
        }
        guard let best else { return [] }
        return frame.parts[best].alternatives.enumerated().compactMap { index, sequence in
            guard let atom = anchor(of: sequence, compiler), let term = sequence.atoms[atom].term else {
                return nil
            }
            let anchor = Anchor(
                frame: Int32(number), part: Int16(best), alternative: Int32(index), atom: Int16(atom))
            return (term, anchor)
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

extension Frame.Atom {
    /// The term of a word; nothing for a slot or a gap.
    var term: Lexicon.Term? {
        switch self {
        case .term(let term), .literal(let term, _): term
        case .slot, .gap: nil
        }
    }
}
