import Casebook
import Foundation
import NoteReview
import NoteText
import SystemPackage

/// A note that a fuzzer made up, with the promises that hold for every note: held against the shipped rules.
package struct FuzzedNote {
    private let bytes: [UInt8]

    private static let checklist: Checklist = {
        let folder = FilePath(#filePath).removingLastComponent().removingLastComponent()
            .removingLastComponent()
        do {
            return try Rules(checklist: folder.appending("Config/checklist.yaml")).checklist
        } catch {
            fatalError("the shipped rules cannot be read: \(error)")
        }
    }()

    package init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// Reviews it; ends the process where a promise does not hold.
    package func review() {
        guard let text = try? NoteText.Document(bytes, kind: .text).text().text else { return }
        let note = Note(parsing: text, with: Self.checklist.reader)
        let review = Self.checklist.review(note)
        precondition(note.text == Array(text.utf8), "another text than that of the document")
        let lines = note.text.count { $0 == 0x0A || $0 == 0x0D } + 1
        review.attendance.forEach { Self.check($0.place, in: note.text, lines) }
        review.cases.forEach { Self.check($0, in: note.text, lines) }
        let sheet = PromptSheet(of: review, of: note.text, named: "note.txt", against: Self.checklist)
        precondition(sheet.html(in: .dutch).hasSuffix("</html>\n"), "a sheet without an end")
        precondition(sheet.text(in: .english).unicodeScalars.allSatisfy(Self.isHarmless), "steers a terminal")
    }

    private static func check(_ review: CaseReview, in text: [UInt8], _ lines: Int) {
        precondition(
            1 <= review.lines.lowerBound && review.lines.upperBound <= lines, "lines that are not there")
        precondition(
            review.findings.map(\.item) == checklist.items.map(\.id), "not one finding for each item")
        for finding in review.findings {
            finding.because.compactMap(\.place).forEach { check($0, in: text, lines) }
        }
        review.mentions.forEach { check($0.place, in: text, lines) }
        review.actions.forEach { check($0.place, in: text, lines) }
    }

    private static func check(_ place: Place, in text: [UInt8], _ lines: Int) {
        precondition(place.bytes.upperBound <= text.count, "a place beyond the text")
        precondition(1...lines ~= place.line && place.column >= 1, "a line that is not there")
        let words = String(validating: text[place.bytes], as: UTF8.self)
        precondition(words?.unicodeScalars.count == place.length, "a place that divides a letter")
    }

    /// Whether a character may go to a terminal as it is.
    private static func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "\n"
            || ![.control, .format, .lineSeparator, .paragraphSeparator].contains(
                scalar.properties.generalCategory)
    }
}
