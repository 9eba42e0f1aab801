/// Divides a sentence into clauses, by its marks, its verbs and the closed classes of its words.
struct ClauseReader {
    let tokens: [Token]
    let lexicon: Lexicon

    func clauses(of sentence: Range<Int>) -> [Clause] {
        let words = SentenceWords(sentence, tokens, lexicon)
        let boundaries = ClauseBoundaries(words: words)
        var tree = ClauseTree(words: words)
        var start = sentence.lowerBound
        var opening = boundaries.firstOpening
        var isEmbedded = opening.isEmbedded
        for index in sentence where index > start {
            let current = ClauseBoundaries.Current(
                start: start, isEmbedded: isEmbedded, host: tree.host(of: opening, from: start))
            guard let next = boundaries.boundary(at: index, after: current) else { continue }
            if words.hasWord(start..<index) { tree.add(start..<index, opening) }
            start = index
            opening = next
            isEmbedded = tree.isEmbedded(next, from: start)
        }
        if start < sentence.upperBound { tree.add(start..<sentence.upperBound, opening) }
        return tree.clauses
    }
}
