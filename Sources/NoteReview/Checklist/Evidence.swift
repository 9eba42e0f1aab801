/// A place that a condition found.
struct Evidence: Sendable {
    /// The name of the list or fact by which it was found.
    let fact: String
    let place: Place?
    let contexts: Contexts
    /// The tokens and the sentence of the place; nothing where the reason is no place.
    let tokens: Range<Int>?
    let sentence: Int?

    init(
        _ fact: String, place: Place?, contexts: Contexts = [], tokens: Range<Int>? = nil,
        sentence: Int? = nil
    ) {
        self.fact = fact
        self.place = place
        self.contexts = contexts
        self.tokens = tokens
        self.sentence = sentence
    }
}

/// A mention of a list in a note, with its contexts.
struct FoundMention: Sendable {
    let list: PhraseBook.List
    let parts: [Range<Int>]
    let tokens: Range<Int>
    let sentence: Int
    let contexts: Contexts
    let cues: [Cue]
    let phrase: Int32
}
