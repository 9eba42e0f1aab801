import Foundation

/// Rules with one item: a daemon reads them in no time.
enum SmallRules {
    static let checklist = """
        checklist: end-to-end
        version: "1"
        phrases:
          worry: { nl: [zorg, zorgen] }
          shared: { nl: [gedeeld] }
        items:
          - id: shared-worry
            lesson: 3
            ask: { nl: "Wie deelt de zorg?", en: "Who shares the worry?" }
            why: { nl: "Een zorg die niemand deelt, blijft liggen.", en: "A worry nobody shares is left lying." }
            source: none, it is for tests
            when: worry
            answered: shared
            examples:
              open: ["Moeder heeft zorgen."]
              addressed: ["Moeder heeft zorgen, en die worden gedeeld."]

        """

    /// Writes the three files into a folder, and returns the path of the checklist.
    static func write(into folder: URL) throws -> String {
        let files = [
            ("checklist.yaml", checklist), ("glossary.yaml", "organisations: {}\n"),
            ("contexts.yaml", "words:\n  case-word: [casus]\nmonths:\n  3: [maart]\n"),
        ]
        for (name, text) in files { try Data(text.utf8).write(to: folder.appending(path: name)) }
        return folder.appending(path: "checklist.yaml").path
    }
}
