import Foundation
import GRDB

extension Store {
    /// Finds an answer and records the look, with the ids of all that it shows, in one transaction.
    func answer(_ query: Query, for reader: Reader, at time: Date, in folders: Settings.Folders) throws
        -> Document
    {
        try write { db in
            let answer = try QueryReader(db: db, folders: folders).answer(to: query)
            try db.insertAudit(
                verb: query.verb, ids: answer.ids, uid: reader.uid, reason: reader.reason, at: time)
            return answer.document
        }
    }
}
