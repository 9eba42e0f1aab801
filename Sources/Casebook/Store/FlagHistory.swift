import NoteReview

/// The life of a flag: one item of one case, from the first note that leaves it open.
///
/// It is folded from what the notes of the case say, in the order of their meetings, and what persons decided; the same
/// notes give the same history in whatever order they arrived.
struct FlagHistory: Equatable, Sendable {
    /// What happened, in order; never empty.
    private(set) var events: [Event] = []
    private(set) var isOpen = false
    /// The last event that opened it.
    private(set) var opening: Event?
    /// The last event that closed it; nothing while it is open.
    private(set) var closing: Event?
    /// The last note that left the item open.
    private(set) var lastSeen: Int64?
    /// How many notes left it open again since it was opened.
    private(set) var repeats = 0

    struct Event: Equatable, Sendable {
        let kind: Kind
        /// The day of the meeting, or of the arrival of a note that gives none, or of the person's decision.
        let day: CalendarDate
        let note: Int64?
    }

    enum Kind: String, CaseIterable, Sendable {
        case opened, repeated, reopened, superseded, answered
        case answeredByNote = "answered-by-note"
    }

    /// What one note says about the item.
    struct Source: Equatable, Sendable {
        let note: Int64
        let day: CalendarDate
        let status: Finding.Status
        /// Whether the checklist asked it when the note was reviewed.
        let isAsked: Bool
        /// The note that corrects this one.
        var supersededBy: Int64?
    }

    /// Folds the findings of an item and the days on which a person answered it; nothing when it was never left open.
    ///
    /// Notes that were corrected are left out. Where only those left the item open, the correction closes it.
    init?(of sources: [Source], answers: [CalendarDate] = []) {
        fold(sources.filter { $0.supersededBy == nil }, answers)
        if opening == nil {
            events = []
            foldCorrected(sources.filter { $0.supersededBy != nil }, answers)
        }
        if opening == nil { return nil }
    }

    private mutating func foldCorrected(_ sources: [Source], _ answers: [CalendarDate]) {
        fold(sources, answers)
        guard isOpen, let last = sources.first(where: { $0.note == lastSeen }) else { return }
        close(.superseded, on: last.day, by: last.supersededBy)
    }

    private mutating func fold(_ sources: [Source], _ answers: [CalendarDate]) {
        var answers = answers.sorted()[...]
        for source in sources.sorted(by: { ($0.day, $0.note) < ($1.day, $1.note) }) {
            // A decision stands at the end of its day: it was made with that day's note in hand.
            while let day = answers.first, day < source.day {
                answer(on: day)
                answers.removeFirst()
            }
            take(source)
        }
        for day in answers { answer(on: day) }
    }

    private mutating func take(_ source: Source) {
        switch source.status {
        case .open where source.isAsked: open(on: source.day, by: source.note)
        case .addressed: close(.answeredByNote, on: source.day, by: source.note)
        case .open, .notApplicable: break
        }
    }

    private mutating func open(on day: CalendarDate, by note: Int64) {
        lastSeen = note
        guard !isOpen else {
            repeats += 1
            return events.append(Event(kind: .repeated, day: day, note: note))
        }
        let event = Event(kind: opening == nil ? .opened : .reopened, day: day, note: note)
        events.append(event)
        (isOpen, opening, closing, repeats) = (true, event, nil, 0)
    }

    /// Keeps a person's answer in the history also where a note answered first: the note may be corrected later.
    private mutating func answer(on day: CalendarDate) {
        guard isOpen else { return events.append(Event(kind: .answered, day: day, note: nil)) }
        close(.answered, on: day, by: nil)
    }

    private mutating func close(_ kind: Kind, on day: CalendarDate, by note: Int64?) {
        guard isOpen else { return }
        let event = Event(kind: kind, day: day, note: note)
        events.append(event)
        (isOpen, closing) = (false, event)
    }
}
