/// A construction that is looked for: one or more parts within a clause, a sentence or more.
///
/// A plain phrase is no frame but a sequence of words of its list.
struct Frame: Sendable {
    let list: PhraseBook.List
    /// The numbers of the parts that must stand there, in the order in which they are written.
    let parts: FlatRange
    /// The numbers of those that must not.
    let excluded: FlatRange
    let unit: Unit
    /// Whether the parts stand in the order in which they are written.
    let isOrdered: Bool
    /// Who does what the first of its parts says; nothing where it may be anybody.
    let doers: Doers?
    let languages: Languages
    /// The number of the phrase, as its author wrote it.
    let phrase: Int32
}

/// Who does what a frame says: kinds of people, and people whom the words of a part name.
struct Doers: Hashable, Sendable {
    let kinds: Actors
    let part: PhraseBook.Part?
}

/// One word of a sequence, or what stands for one.
enum Atom: Hashable, Sendable {
    /// Any form of a word.
    case term(Lexicon.Term)
    /// A word in exactly the spelling of this number.
    case literal(Lexicon.Term, spelling: Int32)
    /// A form of a word with a mark on one of its letters: `één`, and not `een`.
    case accented(Lexicon.Term)
    case slot(Slots)
    /// Up to this number of words.
    case gap(Int32)
    /// Some words, and then the particle of the verb before them, in its clause: `pakt de draad op`.
    case particle(Lexicon.Term)

    /// The term of a word that has to stand somewhere where the sequence does; nothing for a slot or a gap.
    var requiredTerm: Lexicon.Term? {
        if case .particle(let term) = self { term } else { term }
    }

    /// The term of a word beside those before it; nothing for a slot or a gap.
    var term: Lexicon.Term? {
        switch self {
        case .term(let term), .literal(let term, _), .accented(let term): term
        case .slot, .gap, .particle: nil
        }
    }
}

/// The languages of the notes in which a phrase is looked for.
struct Languages: OptionSet, Hashable, Sendable {
    let rawValue: UInt8

    init(rawValue: UInt8) {
        self.rawValue = rawValue
    }

    static let dutch = Languages(rawValue: 1 << 0)
    static let english = Languages(rawValue: 1 << 1)

    /// Nothing stands for all.
    init(_ language: Language?) {
        switch language {
        case .dutch: self = .dutch
        case .english: self = .english
        case nil: self = [.dutch, .english]
        }
    }
}

/// Where the parts of a frame are looked for.
package enum Unit: String, BitwiseCopyable, CaseIterable, Codable, Sendable {
    case clause, sentence, section
    /// The sentence, the one before and the one after.
    case neighbours

    /// How many sentences before or after its own a section reaches at the most.
    static let longestReach = 60
}

/// What a slot of a frame may hold.
package struct Slots: OptionSet, BitwiseCopyable, Hashable, Sendable {
    package let rawValue: UInt16

    package init(rawValue: UInt16) {
        self.rawValue = rawValue
    }

    package static let person = Slots(rawValue: 1 << 0)
    package static let organisation = Slots(rawValue: 1 << 1)
    package static let role = Slots(rawValue: 1 << 2)
    package static let date = Slots(rawValue: 1 << 3)
    package static let number = Slots(rawValue: 1 << 4)
    /// A name on the attendance list.
    package static let attendee = Slots(rawValue: 1 << 5)
    package static let quotation = Slots(rawValue: 1 << 6)
    /// Words of a class of the grammar: a subject pronoun, a determiner, a finite verb, the person of the case.
    package static let subject = Slots(rawValue: 1 << 7)
    package static let determiner = Slots(rawValue: 1 << 8)
    package static let finite = Slots(rawValue: 1 << 9)
    package static let concerned = Slots(rawValue: 1 << 10)
    /// Somebody near the person of the case: `broer`, `klasgenoot`.
    package static let other = Slots(rawValue: 1 << 11)
    /// A date up to that of the meeting, or one after it.
    package static let past = Slots(rawValue: 1 << 12)
    package static let coming = Slots(rawValue: 1 << 13)
    /// A month, a day or a year that lies half a year or more before the meeting.
    package static let bygone = Slots(rawValue: 1 << 14)

    static let named: [String: Slots] = [
        "person": .person, "organisation": .organisation, "role": .role, "number": .number,
        "date": .date, "past": .past, "coming": .coming, "bygone": .bygone,
        "quotation": .quotation, "subject": .subject, "determiner": .determiner,
        "finite": .finite, "concerned": .concerned, "other": .other,
    ]

    /// The slots that a word by itself fills, each with the classes of such words.
    private static let filledByWords: [(slot: Slots, classes: WordClass)] = [
        (.subject, .subject), (.determiner, .determiner), (.finite, [.finite, .past, .present]),
        (.concerned, .personConcerned), (.other, .other),
    ]

    /// The classes of words that slots of the grammar stand for.
    var wordClasses: WordClass {
        Self.filledByWords.reduce(into: []) { if contains($1.slot) { $0.formUnion($1.classes) } }
    }

    /// The slots that a word of some classes fills.
    init(filledBy classes: WordClass) {
        self = Self.filledByWords.reduce(into: []) {
            if !classes.isDisjoint(with: $1.classes) { $0.formUnion($1.slot) }
        }
    }
}
