/// What the grammar needs to know of a word: the closed classes of Dutch and English.
///
/// The words of each class are data, in the file of contexts.
package struct WordClass: OptionSet, BitwiseCopyable, Hashable, Sendable {
    package let rawValue: UInt128

    package init(rawValue: UInt128) {
        self.rawValue = rawValue
    }

    /// Opens a condition: `als`, `indien`, `mocht`.
    static let conditional = WordClass(rawValue: 1 << 0)
    /// Opens what is said or thought: `dat`, `of`.
    static let complement = WordClass(rawValue: 1 << 1)
    /// Opens a clause about the noun before it: `die`, `waarmee`.
    static let relative = WordClass(rawValue: 1 << 2)
    static let coordinator = WordClass(rawValue: 1 << 3)
    /// Sets what follows against what came before: `maar`, `echter`, `wel`.
    static let contrast = WordClass(rawValue: 1 << 4)
    /// Opens any other subordinate clause: `omdat`, `terwijl`.
    static let subordinator = WordClass(rawValue: 1 << 5)
    /// A finite verb of a closed class: an auxiliary, a modal, a copula.
    static let finite = WordClass(rawValue: 1 << 6)
    /// The past of a verb: `dreigde`, `dreigden`.
    static let past = WordClass(rawValue: 1 << 7)
    /// A pronoun that can be a subject.
    static let subject = WordClass(rawValue: 1 << 8)
    static let preposition = WordClass(rawValue: 1 << 9)
    static let determiner = WordClass(rawValue: 1 << 10)
    /// After it a full stop ends no sentence.
    static let abbreviation = WordClass(rawValue: 1 << 11)
    /// Before a name: `mevrouw`, `dhr`.
    static let title = WordClass(rawValue: 1 << 12)
    /// Part of a name: `van`, `de`, `el`.
    static let nameParticle = WordClass(rawValue: 1 << 13)
    /// Before a case number: `casus`, `zaaknummer`.
    static let caseWord = WordClass(rawValue: 1 << 14)
    static let month = WordClass(rawValue: 1 << 15)
    static let weekday = WordClass(rawValue: 1 << 16)
    /// A time that is soon or relative, and good enough as a date for an action: `volgende week`.
    static let soon = WordClass(rawValue: 1 << 17)
    /// Common words of one language, by which it is told.
    static let dutch = WordClass(rawValue: 1 << 18)
    static let english = WordClass(rawValue: 1 << 19)
    /// Says no as an answer: `nee`, `geen`.
    static let no = WordClass(rawValue: 1 << 20)
    static let yes = WordClass(rawValue: 1 << 21)
    /// Says that it is not known: `onbekend`.
    static let unknown = WordClass(rawValue: 1 << 22)
    /// The present of a verb in the third person: `dreigt`.
    static let present = WordClass(rawValue: 1 << 23)
    /// The person whom the case is about: `betrokkene`, `jongere`.
    static let personConcerned = WordClass(rawValue: 1 << 24)
    /// Opens a comment on all that came before: `hetgeen`, `wat`.
    static let comment = WordClass(rawValue: 1 << 25)
    /// Before whoever did something: `door`.
    static let agent = WordClass(rawValue: 1 << 26)
    /// A pronoun that is no subject: `hem`, `haar`.
    static let object = WordClass(rawValue: 1 << 27)
    /// Opens what follows from a condition: `dan`.
    static let consequence = WordClass(rawValue: 1 << 28)
    /// Opens what is not known: `of`, `whether`.
    static let whether = WordClass(rawValue: 1 << 29)
    /// Before what somebody has: `zijn`, `haar`; the first is a verb too.
    static let possessive = WordClass(rawValue: 1 << 30)

    /// A form of a verb that is finite beside `ik` and `je` alone: `dreig`.
    static let stem = WordClass(rawValue: 1 << 31)
    /// An infinitive, which is the plural of the present too: `dreigen`.
    static let infinitive = WordClass(rawValue: 1 << 32)
    static let participle = WordClass(rawValue: 1 << 33)
    /// After it infinitives stand: `kan`, `laten`.
    static let modal = WordClass(rawValue: 1 << 34)
    /// Somebody near the person concerned, and never that person: `broer`, `klasgenoot`.
    static let other = WordClass(rawValue: 1 << 35)
    /// Somebody: `jongen`, `buurman`; who, its article tells.
    static let person = WordClass(rawValue: 1 << 36)
    /// Sets one apart from the person spoken of: `andere`, `vorige`.
    static let distinguishing = WordClass(rawValue: 1 << 37)

    /// Before an infinitive: `te`, `to`.
    static let infinitiveMark = WordClass(rawValue: 1 << 38)
    /// The first or second person: `ik`, `je`.
    static let speaker = WordClass(rawValue: 1 << 39)
    /// Opens an infinitive: `om`, `zonder`, `door`.
    static let purpose = WordClass(rawValue: 1 << 40)

    /// The third person: `hij`, `she`.
    static let third = WordClass(rawValue: 1 << 41)
    /// An article or number that names nobody known: `een`, `twee`.
    static let indefinite = WordClass(rawValue: 1 << 42)

    /// Before `als` and `as`, which then compare: `zo`, `zowel`.
    static let comparative = WordClass(rawValue: 1 << 43)
    /// Before a question that is not asked: `onduidelijk of`.
    static let asks = WordClass(rawValue: 1 << 44)
    static let masculine = WordClass(rawValue: 1 << 45)
    static let feminine = WordClass(rawValue: 1 << 46)

    /// Takes up what came before it: `dat`, `die`, `daar`.
    static let demonstrative = WordClass(rawValue: 1 << 47)
    /// Speaks for the person of the case: `advocaat`, `gemachtigde`.
    static let representative = WordClass(rawValue: 1 << 48)
    /// Before whoever something is of: `behoort`, `betreft`, `belongs`.
    static let belonging = WordClass(rawValue: 1 << 49)
    /// With `zou` no hearsay but a wish, an ability or advice: `graag`, `kunnen`.
    static let wish = WordClass(rawValue: 1 << 50)
    /// The conditional that passes on what others say: `zou`.
    static let hearsay = WordClass(rawValue: 1 << 51)

    /// Whose note it is: `overleg`.
    static let forum = WordClass(rawValue: 1 << 52)

    /// Opens what happens each time, or may happen once: `zodra`, `wanneer`.
    static let recurring = WordClass(rawValue: 1 << 53)

    /// Stands alone as an answer: `nee`.
    static let interjection = WordClass(rawValue: 1 << 54)

    /// A word that is cut off: before a small letter its full stop ends no sentence.
    static let shortening = WordClass(rawValue: 1 << 55)
    /// Sets what follows after what came before in time: `nadien`, `since then`.
    static let afterwards = WordClass(rawValue: 1 << 56)
    /// Stands for whoever the subject is: `degene`, `the one`.
    static let standIn = WordClass(rawValue: 1 << 57)
    /// A clause behind it tells what is so: `het feit dat`.
    static let fact = WordClass(rawValue: 1 << 58)

    /// Stands where a subject would, and means nothing: `het`, `it`.
    static let expletive = WordClass(rawValue: 1 << 59)

    /// Whose something is, before it: `moeders`, `girlfriend's`.
    static let genitive = WordClass(rawValue: 1 << 60)

    /// Before what may happen: `bij geweld`.
    static let occasion = WordClass(rawValue: 1 << 61)

    /// Sets the present against the past: `nu`, `nowadays`.
    static let nowadays = WordClass(rawValue: 1 << 62)
    /// The past of an auxiliary: `was`, `had`.
    static let imperfect = WordClass(rawValue: 1 << 63)

    /// Makes a passive with a participle: `wordt`, `is`.
    static let passive = WordClass(rawValue: 1 << 64)

    /// Before what may have been so: `kan hebben gezien`.
    static let possibility = WordClass(rawValue: 1 << 65)

    /// Grants what follows, before its verb: `al zegt hij`.
    static let concessive = WordClass(rawValue: 1 << 66)

    /// The auxiliary of what is being done, or yet to be: `wordt`.
    static let becoming = WordClass(rawValue: 1 << 67)

    /// Whoever writes the note: `ik`, `ondergetekende`.
    static let writer = WordClass(rawValue: 1 << 68)

    /// Before what follows where something is not done: `anders`.
    static let otherwise = WordClass(rawValue: 1 << 69)

    /// Before whom a clause is about, where it opens with it: `tegen`, `van`.
    static let holding = WordClass(rawValue: 1 << 70)

    /// Before how the table describes the person of the case: `zien`, `beeld`.
    static let picture = WordClass(rawValue: 1 << 71)

    /// Where something is shown, before its verb: `hier`.
    static let adverbOfPlace = WordClass(rawValue: 1 << 72)

    /// Says that something is so each time: `altijd`, `gewoon`.
    static let habitual = WordClass(rawValue: 1 << 73)

    /// Stands for nobody and nothing: `niemand`, `nothing`.
    static let nobody = WordClass(rawValue: 1 << 74)

    /// Before why something is so: `vanwege`, `omdat`.
    static let cause = WordClass(rawValue: 1 << 75)
    /// Before what is so, where an article shows that it is known: `over het wapen`, `since the fire`.
    static let circumstance = WordClass(rawValue: 1 << 76)

    /// Stands beside a no, and for nothing that is known: `any`, `enig`.
    static let polarity = WordClass(rawValue: 1 << 77)

    /// Joins clauses as `en` does, and stands within one as an adverb: `dus`.
    static let conclusive = WordClass(rawValue: 1 << 78)

    /// Before what something is done with: `met`.
    static let tool = WordClass(rawValue: 1 << 79)

    /// Any form of a verb that can be finite.
    static let maybeFinite: WordClass = [.finite, .past, .present, .infinitive, .stem]

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
    ]
}
