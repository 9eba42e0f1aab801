/// A construction that is looked for: one or more parts within a clause, a sentence or more.
///
/// A plain phrase is a frame of one part.
struct Frame: Sendable {
    let parts: [Part]
    let unit: Unit
    /// Whether the parts stand in the order in which they are written.
    let isOrdered: Bool
    /// The language of the notes it is looked for in; nothing for all.
    let language: Language?
    /// As its author wrote it.
    let written: Written

    /// One part: any of its alternatives.
    struct Part: Sendable {
        let alternatives: [Sequence]
        /// Whether the frame holds only where this part does not stand.
        let isExcluded: Bool
    }

    /// Words that stand next to each other.
    struct Sequence: Hashable, Sendable {
        let atoms: [Atom]
    }

    enum Atom: Hashable, Sendable {
        /// Any form of a word.
        case term(Lexicon.Term)
        /// A word in exactly this spelling.
        case literal(Lexicon.Term, [UInt8])
        case slot(Slots)
        /// Up to this number of words.
        case gap(Int)
    }
}

/// Where the parts of a frame are looked for.
package enum Unit: String, CaseIterable, Sendable {
    case clause, sentence, section
    /// The sentence, the one before and the one after.
    case neighbours
}

/// What a slot of a frame may hold.
package struct Slots: OptionSet, Hashable, Sendable {
    package let rawValue: UInt16

    package init(rawValue: UInt16) {
        self.rawValue = rawValue
    }

    package static let person = Slots(rawValue: 1 << 0)
    package static let organisation = Slots(rawValue: 1 << 1)
    package static let role = Slots(rawValue: 1 << 2)
    package static let date = Slots(rawValue: 1 << 3)
    package static let number = Slots(rawValue: 1 << 4)
    package static let quotation = Slots(rawValue: 1 << 6)
    /// Words of a class of the grammar: a subject pronoun, a determiner, a finite verb, the person of the case.
    package static let subject = Slots(rawValue: 1 << 7)
    package static let determiner = Slots(rawValue: 1 << 8)
    package static let finite = Slots(rawValue: 1 << 9)
    package static let concerned = Slots(rawValue: 1 << 10)

    static let named: [String: Slots] = [
        "person": .person, "organisation": .organisation, "role": .role, "date": .date, "number": .number,
        "quotation": .quotation, "subject": .subject, "determiner": .determiner,
        "finite": .finite, "concerned": .concerned,
    ]
}

extension Slots {
    /// The classes of words that slots of the grammar stand for.
    var wordClasses: WordClass {
        var classes: WordClass = []
        if contains(.subject) { classes.insert(.subject) }
        if contains(.determiner) { classes.insert(.determiner) }
        if contains(.finite) { classes.formUnion([.finite, .past, .verb]) }
        if contains(.concerned) { classes.insert(.personConcerned) }
        return classes
    }
}
