import Testing

@testable import NoteReview

@Suite struct `A frame is found in its unit` {
    @Test(
        "A frame is found in its unit",
        arguments: [
            (Unit.clause, "Hij trok een mes op school.", true),
            (.clause, "Hij trok een mes; hij is nu op school.", false),
            (.clause, "Hij had een mes, terwijl hij op school was.", false),
            (.sentence, "Hij had een mes, terwijl hij op school was.", true),
            (.sentence, "Hij had een mes. Hij was op school.", false),
            (.neighbours, "Hij had een mes. Hij was op school.", true),
            (.neighbours, "Hij had een mes. Dat is zo. Hij was op school.", false),
            (.section, "Hij had een mes. Dat is zo. Hij was op school.", true),
            (.section, "Hij had een mes.\n\n## Besluit\n\nHij was op school.", false),
        ])
    func unit(_ unit: Unit, _ text: String, _ isFound: Bool) throws {
        #expect(try !Self.rules(all: ["mes", "=school"], in: unit).mentions(in: text).isEmpty == isFound)
    }

    @Test func `a part may stand between the words of another`() throws {
        let rules = Self.rules(all: ["~vrij|maken", "uur"], in: .sentence)
        #expect(try !rules.mentions(in: "De gemeente maakt daar acht uur voor vrij.").isEmpty)
    }

    @Test(
        "in any order, or in its own",
        arguments: [
            (false, "Op school had hij een mes.", true), (true, "Op school had hij een mes.", false),
            (true, "Hij had een mes op school.", true),
        ])
    func order(_ isOrdered: Bool, _ text: String, _ isFound: Bool) throws {
        let rules = Self.rules(all: ["mes", "=school"], in: .sentence, isOrdered: isOrdered)
        #expect(try !rules.mentions(in: text).isEmpty == isFound)
    }

    @Test(
        "without what it excludes",
        arguments: [("Hij had een mes op school.", true), ("Hij had een mes op school in de keuken.", false)])
    func exclusion(_ text: String, _ isFound: Bool) throws {
        let rules = Self.rules(all: ["mes", "=school"], none: ["keuken"], in: .sentence)
        #expect(try !rules.mentions(in: text).isEmpty == isFound)
    }

    private static func rules(
        all: [String], none: [String] = [], in unit: Unit, isOrdered: Bool = false
    ) -> Rules {
        let entry = PhraseList.Entry(
            all: all.map { Written($0) }, none: none.map { Written($0) }, unit: unit, isOrdered: isOrdered,
            in: .dutch)
        return Rules(indicators: [PhraseList(name: "sought", entries: [entry])])
    }
}
