/// Divides the lines of an attendance list into entries.
struct AttendanceEntries: LayoutReader {
    let reader: AttendanceEntryReader

    var layout: NoteLayout { reader.layout }

    /// Reads all entries of a line; one with a mark of its own may be about one person.
    func attendance(
        of content: Range<Int>, _ announced: Attendance.Presence, isItem: Bool = false
    ) -> [Attendance] {
        sentences(of: content).flatMap { sentence -> [Attendance] in
            if sentence.lowerBound > content.lowerBound {
                let absent = absentees(in: sentence)
                if !absent.isEmpty { return absent }
                guard tellsPresence(sentence) else { return [] }
            } else if isItem, isOnePerson(sentence) {
                return [reader.entry(sentence, announced)].compactMap { $0 }
            }
            return entries(ofSentence: afterTitle(sentence)).compactMap { reader.entry($0, announced) }
        }
    }

    /// Returns what stands after a word for who led or wrote: `Verslag: Bram` as a sentence of a list names Bram.
    private func afterTitle(_ sentence: Range<Int>) -> Range<Int> {
        guard let colon = sentence.prefix(5).first(where: { tokens[$0].kind == .colon }),
            colon + 1 < sentence.upperBound,
            [.author, .minutes].contains(where: { structure.contains($0, in: sentence.lowerBound..<colon) })
        else { return sentence }
        return colon + 1..<sentence.upperBound
    }

    /// Divides a line into entries: at semicolons, or at commas where each piece names somebody.
    func entries(of content: Range<Int>, isRow: Bool) -> [Range<Int>] {
        guard !isRow else { return [content] }
        return sentences(of: content).filter { $0.lowerBound == content.lowerBound || tellsPresence($0) }
            .flatMap(entries(ofSentence:))
    }

    private func entries(ofSentence sentence: Range<Int>) -> [Range<Int>] {
        guard structure.partners(in: sentence).count > 1 || sentence.contains(where: divides) else {
            return [sentence]
        }
        let pieces = split(sentence, at: .semicolon)
        if pieces.count > 1, pieces.allSatisfy({ structure.partners(in: $0).count < 3 }) {
            return joiningSubstitutes(pieces)
        }
        for mark in [Token.Kind.bullet, .slash, .dash] {
            let pieces = split(sentence, at: mark)
            let named = pieces.count { !structure.partners(in: $0).isEmpty }
            // `Roos – politie, Noor – school` divides at its commas.
            let isDivided = mark != .bullet && sentence.count(where: divides) >= pieces.count - 2
            if pieces.count > (mark == .bullet ? 1 : 3), named * 4 >= pieces.count * 3, !isDivided {
                return pieces
            }
        }
        return joiningSubstitutes(merged(split(sentence, at: .comma)))
    }

    /// Whether a sentence after the first of a line says who was there, and not what somebody will do.
    func tellsPresence(_ sentence: Range<Int>) -> Bool {
        reader.isAbsent(sentence) || structure.contains(.present, in: sentence) || isList(sentence)
            || !hasVerb(sentence)
    }

    /// Whether a word outside the names of partners is a verb: `detached youth work` has none.
    func hasVerb(_ sentence: Range<Int>) -> Bool {
        let partners = structure.partners(in: sentence)
        return sentence.contains { index in
            !layout.classes(of: index).isDisjoint(with: [.finite, .present, .past])
                && !partners.contains { $0.tokens.contains(index) }
        }
    }

    /// Reads a sentence that says who was not there: `OM en GI niet`, `Sylvia van de GGD kon niet, de school liet niets horen`.
    func absentees(in sentence: Range<Int>) -> [Attendance] {
        // `Victim support sent apologies; Priya will ring them.`
        let parts = split(sentence, at: .semicolon)
        let tellsApart =
            parts.first.map { reader.isAbsent($0) || !structure.partners(in: $0).isEmpty } ?? false
        let absent = (tellsApart ? parts.filter(reader.isAbsent) : [sentence]).flatMap(absentees(inPart:))
        return absent.compactMap { reader.entry($0, .absent) }
    }

    private func absentees(inPart part: Range<Int>) -> [Range<Int>] {
        var absent: [Range<Int>] = []
        // Those before `en` are told of by the words after it.
        var joined: [Range<Int>] = []
        for piece in merged(split(part, at: .comma)) {
            if piece.lowerBound > part.lowerBound, !structure.joinsList(tokens[piece.lowerBound - 1]) {
                joined = []
            }
            joined.append(piece)
            guard reader.isAbsent(piece) else { continue }
            absent += joined.filter { names(somebody: $0) }
            joined = []
        }
        return absent
    }

    /// Whether words name somebody before they say anything.
    private func names(somebody piece: Range<Int>) -> Bool {
        let marker = structure.hit(of: .absent, in: piece)?.tokens.lowerBound ?? piece.upperBound
        let first = piece.first { tokens[$0].isWord }
        // `Apologies from the school`
        let before = marker == first ? piece : piece.lowerBound..<max(marker, piece.lowerBound)
        return structure.partners(in: before).contains { $0.organisation != nil }
    }

    /// What stands before a colon at the start of a line, `Gemeente, team veiligheid: Iris`, and who follows it.
    struct Label {
        /// The partner that it names first, by its number in the glossary; nothing where the glossary knows none.
        let organisation: Int?
        let rest: Range<Int>
        /// Whether it is the name of a partner and no more.
        var isPartner = false
    }

    /// Reads the partner before a colon at the start of a line: `Gemeente: H. Otter, voorzitter; G. Loonstra`.
    ///
    /// In a list with a mark for each, another word before a name is a partner that the glossary does not know: `- Waterschap: P. Ooms`.
    func label(of content: Range<Int>, isItem: Bool) -> Label? {
        guard let colon = content.prefix(Self.longestLabel).first(where: { tokens[$0].kind == .colon }),
            colon + 1 < content.upperBound
        else { return nil }
        let rest = colon + 1..<content.upperBound
        let before = content.lowerBound..<colon
        let partners = structure.partners(in: before)
        guard let partner = partners.first(where: { $0.organisation != nil }) else {
            let isName = reader.names.names(in: rest, isList: true, known: []).first?.lowerBound == colon + 1
            return isItem && isName && partners.isEmpty && !hasVerb(rest)
                ? Label(organisation: nil, rest: rest) : nil
        }
        let isOne = Set(partners.compactMap(\.organisation)).count == 1
        let isFirst = isOne && partner.tokens.lowerBound == content.first { tokens[$0].isWord }
        // `Namens de gemeente: …`, and not `Na de brand bij het azc: …`
        let isPartner =
            partner.tokens.upperBound == colon
            && partner.tokens.lowerBound - content.lowerBound <= Self.longestOpening
        return isFirst || isPartner
            ? Label(organisation: partner.organisation, rest: rest, isPartner: isPartner) : nil
    }

    /// The most tokens before a partner that stands before a colon.
    private static let longestOpening = 2

    /// The most tokens of what stands before a colon, with the colon.
    private static let longestLabel = 7

    private func divides(_ index: Int) -> Bool { [.comma, .semicolon].contains(tokens[index].kind) }

    /// Divides the words of a line where its sentences start.
    private func sentences(of content: Range<Int>) -> [Range<Int>] {
        let starts = layout.sentences(startingIn: content).map(\.tokens.lowerBound).filter {
            $0 > content.lowerBound && !isAfterInitials($0)
        }
        let bounds = [content.lowerBound] + starts + [content.upperBound]
        return zip(bounds, bounds.dropFirst()).map { $0..<$1 }
    }

    /// `Chr. H`: a short name and an initial.
    private func isAfterInitials(_ start: Int) -> Bool {
        guard start > 1, tokens[start].traits.contains(.single), tokens[start - 1].kind == .stop else {
            return false
        }
        let name = tokens[start - 2]
        return name.traits.contains(.capitalised) && name.bytes.count <= 4
    }

    /// Joins `vervangen door P. Bos` to whom it is about.
    private func joiningSubstitutes(_ entries: [Range<Int>]) -> [Range<Int>] {
        entries.reduce(into: []) { joined, entry in
            let marker = structure.hit(of: .substituted, in: entry)
            if let marker, let last = joined.last, opens(entry, marker) {
                joined[joined.count - 1] = last.lowerBound..<entry.upperBound
            } else {
                joined.append(entry)
            }
        }
    }

    /// Whether an entry starts with what says who came instead; `Aicha namens Veilig Thuis` starts with somebody else.
    private func opens(_ entry: Range<Int>, _ marker: Hit) -> Bool {
        let start = marker.tokens.lowerBound
        guard start > entry.lowerBound else { return !namesWhoCame(entry) }
        return start == entry.lowerBound + 1 && !tokens[entry.lowerBound].traits.contains(.capitalised)
            && !layout.standsForWriter(entry.lowerBound)
    }

    /// Whether an entry names a partner and then who came for it: `namens het OM mevrouw Tan`.
    private func namesWhoCame(_ entry: Range<Int>) -> Bool {
        guard layout.string(of: entry.prefix(1)).lowercased() == "namens",
            let partner = structure.partners(in: entry).first(where: { $0.organisation != nil })
        else { return false }
        let behind = partner.tokens.upperBound..<entry.upperBound
        return !reader.names.names(in: behind, isList: true, known: []).isEmpty
    }

    func split(_ range: Range<Int>, at mark: Token.Kind) -> [Range<Int>] {
        var pieces: [Range<Int>] = []
        var depth = 0
        var start = range.lowerBound
        for index in range {
            if tokens[index].kind == .opening { depth += 1 }
            if tokens[index].kind == .closing { depth -= 1 }
            let isJoint = structure.joinsList(tokens[index]) && !isInPartner(index)
            guard depth <= 0, tokens[index].kind == mark || (mark == .comma && isJoint) else { continue }
            if start < index { pieces.append(start..<index) }
            start = index + 1
        }
        if start < range.upperBound { pieces.append(start..<range.upperBound) }
        return pieces
    }

    /// Whether a word is part of a partner's name: `Zorg- en Veiligheidshuis`.
    private func isInPartner(_ index: Int) -> Bool {
        structure.partners(in: max(0, index - 4)..<min(tokens.count, index + 5)).contains {
            $0.tokens.contains(index)
        }
    }

    /// Whether a sentence names several partners and says hardly anything beside them.
    func isList(_ sentence: Range<Int>) -> Bool {
        let partners = structure.partners(in: sentence).filter { $0.organisation != nil }
        let divisions = sentence.count { [.comma, .semicolon, .opening].contains(tokens[$0].kind) }
        let verbs = sentence.count { lexicon.classes(of: tokens[$0].entry).contains(.finite) }
        return partners.count > 2 && divisions >= partners.count - 1 && verbs <= 2
    }
}
