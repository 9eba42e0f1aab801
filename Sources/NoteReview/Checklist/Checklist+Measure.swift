extension Checklist {
    /// Returns how many words of a text the lexicon knows: the match stage alone, for measuring.
    package func wordCount(in text: String) -> Int {
        var tokenizer = Tokenizer(Array(text.utf8), with: reader.lexicon)
        tokenizer.readAll()
        return tokenizer.tokens.count { $0.entry != 0 }
    }

    /// The word forms of up to sixteen letters, folded.
    package var wordForms: [String] { reader.lexicon.words }
}
