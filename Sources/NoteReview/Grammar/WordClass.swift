/// What the grammar needs to know of a word: the closed classes of Dutch and English.
///
/// The words of each class are data, in the file of contexts.
package struct WordClass: OptionSet, BitwiseCopyable, Hashable, Sendable {
    package let rawValue: UInt128

    package init(rawValue: UInt128) {
        self.rawValue = rawValue
    }

    /// Computed where it is used: a stored constant of so many bits would be looked up, a million times a second.
    @inline(__always)
    private static func bit(_ number: Int) -> WordClass { WordClass(rawValue: 1 &<< UInt128(number)) }

    /// Opens a condition: `als`, `indien`, `mocht`.
    static var conditional: WordClass { bit(0) }
    /// Opens what is said or thought: `dat`, `of`.
    static var complement: WordClass { bit(1) }
    /// Opens a clause about the noun before it: `die`, `waarmee`.
    static var relative: WordClass { bit(2) }
    static var coordinator: WordClass { bit(3) }
    /// Sets what follows against what came before: `maar`, `echter`, `wel`.
    static var contrast: WordClass { bit(4) }
    /// Opens any other subordinate clause: `omdat`, `terwijl`.
    static var subordinator: WordClass { bit(5) }
    /// A finite verb of a closed class: an auxiliary, a modal, a copula.
    static var finite: WordClass { bit(6) }
    /// The past of a verb: `dreigde`, `dreigden`.
    static var past: WordClass { bit(7) }
    /// A pronoun that can be a subject.
    static var subject: WordClass { bit(8) }
    static var preposition: WordClass { bit(9) }
    static var determiner: WordClass { bit(10) }
    /// After it a full stop ends no sentence.
    static var abbreviation: WordClass { bit(11) }
    /// Before a name: `mevrouw`, `dhr`.
    static var title: WordClass { bit(12) }
    /// Part of a name: `van`, `de`, `el`.
    static var nameParticle: WordClass { bit(13) }
    /// Before a case number: `casus`, `zaaknummer`.
    static var caseWord: WordClass { bit(14) }
    static var month: WordClass { bit(15) }
    static var weekday: WordClass { bit(16) }
    /// A time that is soon or relative, and good enough as a date for an action: `volgende week`.
    static var soon: WordClass { bit(17) }
    /// Common words of one language, by which it is told.
    static var dutch: WordClass { bit(18) }
    static var english: WordClass { bit(19) }
    /// Says no as an answer: `nee`, `geen`.
    static var no: WordClass { bit(20) }
    static var yes: WordClass { bit(21) }
    /// Says that it is not known: `onbekend`.
    static var unknown: WordClass { bit(22) }
    /// The present of a verb in the third person: `dreigt`.
    static var present: WordClass { bit(23) }
    /// The person whom the case is about: `betrokkene`, `jongere`.
    static var personConcerned: WordClass { bit(24) }
    /// Opens a comment on all that came before: `hetgeen`, `wat`.
    static var comment: WordClass { bit(25) }
    /// Before whoever did something: `door`.
    static var agent: WordClass { bit(26) }
    /// A pronoun that is no subject: `hem`, `haar`.
    static var object: WordClass { bit(27) }
    /// Opens what follows from a condition: `dan`.
    static var consequence: WordClass { bit(28) }
    /// Opens what is not known: `of`, `whether`.
    static var whether: WordClass { bit(29) }
    /// Before what somebody has: `zijn`, `haar`; the first is a verb too.
    static var possessive: WordClass { bit(30) }

    /// A form of a verb that is finite beside `ik` and `je` alone: `dreig`.
    static var stem: WordClass { bit(31) }
    /// An infinitive, which is the plural of the present too: `dreigen`.
    static var infinitive: WordClass { bit(32) }
    static var participle: WordClass { bit(33) }
    /// After it infinitives stand: `kan`, `laten`.
    static var modal: WordClass { bit(34) }
    /// Somebody near the person concerned, and never that person: `broer`, `klasgenoot`.
    static var other: WordClass { bit(35) }
    /// Somebody: `jongen`, `buurman`; who, its article tells.
    static var person: WordClass { bit(36) }
    /// Sets one apart from the person spoken of: `andere`, `vorige`.
    static var distinguishing: WordClass { bit(37) }

    /// Before an infinitive: `te`, `to`.
    static var infinitiveMark: WordClass { bit(38) }
    /// The first or second person: `ik`, `je`.
    static var speaker: WordClass { bit(39) }
    /// Opens an infinitive: `om`, `zonder`, `door`.
    static var purpose: WordClass { bit(40) }

    /// The third person: `hij`, `she`.
    static var third: WordClass { bit(41) }
    /// An article or number that names nobody known: `een`, `twee`.
    static var indefinite: WordClass { bit(42) }

    /// Before `als` and `as`, which then compare: `zo`, `zowel`.
    static var comparative: WordClass { bit(43) }
    /// Before a question that is not asked: `onduidelijk of`.
    static var asks: WordClass { bit(44) }
    static var masculine: WordClass { bit(45) }
    static var feminine: WordClass { bit(46) }

    /// Takes up what came before it: `dat`, `die`, `daar`.
    static var demonstrative: WordClass { bit(47) }
    /// Speaks for the person of the case: `advocaat`, `gemachtigde`.
    static var representative: WordClass { bit(48) }
    /// Before whoever something is of: `behoort`, `betreft`, `belongs`.
    static var belonging: WordClass { bit(49) }
    /// With `zou` no hearsay but a wish, an ability or advice: `graag`, `kunnen`.
    static var wish: WordClass { bit(50) }
    /// The conditional that passes on what others say: `zou`.
    static var hearsay: WordClass { bit(51) }

    /// Whose note it is: `overleg`.
    static var forum: WordClass { bit(52) }

    /// Opens what happens each time, or may happen once: `zodra`, `wanneer`.
    static var recurring: WordClass { bit(53) }

    /// Stands alone as an answer: `nee`.
    static var interjection: WordClass { bit(54) }

    /// A word that is cut off: before a small letter its full stop ends no sentence.
    static var shortening: WordClass { bit(55) }
    /// Sets what follows after what came before in time: `nadien`, `since then`.
    static var afterwards: WordClass { bit(56) }
    /// Stands for whoever the subject is: `degene`, `the one`.
    static var standIn: WordClass { bit(57) }
    /// A clause behind it tells what is so: `het feit dat`.
    static var fact: WordClass { bit(58) }

    /// Stands where a subject would, and means nothing: `het`, `it`.
    static var expletive: WordClass { bit(59) }

    /// Whose something is, before it: `moeders`, `girlfriend's`.
    static var genitive: WordClass { bit(60) }

    /// Before what may happen: `bij geweld`.
    static var occasion: WordClass { bit(61) }

    /// Sets the present against the past: `nu`, `nowadays`.
    static var nowadays: WordClass { bit(62) }
    /// The past of an auxiliary: `was`, `had`.
    static var imperfect: WordClass { bit(63) }

    /// Makes a passive with a participle: `wordt`, `is`.
    static var passive: WordClass { bit(64) }

    /// Before what may have been so: `kan hebben gezien`.
    static var possibility: WordClass { bit(65) }

    /// Grants what follows, before its verb: `al zegt hij`.
    static var concessive: WordClass { bit(66) }

    /// The auxiliary of what is being done, or yet to be: `wordt`.
    static var becoming: WordClass { bit(67) }

    /// Whoever writes the note: `ik`, `ondergetekende`.
    static var writer: WordClass { bit(68) }

    /// Before what follows where something is not done: `anders`.
    static var otherwise: WordClass { bit(69) }

    /// Before whom a clause is about, where it opens with it: `tegen`, `van`.
    static var holding: WordClass { bit(70) }

    /// Before how the table describes the person of the case: `zien`, `beeld`.
    static var picture: WordClass { bit(71) }

    /// Where something is shown, before its verb: `hier`.
    static var adverbOfPlace: WordClass { bit(72) }

    /// Says that something is so each time: `altijd`, `gewoon`.
    static var habitual: WordClass { bit(73) }

    /// Stands for nobody and nothing: `niemand`, `nothing`.
    static var nobody: WordClass { bit(74) }

    /// Before why something is so: `vanwege`, `omdat`.
    static var cause: WordClass { bit(75) }
    /// Before what is so, where an article shows that it is known: `over het wapen`, `since the fire`.
    static var circumstance: WordClass { bit(76) }

    /// Stands beside a no, and for nothing that is known: `any`, `enig`.
    static var polarity: WordClass { bit(77) }

    /// Joins clauses as `en` does, and stands within one as an adverb: `dus`.
    static var conclusive: WordClass { bit(78) }

    /// Before what something is done with: `met`.
    static var tool: WordClass { bit(79) }

    /// Where somebody lives or stays, as seen from the person of the case: `hiernaast`.
    static var elsewhere: WordClass { bit(80) }

    /// What happens to whoever it is said to be of: `aanhouding`.
    static var event: WordClass { bit(81) }

    /// Before whom those at the table speak of as theirs: `onze`.
    static var ours: WordClass { bit(82) }

    /// Opens what is told of somebody who is someone's: `wiens`.
    static var whose: WordClass { bit(83) }

    /// Says that somebody is going to do something: `zal`.
    static var promise: WordClass { bit(84) }

    /// Any form of a verb that can be finite.
    static var maybeFinite: WordClass { [.finite, .past, .present, .infinitive, .stem] }

    package static let named: [String: WordClass] = [
        "conditional": .conditional, "complement": .complement, "relative": .relative,
        "coordinator": .coordinator, "contrast": .contrast, "subordinator": .subordinator, "finite": .finite,
        "modal": .modal, "subject": .subject, "preposition": .preposition, "determiner": .determiner,
        "abbreviation": .abbreviation, "title": .title, "name-particle": .nameParticle,
        "case-word": .caseWord, "month": .month, "weekday": .weekday, "soon": .soon, "dutch": .dutch,
        "english": .english, "no": .no, "yes": .yes, "unknown": .unknown,
        "person-concerned": .personConcerned, "comment": .comment, "whether": .whether,
        "possessive": .possessive, "agent": .agent, "object": .object, "consequence": .consequence,
        "other": .other, "person": .person, "distinguishing": .distinguishing,
        "infinitive-mark": .infinitiveMark, "speaker": .speaker, "purpose": .purpose,
        "third": .third, "indefinite": .indefinite, "comparative": .comparative, "asks": .asks,
        "masculine": .masculine, "feminine": .feminine, "demonstrative": .demonstrative,
        "representative": .representative, "belonging": .belonging, "wish": .wish, "forum": .forum,
        "recurring": .recurring, "interjection": .interjection,
        "hearsay": .hearsay, "shortening": .shortening, "afterwards": .afterwards, "stand-in": .standIn,
        "fact": .fact, "expletive": .expletive, "genitive": .genitive, "occasion": .occasion,
        "nowadays": .nowadays, "imperfect": .imperfect, "passive": .passive, "possibility": .possibility,
        "concessive": .concessive, "becoming": .becoming, "writer": .writer,
        "otherwise": .otherwise, "holding": .holding, "picture": .picture,
        "adverb-of-place": .adverbOfPlace, "habitual": .habitual,
        "nobody": .nobody, "cause": .cause, "circumstance": .circumstance,
        "polarity": .polarity, "conclusive": .conclusive, "tool": .tool,
        "elsewhere": .elsewhere, "event": .event, "ours": .ours, "whose": .whose, "promise": .promise,
    ]
}
