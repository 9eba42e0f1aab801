/// Reads who led, wrote or sent a note in its first and last lines: they were there too.
struct AuthorReader: LayoutReader {
    let layout: NoteLayout
    let list: AttendanceEntries

    /// Returns those who are named, each with the organisation of the title or the line, or else of the head of the note.
    func authors() -> [Attendance] {
        let sender = mailHead[.sender].map { [Named(person: $0, context: $0)] } ?? []
        let head = headLines.filter { !mailHead.lines.contains($0) }.flatMap {
            authors(in: lines[$0].content)
        }
        let senders = sender.compactMap(attendance).map { $0.organisation == nil ? signing($0) : $0 }
            .filter { $0.organisation != nil }
        // Whoever sent a mail signs it too.
        let signer = senders.isEmpty ? signer : nil
        return senders + (head + signature).compactMap(attendance) + [signer].compactMap { $0 }
    }

    /// Adds the organisation below the name with which a mail is signed: `zorgcoördinator bovenbouw`.
    private func signing(_ sender: Attendance) -> Attendance {
        let below = lines.indices.dropFirst(mailHead.lines.upperBound).first { number in
            lines[number].content.count <= 4 && layout.string(of: lines[number].content) == sender.name
        }.map { lines[$0 + 1..<min($0 + 3, lines.count)] }
        let known = below?.first { !$0.content.isEmpty }.map { organisations(in: $0.content.prefix(8)) } ?? []
        return known.count == 1
            ? known.first.map { sender.from(layout.organisationID($0)) } ?? sender : sender
    }

    /// Somebody whom a line names, and the words that tell where from, if the name itself does not.
    private struct Named {
        let person: Range<Int>
        let context: Range<Int>
    }

    private func attendance(of named: Named) -> Attendance? {
        guard let entry = list.reader.entry(named.person, .present), entry.name != nil else { return nil }
        guard entry.organisation == nil else { return entry }
        let known = organisations(in: named.context)
        let organisation = known.count == 1 ? known.first.map(layout.organisationID) : letterhead
        return organisation.map(entry.from) ?? (isHelper(named.person) ? nil : entry)
    }

    /// Whether what is said of somebody is no partner: `Notulist: L. Fransen, bestuurssecretariaat` sits at no table.
    private func isHelper(_ person: Range<Int>) -> Bool {
        person.contains { [.comma, .opening].contains(tokens[$0].kind) }
    }

    /// The organisation that a short first line names: that of whoever writes for it.
    private var letterhead: String? {
        guard let first = lines.first(where: { !$0.content.isEmpty }), first.content.count <= 5 else {
            return nil
        }
        return structure.partners(in: first.content).first?.organisation.map(layout.organisationID)
    }

    /// Who signs the note: `Verslag: C. Farrow` as one of its last lines.
    private var signature: [Named] {
        let first = lines[headLines].last?.bytes.upperBound ?? 0
        return lines.lazy.reversed().filter { !$0.isBlank }.prefix(Self.signatureLines)
            .filter { $0.bytes.lowerBound >= first }.flatMap { announced(in: $0.content) }
    }

    private static let signatureLines = 3

    /// Who signs a mail, where the lines below its greeting say where from: `Groet, / Tineke Vos, gemeente Oudemeer`.
    private var signer: Attendance? {
        let last = lines.lazy.reversed().filter { !$0.isBlank }.prefix(Self.signatureLines + 1)
        let greeting = last.firstIndex { line in
            line.content.count <= Self.longestGreeting && structure.contains(.greets, in: line.content)
        }
        guard let greeting else { return nil }
        let below = last[..<greeting].reversed().map(\.content)
        guard let name = below.first, let end = below.last?.upperBound,
            let entry = list.reader.entry(name, .present), entry.name != nil
        else { return nil }
        let known = organisations(in: name.lowerBound..<end)
        return known.count == 1 ? known.first.map { entry.from(layout.organisationID($0)) } : nil
    }

    /// The most tokens of a line that says goodbye.
    private static let longestGreeting = 5

    // MARK: One line

    /// Returns what a line says of who led or wrote: what follows the words for it, or all of a line that names one partner.
    private func authors(in line: Range<Int>) -> [Named] {
        let announced = announced(in: line)
        if !announced.isEmpty { return announced }
        guard structure.contains(.author, in: line), line.count <= Self.longestLine,
            organisations(in: line).count == 1
        else { return [] }
        return [Named(person: line, context: line)]
    }

    /// Reads `Voorzitter en verslag: R. Kalma (ZVH)`, `Verslag van Agnes Tolsma, reclassering`, `vz Mieke, notulen: Marco`.
    private func announced(in line: Range<Int>) -> [Named] {
        let titles = titles(in: line).filter { person(after: $0, before: line.upperBound) != nil }
        return titles.enumerated().compactMap { number, title in
            let end = number + 1 < titles.count ? titles[number + 1].lowerBound : line.upperBound
            let isAlone = titles.count == 1 && line.count <= Self.longestLine
            return person(after: title, before: end).map {
                Named(person: $0, context: isAlone ? line : title)
            }
        }
    }

    /// The words for leading or writing in a line, where they stand before whoever does it.
    private func titles(in line: Range<Int>) -> [Range<Int>] {
        var titles: [Range<Int>] = []
        for hit in structure.hits(in: line.prefix(Self.longestLine)) where isTitle(hit) {
            guard let last = titles.last,
                hit.tokens.lowerBound <= last.upperBound
                    || (last.upperBound..<hit.tokens.lowerBound).allSatisfy(joinsTitles)
            else {
                if opens(hit.tokens.lowerBound, in: line) { titles.append(hit.tokens) }
                continue
            }
            titles[titles.count - 1] = last.lowerBound..<max(last.upperBound, hit.tokens.upperBound)
        }
        return titles
    }

    private func isTitle(_ hit: Hit) -> Bool {
        switch structure.meaning(of: hit) {
        case .marker(.author), .marker(.minutes): true
        case .role(let number): Self.roles.contains(layout.glossary.roles[number].id)
        default: false
        }
    }

    /// The roles of those who are always there.
    private static let roles: Set<String> = ["chair", "note-taker", "process-coordinator"]

    /// Whether a token joins two titles: `voorzitter en verslag`, `vz/notulen`.
    private func joinsTitles(_ index: Int) -> Bool {
        structure.joinsList(tokens[index]) || [.slash, .comma].contains(tokens[index].kind)
            || layout.text[tokens[index].bytes].elementsEqual("&".utf8)
    }

    /// Whether a title stands at the start of a line or after a mark.
    private func opens(_ index: Int, in line: Range<Int>) -> Bool {
        let before = line.lowerBound..<index
        guard let last = before.last else { return true }
        return before.allSatisfy { layout.classes(of: $0).contains(.determiner) }
            || [.comma, .semicolon, .bar, .stop, .slash, .colon].contains(tokens[last].kind)
            || structure.joinsList(tokens[last])
    }

    /// Returns whoever is named after a title: right after it, or after a colon or in the next cell.
    private func person(after title: Range<Int>, before end: Int) -> Range<Int>? {
        let start = (title.upperBound..<end).first { !isBetween($0) } ?? end
        let between = title.upperBound..<start
        guard start < end, !between.isEmpty || !isOfNote(title) else { return nil }
        let rest = structure.cells(of: start..<min(end, start + Self.longestEntry)).first ?? start..<end
        let isSetApart = between.contains { [.colon, .bar].contains(tokens[$0].kind) }
        guard isSetApart || isName(startingIn: rest) else { return nil }
        let entries = list.entries(of: rest, isRow: false)
        let known = entries.prefix(3).first { !organisations(in: $0).isEmpty }
        return known ?? entries.first
    }

    /// Whether a title is a word for the note, which may be about somebody too, as in `verslag Xavi`.
    private func isOfNote(_ title: Range<Int>) -> Bool {
        structure.hits(of: .minutes, in: title).contains { $0.tokens.upperBound == title.upperBound }
    }

    /// Whether a token stands between a title and a name: `Verslag van`, `Voorzitter is`.
    private func isBetween(_ index: Int) -> Bool {
        [.colon, .bar].contains(tokens[index].kind)
            || !layout.classes(of: index).isDisjoint(with: [.agent, .finite])
            || ["van", "by", "of"].contains(layout.string(of: index..<index + 1))
    }

    private func isName(startingIn range: Range<Int>) -> Bool {
        list.reader.names.names(in: range, isList: true, known: []).first?.lowerBound == range.lowerBound
    }

    private func organisations(in range: Range<Int>) -> Set<Int> {
        Set(structure.partners(in: range).compactMap(\.organisation))
    }

    /// The most tokens of a line that tells of nothing but who wrote the note, of which case and when.
    private static let longestLine = 24
    /// The most tokens of what it says of somebody.
    private static let longestEntry = 60
}
