/// Divides the lines of an attendance list into entries.
struct AttendanceEntries: LayoutReader {
    let reader: AttendanceEntryReader

    var layout: NoteLayout { reader.layout }

    /// Reads all entries of a line.
    func attendance(of content: Range<Int>, _ announced: Attendance.Presence) -> [Attendance] {
        sentences(of: content).flatMap { sentence -> [Attendance] in
            if sentence.lowerBound > content.lowerBound {
                let absent = absentees(in: sentence)
                if !absent.isEmpty { return absent }
                guard tellsPresence(sentence) else { return [] }
            }
            return entries(ofSentence: sentence).compactMap { reader.entry($0, announced) }
        }
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
    private func tellsPresence(_ sentence: Range<Int>) -> Bool {
        reader.isAbsent(sentence) || structure.contains(.present, in: sentence) || isList(sentence)
            || !hasVerb(sentence)
    }

    /// Whether a word outside the names of partners is a verb: `detached youth work` has none.
    private func hasVerb(_ sentence: Range<Int>) -> Bool {
        let partners = structure.partners(in: sentence)
        return sentence.contains { index in
            !layout.classes(of: index).isDisjoint(with: [.finite, .present, .past])
                && !partners.contains { $0.tokens.contains(index) }
        }
    }

    /// Reads a sentence that says who was not there: `OM en GI niet`, `Sylvia van de GGD kon niet, de school liet niets horen`.
    func absentees(in sentence: Range<Int>) -> [Attendance] {
        var absent: [Range<Int>] = []
        // Those before `en` are told of by the words after it.
        var joined: [Range<Int>] = []
        // `Victim support sent apologies; Priya will ring them.`
        let first = split(sentence, at: .semicolon).first ?? sentence
        for piece in merged(split(reader.isAbsent(first) ? first : sentence, at: .comma)) {
            if piece.lowerBound > sentence.lowerBound, !structure.joinsList(tokens[piece.lowerBound - 1]) {
                joined = []
            }
            joined.append(piece)
            guard reader.isAbsent(piece) else { continue }
            absent += joined.filter { names(somebody: $0) }
            joined = []
        }
        return absent.compactMap { reader.entry($0, .absent) }
    }

    /// Whether words name somebody before they say anything.
    private func names(somebody piece: Range<Int>) -> Bool {
        let marker = structure.hit(of: .absent, in: piece)?.tokens.lowerBound ?? piece.upperBound
        let first = piece.first { tokens[$0].isWord }
        // `Apologies from the school`
        let before = marker == first ? piece : piece.lowerBound..<max(marker, piece.lowerBound)
        return structure.partners(in: before).contains { $0.organisation != nil }
    }

    /// Reads the partner before a colon at the start of a line: `Gemeente: H. Otter, voorzitter; G. Loonstra`.
    func partner(before content: Range<Int>) -> (organisation: Int, rest: Range<Int>)? {
        guard let colon = content.prefix(5).first(where: { tokens[$0].kind == .colon }),
            let partner = structure.partners(in: content.lowerBound..<colon).first,
            let organisation = partner.organisation, partner.tokens.upperBound == colon,
            colon + 1 < content.upperBound
        else { return nil }
        return (organisation, colon + 1..<content.upperBound)
    }

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
        guard start > entry.lowerBound else { return true }
        return start == entry.lowerBound + 1 && !tokens[entry.lowerBound].traits.contains(.capitalised)
            && !layout.classes(of: entry.lowerBound).contains(.speaker)
    }

    private func split(_ range: Range<Int>, at mark: Token.Kind) -> [Range<Int>] {
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

    /// Joins `J. de Vries` and `politie` where a list puts them between commas; each entry has one organisation.
    private func merged(_ pieces: [Range<Int>]) -> [Range<Int>] {
        let all = pieces.map(content)
        let isPartnerFirst = isPartnerFirst(all)
        var entries: [Range<Int>] = []
        var last = Content()
        for (piece, content) in zip(pieces, all) {
            if !entries.isEmpty, content.completes(last) || isPartnerFirst && content.isOnlyName {
                entries[entries.count - 1] = entries[entries.count - 1].lowerBound..<piece.upperBound
                last.add(content)
            } else {
                entries.append(piece)
                last = content
            }
        }
        return entries
    }

    /// Whether a list gives each partner before the name: `politie, J. de Vries, school, K. Smit`.
    private func isPartnerFirst(_ pieces: [Content]) -> Bool {
        let telling = pieces.filter { $0.hasPartner || $0.hasName }
        return telling.count > 1 && telling.count.isMultiple(of: 2)
            && telling.enumerated().allSatisfy { index, content in
                index.isMultiple(of: 2) ? content.hasOrganisation && !content.hasName : content.isOnlyName
            }
    }

    /// What a piece of a list says of somebody.
    private struct Content {
        var hasName = false
        var hasOrganisation = false
        /// An organisation or a role.
        var hasPartner = false
        var startsWithPartner = false
        /// One word and a partner: `Harbour School`.
        var isNamedPartner = false
        /// `voorzitter`: what somebody does, and not where from.
        var isOnlyRole = false
        /// `die voor de gemeente de bijeenkomst leidt`.
        var isRelative = false

        var isOnlyName: Bool { hasName && !hasOrganisation }

        /// Whether it says more of whom another piece names.
        func completes(_ last: Content) -> Bool {
            if isRelative || !hasPartner && !hasName { return true }
            guard last.hasName else { return false }
            if !last.hasOrganisation {
                return hasPartner && (startsWithPartner || !hasName || isNamedPartner)
            }
            // `Josien Alberda, Zorg- en Veiligheidshuis, voorzitter`
            return isOnlyRole && !hasName
        }

        mutating func add(_ other: Content) {
            hasName = hasName || other.hasName
            hasOrganisation = hasOrganisation || other.hasOrganisation
            hasPartner = hasPartner || other.hasPartner
        }
    }

    private func isCapitalised(_ index: Int) -> Bool { tokens[index].traits.contains(.capitalised) }

    private func content(of piece: Range<Int>) -> Content {
        let partners = structure.partners(in: piece)
        let first = piece.first { tokens[$0].isWord }
        return Content(
            hasName: !reader.names.names(in: piece, isList: true, known: []).isEmpty,
            hasOrganisation: partners.contains { $0.organisation != nil },
            hasPartner: !partners.isEmpty,
            startsWithPartner: partners.first?.tokens.lowerBound == piece.lowerBound,
            isNamedPartner: partners.count == 1
                && partners[0].tokens == piece.lowerBound + 1..<piece.upperBound
                && partners[0].role == nil && isCapitalised(partners[0].tokens.lowerBound),
            isOnlyRole: partners.allSatisfy { $0.role != nil },
            isRelative: first.map { layout.classes(of: $0).contains(.relative) } ?? false)
    }

    /// Whether a sentence names several partners and says hardly anything beside them.
    func isList(_ sentence: Range<Int>) -> Bool {
        let partners = structure.partners(in: sentence).filter { $0.organisation != nil }
        let divisions = sentence.count { [.comma, .semicolon, .opening].contains(tokens[$0].kind) }
        let verbs = sentence.count { lexicon.classes(of: tokens[$0].entry).contains(.finite) }
        return partners.count > 2 && divisions >= partners.count - 1 && verbs <= 2
    }
}
