import Casebook
import NoteReview
import Testing

@Suite struct `A frame in the file of a checklist` {
    private static func checklist(by actors: String) -> String {
        """
        checklist: small
        version: 1
        phrases:
          told:
            frames:
              - { in: clause, by: \(actors), all: [~vertellen, moeder] }
        """
    }

    @Test func `names whoever acts that is nearest`() {
        let error = #expect(throws: ConfigError.self) {
            try ChecklistFile.read(Self.checklist(by: "partnr"), name: "x.yaml")
        }
        #expect(
            error?.description.contains("6:27: 'partnr' is nobody who acts; did you mean 'partner'?") == true)
    }

    @Test func `may ask for those whom a list names`() throws {
        let checklist = try ChecklistFile.read(Self.checklist(by: "[partner, $kin]"), name: "x.yaml")
        #expect(checklist.phrases.count == 1)
    }
}
