package import NoteReview

/// The examples of a checklist, each held against what the review says of it.
package struct ChecklistTrial: Sendable {
    package let surprises: [Surprise]
    private let exampleCount: Int
    private let gapCount: Int

    package init(_ checklist: Checklist) {
        let examples = checklist.examples
        exampleCount = examples.count { !$0.example.isKnownGap }
        gapCount = examples.count { $0.example.isKnownGap }
        surprises = examples.compactMap { item, example in
            let found = checklist.status(of: item, in: example.note.text)
            guard (found == example.expected) == example.isKnownGap else { return nil }
            return Surprise(item: item, example: example, found: found)
        }
    }

    package var summary: String {
        let known = gapCount == 0 ? "" : " and \(gapCount) known gaps"
        let outcome = surprises.isEmpty ? "all as expected" : "\(surprises.count) not as expected"
        return "\(exampleCount) examples\(known): \(outcome)"
    }

    /// An example with which its item does not agree, or a known gap that has closed.
    package struct Surprise: Sendable, CustomStringConvertible {
        let item: String
        let example: Example
        let found: Finding.Status

        package var description: String {
            let place = "\(example.note.file):\(example.note.line):\(example.note.column)"
            let text = "    \(example.note.text.harmless)"
            if example.isKnownGap {
                return "\(place): known gap of '\(item)' has closed; move it to '\(found.rawValue)'\n\(text)"
            }
            return
                "\(place): '\(item)' is \(found.rawValue) here, expected \(example.expected.rawValue)\n\(text)"
        }
    }
}

extension Checklist {
    /// Returns the status of an item in the first case of a note.
    fileprivate func status(of item: String, in text: String) -> Finding.Status {
        let review = review(Note(parsing: text, with: reader))
        return review.cases.first?.findings.first { $0.item == item }?.status ?? .notApplicable
    }
}
