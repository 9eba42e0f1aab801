/// Reads one entry of an attendance list: who, from where, there or not.
struct AttendanceEntryReader: LayoutReader {
    let layout: NoteLayout
    let names: NameReader
    /// The words of names that are known from elsewhere in the note.
    var known: Set<[UInt8]> = []

    /// Reads one entry of a list, or one row of a table whose `columns` tell which cells say who was there.
    func entry(
        _ range: Range<Int>, _ announced: Attendance.Presence, columns: [PresenceColumn]? = nil
    ) -> Attendance? {
        var presence = announced
        if isAbsent(range) || isNobody(range) || saysNo(range, columns) { presence = .absent }
        if presence == .absent, structure.contains(.substituted, in: range) { presence = .substituted }
        let partners = structure.partners(in: range)
        let person =
            name(in: range).map { withFirstName($0, in: range) } ?? headName(in: range)
            ?? smallName(in: range)
        guard person != nil || !partners.isEmpty else { return nil }
        let organisation = organisation(of: partners) ?? chaired(partners)
        // Whom the case is about, and the family, are there as themselves.
        guard organisation != nil || !structure.contains(.concerned, in: range) else { return nil }
        return Attendance(
            presence: presence, organisation: organisation.map(layout.organisationID),
            name: person.map(layout.string), place: layout.place(of: range))
    }

    /// Returns where somebody is from: the place of work, which says more than what the work is.
    ///
    ///     psycholoog bij de reclassering
    ///     dokter Kuijt van de ggz
    ///     leerplicht, gemeente
    private func organisation(of partners: [StructureHits.Partner]) -> Int? {
        let own = partners.filter { $0.role == nil && $0.organisation != nil }
        let workplace = own.dropFirst().first(where: isWorkplace)
        return (workplace ?? own.first)?.organisation ?? partners.lazy.compactMap(\.organisation).first
    }

    /// Returns the organisation that the note starts with where somebody is only said to chair: `M. Bos (vz)`, below
    /// `ZVH Midden - casusoverleg`.
    private func chaired(_ partners: [StructureHits.Partner]) -> Int? {
        guard partners.contains(where: { $0.role.map { layout.glossary.roles[$0].id } == "chair" }),
            let first = lines.first(where: { !$0.content.isEmpty })?.content,
            let head = structure.partners(in: first).first, head.tokens.lowerBound == first.lowerBound
        else { return nil }
        return head.organisation
    }

    /// Whether a partner is one for which another works: it stands after `van`, or is the municipality of a department.
    private func isWorkplace(_ partner: StructureHits.Partner) -> Bool {
        var index = partner.tokens.lowerBound - 1
        if index > 0, tokens[index].kind == .comma {
            return partner.organisation.map(layout.organisationID) == Self.employer
        }
        while index > 0, layout.classes(of: index).contains(.determiner) { index -= 1 }
        return index > 0 && Self.belonging.contains(layout.string(of: index..<index + 1).lowercased())
    }

    /// The organisation with departments that are partners themselves.
    private static let employer = "municipality"

    /// What stands before the organisation for which somebody works.
    private static let belonging: Set<String> = ["van", "vd", "bij", "namens", "vanuit", "from", "at"]

    /// Returns the name in an entry: the first with a title after an organisation, as in `de huisvester Woonwel (mw. Bos)`,
    /// or the first of all.
    private func name(in entry: Range<Int>) -> Range<Int>? {
        let all = names.names(in: entry, isList: true, known: known).filter { name in
            ![.nobody, .present, .presence].contains { marker in
                structure.hits(of: marker, in: name).contains { $0.tokens == name }
            }
        }
        guard !structure.partners(in: entry).isEmpty else { return all.first }
        // `gemeente Lindermond | Wouter Sikkema`: the name of a place is no person's.
        let cells = structure.cells(of: entry)
        let isTable = cells.count > 1
        let ownCell = isTable ? cells.filter { structure.partners(in: $0).isEmpty } : []
        let apart =
            all.first { name in ownCell.contains { $0.contains(name.lowerBound) } }
            ?? all.first { name in isTable && cells.contains { $0.lowerBound == name.lowerBound } }
        return apart ?? all.first { layout.classes(of: $0.lowerBound).contains(.title) }
            ?? all.first { isSetApart($0, from: all[0], in: entry) } ?? all.first
    }

    /// Whether a name stands between brackets after that of an organisation: `gemeente Drielanden (Hilde)`.
    private func isSetApart(_ name: Range<Int>, from first: Range<Int>, in entry: Range<Int>) -> Bool {
        guard name.lowerBound > first.upperBound, tokens[name.lowerBound - 1].kind == .opening,
            let partner = structure.partners(in: entry).first
        else { return false }
        return partner.role == nil && partner.tokens.lowerBound == entry.lowerBound
            && partner.tokens.upperBound == first.lowerBound
            && first.allSatisfy { tokens[$0].isWord && !tokens[$0].traits.contains(.single) }
    }

    /// Returns a name with the ordinary word before it that an entry starts with: `Wil Tromp`.
    private func withFirstName(_ name: Range<Int>, in entry: Range<Int>) -> Range<Int> {
        let first = name.lowerBound - 1
        guard entry.first == first, tokens[first].isWord, tokens[first].traits.contains(.capitalised),
            !tokens[first].traits.contains(.allCapitals),
            layout.classes(of: first).isDisjoint(with: [.determiner, .title, .preposition, .no, .subject]),
            ![.presence, .present, .absent, .substituted, .author, .minutes].contains(where: {
                structure.contains($0, in: first..<first + 1)
            }), structure.partners(in: first..<first + 1).isEmpty,
            structure.heading(in: first..<first + 1) == nil
        else { return name }
        return first..<name.upperBound
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

    /// Returns the words before a bracket or a comma that no lexicon knows: `ayse demir (politie)`, in telegram style.
    private func smallName(in entry: Range<Int>) -> Range<Int>? {
        guard let first = entry.first(where: { tokens[$0].isWord }),
            let mark = entry.first(where: { $0 > first && [.opening, .comma].contains(tokens[$0].kind) }),
            mark - first <= 3, structure.partners(in: first..<mark).isEmpty,
            !structure.partners(in: mark..<entry.upperBound).isEmpty,
            (first..<mark).allSatisfy({ tokens[$0].isWord && !tokens[$0].traits.contains(.capitalised) }),
            (first..<mark).allSatisfy({
                layout.classes(of: $0).isSubset(of: [.stem, .nameParticle, .preposition])
            }),
            layout.classes(of: first).isSubset(of: [.stem])
        else { return nil }
        return first..<mark
    }

    /// Whether an entry says that somebody was not there; `naam niet verstaan` says something else.
    func isAbsent(_ entry: Range<Int>) -> Bool {
        isCrossed(entry)
            || structure.hits(of: .absent, in: entry).contains { marker in
                guard marker.tokens != entry else { return false }
                let next = marker.tokens.upperBound
                let isNo =
                    marker.tokens.count == 1 && layout.classes(of: marker.tokens.lowerBound).contains(.no)
                return !isNo || next >= entry.upperBound || !tokens[next].isWord
            }
    }

    /// Whether a cross stands behind somebody: `OM ✘`.
    private func isCrossed(_ entry: Range<Int>) -> Bool {
        guard let last = entry.last, entry.count > 1, [.other, .tickedBox].contains(tokens[last].kind) else {
            return false
        }
        return Self.crosses.contains(layout.string(of: last..<last + 1))
    }

    private static let crosses: Set<String> = ["✘", "✗", "❌", "✖"]

    /// Whether an entry names nobody from a partner: `geen ggz, wilde eerst weten waarover`.
    private func isNobody(_ entry: Range<Int>) -> Bool {
        guard let first = entry.first(where: { tokens[$0].isWord }) else { return false }
        return layout.classes(of: first).contains(.no)
            && structure.partners(in: entry).first?.tokens.lowerBound == first + 1
    }

    /// Whether a cell of a row says `nee`: one that tells who was there, where a heading says which, else any.
    private func saysNo(_ row: Range<Int>, _ columns: [PresenceColumn]?) -> Bool {
        let cells = structure.cells(of: row)
        guard cells.count > 1 else { return false }
        return cells.enumerated().contains { number, cell in
            let column = columns.map { number < $0.count ? $0[number] : .other } ?? .any
            guard let first = cell.first(where: { tokens[$0].kind != .opening }) else { return false }
            return switch column {
            case .other: false
            case .any: layout.classes(of: first).contains(.no)
            // A dash says no where a column asks who was there: `– (zitting)`.
            case .told: layout.classes(of: first).contains(.no) || tokens[first].kind == .dash
            case .letter(let absent): Array(text[tokens[first].bytes].map(ASCII.lowercased)) == absent
            }
        }
    }
}

/// What a column of a table of people tells of who was there.
enum PresenceColumn: Equatable {
    /// Nothing: names, organisations.
    case other
    /// Maybe something: the table has no heading.
    case any
    /// Who was there.
    case told
    /// Who was there, with a letter or a short word for those who were not: `A/V`, `ja/nee`.
    case letter(absent: [UInt8])
}
