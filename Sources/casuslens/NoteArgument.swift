import Casebook
import Foundation
import NoteReview

/// A note that is named on the command line.
enum NoteArgument {
    /// Reads and reviews a file; `-` stands for standard input.
    static func outcome(of file: String, with check: NoteCheck) -> CheckOutcome {
        do {
            return check.check(try bytes(of: file), file: file)
        } catch {
            return .refused(
                UncheckedFile(
                    file: file,
                    reason: Wording(
                        dutch: "niet te lezen; zie of het er is en of u het mag lezen",
                        english: "cannot be read; see that it is there and is yours to read"))
            )
        }
    }

    private static func bytes(of file: String) throws -> [UInt8] {
        guard file != "-" else { return Array(try FileHandle.standardInput.readToEnd() ?? Data()) }
        return Array(try Data(contentsOf: URL(filePath: file)))
    }
}

/// Notes that come as lines of JSON on standard input.
enum NoteLines {
    private struct Line: Decodable {
        let file: String
        let text: String
    }

    /// Reviews one line after the other, and keeps none.
    static func forEach(with check: NoteCheck, _ body: (CheckOutcome) throws -> Void) throws {
        let decoder = JSONDecoder()
        var number = 0
        while let line = readLine() {
            number += 1
            guard let note = try? decoder.decode(Line.self, from: Data(line.utf8)) else {
                let form = #"{"file": "…", "text": "…"}"#
                let reason = Wording(
                    dutch: "regel \(number) is geen \(form)", english: "line \(number) is not \(form)")
                try body(.refused(UncheckedFile(file: "-", reason: reason)))
                continue
            }
            let digest = Array(note.text.utf8).digest
            try body(.checked(check.review(note.text, file: note.file, digest: digest)))
        }
    }
}
