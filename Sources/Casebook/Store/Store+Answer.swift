import Foundation
import GRDB

extension Store {
    /// Finds an answer and records the look, with the ids of all that it shows, in one transaction.
    ///
    /// A look that finds nothing is recorded too: that there is no case of a name also says something.
    /// A look that takes long shows no ids; it is recorded first, so that no writer waits for its end.
    func answer(_ query: Query, for reader: Reader, at time: Date, in folders: Settings.Folders) throws
        -> Document
    {
        func record(_ ids: [String], _ db: Database) throws {
            try db.insertAudit(verb: query.verb, ids: ids, uid: reader.uid, reason: reader.reason, at: time)
        }
        if query.takesLong {
            try write { db in try record([], db) }
            return try read { db in try QueryReader(db: db, folders: folders).answer(to: query).document }
        }
        return try write { db in
            let answer = try QueryReader(db: db, folders: folders).outcome(of: query)
            try record((try? answer.get().ids) ?? [], db)
            return answer
        }.get().document
    }
}
