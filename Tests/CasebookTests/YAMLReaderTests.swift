import Testing

@testable import Casebook

@Suite struct `Reading YAML that people write` {
    @Test func `keeps every scalar as text`() throws {
        let value = try YAMLReader.read("answers: [no, on, 1:30, 2026-03-02]\n", file: "x.yaml")
        guard case .fields(let fields) = value.content else { throw ConfigError(file: "", problems: []) }
        #expect(fields[0].value.items.map(\.text) == ["no", "on", "1:30", "2026-03-02"])
    }

    @Test(arguments: ["a: &x b", "a: *x", "- *x", "a: [b, *x]", "a: !!int 3", "a: {b: &c d}"])
    func `refuses anchors, aliases and tags`(_ text: String) {
        #expect(throws: ConfigError.self) { try YAMLReader.read(text, file: "x.yaml") }
    }

    @Test(arguments: [
        "a: \"*geweld*\"", "a: 'b & c'", "a: b & c", "a: b # *x", "a: |\n  * one\n  & two\nb: c", "a: wat!",
    ])
    func `reads those characters where they are text`(_ text: String) throws {
        _ = try YAMLReader.read(text, file: "x.yaml")
    }

    @Test func `refuses a bomb of nested aliases at once`() {
        let levels = (1...30).map { "l\($0): &l\($0) [*l\($0 - 1), *l\($0 - 1)]" }
        let bomb = "l0: &l0 [a]\n" + levels.joined(separator: "\n")
        #expect(throws: ConfigError.self) { try YAMLReader.read(bomb, file: "x.yaml") }
    }

    @Test func `says where it stops being YAML`() {
        let error = #expect(throws: ConfigError.self) { try YAMLReader.read("a: b\nc: [d\n", file: "x.yaml") }
        #expect(error?.description.hasPrefix("x.yaml:3:1: not YAML") == true)
    }

    @Test func `names the nearest key`() throws {
        let text = "naam: x\nversoin: y\n"
        let problems = ConfigProblems(file: "x.yaml", text: text)
        var fields = ConfigFields(try YAMLReader.read(text, file: "x.yaml"), reportingTo: problems)
        _ = fields.requiredText("naam")
        _ = fields.text("version")
        fields.finish()
        let error = #expect(throws: ConfigError.self) { try problems.throwIfAny() }
        #expect(
            error?.description == """
                x.yaml:2:1: 'versoin' is not a key here; did you mean 'version'?
                    versoin: y
                    ^
                """)
    }
}
