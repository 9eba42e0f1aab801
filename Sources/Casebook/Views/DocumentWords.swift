import NoteReview

/// What the answers to queries say in their own voice, in the language of their reader.
struct DocumentWords {
    let language: Language

    var none: String { "–" }

    var casesHeader: [String] {
        say(
            ["casus", "open", "sinds", "laatste overleg", "verslagen"],
            ["case", "open", "since", "last meeting", "notes"])
    }

    var flagsHeader: [String] {
        say(
            ["id", "casus", "sinds", "les", "punt", "vraag"],
            ["id", "case", "since", "lesson", "item", "question"])
    }

    var notes: String { say("Verslagen", "Notes") }
    var facts: String { SheetWords(language: language).facts }
    var prompts: String { SheetWords(language: language).prompts }
    var nothingOpen: String { say("Er staat geen vraag open.", "No question is open.") }
    var since: String { say("sinds", "since") }
    var why: String { say("Waarom", "Why") }
    var source: String { say("Bron", "Source") }
    var rule: String { say("Regel", "Rule") }
    var note: String { say("Verslag", "Note") }
    var because: String { say("Aanleiding in het verslag", "What raised it in the note") }
    var switchOff: String { say("Uitzetten", "To switch it off") }

    func switchingOff(_ item: String) -> String {
        say(
            "zet bij '\(item)' in de checklist 'status: off'; 'status: trial' laat de regel alleen meelopen",
            "write 'status: off' at '\(item)' in the checklist; 'status: trial' only records it")
    }

    func absence() -> String { SheetWords(language: language).nothingFound }

    func role(_ role: String) -> String {
        switch role {
        case "applies": say("van toepassing door", "applies by")
        case "answers": say("beantwoord door", "answered by")
        default: say("gezocht", "looked for")
        }
    }

    private func say<Text>(_ dutch: Text, _ english: Text) -> Text {
        switch language {
        case .dutch: dutch
        case .english: english
        }
    }
}
