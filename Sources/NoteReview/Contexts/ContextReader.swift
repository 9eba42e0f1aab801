/// Tells how the mentions of a note are meant; looks only at sentences that hold one.
final class ContextReader {
    private let note: Note
    private let cues: CueBook
    private let hits: PhraseHits
    private let clauses: ClauseTable
    private var sentences: [Int: CuedSentence] = [:]
    /// All cues of the note by their sentence, in the order of the note.
    private lazy var bySentence: [Int: [Cue]] = Dictionary(grouping: allCues, by: \.sentence)

    init(_ note: Note, _ hits: PhraseHits, clauses: ClauseTable, cues: CueBook) {
        self.note = note
        self.hits = hits
        self.clauses = clauses
        self.cues = cues
    }

    /// Returns the contexts of the parts of a mention in a sentence, with the cues that gave them.
    func contexts(of parts: [Range<Int>], in number: Int) -> (contexts: Contexts, cues: [Cue]) {
        let sentence = note.sentences[number]
        guard !sentence.isHeading, !isTableHead(number) else { return (.template, []) }
        let mention = SpanOfMention(parts)
        var found = cuedSentence(number).cues(for: mention) + labels(before: number) + titles(before: number)
        found += FormFields(tokens: note.tokens, lexicon: note.lexicon).cues(
            for: mention.tokens, in: sentence.tokens)
        return (Self.combined(found), found)
    }

    /// `| Nr | ⟦Dreiging⟧ | Actie | Wie |`: a row of few words each, of which two at least are the names of columns.
    private func isTableHead(_ number: Int) -> Bool {
        let line = note.sentences[number].line
        guard note.lines[line].kind == .row else { return false }
        if line + 1 < note.lines.count, note.lines[line + 1].kind == .rule { return true }
        guard let cells = cells(around: number) else { return false }
        let words = cells.map { cell in note.sentences[cell].tokens.filter { note.tokens[$0].isWord } }
        let isShort = zip(cells, words).allSatisfy { cell, words in
            words.count <= 3 && !note.sentences[cell].tokens.contains { note.tokens[$0].kind == .number }
        }
        let named = zip(cells, words).count { cell, words in
            (bySentence[cell] ?? []).contains {
                $0.traits.contains(.heads) && $0.tokens.count == words.count
            }
        }
        return isShort && named > 1
    }

    /// Returns the sentences on the line of one, or nothing where they are too many for a table that somebody reads.
    private func cells(around number: Int) -> ClosedRange<Int>? {
        let all = note.sentences
        var first = number
        var last = number
        while first > 0, all[first - 1].line == all[number].line, last - first < 16 { first -= 1 }
        while last + 1 < all.count, all[last + 1].line == all[number].line, last - first < 16 { last += 1 }
        return last - first < 16 ? first...last : nil
    }

    /// `Hoofdstuk 3. ⟦Schulden⟧`: a label of the form before a full stop that ends no sentence.
    private func titles(before number: Int) -> [Cue] {
        guard number > 0, note.sentences[number - 1].line == note.sentences[number].line,
            note.sentences[number - 1].tokens.count < 5
        else { return [] }
        return (bySentence[number - 1] ?? []).filter { $0.contexts == .template && $0.reach == .sentence }
    }

    /// `Plan: …`: what a heading on the same line says of what it opens.
    private func labels(before number: Int) -> [Cue] {
        guard number > 0, note.sentences[number - 1].isHeading,
            note.sentences[number - 1].line == note.sentences[number].line
        else { return [] }
        return (bySentence[number - 1] ?? []).filter {
            $0.reach == .announced && $0.contexts == .hypothetical
        }
    }

    private static func combined(_ cues: [Cue]) -> Contexts {
        var contexts = cues.reduce(into: Contexts()) { $0.formUnion($1.contexts) }
        // The form's own text is nobody's: whatever it says of the words is an example.
        if contexts.contains(.template) { return .template }
        // What somebody denies in words of their own is a denial, and no report.
        if cues.contains(where: { $0.group == "own denial" }), !cues.contains(where: \.isReport) {
            return contexts.subtracting(.reported)
        }
        // `Als hij drinkt, zou hij slaan`: what would be so if is no hearsay.
        let reports = cues.filter { $0.contexts.contains(.reported) }
        if contexts.contains(.hypothetical), reports.allSatisfy({ $0.group == "hearsay" }) {
            contexts.remove(.reported)
        }
        // What somebody denies is not denied by the note, nor doubted where it was only asked.
        if contexts.contains(.contested) {
            contexts.remove(.negated)
            if cues.allSatisfy({ !$0.contexts.contains(.uncertain) || $0.group == "open question" }),
                cues.contains(where: { $0.traits.contains(.raises) })
            {
                contexts.remove(.uncertain)
            }
        }
        // `Zou hij drugs gebruiken?` asks, and passes nothing on.
        if cues.contains(where: { $0.group == "question" }), reports.allSatisfy({ $0.group == "hearsay" }) {
            contexts.remove(.reported)
        }
        // A question that has its answer is open no more.
        if contexts.contains(.negated), cues.contains(where: { ["value", "answer"].contains($0.group) }) {
            contexts.remove(.uncertain)
        }
        // A question about what would be so if asks, and does not doubt.
        let doubts = cues.contains { $0.contexts.contains(.uncertain) && $0.group != "question" }
        return contexts.contains(.hypothetical) && !doubts ? contexts.subtracting(.uncertain) : contexts
    }

    private var allCues: [Cue] {
        cues.groups.flatMap { list, group in hits.hits(of: list).map { Cue($0, of: group) } }
    }

    private func cuedSentence(_ number: Int) -> CuedSentence {
        if let known = sentences[number] { return known }
        let sentence = CuedSentence(
            note, note.sentences[number], clauses: clauses.clauses(of: number),
            cues: bySentence[number] ?? [])
        sentences[number] = sentence
        return sentence
    }
}

/// The clauses of the sentences of a note, each read when somebody asks for it.
final class ClauseTable {
    private let note: Note
    private var known: [Int: [Clause]] = [:]

    init(_ note: Note) {
        self.note = note
    }

    func clauses(of sentence: Int) -> [Clause] {
        if let clauses = known[sentence] { return clauses }
        let reader = ClauseReader(tokens: note.tokens, lexicon: note.lexicon)
        let clauses = reader.clauses(of: note.sentences[sentence].tokens)
        known[sentence] = clauses
        return clauses
    }
}

/// Who acts in the clauses of a note, each sentence read when a frame asks for it.
final class ActorTable {
    private let note: Note
    private let clauses: ClauseTable
    private var known: [Int: ActorReader] = [:]

    init(_ note: Note, _ clauses: ClauseTable) {
        self.note = note
        self.clauses = clauses
    }

    func actor(at token: Int, in sentence: Int) -> Actor {
        if let reader = known[sentence] { return reader.actor(at: token) }
        let reader = ActorReader(note, note.sentences[sentence].tokens, clauses.clauses(of: sentence))
        known[sentence] = reader
        return reader.actor(at: token)
    }
}

/// A place that tells how something near it is meant.
struct Cue: Sendable {
    /// The tokens of each part of the cue; what stands between them is no cue.
    let parts: [Range<Int>]
    let tokens: Range<Int>
    let contexts: Contexts
    let reach: CueGroup.Reach
    /// The name of the group in the file of contexts, or of the form field that it is.
    let group: String
    let sentence: Int
    let traits: CueGroup.Traits

    init(_ hit: Hit, of group: CueGroup) {
        parts = hit.parts
        tokens = hit.tokens
        sentence = hit.range
        traits = group.traits
        contexts = group.contexts
        reach = group.reach
        self.group = group.name.text
    }

    init(
        field tokens: Range<Int>, _ contexts: Contexts, _ name: String, reach: CueGroup.Reach = .sentence
    ) {
        parts = [tokens]
        self.tokens = tokens
        self.contexts = contexts
        self.reach = reach
        group = name
        sentence = -1
        traits = []
    }

    private var length: Int { parts.reduce(0) { $0 + $1.count } }

    /// Whether the cue is a verb whose subject speaks, and not a name of the source: `zegt`, and not `volgens`.
    var isSaying: Bool { reach == .below }

    /// Whether the cue names who says something, and not what is told: `volgens school`, and not `het gerucht`.
    var isSource: Bool { contexts == .reported && !traits.contains(.told) }

    /// Whether the cue tells of a report, by more than quotation marks.
    var isReport: Bool { contexts.contains(.reported) && group != "quotation" }

    /// Whether the cue is a no such as `niet` or `geen`, and no verb that says no.
    var isPlainNo: Bool {
        contexts == .negated && [.clause, .after].contains(reach) && !traits.contains(.ends)
    }

    /// Whether the cue leaves nothing of another: a longer one holds it, and one that is none takes what it touches.
    private func outdoes(_ other: Cue) -> Bool {
        // `Blijft het gebruik uit, dan …`: that a clause starts with its verb says something beside any word of it.
        if other.group == "inversion" { return false }
        // Cues of one context need not outdo each other: each may reach where the other does not.
        if other.contexts == contexts { return parts == other.parts && reach == other.reach }
        // `spijt van`: tells of other words and cues, and says nothing of its own.
        if !traits.isDisjoint(with: [.given, .undergone, .ends]), contexts.isEmpty { return false }
        if contexts.isEmpty {
            return parts.contains { part in other.parts.contains { $0.overlaps(part) } }
        }
        return other.parts.allSatisfy { part in
            parts.contains { $0.lowerBound <= part.lowerBound && part.upperBound <= $0.upperBound }
        }
    }

    /// Returns the cues that are left when the longest at each place wins, and those that are none are gone.
    static func strongest(of cues: [Cue]) -> [Cue] {
        var kept: [Cue] = []
        let byLength = cues.sorted {
            ($0.length, $1.tokens.lowerBound) > ($1.length, $0.tokens.lowerBound)
        }
        for cue in byLength {
            let rival = kept.first { $0.outdoes(cue) && ($0.parts != cue.parts || $0.contexts.isEmpty) }
            if rival == nil { kept.append(cue) }
        }
        return kept.filter { !$0.contexts.isEmpty }.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
    }
}

/// The tokens of a mention: of each part, and from the first to the last.
struct SpanOfMention {
    let parts: [Range<Int>]
    let tokens: Range<Int>

    init(_ parts: [Range<Int>]) {
        self.parts = parts
        let start = parts.map(\.lowerBound).min() ?? 0
        tokens = start..<(parts.map(\.upperBound).max() ?? start)
    }

    var start: Int { parts.first?.lowerBound ?? tokens.lowerBound }

    /// Whether a cue stands in the mention itself; one that goes on in it says something about it.
    func overlaps(_ cue: Cue) -> Bool {
        guard let first = cue.parts.min(by: { $0.lowerBound < $1.lowerBound }) else { return false }
        return parts.contains { $0.overlaps(first) }
    }
}

extension [Clause] {
    /// Returns the tokens of the clause at a token, from its first part to its last.
    func extent(around token: Int) -> Range<Int>? {
        guard let unit = first(where: { $0.tokens.contains(token) })?.unit else { return nil }
        let parts = filter { $0.unit == unit }
        guard let first = parts.first, let last = parts.last else { return nil }
        return first.tokens.lowerBound..<last.tokens.upperBound
    }
}
