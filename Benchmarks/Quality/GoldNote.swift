import Foundation
import NoteReview

/// A note of the corpus with its gold labels; the newest are kept apart for scoring.
struct GoldNote {
    let name: String
    let text: String
    let labels: Labels

    struct Labels: Decodable {
        let date: String?
        let present: [Partner]
        let absent: [Partner]
        let cases: [Case]
    }

    struct Partner: Decodable {
        let organisation: String?
        let line: Int
    }

    struct Case: Decodable {
        let `case`: String?
        let items: [String: String]
        let mentions: [Mention]
        let actions: [Action]
    }

    struct Mention: Decodable {
        let indicator: String
        let line: Int
        let contexts: [String]
    }

    struct Action: Decodable {
        let line: Int
    }

    /// Notes from this number on are kept apart for scoring.
    private static let firstApart = 288

    func isIn(_ part: String) -> Bool {
        let isApart = (Int(name.prefix(3)) ?? 0) >= Self.firstApart
        return part == "all" || (part == "score") == isApart
    }

    static func all(in folder: String) throws -> [GoldNote] {
        let files = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
        return try files.filter { $0.hasSuffix(".gold.json") }.compactMap { file in
            let name = String(file.dropLast(".gold.json".count))
            guard let source = files.first(where: { $0 == "\(name).md" || $0 == "\(name).txt" }) else {
                return nil
            }
            let labels = try JSONDecoder().decode(
                Labels.self, from: Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(file)")))
            return GoldNote(
                name: name, text: try String(contentsOfFile: "\(folder)/\(source)", encoding: .utf8),
                labels: labels)
        }
    }
}
