import NoteReview
import Testing

@testable import Casebook

@Suite struct `An answer to a query` {
    static let flag = FlagEntry(
        flag: "3f2a91c4", case: "ZVH-2026-014", item: "lens-asked", lesson: OrNull(5), status: "open",
        since: OrNull("2026-03-02"), notes: 2,
        prompt: PromptDocument(Wording(dutch: "Is gevraagd of …?", english: "Was it asked whether …?")))

    static let note = ShownNote(note: "9f86d081", file: "over\u{202E}leg.md", date: OrNull("2026-03-02"))

    static let line = ShownLine(
        note: "9f86d081", line: 7, column: 4, length: 9, text: "aangehouden",
        quotation: Quotation(
            line: 7, pieces: [.text("Hij is "), .marked("aangehouden"), .text(" voor vernieling "), .cut]))

    static let answers: [(String, Document)] = [
        (
            "cases",
            .cases(
                CasesDocument(cases: [
                    CaseEntry(
                        case: "ZVH-2026-014", open: 2, since: OrNull("2026-03-02"),
                        last: OrNull("2026-04-13"),
                        notes: 2),
                    CaseEntry(
                        case: "note:9f86d081", open: 1, since: OrNull(nil), last: OrNull(nil), notes: 1),
                ]))
        ),
        ("flags", .flags(FlagsDocument(flags: [flag]))),
        (
            "show",
            .show(
                ShowDocument(
                    kind: "case", id: "ZVH-2026-014",
                    cases: [
                        ShownCase(
                            case: "ZVH-2026-014", notes: [note],
                            facts: [
                                ShownFact(
                                    indicator: "protective",
                                    meaning: PromptDocument(
                                        Wording(dutch: "Beschermend", english: "Protective")),
                                    contexts: ["reported"], lines: [line])
                            ],
                            flags: [ShownFlag(flag: flag, lines: [line]), ShownFlag(flag: flag, lines: [])])
                    ]))
        ),
        (
            "why",
            .why(
                WhyDocument(
                    flag: flag, why: PromptDocument(Wording(dutch: "Les 5: …", english: "Lesson 5: …")),
                    source: "factsheet, lesson 5",
                    checklist: ChecklistDocument(.sample, digest: "2c26b46b"), note: note,
                    because: [
                        WhyReason(role: "applies", fact: "offence", contexts: ["reported"], place: line),
                        WhyReason(role: "absence", fact: "lens-asked", contexts: [], place: nil),
                    ]))
        ),
        (
            "status",
            .status(
                StatusDocument(
                    arrivals: 9, processed: 6, duplicate: 1, refused: 2,
                    waiting: OrNull(["dicht.md", "nieuw.md"]), denied: OrNull(["dicht.md"]), left: OrNull(3),
                    skipped: OrNull(1), special: OrNull(2), watch: OrNull("inotify"),
                    remarks: ["disk full"],
                    refusals: [
                        .init(
                            file: "scan.pdf", reason: "no text layer in this scan; drop the document itself",
                            at: "2026-03-02T09:00:00Z")
                    ], olderRefusals: 7))
        ),
        ("doctor", .doctor(DoctorDocument(complaints: Complaint.Kind.allCases.map { Complaint($0, "…") }))),
    ]

    @Test(arguments: answers, Language.allCases)
    func `reads well on a terminal`(answer: (name: String, document: Document), language: Language) throws {
        try expectSnapshot(
            of: answer.document.text(in: language, for: .person(styled: false)),
            named: "answer-\(answer.name).\(language.rawValue).txt")
    }

    @Test(arguments: answers)
    func `is versioned JSON for scripts`(name: String, document: Document) throws {
        let json = try JSONText.document(document)
        #expect(json.contains(#""format" : "casuslens.\#(name)/1""#))
        try expectSnapshot(of: json, named: "answer-\(name).json")
    }

    @Test func `is rows with tabs for a pipe`() {
        let text = Self.answers[1].1.text(in: .english, for: .pipe)
        #expect(text == "3f2a91c4\tZVH-2026-014\t2026-03-02\t5\tlens-asked\tWas it asked whether …?\n")
    }

    @Test func `says when all is well, and what that does not cover`() {
        let text = DoctorDocument(complaints: []).text(in: .english)
        #expect(
            text == """
                all is well: store, inbox and archive, and the sheets and refused files are there; \
                whether somebody changed those is not looked at

                """)
    }

    @Test func `says when something is not accounted for`() {
        let status = StatusDocument(
            arrivals: 3, processed: 1, duplicate: 0, refused: 1, waiting: OrNull(nil), denied: OrNull(nil),
            left: OrNull(nil), skipped: OrNull(nil), special: OrNull(nil), watch: OrNull(nil), remarks: [],
            refusals: [], olderRefusals: 0)
        #expect(status.text(in: .english).contains("DOES NOT ADD UP"))
    }
}
