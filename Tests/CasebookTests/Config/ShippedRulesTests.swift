import Foundation
import NoteReview
import SystemPackage
import Testing

@testable import Casebook

@Suite struct `The shipped rules` {
    static let rules = Result { try Rules(checklist: FilePath.shippedRules.appending("checklist.yaml")) }

    @Test func `load, with a name, a version and a question for every item`() throws {
        let checklist = try Self.rules.get().checklist
        #expect(checklist.name == "radicalisation-lens")
        #expect(!checklist.version.isEmpty)
        #expect(checklist.items.allSatisfy { !$0.ask.dutch.isEmpty && !$0.ask.english.isEmpty })
        #expect(checklist.items.allSatisfy { !$0.why.dutch.isEmpty && !$0.source.isEmpty })
    }

    @Test func `do with every example what it says, and know their gaps`() throws {
        let trial = ChecklistTrial(try Self.rules.get().checklist)
        #expect(trial.surprises.map(\.description) == [])
    }

    @Test(arguments: [
        "Als", "als", "of", "Of", "dat", "mits", "wie", "die", "kan", "zou", "vermeldt", "hij", "niet",
        "geen", "maar",
        "bij", "dan", "?", ":", ",", "(", "[ ]", "14", "ooit", "volgens",
    ])
    func `read what a text ends with, wherever it ends`(_ first: String) throws {
        let checklist = try Self.rules.get().checklist
        for last in [
            "kan", "als", "Dat", "of", "verklaarde", "wie", "bij", "dan", "ooit", "nee", "pand", ")", "?",
        ] {
            for text in ["\(first) \(last)", "Pand . \(first) hij \(last)"] {
                let end = text.unicodeScalars.count
                let phrase = end - last.unicodeScalars.count..<end
                let read = checklist.contexts(of: phrase, in: text)
                #expect(read.cues.allSatisfy { 0 <= $0.start && $0.start <= $0.end && $0.end <= end })
            }
        }
    }

    @Test(arguments: 1...10)
    func `ask about each of the ten lessons`(_ lesson: Int) throws {
        let items = try Self.rules.get().checklist.items
        #expect(items.contains { $0.lesson == lesson && $0.activity == .active })
    }

    @Test(arguments: [
        "lens-asked", "concrete-behaviour", "contradicting-protective", "ct-expertise", "repeat-report",
        "no-ideology-close", "also-victim",
    ])
    func `ask what the lens on radicalisation asks`(_ item: String) throws {
        let items = try Self.rules.get().checklist.items
        #expect(items.contains { $0.id == item && $0.lesson == 5 && $0.activity == .active })
    }

    @Test(arguments: [
        "approves-violence", "threatens", "intention", "capability", "network", "withdrawal",
        "rejects-rule-of-law", "violence-fascination", "victim-coercion",
    ])
    func `record each kind of behaviour`(_ indicator: String) throws {
        let indicators = try Self.rules.get().checklist.indicators
        #expect(indicators.contains { $0.id == indicator && $0.kind == .behaviour })
    }

    @Test(arguments: [
        "Er zijn geen wapens gevonden.", "Geen wapens bij de doorzoeking.", "Wapens zijn niet aangetroffen.",
        "Hij was niets van plan.", "No weapons were found.",
    ])
    func `count nothing that was not there as behaviour`(_ text: String) throws {
        let checklist = try Self.rules.get().checklist
        let behaviour = Set(checklist.indicators.filter { $0.kind == .behaviour }.map(\.id))
        let mentions = checklist.review(Note(parsing: text, with: checklist.reader)).cases.flatMap(\.mentions)
        let found = mentions.filter { behaviour.contains($0.indicator) }
        #expect(found.allSatisfy { $0.contexts.contains(.negated) })
    }

    @Test(arguments: ["hem", "haar"])
    func `read what somebody asks of a man or a woman as that person's`(_ pronoun: String) throws {
        let checklist = try Self.rules.get().checklist
        let text = "Een volwassene heeft \(pronoun) gevraagd zich te snijden"
        let end = text.unicodeScalars.count
        let read = checklist.contexts(of: end - "zich te snijden".unicodeScalars.count..<end, in: text)
        #expect(read.contexts == [])
    }

    @Test(arguments: [
        "", " ", "# ", "#", "\n# \n", "- ", "|", "| |", ">", "**", "1.", "Aanwezig:", "Besluit:", "\u{FEFF}",
    ])
    func `review a note that has no sentence`(_ text: String) throws {
        let checklist = try Self.rules.get().checklist
        let review = checklist.review(Note(parsing: text, with: checklist.reader))
        #expect(review.cases.map(\.findings.count) == [checklist.items.count])
    }

    @Test func `find no behaviour in the minutes of clubs, schools and residents`() throws {
        let checklist = try Self.rules.get().checklist
        let behaviour = Set(checklist.indicators.filter { $0.kind == .behaviour }.map(\.id))
        let folder = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../Corpus/ordinary").standardizedFileURL
        let minutes = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
        #expect(minutes.count >= 20)
        for file in minutes {
            let note = Note(parsing: try String(contentsOf: file, encoding: .utf8), with: checklist.reader)
            let found = checklist.review(note).cases.flatMap(\.mentions).filter {
                behaviour.contains($0.indicator)
            }
            #expect(found.map { "\(file.lastPathComponent):\($0.place.line) \($0.indicator)" } == [])
        }
    }
}
