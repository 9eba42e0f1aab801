/// How the engine reads one phrase of a text, for authors and for measuring.
package struct ReadPhrase: Sendable {
    package let contexts: Contexts
    package let cues: [CueMark]

    package init(contexts: Contexts, cues: [CueMark]) {
        self.contexts = contexts
        self.cues = cues
    }

    /// A cue that gave a context, by its code points in the text.
    package struct CueMark: Sendable {
        package let start: Int
        package let end: Int
        package let contexts: Contexts
        package let group: String
    }
}

extension Checklist {
    /// Returns how the words of `text` from one code point to another are meant.
    package func contexts(of phrase: Range<Int>, in text: String) -> ReadPhrase {
        let note = Note(parsing: text, with: reader)
        let scalars = text.unicodeScalars
        func byte(_ offset: Int) -> Int {
            let index = scalars.index(scalars.startIndex, offsetBy: offset, limitedBy: scalars.endIndex)
            return text.utf8.distance(from: text.startIndex, to: index ?? text.endIndex)
        }
        let bytes = byte(phrase.lowerBound)..<byte(phrase.upperBound)
        let tokens = note.tokens.indices.filter { note.tokens[$0].bytes.overlaps(bytes) }
        guard let first = tokens.first, let last = tokens.last,
            let sentence = note.sentences.firstIndex(where: { $0.tokens.contains(first) }),
            let window = SentenceWindow.around(sentence, in: note)
        else { return ReadPhrase(contexts: [], cues: []) }
        // A verb of saying that is marked too belongs to what is asked about.
        let read = WindowSearch(window, in: note, by: self, ClauseTable(note)).contexts
            .contexts(of: [first..<last + 1], in: sentence) { $0.isOwnSaying ? nil : $0 }
        func mark(_ cue: Cue) -> ReadPhrase.CueMark {
            let place = note.tokens.bytes(of: cue.tokens)
            let start = String(decoding: note.text[..<place.lowerBound], as: UTF8.self).unicodeScalars.count
            let length = String(decoding: note.text[place], as: UTF8.self).unicodeScalars.count
            return .init(start: start, end: start + length, contexts: cue.contexts, group: cue.group)
        }
        return ReadPhrase(contexts: read.contexts, cues: read.cues.map(mark))
    }

    /// Returns the clauses of a text, sentence by sentence, as the engine divides it.
    package func clauses(of text: String) -> [[String]] {
        let note = Note(parsing: text, with: reader)
        let table = ClauseTable(note)
        return note.sentences.indices.map { number in
            table.clauses(of: number).map { "\($0.opening) \($0.unit) \(note.layout.string(of: $0.tokens))" }
        }
    }
}
