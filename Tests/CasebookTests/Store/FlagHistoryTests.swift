import NoteReview
import Testing

@testable import Casebook

@Suite struct `The life of a flag` {
    /// What the notes of a case say about an item, each `day status`, in the order of their arrival.
    struct Life: Sendable {
        let notes: [String]
        var answers: [Int] = []
        let events: [FlagHistory.Kind]
        var since = 1
        var repeats = 0
    }

    @Test(arguments: [
        Life(notes: ["1 open"], events: [.opened]),
        Life(notes: ["1 open", "2 open", "3 open"], events: [.opened, .repeated, .repeated], repeats: 2),
        Life(notes: ["1 open", "2 addressed"], events: [.opened, .answeredByNote]),
        Life(notes: ["1 open", "2 not-applicable", "3 open"], events: [.opened, .repeated], repeats: 1),
        Life(notes: ["1 addressed", "2 open"], events: [.opened], since: 2),
        Life(
            notes: ["1 open", "2 addressed", "3 open"], events: [.opened, .answeredByNote, .reopened],
            since: 3),
        Life(notes: ["1 open", "2 addressed", "3 addressed"], events: [.opened, .answeredByNote]),
        Life(notes: ["2 open", "1 open"], events: [.opened, .repeated], repeats: 1),
        Life(
            notes: ["2 open", "3 open", "1 addressed"], events: [.opened, .repeated], since: 2, repeats: 1),
        Life(
            notes: ["1 open", "3 open", "2 addressed"], events: [.opened, .answeredByNote, .reopened],
            since: 3),
        Life(notes: ["1 open"], answers: [2], events: [.opened, .answered]),
        Life(notes: ["1 open"], answers: [1], events: [.opened, .answered]),
        Life(notes: ["1 open", "3 open"], answers: [2], events: [.opened, .answered, .reopened], since: 3),
        Life(
            notes: ["1 open", "2 addressed"], answers: [3], events: [.opened, .answeredByNote, .answered]),
    ])
    func `follows the notes in the order of their meetings`(_ life: Life) throws {
        let history = try #require(FlagHistory(of: sources(life.notes), answers: life.answers.map(day)))
        #expect(history.events.map(\.kind) == life.events)
        #expect(history.opening?.day == day(life.since))
        #expect(history.repeats == life.repeats)
        #expect(history.isOpen == (history.closing == nil))
    }

    @Test(arguments: [[], ["1 addressed"], ["1 not-applicable", "2 addressed"]])
    func `does not begin before a note leaves the item open`(_ notes: [String]) {
        #expect(FlagHistory(of: sources(notes)) == nil)
    }

    @Test func `does not begin with an item that is only tried`() {
        let source = FlagHistory.Source(note: 1, day: day(1), status: .open, isAsked: false)
        #expect(FlagHistory(of: [source]) == nil)
    }

    @Test func `ends with the correction when only the corrected note left the item open`() throws {
        var notes = sources(["1 open", "1 not-applicable"])
        notes[0].supersededBy = 2
        let history = try #require(FlagHistory(of: notes))
        #expect(history.events.map(\.kind) == [.opened, .superseded])
        #expect(history.closing?.note == 2)
    }

    @Test func `counts a corrected note and its correction as one`() throws {
        var notes = sources(["1 open", "1 open"])
        notes[0].supersededBy = 2
        let history = try #require(FlagHistory(of: notes))
        #expect(history.events == [FlagHistory.Event(kind: .opened, day: day(1), note: 2)])
    }

    @Test func `keeps a person's answer whatever notes come later`() throws {
        var notes = sources(["1 open", "2 addressed", "2 not-applicable"])
        #expect(FlagHistory(of: notes, answers: [day(3)])?.closing?.kind == .answeredByNote)
        notes[1].supersededBy = 3
        #expect(FlagHistory(of: notes, answers: [day(3)])?.closing?.kind == .answered)
    }

    private func sources(_ notes: [String]) -> [FlagHistory.Source] {
        notes.enumerated().compactMap { index, note in
            let words = note.split(separator: " ")
            return Finding.Status(rawValue: String(words[1])).map {
                FlagHistory.Source(
                    note: Int64(index + 1), day: day(Int(words[0]) ?? 0), status: $0, isAsked: true)
            }
        }
    }

    private func day(_ day: Int) -> CalendarDate { CalendarDate(year: 2026, month: 3, day: day) ?? .first }
}

extension CalendarDate {
    fileprivate static var first: CalendarDate {
        guard let first = CalendarDate(year: 1, month: 1, day: 1) else { preconditionFailure("a day exists") }
        return first
    }
}
