import Foundation
import NoteReview
import NoteText

/// What is recorded of the files of a group.
extension Intake {
    func taken(_ note: ReviewedNote) throws -> TakenNote {
        let file = note.file
        return TakenNote(
            file: ArrivedFile(name: file.name.text, nameBytes: file.name.bytes, arrivedAt: file.arrivedAt),
            sha256: file.sha256, size: file.bytes.count, kind: note.kind.rawValue,
            encoding: note.document.encoding.rawValue, text: note.document.text, review: note.review,
            checklist: reviewer.version, items: reviewer.checklist.items,
            indicators: reviewer.checklist.indicators,
            sheetNames: try prompts.names(for: file.name, digest: file.sha256),
            archiveName: "\(file.sha256.prefix(12))-\(file.name.text)".cut(toBytes: 255))
    }

    func refusedFiles(of group: IntakeGroup) throws -> [RefusedFile] {
        var names: Set<String> = []
        return try group.refused.map { refused in
            let name = try RefusalLetter.freeName(for: refused.name, in: folders.refused, besides: names)
            names.insert(name)
            return RefusedFile(
                file: ArrivedFile(
                    name: refused.name.text, nameBytes: refused.name.bytes, arrivedAt: .now),
                sha256: refused.sha256, reason: refused.refusal.reason[prompts.language],
                remedy: refused.refusal.remedy[prompts.language], refusedName: name,
                extractor: DocumentText.extractor)
        }
    }
}
