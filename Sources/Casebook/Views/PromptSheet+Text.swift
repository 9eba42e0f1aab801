package import NoteReview

extension PromptSheet {
    /// Returns the sheet as plain text for a terminal, without a byte that could steer one.
    package func text(in language: Language) -> String {
        TextSheet(sheet: self, words: SheetWords(language: language)).page.text
    }
}

/// A prompt sheet as plain text.
private struct TextSheet {
    let sheet: PromptSheet
    let words: SheetWords

    var page: PlainText {
        """
        \(words.aboutTheNote)

        \(sheet.name) · \(words.meeting) \(words.day(sheet.date))
        \(sheet.warnings.map { "\(words.warning($0))\n" })
        \(sheet.parts.map(part).joined(by: "\n"))
        """
    }

    private func part(_ part: PromptSheet.Part) -> PlainText {
        let blocks = [
            "\(words.title(of: part)) · \(words.summary(of: part))\n", facts(words.facts, part.facts),
            facts(words.mentions, part.mentions), prompts(of: part), others(part.prompts),
            askedBefore(part.askedBefore), addressed(part.addressed),
        ]
        return blocks.filter { !$0.text.isEmpty }.joined(by: "\n")
    }

    private func facts(_ title: String, _ facts: [PromptSheet.Fact]) -> PlainText {
        facts.isEmpty ? "" : "  \(title)\n\(facts.map(fact))"
    }

    private func fact(_ fact: PromptSheet.Fact) -> PlainText {
        let contexts: PlainText = fact.contexts.isEmpty ? "" : " (\(words.contexts(fact.contexts)))"
        return
            "    \(fact.meaning[words.language])\(contexts)\n\(fact.lines.map { line($0, indent: "      ") })"
    }

    private func prompts(of part: PromptSheet.Part) -> PlainText {
        guard !part.prompts.isEmpty else { return "  \(words.nothing(in: part))\n" }
        return "  \(words.prompts)\n\(numbered(part.prompts.prefix(PromptSheet.first)))"
    }

    private func others(_ prompts: [PromptSheet.Prompt]) -> PlainText {
        let others = prompts.dropFirst(PromptSheet.first)
        return others.isEmpty ? "" : "  \(words.others(others.count))\n\(numbered(others))"
    }

    private func numbered(_ prompts: ArraySlice<PromptSheet.Prompt>) -> [PlainText] {
        zip(prompts.indices, prompts).map { prompt($1, number: $0 + 1) }
    }

    private func prompt(_ prompt: PromptSheet.Prompt, number: Int) -> PlainText {
        let why = words.why(prompt)
        let since: PlainText = words.openSince(prompt.before).map { " · \($0)" } ?? ""
        return """
              \(number). \(prompt.question[words.language])
                 \(why.lesson) · \(why.text)\(since)
            \(evidence(of: prompt))
            """
    }

    private func evidence(of prompt: PromptSheet.Prompt) -> PlainText {
        guard !prompt.lines.isEmpty else { return "     \(words.nothingFound)\n" }
        let further: PlainText = prompt.further == 0 ? "" : "     \(words.further(prompt.further))\n"
        return "\(prompt.lines.map { line($0, indent: "     ") })\(further)"
    }

    private func line(_ quotation: Quotation, indent: PlainText) -> PlainText {
        "\(indent)\(words.line(quotation.line))  \(quotation.pieces.map(\.plainText))\n"
    }

    private func askedBefore(_ prompts: [PromptSheet.Prompt]) -> PlainText {
        guard !prompts.isEmpty else { return "" }
        let questions = prompts.map { prompt -> PlainText in
            "    \(prompt.question[words.language]) (\(words.asked(prompt.before)))\n"
        }
        return "  \(words.askedBefore(prompts.count))\n\(questions)"
    }

    private func addressed(_ prompts: [PromptSheet.Prompt]) -> PlainText {
        prompts.isEmpty ? "" : "  \(words.addressed)\n\(prompts.map(answer))"
    }

    private func answer(_ prompt: PromptSheet.Prompt) -> PlainText {
        let lines: PlainText = prompt.lines.isEmpty ? "" : " (\(words.lines(prompt.lines.map(\.line))))"
        return "    \(prompt.question[words.language])\(lines)\n"
    }
}
