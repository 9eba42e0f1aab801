import Foundation
import Testing

@testable import Casebook

@Suite struct `The page about JSON` {
    private func page() throws -> String {
        let tests = URL(filePath: #filePath).deletingLastPathComponent()
        return try String(
            contentsOf: tests.appending(path: "../../../Sources/Casebook/Casebook.docc/JSON.md"),
            encoding: .utf8)
    }

    @Test(arguments: ["check", "cases", "flags", "show", "why", "status"])
    func `names every key of an answer`(answer: String) throws {
        let file = answer == "check" ? "check.json" : "answer-\(answer).json"
        let snapshots = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../Snapshots")
        let json = try JSONSerialization.jsonObject(with: Data(contentsOf: snapshots.appending(path: file)))
        let page = try page()
        #expect(page.contains("casuslens.\(answer)/1"))
        for key in keys(of: json) {
            #expect(page.contains("`\(key)`") || page.contains("\"\(key)\""), "\(key)")
        }
    }

    private func keys(of json: Any) -> Set<String> {
        if let list = json as? [Any] { return list.reduce(into: []) { $0.formUnion(keys(of: $1)) } }
        guard let object = json as? [String: Any] else { return [] }
        return object.values.reduce(into: Set(object.keys)) { $0.formUnion(keys(of: $1)) }
    }
}
