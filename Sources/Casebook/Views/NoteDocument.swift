import NoteReview

/// A note as scripts read it: what it leaves open and what it answers, with every place.
///
/// What a note may give or not is `null` where it does not; what belongs to one kind of entry only is left out of
/// the others.
struct NoteDocument: Encodable, Sendable {
    let file: String
    let sha256: String
    let language: String
    let date: OrNull<String>
    let present: [AttendanceDocument]
    let absent: [AttendanceDocument]
    let cases: [CaseDocument]

    init(_ note: CheckedNote, against checklist: Checklist) {
        let writer = PlaceWriter(text: note.text, items: checklist.items)
        file = note.file
        sha256 = note.digest
        language = note.review.language.rawValue
        date = OrNull(note.review.date?.description)
        present = note.review.attendance.filter { $0.presence == .present }.map(AttendanceDocument.init)
        absent = note.review.attendance.filter { $0.presence != .present }.map(AttendanceDocument.init)
        cases = note.review.cases.map(writer.document)
    }
}

struct AttendanceDocument: Encodable, Sendable {
    let organisation: OrNull<String>
    let name: String?
    let line: Int

    init(_ attendance: Attendance) {
        organisation = OrNull(attendance.organisation)
        name = attendance.name
        line = attendance.place.line
    }
}

struct CaseDocument: Encodable, Sendable {
    let `case`: OrNull<String>
    let firstLine: Int
    let lastLine: Int
    let items: [ItemDocument]
    let mentions: [MentionDocument]
    let actions: [ActionDocument]

    enum CodingKeys: String, CodingKey {
        case `case`, items, mentions, actions
        case firstLine = "first_line"
        case lastLine = "last_line"
    }
}

struct ItemDocument: Encodable, Sendable {
    let item: String
    let lesson: OrNull<Int>
    let status: String
    /// The question, where it is open.
    let prompt: PromptDocument?
    let because: [ReasonDocument]
}

struct PromptDocument: Encodable, Sendable {
    let nl: String
    let en: String

    init(_ wording: Wording) {
        nl = wording.dutch
        en = wording.english
    }
}

struct ReasonDocument: Encodable, Sendable {
    let role: String
    let line: Int?
    let column: Int?
    let length: Int?
    let text: String?
    let contexts: [String]
}

struct MentionDocument: Encodable, Sendable {
    let indicator: String
    let line: Int
    let column: Int
    let length: Int
    let text: String
    let contexts: [String]
}

struct ActionDocument: Encodable, Sendable {
    let line: Int
    let text: String
    let owner: OrNull<String>
    let organisation: OrNull<String>
    let due: OrNull<String>
}

/// Writes what a case holds, with the words of each place.
private struct PlaceWriter {
    private let text: [UInt8]
    private let items: [String: Item]

    init(text: [UInt8], items: [Item]) {
        self.text = text
        self.items = Dictionary(items.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    func document(of review: CaseReview) -> CaseDocument {
        CaseDocument(
            case: OrNull(review.number), firstLine: review.lines.lowerBound,
            lastLine: review.lines.upperBound,
            items: review.findings.map(item), mentions: review.mentions.map(mention),
            actions: review.actions.map(action))
    }

    private func item(of finding: Finding) -> ItemDocument {
        let item = items[finding.item]
        let prompt = finding.status == .open ? item.map { PromptDocument($0.ask) } : nil
        return ItemDocument(
            item: finding.item, lesson: OrNull(item?.lesson), status: finding.status.rawValue, prompt: prompt,
            because: finding.because.map(reason))
    }

    private func reason(of reason: Reason) -> ReasonDocument {
        ReasonDocument(
            role: reason.role.rawValue, line: reason.place?.line, column: reason.place?.column,
            length: reason.place?.length, text: reason.place.map(words),
            contexts: reason.contexts.names)
    }

    private func mention(of mention: Mention) -> MentionDocument {
        MentionDocument(
            indicator: mention.indicator, line: mention.place.line, column: mention.place.column,
            length: mention.place.length, text: words(at: mention.place), contexts: mention.contexts.names)
    }

    private func action(of action: Action) -> ActionDocument {
        ActionDocument(
            line: action.place.line, text: words(at: action.place), owner: OrNull(action.owner),
            organisation: OrNull(action.organisation), due: OrNull(action.due?.description))
    }

    private func words(at place: Place) -> String {
        String(decoding: text[place.bytes.clamped(to: 0..<text.count)], as: UTF8.self)
    }
}
