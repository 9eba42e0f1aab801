/// A place that a condition found.
struct Evidence: Sendable {
    /// What was recognised there.
    let name: Name
    let contexts: Contexts
    let tokens: Range<Int>
    let sentence: Int

    /// The list, fact or structure by which a place was found.
    enum Name: Hashable, Sendable {
        case list(PhraseBook.List)
        case fact(Int)
        case structure(Structure)
        case section(SectionKind)
    }

    init(_ name: Name, _ tokens: Range<Int>, in sentence: Int, contexts: Contexts = []) {
        self.name = name
        self.tokens = tokens
        self.sentence = sentence
        self.contexts = contexts
    }

    /// The same place by the name of the fact that it shows.
    func showing(_ fact: Int) -> Evidence {
        Evidence(.fact(fact), tokens, in: sentence, contexts: contexts)
    }
}

/// A mention of a list in a note, with its contexts.
struct FoundMention: Sendable {
    let hit: Hit
    let contexts: Contexts

    var tokens: Range<Int> { hit.tokens }
    var sentence: Int { hit.range }
}
