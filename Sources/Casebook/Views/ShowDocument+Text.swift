package import NoteReview

extension ShowDocument {
    /// Returns the answer for a terminal: of each case its facts first, then its questions with their lines.
    package func text(in language: Language) -> String {
        let view = ShowText(words: DocumentWords(language: language), sheet: SheetWords(language: language))
        return cases.map(view.part).joined(by: "\n").text
    }
}

private struct ShowText {
    let words: DocumentWords
    let sheet: SheetWords

    func part(_ part: ShownCase) -> PlainText {
        """
        \(part.case)

          \(words.notes)
        \(part.notes.map(note))
        \(facts(part.facts))\(flags(part.flags))
        """
    }

    private func note(_ note: ShownNote) -> PlainText {
        "    \(note.note)  \(note.date.value ?? words.none)  \(note.file)\n"
    }

    private func facts(_ facts: [ShownFact]) -> PlainText {
        facts.isEmpty ? "" : "  \(words.facts)\n\(facts.map(fact))\n"
    }

    private func fact(_ fact: ShownFact) -> PlainText {
        let contexts: PlainText =
            fact.contexts.isEmpty ? "" : " (\(sheet.contexts(named: fact.contexts)))"
        return "    \(fact.meaning[words.language])\(contexts)\n\(text(of: fact.lines))"
    }

    private func flags(_ flags: [ShownFlag]) -> PlainText {
        flags.isEmpty ? "  \(words.nothingOpen)\n" : "  \(words.prompts)\n\(flags.map(flag))"
    }

    private func flag(_ shown: ShownFlag) -> PlainText {
        let flag = shown.flag
        let since: PlainText = flag.since.value.map { " · \(words.since) \($0)" } ?? ""
        return """
              \(flag.flag)  \(flag.prompt[words.language])
                \(sheet.lesson(flag.lesson.value))\(since)
            \(shown.lines.isEmpty ? "      \(sheet.nothingFound)\n" : text(of: shown.lines))
            """
    }
}

extension ShowText {
    /// Each line once, with all its places marked.
    fileprivate func text(of lines: [ShownLine]) -> PlainText {
        var seen: Set<String> = []
        return .joined(lines.filter { seen.insert("\($0.note) \($0.line)").inserted }.map { $0.text(sheet) })
    }
}

extension ShownLine {
    func text(_ sheet: SheetWords) -> PlainText {
        "      \(note) \(sheet.line(line))  \(quotation.pieces.map(\.plainText))\n"
    }
}

extension Quotation.Piece {
    /// The piece for a terminal, what is marked between single guillemets.
    var plainText: PlainText {
        switch self {
        case .text(let text): "\(text)"
        case .marked(let text): "‹\(text)›"
        case .cut: "…"
        }
    }
}
