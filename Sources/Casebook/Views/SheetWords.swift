import NoteReview
import NoteText

/// What a prompt sheet says in its own voice, in the language of its reader.
struct SheetWords {
    let language: Language

    var aboutTheNote: String {
        say(
            "Deze lijst gaat over het verslag, niet over een persoon. "
                + "Staat een antwoord niet in het verslag, dan is dat geen zorg over iemand.",
            "This list is about the note, not about a person. "
                + "A question without an answer in the note is not a concern about anybody.")
    }

    var title: String { say("Aandachtspunten bij het verslag", "Prompts for the note") }
    var file: String { say("Verslag", "Note") }
    var meeting: String { say("Overleg van", "Meeting of") }
    var facts: String { say("Wat beschermt of tegenspreekt", "What protects or contradicts") }
    var mentions: String { say("Wat het verslag verder noemt", "What else the note mentions") }
    var prompts: String { say("Vragen die nog openstaan", "Questions that are still open") }
    var addressed: String { say("Wat al besproken is", "What was addressed") }

    func askedBefore(_ count: Int) -> String {
        say("Eerder gevraagd, nog open (\(count))", "Asked before, still open (\(count))")
    }

    /// Says since when a question that is asked again stands open; nothing where it is new.
    func openSince(_ before: PromptHistory.Before?) -> String? {
        before.map { say("open sinds \(day($0.since))", "open since \(day($0.since))") }
    }

    /// Says when a question was asked that is not asked again.
    func asked(_ before: PromptHistory.Before?) -> String {
        let day = day(before?.asked)
        return say("gevraagd na het overleg van \(day)", "asked after the meeting of \(day)")
    }

    var also: String { say("Ook", "Also") }

    func warning(_ warning: DocumentWarning) -> String {
        let words = warning.words[language]
        return say("Het document \(words).", "The document \(words).")
    }

    func further(_ lines: Int) -> String {
        say(
            lines == 1 ? "nog 1 regel" : "nog \(lines) regels",
            lines == 1 ? "1 further line" : "\(lines) further lines")
    }

    var nothingOpen: String {
        say(
            "Er staat geen vraag open. Het verslag gaat in op alles wat hier van toepassing is.",
            "No question is open. The note deals with everything that applies here.")
    }

    var nothingNew: String {
        say(
            "Er is geen nieuwe vraag. Wat nog openstaat, is kort geleden al gevraagd.",
            "There is no new question. What is still open was asked not long ago.")
    }

    func nothing(in part: PromptSheet.Part) -> String {
        part.askedBefore.isEmpty ? nothingOpen : nothingNew
    }

    var nothingFound: String {
        say(
            "In het hele verslag is gezocht naar een antwoord, en niets gevonden.",
            "An answer was looked for in the whole note, and not found.")
    }

    var footer: String {
        say(
            "Gemaakt door Casuslens. De regels zijn na te lezen in de checklist; het verslag zelf is niet veranderd.",
            "Made by Casuslens. The rules can be read in the checklist; the note itself was not changed.")
    }

    func day(_ date: CalendarDate?) -> String {
        guard let date else { return say("geen datum in het verslag", "no date in the note") }
        return "\(date.day) \(Self.months[date.month - 1][language]) \(date.year)"
    }

    func others(_ count: Int) -> String {
        say(
            count == 1 ? "Nog 1 vraag" : "Nog \(count) vragen",
            count == 1 ? "1 more question" : "\(count) more questions"
        )
    }

    func title(of part: PromptSheet.Part) -> String {
        guard let number = part.number else {
            return say("Casus zonder nummer", "Case without a number")
        }
        return say("Casus \(number)", "Case \(number)")
    }

    func summary(of part: PromptSheet.Part) -> String {
        let open = part.prompts.count + part.askedBefore.count
        let answered = part.addressed.count
        let questions = say(
            open == 1 ? "1 open vraag" : "\(open) open vragen",
            open == 1 ? "1 question open" : "\(open) questions open")
        return say(
            "\(questions), \(answered) besproken · regel \(part.lines.lowerBound)–\(part.lines.upperBound)",
            "\(questions), \(answered) addressed · lines \(part.lines.lowerBound)–\(part.lines.upperBound)")
    }

    func lesson(_ number: Int?) -> String {
        guard let number else { return say("Verslaglegging", "Note-taking") }
        return say("Les \(number)", "Lesson \(number)")
    }

    /// Returns why a question is asked, after the lesson it comes from; checklists may start with naming the lesson.
    func why(_ prompt: PromptSheet.Prompt) -> (lesson: String, text: String) {
        let lesson = lesson(prompt.lesson)
        let text = prompt.why[language]
        guard text.hasPrefix(lesson + ":") else { return (lesson, text) }
        return (lesson, String(text.dropFirst(lesson.count + 1).drop { $0 == " " }))
    }

    func line(_ number: Int) -> String {
        say("regel \(number)", "line \(number)")
    }

    func lines(_ numbers: [Int]) -> String {
        let list = numbers.map(String.init).joined(separator: ", ")
        return numbers.count == 1 ? line(numbers[0]) : say("regels \(list)", "lines \(list)")
    }

    func contexts(_ contexts: Contexts) -> String {
        self.contexts(named: contexts.names)
    }

    func contexts(named names: [String]) -> String {
        names.compactMap { Self.contexts[$0]?[language] }.joined(separator: ", ")
    }

    private func say(_ dutch: String, _ english: String) -> String {
        Wording(dutch: dutch, english: english)[language]
    }

    private static let months = [
        ("januari", "January"), ("februari", "February"), ("maart", "March"), ("april", "April"),
        ("mei", "May"),
        ("juni", "June"), ("juli", "July"), ("augustus", "August"), ("september", "September"),
        ("oktober", "October"), ("november", "November"), ("december", "December"),
    ].map { Wording(dutch: $0, english: $1) }

    private static let contexts: [String: Wording] = [
        "negated": Wording(dutch: "ontkend", english: "negated"),
        "uncertain": Wording(dutch: "onzeker", english: "uncertain"),
        "hypothetical": Wording(dutch: "voorwaardelijk", english: "hypothetical"),
        "historical": Wording(dutch: "eerder", english: "in the past"),
        "other-person": Wording(dutch: "over iemand anders", english: "about somebody else"),
        "reported": Wording(dutch: "volgens een ander", english: "reported"),
        "contested": Wording(dutch: "betwist", english: "contested"),
        "template": Wording(dutch: "tekst van het formulier", english: "text of the form"),
    ]
}
