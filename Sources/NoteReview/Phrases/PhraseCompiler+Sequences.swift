/// The sequences of words that a notation stands for.
extension PhraseCompiler {
    private static let mostAlternatives = 4096

    mutating func alternatives(
        of notation: [Notation.Word], _ written: Written, _ language: Language?
    ) throws(RuleProblem) -> [[Atom]] {
        var sequences: [[Atom]] = [[]]
        for word in notation {
            let choices = try atoms(of: word, written, language)
            sequences = sequences.flatMap { sequence in choices.map { sequence + $0 } }
            guard sequences.count <= Self.mostAlternatives else {
                throw RuleProblem(
                    "'\(written.text)' has too many variants; write it as several phrases", at: written)
            }
        }
        return sequences.filter { !$0.isEmpty }
    }

    /// Returns `één` where a phrase writes it so: a number, and no article.
    private mutating func stressed(_ word: String) -> [[Atom]]? {
        guard WordKey(folding: word) == WordKey(folding: "een"), word.utf8.contains(where: { $0 >= 128 })
        else { return nil }
        return [[.accented(words.exact("een"))]]
    }

    private mutating func atoms(
        of notation: Notation.Word, _ written: Written, _ language: Language?
    ) throws(RuleProblem) -> [[Atom]] {
        switch notation {
        case .plain(let word), .exact(let word):
            if let stressed = stressed(word) { return stressed }
            if case .exact = notation { return [[.term(words.exact(word))]] }
            return [[.term(words.inflected(word, language))]]
        case .verb(let verb): return words.verb(verb, language)
        case .literal(let text):
            return [words.literals(text).map { .literal($0.term, spelling: draft.spelling($0.spelling)) }]
        case .stem(let stem, let mayFollow, let mayPrecede):
            return [[.term(words.stem(stem, mayFollow: mayFollow, mayPrecede: mayPrecede, language))]]
        case .slot(let slots): return [[.slot(slots)]]
        case .gap: return [[.gap(4)]]
        case .choice(let choices):
            var all: [[Atom]] = []
            for choice in choices {
                all += choice.isEmpty ? [[]] : try alternatives(of: choice, written, language)
            }
            return words.merged(all)
        case .list(let name):
            return words.merged(
                try list(name, at: written).sequences.filter {
                    $0.language == nil || language == nil || $0.language == language
                }.map(\.atoms))
        }
    }
}
