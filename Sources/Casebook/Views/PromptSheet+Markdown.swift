package import NoteReview

extension PromptSheet {
    /// Returns the sheet as Markdown, for those who keep their notes so.
    package func markdown(in language: Language) -> String {
        MarkdownSheet(sheet: self, words: SheetWords(language: language)).page.text
    }
}

/// A prompt sheet as Markdown.
private struct MarkdownSheet {
    let sheet: PromptSheet
    let words: SheetWords

    var page: Markdown {
        """
        > \(words.aboutTheNote)

        # \(words.title)

        \(words.file): \(sheet.name)  
        \(words.meeting): \(words.day(sheet.date))  
        Checklist: \(sheet.checklist)

        \(warnings)\(sheet.parts.map(part))---

        \(words.footer)

        """
    }

    private var warnings: Markdown {
        guard !sheet.warnings.isEmpty else { return "" }
        return "\(sheet.warnings.map { "- \(words.warning($0))\n" })\n"
    }

    private func part(_ part: PromptSheet.Part) -> Markdown {
        """
        ## \(words.title(of: part))

        \(words.summary(of: part))

        \(facts(part.facts))\(prompts(of: part))\(askedBefore(part.askedBefore))\(addressed(part.addressed))
        """
    }

    private func facts(_ facts: [PromptSheet.Fact]) -> Markdown {
        facts.isEmpty ? "" : "### \(words.facts)\n\n\(facts.map(fact))\n"
    }

    private func fact(_ fact: PromptSheet.Fact) -> Markdown {
        let contexts: Markdown = fact.contexts.isEmpty ? "" : " (\(words.contexts(fact.contexts)))"
        return
            "- **\(fact.meaning[words.language])**\(contexts)\n\(fact.lines.map { line($0, indent: "  ") })"
    }

    private func prompts(of part: PromptSheet.Part) -> Markdown {
        guard !part.prompts.isEmpty else { return "\(words.nothing(in: part))\n\n" }
        let numbered = part.prompts.enumerated().map { prompt($1, number: $0 + 1) }
        let others = Array(numbered.dropFirst(PromptSheet.first))
        let rest: Markdown = others.isEmpty ? "" : "### \(words.others(others.count))\n\n\(others)\n"
        return "### \(words.prompts)\n\n\(Array(numbered.prefix(PromptSheet.first)))\n\(rest)"
    }

    private func prompt(_ prompt: PromptSheet.Prompt, number: Int) -> Markdown {
        let why = words.why(prompt)
        let since: Markdown = words.openSince(prompt.before).map { " · \($0)" } ?? ""
        return """
            \(number). **\(prompt.question[words.language])**  
               \(why.lesson) · \(why.text)\(since)
            \(evidence(of: prompt))
            """
    }

    private func evidence(of prompt: PromptSheet.Prompt) -> Markdown {
        guard !prompt.lines.isEmpty else { return "   - \(words.nothingFound)\n" }
        let further: Markdown = prompt.further == 0 ? "" : "   - \(words.further(prompt.further))\n"
        return "\(prompt.lines.map { line($0, indent: "   ") })\(further)"
    }

    private func line(_ quotation: Quotation, indent: Markdown) -> Markdown {
        "\(indent)- \(words.line(quotation.line)): \(quotation.pieces.map(piece))\n"
    }

    private func piece(_ piece: Quotation.Piece) -> Markdown {
        switch piece {
        case .text(let text): "\(text)"
        case .marked(let text): "**\(text)**"
        case .cut: "…"
        }
    }

    private func askedBefore(_ prompts: [PromptSheet.Prompt]) -> Markdown {
        guard !prompts.isEmpty else { return "" }
        let questions = prompts.map { prompt -> Markdown in
            "- \(prompt.question[words.language]) (\(words.asked(prompt.before)))\n"
        }
        return "### \(words.askedBefore(prompts.count))\n\n\(questions)\n"
    }

    private func addressed(_ prompts: [PromptSheet.Prompt]) -> Markdown {
        prompts.isEmpty ? "" : "### \(words.addressed)\n\n\(prompts.map(answer))\n"
    }

    private func answer(_ prompt: PromptSheet.Prompt) -> Markdown {
        let lines: Markdown = prompt.lines.isEmpty ? "" : " (\(words.lines(prompt.lines.map(\.line))))"
        return "- \(prompt.question[words.language])\(lines)\n"
    }
}
