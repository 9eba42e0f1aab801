import NoteReview

/// What the demonstration says while it runs.
struct DemoWords {
    let language: Language

    func starting(_ folder: String) -> String {
        say("De proef draait in \(folder)", "The demonstration runs in \(folder)")
    }

    func reviewed(_ note: String) -> String {
        say("  gelezen: \(note)", "  reviewed: \(note)")
    }

    func pages(_ folder: String) -> String {
        say(
            "De vragen staan per verslag op een bladzijde; open er een met een dubbelklik:\n  \(folder)",
            "The questions stand on a page for each note; open one with a double click:\n  \(folder)")
    }

    private func say(_ dutch: String, _ english: String) -> String {
        Wording(dutch: dutch, english: english)[language]
    }
}
