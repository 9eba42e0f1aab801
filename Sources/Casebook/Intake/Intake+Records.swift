import Foundation
import NoteReview
import NoteText

/// What is recorded of the files of a group.
extension Intake {
    /// Records a group in one transaction; where the store cannot take one of its notes, each for itself, and that one is
    /// refused.
    func record(_ group: inout IntakeGroup) throws -> [Recorded] {
        do {
            return try store.record(group.notes.map(taken), refused: refusedFiles(of: group))
        } catch let error as StoreError where error.concernsContent {
            return try recordEach(of: &group)
        }
    }

    private func recordEach(of group: inout IntakeGroup) throws -> [Recorded] {
        var (kept, recorded): ([ReviewedNote], [Recorded]) = ([], [])
        for note in group.notes {
            do {
                recorded += try store.record([taken(note)], refused: [])
                kept.append(note)
            } catch let error as StoreError where error.concernsContent {
                try dropOriginal(of: note)
                group.refuse(note.file, .unrecordable(reason: error.reason))
            }
        }
        group.notes = kept
        return try recorded + store.record([], refused: refusedFiles(of: group))
    }

    func taken(_ note: ReviewedNote) throws -> TakenNote {
        let file = note.file
        return TakenNote(
            file: ArrivedFile(
                name: file.name.text, nameBytes: file.name.bytes, arrivedAt: file.arrivedAt,
                mark: markOfStaying(file.stamp)),
            sha256: file.sha256, size: file.bytes.count, kind: note.kind.rawValue,
            encoding: note.document.encoding.rawValue, text: note.document.text,
            warnings: note.document.warnings, review: note.review,
            checklist: reviewer.version, items: reviewer.checklist.items,
            indicators: reviewer.checklist.indicators, askAgain: askAgain,
            sheetNames: try prompts.names(for: file.name, digest: file.sha256),
            archiveName: file.archiveName)
    }

    func refusedFiles(of group: IntakeGroup) throws -> [RefusedFile] {
        var names: Set<String> = []
        return try group.refused.map { refused in
            let name = try RefusalLetter.freeName(for: refused.name, in: folders.refused, besides: names)
            names.formUnion([name, name + RefusalLetter.ending])
            return RefusedFile(
                file: ArrivedFile(
                    name: refused.name.text, nameBytes: refused.name.bytes, arrivedAt: .now,
                    mark: markOfStaying(refused.stamp)),
                sha256: refused.sha256, reason: refused.refusal.reason[language],
                remedy: refused.refusal.remedy[language], refusedName: name,
                extractor: refused.refusal.refuser)
        }
    }
}
