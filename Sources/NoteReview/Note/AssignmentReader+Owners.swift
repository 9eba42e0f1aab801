/// Finds whoever has to do something: by name, by role, by the organisation, or as `ik`.
extension AssignmentReader {
    func startsWithOwner(_ content: Range<Int>) -> Bool { owner(startingIn: content) != nil }

    /// Returns the tokens of somebody of the table who is named first in a sentence.
    func owner(startingIn content: Range<Int>) -> Range<Int>? {
        let start = content.prefix(2).first {
            !layout.classes(of: $0).contains(.determiner) && tokens[$0].isWord
        }
        guard let start else { return nil }
        if isWriter(start) || isAttendee(start) { return start..<start + 1 }
        let head = start..<min(content.upperBound, start + 6)
        if let name = names.names(in: head, isList: false, known: known).first, name.lowerBound == start {
            return name
        }
        if let name = nameWithParticle(startingIn: head) { return name }
        guard let role = role(startingIn: head) else { return nil }
        // `wijkagent Henk`, `mijn collega Bart`
        let behind = role.upperBound..<max(head.upperBound, role.upperBound)
        let name = names.names(in: behind, isList: true, known: known).first
        if let name, name.lowerBound == role.upperBound { return start..<name.upperBound }
        return isColleague(start) ? nil : role
    }

    /// Returns a known name with the capitalised particle before it that a text starts with: `Van Es`.
    private func nameWithParticle(startingIn head: Range<Int>) -> Range<Int>? {
        guard layout.classes(of: head.lowerBound).contains(.nameParticle),
            tokens[head.lowerBound].traits.contains(.capitalised)
        else { return nil }
        let name = names.names(in: head.dropFirst(), isList: true, known: known).first
        guard let name, name.lowerBound == head.lowerBound + 1, names.isKnown(name, known) else { return nil }
        return head.lowerBound..<name.upperBound
    }

    /// Returns the words for a partner, or for a colleague of somebody, that a text starts with.
    private func role(startingIn head: Range<Int>) -> Range<Int>? {
        if isColleague(head.lowerBound) { return head.lowerBound..<head.lowerBound + 1 }
        return structure.partners(in: head).first { $0.tokens.lowerBound == head.lowerBound }?.tokens
    }

    private func isColleague(_ index: Int) -> Bool {
        ["collega", "colleague"].contains(layout.string(of: index..<index + 1).lowercased())
    }

    /// Returns the name in small letters that a text starts with.
    func attendee(startingIn content: Range<Int>) -> Range<Int>? {
        content.first { tokens[$0].isWord }.flatMap { isAttendee($0) ? $0..<$0 + 1 : nil }
    }

    /// Returns the organisation that the attendance list gives for a name.
    func organisation(of name: Range<Int>) -> String? {
        name.lazy.compactMap { attendees[text[tokens[$0].bytes].map(ASCII.lowercased)] ?? nil }.first
    }

    /// Whether a line starts with a name of the attendance list in small letters: `rutger belt moeder`.
    func isAttendee(_ index: Int) -> Bool {
        !tokens[index].traits.contains(.capitalised)
            && attendees.keys.contains(Array(text[tokens[index].bytes]))
            && (index == 0 || !tokens[index - 1].isWord || tokens[index].traits.contains(.startsLine))
    }

    /// Whether a word stands for whoever writes the note: `ik`, and not `we`.
    func isWriter(_ index: Int) -> Bool {
        layout.classes(of: index).isSuperset(of: [.speaker, .subject]) && tokens[index].bytes.count <= 2
            && ["ik", "i"].contains(layout.string(of: index..<index + 1).lowercased())
    }
}
