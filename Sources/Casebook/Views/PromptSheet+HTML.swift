package import NoteReview

extension PromptSheet {
    /// Returns the sheet as one HTML page that refers to nothing outside itself.
    ///
    /// Its policy lets a browser load nothing and run nothing; only the style that stands in it applies.
    package func html(in language: Language) -> String {
        HTMLSheet(sheet: self, words: SheetWords(language: language)).page.text
    }
}

/// A prompt sheet as HTML.
private struct HTMLSheet {
    let sheet: PromptSheet
    let words: SheetWords

    /// How many lines a question and a fact show in full before they only name them: as many as let seven questions
    /// stand on one printed page.
    private static let linesOfQuestion = 1
    private static let linesOfFact = 2

    var page: HTML {
        """
        <!DOCTYPE html>
        <html lang="\(words.language.rawValue)">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '\(SheetStyle.policy)'">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="robots" content="noindex">
        <title>\(words.title) – \(sheet.name)</title>
        <style>\(SheetStyle.css)</style>
        </head>
        <body>
        \(header)
        <main>
        \(sheet.parts.enumerated().map { part($1, number: $0 + 1) })</main>
        <footer><p>\(words.footer)</p></footer>
        </body>
        </html>

        """
    }

    private var header: HTML {
        """
        <header>
        <p class="about">\(words.aboutTheNote)</p>
        <h1>\(words.title)</h1>
        <dl class="note">
        <div><dt>\(words.file)</dt><dd>\(sheet.name)</dd></div>
        <div><dt>\(words.meeting)</dt><dd>\(words.day(sheet.date))</dd></div>
        <div><dt>Checklist</dt><dd>\(sheet.checklist)</dd></div>
        </dl>
        \(warnings)</header>
        """
    }

    private var warnings: HTML {
        guard !sheet.warnings.isEmpty else { return "" }
        return "<ul class=\"warnings\">\n\(sheet.warnings.map { "<li>\(words.warning($0))</li>\n" })</ul>\n"
    }

    private func part(_ part: PromptSheet.Part, number: Int) -> HTML {
        """
        <article aria-labelledby="case-\(number)">
        <h2 id="case-\(number)">\(words.title(of: part))</h2>
        <p class="summary">\(words.summary(of: part))</p>
        \(facts(of: part))\(prompts(of: part))\(others(of: part))\(askedBefore(of: part))\(addressed(of: part))</article>

        """
    }

    private func facts(of part: PromptSheet.Part) -> HTML {
        guard !part.facts.isEmpty else { return "" }
        return """
            <section class="counterweight">
            <h3>\(words.facts)</h3>
            \(part.facts.map(fact))</section>

            """
    }

    private func fact(_ fact: PromptSheet.Fact) -> HTML {
        let contexts: HTML = fact.contexts.isEmpty ? "" : " <small>(\(words.contexts(fact.contexts)))</small>"
        return """
            <h4>\(fact.meaning[words.language])\(contexts)</h4>
            \(lines(fact.lines, shown: Self.linesOfFact, further: 0))
            """
    }

    private func prompts(of part: PromptSheet.Part) -> HTML {
        guard !part.prompts.isEmpty else { return "<p class=\"nothing\">\(words.nothing(in: part))</p>\n" }
        return """
            <section>
            <h3>\(words.prompts)</h3>
            <ol>
            \(part.prompts.prefix(PromptSheet.first).enumerated().map { prompt($1, number: $0 + 1) })</ol>
            </section>

            """
    }

    private func others(of part: PromptSheet.Part) -> HTML {
        let others = part.prompts.dropFirst(PromptSheet.first)
        guard !others.isEmpty else { return "" }
        return """
            <details class="others">
            <summary>\(words.others(others.count))</summary>
            <ol start="\(PromptSheet.first + 1)">
            \(others.enumerated().map { prompt($1, number: PromptSheet.first + $0 + 1) })</ol>
            </details>

            """
    }

    private func prompt(_ prompt: PromptSheet.Prompt, number: Int) -> HTML {
        let why = words.why(prompt)
        let since: HTML = words.openSince(prompt.before).map { " · \($0)" } ?? ""
        return """
            <li>
            <span class="number" aria-hidden="true">\(number)</span>
            <p class="question">\(prompt.question[words.language])</p>
            <p class="why"><b>\(why.lesson)</b> \(why.text)\(since)</p>
            \(evidence(of: prompt))</li>

            """
    }

    private func evidence(of prompt: PromptSheet.Prompt) -> HTML {
        prompt.lines.isEmpty
            ? "<p class=\"missing\">\(words.nothingFound)</p>\n"
            : lines(prompt.lines, shown: Self.linesOfQuestion, further: prompt.further)
    }

    private func lines(_ lines: [Quotation], shown: Int, further: Int) -> HTML {
        guard !lines.isEmpty else { return "" }
        return """
            <ul class="lines">
            \(lines.prefix(shown).map(line))\(others(lines.dropFirst(shown), further))</ul>

            """
    }

    private func line(_ quotation: Quotation) -> HTML {
        """
        <li><span class="line">\(words.line(quotation.line))</span> <q>\(quotation.pieces.map(piece))</q></li>

        """
    }

    /// The lines that are not shown in full: their numbers, with the marked words.
    private func others(_ lines: ArraySlice<Quotation>, _ further: Int) -> HTML {
        var places = lines.map { quotation -> HTML in
            "\(words.line(quotation.line)) \(quotation.marks.map { "‘\($0)’" }.joined(by: " "))"
        }
        if further > 0 { places.append("\(words.further(further))") }
        guard !places.isEmpty else { return "" }
        return "<li><span class=\"line\">\(words.also)</span> <span>\(places.joined(by: ", "))</span></li>\n"
    }

    private func mark(_ text: String) -> HTML {
        "<mark>\(text)</mark>"
    }

    private func piece(_ piece: Quotation.Piece) -> HTML {
        switch piece {
        case .text(let text): "\(text)"
        case .marked(let text): mark(text)
        case .cut: "…"
        }
    }

    private func askedBefore(of part: PromptSheet.Part) -> HTML {
        guard !part.askedBefore.isEmpty else { return "" }
        let questions = part.askedBefore.map { prompt -> HTML in
            "<li>\(prompt.question[words.language]) <small>\(words.asked(prompt.before))</small></li>\n"
        }
        return """
            <details class="addressed">
            <summary>\(words.askedBefore(part.askedBefore.count))</summary>
            <ul>
            \(questions)</ul>
            </details>

            """
    }

    private func addressed(of part: PromptSheet.Part) -> HTML {
        guard !part.addressed.isEmpty else { return "" }
        return """
            <details class="addressed"\(part.prompts.isEmpty ? " open" : "")>
            <summary>\(words.addressed) (\(part.addressed.count))</summary>
            <ul>
            \(part.addressed.map(answer))</ul>
            </details>

            """
    }

    private func answer(_ prompt: PromptSheet.Prompt) -> HTML {
        let lines: HTML =
            prompt.lines.isEmpty ? "" : " <small>\(words.lines(prompt.lines.map(\.line)))</small>"
        return "<li>\(prompt.question[words.language])\(lines)</li>\n"
    }
}
