/// Lists of people in the first lines of a note, under whatever label or none.
extension ListedAttendance {
    /// Reads lists of partners in the first lines under whatever label: `hier: Iwan (jongerenwerk), …`.
    func withoutHeading() -> [Attendance] {
        let head = sentences.prefix { $0.line < headLines.upperBound }.filter { !$0.isHeading }
        let lists = head.filter { list.isList($0.tokens) }
        guard !lists.isEmpty else { return inLines() }
        return lists.flatMap { list.attendance(of: afterLabel($0.tokens), .present) }
    }

    /// Reads lines one after another in the first ones that each name somebody with an organisation: `- B. Bos (politie)`.
    private func inLines() -> [Attendance] {
        let marks = PresenceMarks(of: headLines.map { mark(of: lines[$0]) })
        var runs: [[Attendance]] = [[]]
        for line in lines[headLines] {
            let presence: Attendance.Presence = marks.saysNo(mark(of: line)) ? .absent : .present
            let entry =
                line.kind == .item || line.kind == .text ? list.reader.entry(line.content, presence) : nil
            if let entry, entry.organisation != nil, line.content.count <= Self.longestEntry {
                runs[runs.count - 1].append(entry)
            } else if !runs[runs.count - 1].isEmpty {
                runs.append([])
            }
        }
        return runs.first { run in run.count { $0.name != nil } > 2 } ?? []
    }

    /// The most tokens of a line that names one partner.
    static let longestEntry = 24

    private func afterLabel(_ sentence: Range<Int>) -> Range<Int> {
        guard let colon = sentence.prefix(5).first(where: { tokens[$0].kind == .colon }) else {
            return sentence
        }
        return colon + 1..<sentence.upperBound
    }

    // MARK: Partners before people

    /// Reads a row of partners, each before whoever came for it, wherever in the first lines it stands.
    ///
    ///     Namens politie: Dennis en Wouter. Namens gemeente: Sanne. Namens OM: Froukje.
    ///     Sociaal Team: Els - Politie: Gert - Gemeente: Mo
    func inLabels() -> [Attendance] {
        var runs: [[Attendance]] = [[]]
        for line in headLines where !mailHead.lines.contains(line) {
            for piece in pieces(of: lines[line].content) {
                let found = people(behindPartner: piece)
                if !found.isEmpty {
                    runs[runs.count - 1] += found
                } else if !runs[runs.count - 1].isEmpty {
                    runs.append([])
                }
            }
        }
        return runs.first { Set($0.compactMap(\.organisation)).count > 2 } ?? []
    }

    /// Reads `Politie: Gert`, and nothing where what follows the colon is what the partner says.
    private func people(behindPartner piece: Range<Int>) -> [Attendance] {
        guard let label = list.label(of: piece, isItem: false), label.organisation != nil,
            label.rest.count <= Self.longestEntry, !list.hasVerb(label.rest),
            let first = label.rest.first(where: { tokens[$0].isWord }),
            list.reader.names.names(in: label.rest, isList: true, known: []).first?.lowerBound == first
        else { return [] }
        return entries(of: piece, .present, isItem: false)
    }

    /// Divides a line at its sentences, and at dashes, slashes, semicolons and bars.
    private func pieces(of line: Range<Int>) -> [Range<Int>] {
        let starts = layout.sentences(startingIn: line).map(\.tokens.lowerBound)
        let marks = line.filter(divides).map { $0 + 1 }
        let bounds = Set([line.lowerBound] + starts + marks).sorted() + [line.upperBound]
        return zip(bounds, bounds.dropFirst()).map { start, end in
            start..<(end > start && divides(end - 1) ? end - 1 : end)
        }.filter { $0.contains { tokens[$0].isWord } }
    }

    private func divides(_ index: Int) -> Bool {
        [.dash, .slash, .semicolon, .bar, .bullet].contains(tokens[index].kind)
            && !tokens[index].traits.contains(.attached)
    }
}
