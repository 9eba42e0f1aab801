import Foundation
import NoteReview
import NoteText

@testable import Casebook

/// A note as the store takes it, with as much in it as a test asks for.
struct SampleNote {
    var name = "verslag.md"
    /// The meeting date, as ISO 8601 writes it; nothing for an undated note.
    var date: String? = "2026-03-02"
    var arrived = "2026-03-03T09:00:00.000Z"
    var text = ""
    var isCorrection = false
    var askAgain = 42
    var warnings: [DocumentWarning] = []
    var cases = [Case(open: ["dissent"])]

    struct Case {
        var number: String? = "ZVH-2026-014"
        var open: [String] = []
        var addressed: [String] = []
        var notApplicable: [String] = []
        /// What raises each open question.
        var raisedBy: [Reason] = []
        var mentions: [Mention] = []
        var actions: [Action] = []
    }

    /// Items that are asked; `trial-item` is not.
    static let items =
        ["lens-asked", "dissent", "coordinator"].map { item($0, .active) } + [item("trial-item", .trial)]

    static let indicators = [
        Indicator(id: "threatens", kind: .behaviour, meaning: Wording(dutch: "dreigt", english: "threatens")),
        Indicator(id: "protective", kind: .protective, meaning: Wording(dutch: "steun", english: "support")),
    ]

    private static func item(_ id: String, _ activity: Item.Activity) -> Item {
        Item(
            id: id, lesson: 5, ask: Wording(dutch: "Is dat besproken?", english: "Was it discussed?"),
            why: Wording(dutch: "", english: ""), source: "", activity: activity, isSeries: false)
    }

    func taken(attendance: [Attendance] = []) throws -> TakenNote {
        // What a test does not tell apart by text is told apart by its number.
        let text = text.isEmpty ? "\(self)" : text
        let sha256 = Array(text.utf8).digest
        return TakenNote(
            file: ArrivedFile(name: name, nameBytes: Array(name.utf8), arrivedAt: try Date(utc: arrived)),
            sha256: sha256, size: text.utf8.count, kind: "md", encoding: "UTF-8", text: text,
            warnings: warnings,
            review: Review(
                language: .dutch, date: date.flatMap(CalendarDate.init(stored:)), isCorrection: isCorrection,
                attendance: attendance, cases: cases.map(\.review)),
            checklist: ChecklistVersion(
                name: "proef", version: "1", sha256: String(repeating: "0", count: 64)),
            items: Self.items, indicators: Self.indicators, askAgain: askAgain,
            sheetNames: ["\(name).prompts.html", "\(name).\(sha256.prefix(8)).prompts.html"],
            archiveName: "\(sha256.prefix(12))-\(name)")
    }
}

extension SampleNote.Case {
    fileprivate var review: CaseReview {
        CaseReview(
            number: number, lines: 1...9,
            findings: open.map { Finding(item: $0, status: .open, because: raisedBy + [absence]) }
                + addressed.map { Finding(item: $0, status: .addressed, because: [answer]) }
                + notApplicable.map { Finding(item: $0, status: .notApplicable, because: []) },
            mentions: mentions, actions: actions)
    }

    private var absence: Reason { Reason(role: .absence, place: nil, fact: "lens") }
    private var answer: Reason {
        Reason(
            role: .answers, place: Place(line: 2, column: 1, length: 3, bytes: 4..<7), contexts: .negated,
            fact: "lens")
    }
}

extension RefusedFile {
    static func sample(_ name: String) throws -> RefusedFile {
        RefusedFile(
            file: ArrivedFile(
                name: name, nameBytes: Array(name.utf8), arrivedAt: try Date(utc: "2026-03-03T09:00:00.000Z")),
            sha256: nil, reason: "the file is empty", remedy: "save the note again", refusedName: name,
            extractor: "1")
    }
}
