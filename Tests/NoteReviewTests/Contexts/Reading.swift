import Testing

@testable import NoteReview

/// How the first marked words of a text are read, by the small rules.
enum Reading {
    private static let checklist = Result { try Rules().checklist() }

    /// Returns the names of the contexts, in the order in which they are shown.
    static func contexts(of marked: MarkedText) throws -> String {
        let place = try #require(marked.places.first)
        let start = String(decoding: Array(marked.text.utf8)[..<place.bytes.lowerBound], as: UTF8.self)
            .unicodeScalars.count
        let read = try checklist.get().contexts(of: start..<start + place.length, in: marked.text)
        return read.contexts.names.joined(separator: " ")
    }
}
