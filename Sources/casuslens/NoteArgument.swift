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

/// A note that comes as a line of JSON on standard input.
enum NoteLine {
    /// What a line holds.
    private struct Content: Decodable {
        let file: String
        let text: String
    }

    /// Reads and reviews the note.
    static func outcome(of line: InputLines.Line, with check: NoteCheck) -> CheckOutcome {
        guard let note = try? JSONDecoder().decode(Content.self, from: Data(line.text.utf8)) else {
            let form = #"{"file": "…", "text": "…"}"#
            let reason = Wording(
                dutch: "regel \(line.number) is geen \(form)", english: "line \(line.number) is not \(form)")
            return .refused(UncheckedFile(file: "-", reason: reason))
        }
        return .checked(check.review(note.text, file: note.file, digest: Array(note.text.utf8).digest))
    }
}
