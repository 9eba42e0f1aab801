import Foundation
import GRDB

extension Store {
    /// Records a note with all that was found in it; one that is known already as a duplicate.
    package func record(_ taken: TakenNote) throws -> Recorded {
        try write { try $0.record(taken) }
    }

    /// Records a group of notes in one transaction, in their order.
    package func record(_ taken: [TakenNote]) throws -> [Recorded] {
        try write { db in try taken.map(db.record) }
    }

    /// Records a file that could not be taken in.
    package func record(_ refused: RefusedFile) throws -> Recorded {
        try write { try $0.record(refused) }
    }

    /// Records notes and refused files in one transaction, in their order.
    func record(_ taken: [TakenNote], refused: [RefusedFile]) throws -> [Recorded] {
        guard !taken.isEmpty || !refused.isEmpty else { return [] }
        return try write { db in try taken.map(db.record) + refused.map(db.record) }
    }
}

extension Database {
    fileprivate func record(_ taken: TakenNote) throws -> Recorded {
        try NoteAtHand.working(on: taken.sha256) { try recordAtHand(taken) }
    }

    private func recordAtHand(_ taken: TakenNote) throws -> Recorded {
        if let known = try note(with: taken.sha256) {
            let arrival = try insertArrival(taken.file, taken.sha256, note: known, outcome: .duplicate)
            return Recorded(arrival: arrival, outcome: .duplicate, note: known)
        }
        let note = try NoteRecorder(db: self, taken: taken).insert()
        let arrival = try insertArrival(taken.file, taken.sha256, note: note, outcome: .processed)
        return Recorded(arrival: arrival, outcome: .processed, note: note)
    }

    fileprivate func record(_ refused: RefusedFile) throws -> Recorded {
        let arrival = try insertArrival(refused.file, refused.sha256, note: nil, outcome: .refused)
        try insert(
            "refusal",
            [
                "arrival": arrival, "sha256": refused.sha256, "reason": refused.reason,
                "remedy": refused.remedy, "refused_name": refused.refusedName,
                "extractor": refused.extractor,
            ])
        return Recorded(arrival: arrival, outcome: .refused, note: nil)
    }

    private func note(with sha256: String) throws -> Int64? {
        try rows("SELECT sequence FROM note WHERE sha256 = ?", [sha256]).first?[0]
    }

    fileprivate func insertArrival(
        _ file: ArrivedFile, _ sha256: String?, note: Int64?, outcome: Recorded.Outcome
    ) throws -> Int64 {
        let arrival = try insert(
            "arrival",
            [
                "note": note, "name": file.name, "name_bytes": Data(file.nameBytes),
                "arrived_at": file.arrivedAt.utc, "outcome": outcome.rawValue,
            ])
        if let mark = file.mark {
            try insertLeft(mark, file.nameBytes, sha256: sha256, arrival: arrival)
        }
        return arrival
    }
}
