/// Divides the lines of an attendance list into entries, and reads each: who, from where, there or not.
struct AttendanceEntries: LayoutReader {
    let layout: NoteLayout
    let names: NameReader

    /// Reads all entries of a line.
    func attendance(of content: Range<Int>, _ announced: Attendance.Presence) -> [Attendance] {
        sentences(of: content).flatMap { sentence -> [Attendance] in
            if sentence.lowerBound > content.lowerBound {
                let absent = absentees(in: sentence)
                if !absent.isEmpty { return absent }
                guard tellsPresence(sentence) else { return [] }
            }
            return entries(ofSentence: sentence).compactMap { entry($0, announced) }
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
        for mark in [Token.Kind.slash, .dash] {
            let pieces = split(sentence, at: mark)
            let named = pieces.count { !structure.partners(in: $0).isEmpty }
            if pieces.count > 3, named * 4 >= pieces.count * 3 { return pieces }
        }
        let pieces = split(sentence, at: .semicolon)
        let isList = pieces.count > 1 && pieces.allSatisfy { structure.partners(in: $0).count < 3 }
        return joiningSubstitutes(isList ? pieces : merged(split(sentence, at: .comma)))
    }

    /// Whether a sentence after the first of a line says who was there, and not what somebody will do.
    private func tellsPresence(_ sentence: Range<Int>) -> Bool {
        isAbsent(sentence) || structure.contains(.present, in: sentence) || isList(sentence)
            || !sentence.contains { !layout.classes(of: $0).isDisjoint(with: [.finite, .present, .past]) }
    }

    /// Reads a sentence that says who was not there: `OM en GI niet`, `Sylvia van de GGD kon niet, de school liet niets horen`.
    func absentees(in sentence: Range<Int>) -> [Attendance] {
        var absent: [Range<Int>] = []
        // Those before `en` are told of by the words after it.
        var joined: [Range<Int>] = []
        for piece in merged(split(sentence, at: .comma)) {
            if piece.lowerBound > sentence.lowerBound, !structure.joinsList(tokens[piece.lowerBound - 1]) {
                joined = []
            }
            joined.append(piece)
            guard isAbsent(piece) else { continue }
            absent += joined.filter { names(somebody: $0) }
            joined = []
        }
        return absent.compactMap { entry($0, .absent) }
    }

    /// Whether words name somebody before they say anything.
    private func names(somebody piece: Range<Int>) -> Bool {
        let marker = structure.hit(of: .absent, in: piece)?.tokens.lowerBound ?? piece.upperBound
        let before = piece.lowerBound..<max(marker, piece.lowerBound)
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
            $0 > content.lowerBound
        }
        let bounds = [content.lowerBound] + starts + [content.upperBound]
        return zip(bounds, bounds.dropFirst()).map { $0..<$1 }
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
        /// `voorzitter`: what somebody does, and not where from.
        var isOnlyRole = false
        /// `die voor de gemeente de bijeenkomst leidt`.
        var isRelative = false

        var isOnlyName: Bool { hasName && !hasOrganisation }

        /// Whether it says more of whom another piece names.
        func completes(_ last: Content) -> Bool {
            if isRelative || !hasPartner && !hasName { return true }
            guard last.hasName else { return false }
            if !last.hasOrganisation { return hasPartner && (startsWithPartner || !hasName) }
            // `Josien Alberda, Zorg- en Veiligheidshuis, voorzitter`
            return isOnlyRole && !hasName
        }

        mutating func add(_ other: Content) {
            hasName = hasName || other.hasName
            hasOrganisation = hasOrganisation || other.hasOrganisation
            hasPartner = hasPartner || other.hasPartner
        }
    }

    private func content(of piece: Range<Int>) -> Content {
        let partners = structure.partners(in: piece)
        let first = piece.first { tokens[$0].isWord }
        return Content(
            hasName: !names.names(in: piece, isList: true, known: []).isEmpty,
            hasOrganisation: partners.contains { $0.organisation != nil },
            hasPartner: !partners.isEmpty,
            startsWithPartner: partners.first?.tokens.lowerBound == piece.lowerBound,
            isOnlyRole: partners.allSatisfy { $0.role != nil },
            isRelative: first.map { layout.classes(of: $0).contains(.relative) } ?? false)
    }

    /// Reads one entry of a list, or one row of a table whose `columns` tell which cells say who was there.
    func entry(
        _ range: Range<Int>, _ announced: Attendance.Presence, columns: [Bool]? = nil
    ) -> Attendance? {
        var presence = announced
        if isAbsent(range) || isNobody(range) || saysNo(range, columns) { presence = .absent }
        if presence == .absent, structure.contains(.substituted, in: range) { presence = .substituted }
        let organisation = structure.partners(in: range).lazy.compactMap(\.organisation).first
        let person =
            names.names(in: range, isList: true, known: []).first { name in
                !structure.hits(of: .nobody, in: name).contains { $0.tokens == name }
            }
            ?? headName(in: range)
        guard person != nil || !structure.partners(in: range).isEmpty else { return nil }
        return Attendance(
            presence: presence, organisation: organisation.map(layout.organisationID),
            name: person.map(layout.string), place: layout.place(of: range))
    }

    /// Returns the word before a bracket or a comma at the start of an entry: `Kok (gemeente)` is no cook.
    private func headName(in entry: Range<Int>) -> Range<Int>? {
        guard
            let first = entry.first(where: { tokens[$0].isWord && !layout.classes(of: $0).contains(.title) }),
            first + 1 < entry.upperBound, [.opening, .comma].contains(tokens[first + 1].kind),
            tokens[first].traits.contains(.capitalised), !tokens[first].traits.contains(.allCapitals),
            structure.partners(in: first..<first + 1).isEmpty
        else { return nil }
        return first..<first + 1
    }

    /// Whether an entry says that somebody was not there; `naam niet verstaan` says something else.
    func isAbsent(_ entry: Range<Int>) -> Bool {
        structure.hits(of: .absent, in: entry).contains { marker in
            guard marker.tokens != entry else { return false }
            let next = marker.tokens.upperBound
            let isNo =
                marker.tokens.count == 1 && layout.classes(of: marker.tokens.lowerBound).contains(.no)
            return !isNo || next >= entry.upperBound || !tokens[next].isWord
        }
    }

    /// Whether an entry names nobody from a partner: `geen ggz, wilde eerst weten waarover`.
    private func isNobody(_ entry: Range<Int>) -> Bool {
        guard let first = entry.first(where: { tokens[$0].isWord }) else { return false }
        return layout.classes(of: first).contains(.no)
            && structure.partners(in: entry).first?.tokens.lowerBound == first + 1
    }

    /// Whether a cell of a row says `nee`: one that tells who was there, where a heading says which, else any.
    private func saysNo(_ row: Range<Int>, _ columns: [Bool]?) -> Bool {
        let cells = structure.cells(of: row)
        guard cells.count > 1 else { return false }
        return cells.enumerated().contains { number, cell in
            if let columns, number >= columns.count || !columns[number] { return false }
            guard let first = cell.first(where: { tokens[$0].kind != .opening }) else { return false }
            // A dash says no where a column asks who was there: `– (zitting)`.
            return layout.classes(of: first).contains(.no) || columns != nil && tokens[first].kind == .dash
        }
    }

    /// Whether a sentence names several partners and says hardly anything beside them.
    func isList(_ sentence: Range<Int>) -> Bool {
        let partners = structure.partners(in: sentence)
        let divisions = sentence.count { [.comma, .semicolon, .opening].contains(tokens[$0].kind) }
        let verbs = sentence.count { lexicon.classes(of: tokens[$0].entry).contains(.finite) }
        return partners.count > 2 && divisions >= partners.count - 1 && verbs <= 2
    }
}
