/// Which sequences of a book each word may find in a note of one language.
///
/// The words that are forms of the same terms share what they find. Most of it has a certain word beside the one that it
/// is found by, which rules out nearly all that are not in a note.
struct SequenceIndex: Codable, Sendable {
    private let dutch: OfLanguage
    private let english: OfLanguage

    init(_ book: PhraseBook, by lexicon: Lexicon) {
        dutch = OfLanguage(book, lexicon, .dutch)
        english = OfLanguage(book, lexicon, .english)
    }

    func of(_ language: Language) -> OfLanguage {
        switch language {
        case .dutch: dutch
        case .english: english
        }
    }

    struct Candidate: Sendable {
        /// The term of the word beside the one that it is found by; of those without one the term of another word in the
        /// same range, or a negative one where there is none.
        let term: Lexicon.Term
        let sequence: Int32

        fileprivate init(_ sequence: PhraseBook.Sequence, _ number: Int) {
            term = sequence.neighbour < 0 ? sequence.companion : sequence.neighbour
            self.sequence = Int32(number)
        }
    }

    /// A word that is all of a sequence.
    struct Word: Sendable {
        let part: PhraseBook.Part
        let phrase: Int32

        fileprivate init(_ sequence: PhraseBook.Sequence) {
            part = sequence.part
            phrase = sequence.phrase
        }
    }

    struct OfLanguage: Codable, Sendable {
        /// Nearly all that a note finds is single words: what is told of them lies together.
        private let words: FlatArray<Word>
        /// Where the words of each set of terms end.
        private let wordEnds: FlatArray<Int32>
        private let candidates: FlatArray<Candidate>
        /// Where the groups of each set of terms end, three for a set.
        private let ends: FlatArray<Int32>

        fileprivate init(_ book: PhraseBook, _ lexicon: Lexicon, _ language: Language) {
            var (words, wordEnds): ([Word], [Int32]) = ([], [])
            var (candidates, ends): ([Candidate], [Int32]) = ([], [])
            for set in 0..<lexicon.setCount {
                let own = lexicon.terms(ofSet: set).flatMap(book.sequences).filter {
                    !Languages(language).isDisjoint(with: book.sequences[$0].languages)
                }
                words += own.lazy.map { book.sequences[$0] }.filter { $0.shape == .word }.map(Word.init)
                wordEnds.append(Int32(words.count))
                for group in Group.allCases {
                    candidates += own.filter { book.sequences[$0].group == group }.map {
                        Candidate(book.sequences[$0], $0)
                    }
                    ends.append(Int32(candidates.count))
                }
            }
            self.words = FlatArray(words)
            self.wordEnds = FlatArray(wordEnds)
            self.candidates = FlatArray(candidates)
            self.ends = FlatArray(ends)
        }

        /// The sequences that a word with a set of terms is all of.
        @inline(__always)
        func words(ofSet set: Int) -> Slice<FlatArray<Word>> {
            words[(set == 0 ? 0 : Int(wordEnds[set &- 1]))..<Int(wordEnds[set])]
        }

        @inline(__always)
        subscript(index: Int) -> Candidate { candidates[index] }

        /// The numbers of the candidates of a group that a word with a set of terms finds.
        @inline(__always)
        func candidates(_ group: Group, ofSet set: Int) -> Range<Int> {
            let end = set &* Group.allCases.count &+ group.rawValue
            return (end == 0 ? 0 : Int(ends[end &- 1]))..<Int(ends[end])
        }
    }

    enum Group: Int, CaseIterable {
        /// No word beside them is fixed.
        case withoutNeighbour
        /// The word after the one that they are found by does, or the word before it.
        case beforeNeighbour, behindNeighbour
    }
}

extension PhraseBook.Sequence {
    /// Nothing for a single word, which has no other to rule it out.
    fileprivate var group: SequenceIndex.Group? {
        if shape == .word { return nil }
        if neighbour < 0 { return .withoutNeighbour }
        return shape.isBehindNeighbour ? .behindNeighbour : .beforeNeighbour
    }
}
