import Casebook
import NoteReview
import Testing

@Suite struct `A frame in the file of a checklist` {
    @Test func `names whoever acts that is nearest`() {
        let text = """
            checklist: small
            version: 1
            phrases:
              told:
                frames:
                  - { in: clause, by: partnr, all: [~vertellen, moeder] }
            """
        let error = #expect(throws: ConfigError.self) { try ChecklistFile.read(text, name: "x.yaml") }
        #expect(
            error?.description.contains("6:27: 'partnr' is nobody who acts; did you mean 'partner'?") == true)
    }

    @Test func `may ask for those whom a list names`() throws {
        let text = """
            checklist: small
            version: 1
            phrases:
              told:
                frames:
                  - { in: clause, by: [partner, $kin], all: [~vertellen, moeder] }
            """
        #expect(try ChecklistFile.read(text, name: "x.yaml").phrases.count == 1)
    }
}
