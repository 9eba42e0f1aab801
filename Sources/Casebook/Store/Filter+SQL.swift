import GRDB
import NoteReview

extension Query.Filter {
    /// The filter as a condition on `flag`.
    var condition: SQL {
        includesAnswered ? selection : "\(selection) AND flag.state = 'open'"
    }

    /// The filter without the state of the flag.
    var selection: SQL {
        let parts: [SQL?] = [
            "TRUE",
            caseNumber.map { "flag.casefile = \(CaseNames.key(of: $0))" },
            item.map { "flag.item = \($0)" },
            lesson.map { "flag.lesson = \($0)" },
            since.map { "flag.since >= \($0.description)" },
            until.map { "flag.since <= \($0.description)" },
            organisation.map { Self.takesPart($0) },
        ]
        return parts.compactMap { $0 }.joined(separator: " AND ")
    }

    /// Whether nothing but the state of flags limits the list.
    var isUnlimited: Bool {
        var state = Query.Filter()
        state.includesAnswered = includesAnswered
        return self == state
    }

    private static func takesPart(_ organisation: String) -> SQL {
        """
        EXISTS (SELECT 1 FROM attendance JOIN part ON part.note = attendance.note
            WHERE part.casefile = flag.casefile AND attendance.organisation = \(organisation)
                AND attendance.presence <> 'absent')
        """
    }
}

extension CaseNames {
    /// Returns the key of a case that a person names, by its number or, for a case without one, by its key.
    static func key(of name: String) -> String {
        name.hasPrefix("note:") ? name : CasePart.key(of: name)
    }
}
