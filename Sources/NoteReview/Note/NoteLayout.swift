/// What a note looks like before anybody asks what it says: tokens, lines, sections and sentences.
final class NoteLayout: Sendable {
    let text: [UInt8]
    let language: Language
    let matcher: Matcher
    let lines: [Line]
    let mailHead: MailHead
    let structure: StructureHits
    let sections: [Section]
    let sentences: [Sentence]
    /// The first lines, in which a note says who met, when and about whom: those before what was said there.
    let headLines: Range<Int>
    let places: PlaceFinder
    let glossary: Glossary

    var tokens: [Token] { matcher.tokens }
    var lexicon: Lexicon { matcher.lexicon }

    init(of bytes: [UInt8], with reader: NoteReader) {
        var tokenizer = Tokenizer(bytes, with: reader.lexicon)
        tokenizer.readAll()
        let tokens = tokenizer.tokens
        text = bytes
        glossary = reader.glossary
        language = Language(of: tokens, in: reader.lexicon)
        let lexicon = reader.lexicon.reading(language)
        places = PlaceFinder(bytes, lineStarts: tokenizer.lineStarts)
        matcher = Matcher(text: bytes, tokens: tokens, lexicon: lexicon)
        var lines = LineReader(text: bytes, tokens: tokens, lineStarts: tokenizer.lineStarts).lines()
        mailHead = MailHead(in: lines, text: bytes, tokens: tokens)
        let paragraphs = Paragraphs(of: lines, tokens)
        structure = StructureHits(
            in: paragraphs.tokens(of: lines), matcher: matcher, with: reader, language: language)
        sections = SectionReader(
            text: bytes, tokens: tokens, lexicon: lexicon, structure: structure, mailHead: mailHead,
            paragraphs: paragraphs
        )
        .sections(of: &lines)
        sentences = SentenceReader(text: bytes, tokens: tokens, lexicon: lexicon)
            .sentences(of: lines, in: sections)
        headLines = 0..<min(Self.mostHeadLines, Self.told(sections, structure) ?? lines.count, lines.count)
        self.lines = lines
    }

    /// The most lines in which a note introduces itself.
    private static let mostHeadLines = 25

    /// Returns the line from which a note tells what was said.
    private static func told(_ sections: [Section], _ structure: StructureHits) -> Int? {
        let kinds: Set<SectionKind> = [
            .facts, .interpretation, .decision, .plan, .actions, .lookback, .reflection, .communication,
        ]
        let first = sections.first { section in
            // `# Besluitnota`, `Casus: …` introduce the note itself.
            kinds.contains(section.kind) && section.lines.lowerBound > 3
                && (section.kind != .facts || section.level < 9)
                && structure.heading(in: section.title) == section.kind
        }
        return first?.lines.lowerBound
    }

    func place(of range: Range<Int>) -> Place { places.place(of: tokens.bytes(of: range)) }

    func string(of range: Range<Int>) -> String {
        String(decoding: text[tokens.bytes(of: range)], as: UTF8.self)
    }

    func classes(of token: Int) -> WordClass { lexicon.classes(of: tokens, at: token) }

    /// Whether a time that is soon or relative is named: `volgende week`.
    func hasSoon(_ range: Range<Int>) -> Bool { range.contains { classes(of: $0).contains(.soon) } }

    /// Returns the sentences that start within a range of tokens.
    func sentences(startingIn range: Range<Int>) -> ArraySlice<Sentence> {
        sentences.starting(in: range, by: \.tokens.lowerBound)
    }

    /// Whether a word stands for the one person who writes the note, in whatever case: `ik`, `mij`, `ondergetekende`.
    func standsForWriter(_ token: Int) -> Bool { classes(of: token).contains(.writer) }

    func organisationID(_ number: Int) -> String { glossary.organisations[number] }
}

/// A reader of one thing in a note that is laid out.
protocol LayoutReader {
    var layout: NoteLayout { get }
}

extension LayoutReader {
    var text: [UInt8] { layout.text }
    var tokens: [Token] { layout.tokens }
    var lexicon: Lexicon { layout.lexicon }
    var lines: [Line] { layout.lines }
    var sections: [Section] { layout.sections }
    var sentences: [Sentence] { layout.sentences }
    var structure: StructureHits { layout.structure }
    var mailHead: MailHead { layout.mailHead }

    var headLines: Range<Int> { layout.headLines }

    /// Returns what stands on a line after a title and its colon, or in the second column of a table after the first.
    func afterColon(_ end: Int, _ line: Line) -> Range<Int> {
        var start = min(end, line.content.upperBound)
        var last = line.content.upperBound
        if start < last, [.colon, .bar].contains(tokens[start].kind) { start += 1 }
        if line.kind == .row, start < last, tokens[last - 1].kind == .bar { last -= 1 }
        return start..<last
    }
}
