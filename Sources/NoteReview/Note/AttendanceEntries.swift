/// Divides the lines of an attendance list into entries, and reads each: who, from where, there or not.
struct AttendanceEntries: LayoutReader {
    let layout: NoteLayout
    let names: NameReader

    /// Divides a line into entries: at semicolons, or at commas where each piece names somebody.
    func entries(of content: Range<Int>, isRow: Bool) -> [Range<Int>] {
        guard !isRow, structure.partners(in: content).count > 1 || content.contains(where: divides) else {
            return [content]
        }
        return sentences(of: content).filter { $0.lowerBound == content.lowerBound || tellsPresence($0) }
            .flatMap { sentence in
                let pieces = split(sentence, at: .semicolon)
                let isList = pieces.count > 1 && pieces.allSatisfy { structure.partners(in: $0).count < 3 }
                return joiningSubstitutes(isList ? pieces : merged(split(sentence, at: .comma)))
            }
    }

    /// Whether a sentence after the first of a line says who was there, and not what somebody will do.
    private func tellsPresence(_ sentence: Range<Int>) -> Bool {
        structure.contains(.absent, in: sentence) || structure.contains(.present, in: sentence)
            || isList(sentence)
            || !sentence.contains { lexicon.classes(of: tokens[$0].entry).contains(.finite) }
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
            if let marker, let last = joined.last, marker.tokens.lowerBound - entry.lowerBound < 2 {
                joined[joined.count - 1] = last.lowerBound..<entry.upperBound
            } else {
                joined.append(entry)
            }
        }
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
        var entries: [Range<Int>] = []
        for piece in pieces {
            let hasName = !names.names(in: piece, isList: true, known: []).isEmpty
            let hasPartner = !structure.partners(in: piece).isEmpty
            if let last = entries.last {
                let lastHasPartner = !structure.partners(in: last).isEmpty
                let lastHasName = !names.names(in: last, isList: true, known: []).isEmpty
                let startsWithPartner =
                    structure.partners(in: piece).first?.tokens.lowerBound == piece.lowerBound
                if (hasPartner && startsWithPartner && lastHasName && !lastHasPartner)
                    || (hasPartner && !hasName && lastHasName && !lastHasPartner) || (!hasPartner && !hasName)
                {
                    entries[entries.count - 1] = last.lowerBound..<piece.upperBound
                    continue
                }
            }
            entries.append(piece)
        }
        return entries
    }

    /// Reads one entry of a list, or one row of a table whose `columns` tell which cells say who was there.
    func entry(
        _ range: Range<Int>, _ announced: Attendance.Presence, columns: [Bool]? = nil
    ) -> Attendance? {
        var presence = announced
        if isAbsent(range) || saysNo(range, columns) { presence = .absent }
        if presence == .absent, structure.contains(.substituted, in: range) { presence = .substituted }
        let organisation = structure.partners(in: range).lazy.compactMap(\.organisation).first
        let person = names.names(in: range, isList: true, known: []).first
        guard person != nil || !structure.partners(in: range).isEmpty else { return nil }
        return Attendance(
            presence: presence, organisation: organisation.map(layout.organisationID),
            name: person.map(layout.string), place: layout.place(of: range))
    }

    /// Whether an entry says that somebody was not there; `naam niet verstaan` says something else.
    func isAbsent(_ entry: Range<Int>) -> Bool {
        guard let marker = structure.hit(of: .absent, in: entry), marker.tokens != entry else { return false }
        let next = marker.tokens.upperBound
        let isNo =
            marker.tokens.count == 1
            && lexicon.classes(of: tokens[marker.tokens.lowerBound].entry).contains(.no)
        return !isNo || next >= entry.upperBound || !tokens[next].isWord
    }

    /// Whether a cell of a row starts with `nee`: one that tells who was there, where a heading says which.
    private func saysNo(_ row: Range<Int>, _ columns: [Bool]?) -> Bool {
        let cells = structure.cells(of: row)
        guard cells.count > 1 else { return false }
        return cells.enumerated().contains { number, cell in
            if let columns, number >= columns.count || !columns[number] { return false }
            return cell.first.map { lexicon.classes(of: tokens[$0].entry).contains(.no) } ?? false
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
