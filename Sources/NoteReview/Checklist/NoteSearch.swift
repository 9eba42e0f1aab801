/// What a checklist finds in a note, before it is held against the conditions of its items.
struct NoteSearch {
    let note: Note
    let checklist: Checklist
    let clauses: ClauseTable
    let mentions: Mentions
    /// The cases that each action of the note says it is of; nothing where it says none.
    let casesOfActions: [Set<Int>?]

    /// Makes a search for the lists that the conditions of a checklist ask for, and others that one more asks for.
    init(_ note: Note, by checklist: Checklist, for condition: BoundCondition? = nil) {
        self.note = note
        self.checklist = checklist
        clauses = ClauseTable(note)
        mentions = Mentions(
            in: note, by: checklist, of: checklist.soughtLists.union(condition?.lists ?? []), clauses)
        casesOfActions = note.casesOfActions()
    }
}

/// Sentences that are searched together, so that a long note takes no more memory at once than a short one.
struct SentenceWindow {
    /// Those whose mentions are wanted.
    let own: Range<Int>
    /// The same and those around them that a frame may reach.
    let all: Range<Int>

    static let mostSentences = 1000
    /// Where nothing ends a sentence, it is cut into parts of hundreds of tokens.
    static let mostTokens = 20_000

    private init(_ own: Range<Int>, in note: Note) {
        self.own = own
        let reach = Unit.longestReach
        all = max(0, own.lowerBound - reach)..<min(own.upperBound + reach, note.sentences.count)
    }

    static func all(of note: Note) -> [SentenceWindow] {
        var windows: [SentenceWindow] = []
        var start = 0
        for end in note.sentences.indices.dropFirst() where isFull(start, end, in: note) {
            windows.append(SentenceWindow(start..<end, in: note))
            start = end
        }
        return windows + [SentenceWindow(start..<note.sentences.count, in: note)]
    }

    private static func isFull(_ start: Int, _ end: Int, in note: Note) -> Bool {
        let first = note.sentences[start].tokens.lowerBound
        return end - start == mostSentences || note.sentences[end].tokens.upperBound - first > mostTokens
    }

    /// Returns the window that a sentence stands in.
    static func around(_ sentence: Int, in note: Note) -> SentenceWindow? {
        all(of: note).first { $0.own.contains(sentence) }
    }
}

/// Finds the mentions of lists in one window of a note, and how they are meant.
struct WindowSearch {
    let contexts: ContextReader
    private let note: Note
    private let checklist: Checklist
    private var hits: PhraseHits
    /// The tokens of the sentences whose mentions are wanted.
    private let own: Range<Int>

    init(_ window: SentenceWindow, in note: Note, by checklist: Checklist, _ clauses: ClauseTable) {
        let places = PartPlaces(
            of: checklist.book, by: checklist.index, note.matcher, in: note.language,
            ranges: note.sentences[window.all].map(\.tokens), numberedFrom: window.all.lowerBound)
        let actors = ActorTable(note, clauses)
        var hits = PhraseHits(
            in: places,
            bounds: { unit, token, sentence in
                note.bounds(of: unit, around: token, in: sentence, clauses)
            }, actors: actors.actor)
        let cues = checklist.cues.lists.flatMap { list in
            hits.hits(of: list.list).map { Cue($0, of: list) }
        }
        contexts = ContextReader(note, clauses: clauses, cues: cues)
        self.hits = hits
        own = note.sentences[window.own].map(\.tokens).hull
        self.note = note
        self.checklist = checklist
    }

    /// Returns the mentions of a list, in the order of the note.
    mutating func mentions(of list: PhraseBook.List) -> [FoundMention] {
        let isIndicator = checklist.indicatorsByList[list] != nil
        return hits.hits(of: list).compactMap { hit in
            let first = hit.tokens.lowerBound
            // What is going to be done is no behaviour that was seen.
            guard own.contains(first), !isIndicator || !note.isAction(first) else { return nil }
            return FoundMention(hit: hit, contexts: meaning(of: hit).contexts)
        }
    }

    /// Returns how a hit is meant, by the cues that say something about what its list tells of.
    func meaning(of hit: Hit) -> (contexts: Contexts, cues: [Cue]) {
        guard let indicator = checklist.indicatorsByList[hit.list] else {
            return contexts.contexts(of: hit.parts, in: hit.range)
        }
        return contexts.contexts(of: hit.parts, in: hit.range, by: indicator.counted)
    }
}

extension Note {
    /// Whether a token stands in what the note records as an action.
    func isAction(_ token: Int) -> Bool {
        let last = actions.lazy.map(\.tokens.lowerBound).lastIndex(ordered: token)
        return actions.indices.contains(last) && actions[last].tokens.contains(token)
    }
}
