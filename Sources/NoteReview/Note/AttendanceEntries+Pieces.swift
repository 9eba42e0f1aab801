/// Tells which pieces of a list, between its commas, are about the same person.
extension AttendanceEntries {
    /// Whether a piece with a mark of its own is about one person, who is named first: `De heer P. Vroom, politie, wijkagent Noord`.
    ///
    /// Where each has a line, what stands behind a name tells where from and what as; a place in it is nobody's name.
    func isOnePerson(_ entry: Range<Int>) -> Bool {
        let pieces = split(entry, at: .comma).map(content)
        guard let first = pieces.first, first.isOnlyName, !first.hasPartner else { return false }
        return pieces.dropFirst().contains { $0.hasOrganisation }
            && pieces.dropFirst().allSatisfy { $0.startsWithPartner || !$0.hasName }
    }

    /// Joins `J. de Vries` and `politie` where a list puts them between commas; each entry has one organisation.
    func merged(_ pieces: [Range<Int>]) -> [Range<Int>] {
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
    fileprivate struct Content {
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
            // `de procesregisseur` is somebody else.
            isOnlyRole: partners.allSatisfy { $0.role != nil }
                && !piece.prefix(1).contains { layout.classes(of: $0).contains(.determiner) },
            isRelative: first.map { layout.classes(of: $0).contains(.relative) } ?? false)
    }
}
