import Foundation
import NoteReview

/// A note with a review as the engine would return it, made by hand so that views are tested on their own.
struct SampleReview {
    let text: [UInt8]
    let review: Review

    /// A case with nine open questions, and a second one with none.
    static let twoCases = SampleReview(
        """
        # Verslag casusoverleg
        Datum: 2 maart 2026
        Aanwezig: politie (K. Smit), gemeente (J. de Vries), Reclassering (A. Bos)
        Afgemeld: school

        ## Casus ZVH-2026-014
        De wijkagent meldt dat hij een medeleerling met een mes bedreigde & <b>lachte</b> daarbij. Zijn moeder zegt dat \
        het een grap was; hij spreekt elke week met zijn mentor en de wijkagent vindt hem agressief.
        Volgens school is hij onveilig in de groep.
        Hij zit in een besloten groep op Telegram waarin geweld wordt verheerlijkt.
        Besluit: opschalen naar een persoonsgerichte aanpak.
        De GI en de PMD sluiten aan; het SWV is nog niet gevraagd.
        Actie: iemand belt de school.

        ## Casus ZVH-2026-015
        Geen bijzonderheden. De regie ligt bij de gemeente.
        """,
        cases: [
            .init(
                number: "ZVH-2026-014", lines: 6...13,
                open: [
                    .init("lens-asked", ["mes bedreigde"]),
                    .init("contradicting-protective", ["besloten groep op Telegram"]),
                    .init("dissent", ["Besluit: opschalen"]),
                    .init("proportionality", ["opschalen naar een persoonsgerichte aanpak"]),
                    .init("absent-partner", ["Afgemeld: school"]),
                    .init("action-owner-date", ["Actie: iemand belt de school."]),
                    .init("abbreviations", ["GI", "PMD", "SWV"], isWording: true),
                    .init("fact-behind-judgement", ["agressief", "onveilig"], isWording: true),
                    .init("coordinator", []),
                ],
                addressed: [.init("shared-picture", ["opschalen"]), .init("learning-point", [])],
                mentions: [
                    .init("threatens", "bedreigde", .reported),
                    .init("protective", "spreekt elke week met zijn mentor", []),
                    .init("contradicting", "het een grap was", .reported),
                    .init("approves-violence", "geweld wordt verheerlijkt", []),
                ]),
            .init(
                number: "ZVH-2026-015", lines: 15...16, open: [],
                addressed: [.init("coordinator", ["De regie ligt bij de gemeente"])], mentions: []),
        ])

    /// The marked words of a finding, by which their places are found.
    struct Marked {
        let item: String
        let words: [String]
        /// Whether each place is a question of its own, and no answer is looked for.
        let isWording: Bool

        init(_ item: String, _ words: [String], isWording: Bool = false) {
            self.item = item
            self.words = words
            self.isWording = isWording
        }
    }

    struct MarkedMention {
        let indicator: String
        let words: String
        let contexts: Contexts

        init(_ indicator: String, _ words: String, _ contexts: Contexts) {
            self.indicator = indicator
            self.words = words
            self.contexts = contexts
        }
    }

    struct MarkedCase {
        let number: String?
        let lines: ClosedRange<Int>
        let open: [Marked]
        let addressed: [Marked]
        let mentions: [MarkedMention]
    }
}

extension SampleReview {
    init(_ text: String, cases: [MarkedCase]) {
        self.text = Array(text.utf8)
        review = Review(
            language: .dutch, date: CalendarDate(year: 2026, month: 3, day: 2),
            attendance: [
                Attendance(
                    presence: .present, organisation: "police", name: "K. Smit",
                    place: text.place(of: "politie (K. Smit)")),
                Attendance(
                    presence: .absent, organisation: "school", name: nil, place: text.place(of: "school")),
            ],
            cases: cases.map { $0.review(in: text) })
    }
}

extension SampleReview.MarkedCase {
    func review(in text: String) -> CaseReview {
        CaseReview(
            number: number, lines: lines,
            findings: Checklist.sample.items.map { finding(for: $0.id, in: text) },
            mentions: mentions.map {
                Mention(indicator: $0.indicator, place: text.place(of: $0.words), contexts: $0.contexts)
            },
            actions: text.contains("Actie: ")
                ? [
                    Action(
                        place: text.place(of: "Actie: iemand belt de school."), owner: nil, organisation: nil,
                        due: CalendarDate(year: 2026, month: 3, day: 14))
                ] : [])
    }

    private func finding(for item: String, in text: String) -> Finding {
        if let marked = open.first(where: { $0.item == item }) {
            return Finding(item: item, status: .open, because: marked.reasons(.applies, in: text))
        }
        if let marked = addressed.first(where: { $0.item == item }) {
            return Finding(item: item, status: .addressed, because: marked.reasons(.answers, in: text))
        }
        return Finding(item: item, status: .notApplicable, because: [])
    }
}

extension SampleReview.Marked {
    fileprivate func reasons(_ role: Reason.Role, in text: String) -> [Reason] {
        let absence = Reason(role: .absence, place: nil, fact: item)
        return words.map { Reason(role: role, place: text.place(of: $0), fact: "decision") }
            + (role == .applies && !isWording ? [absence] : [])
    }
}

extension String {
    /// Returns the place of the first occurrence of `words`.
    func place(of words: String) -> Place {
        guard let range = range(of: words) else { return Place(line: 1, column: 1, length: 0, bytes: 0..<0) }
        let before = self[..<range.lowerBound]
        let lineStart = before.lastIndex(of: "\n").map(index(after:)) ?? startIndex
        let start = utf8.distance(from: startIndex, to: range.lowerBound)
        return Place(
            line: before.count { $0 == "\n" } + 1,
            column: self[lineStart..<range.lowerBound].unicodeScalars.count + 1,
            length: words.unicodeScalars.count, bytes: start..<start + words.utf8.count)
    }
}
