import Foundation
import GRDB

/// Files that are recorded and stay in the inbox.
extension Store {
    /// The files that stay, of the arrivals after this one.
    func leftFiles(after arrival: Int64 = 0) throws -> [LeftFile] {
        try read { try $0.leftFiles(after: arrival) }
    }

    /// Remembers files as they are now, which were only touched.
    func touch(_ files: [(name: FileName, mark: FileMark)]) throws {
        guard !files.isEmpty else { return }
        let sql = """
            UPDATE left_file SET folder = ?, inode = ?, size = ?, modified = ?, changed = ? WHERE name_bytes = ?
            """
        try write { db in
            for (name, mark) in files {
                try db.run(
                    sql,
                    [mark.folder, mark.inode, mark.size, mark.modified, mark.changed, Data(name.bytes)])
            }
        }
    }

    /// Forgets files that are not there any more.
    func forget(_ names: [FileName]) throws {
        guard !names.isEmpty else { return }
        try write { db in
            for name in names {
                try db.run("DELETE FROM left_file WHERE name_bytes = ?", [Data(name.bytes)])
            }
        }
    }

    /// Lets the files that stayed leave the inbox after all, as those do that are recorded from now on.
    ///
    /// Those of notes that were erased since are still passed by: they would be recorded once more.
    func unsettleLeft() throws {
        try write { db in
            try db.execute(
                sql: """
                    UPDATE arrival SET settled = 0 WHERE sequence IN (SELECT arrival FROM left_file)
                        AND (note IS NOT NULL OR outcome = 'refused');
                    DELETE FROM left_file WHERE arrival IN (SELECT sequence FROM arrival WHERE settled = 0);
                    """)
        }
    }

    /// Returns which of these digests are those of a note that is known.
    func known(_ digests: [String]) throws -> Set<String> {
        try read { db in
            Set(try digests.filter { try db.hasRow("SELECT 1 FROM note WHERE sha256 = ?", [$0]) })
        }
    }
}

extension Database {
    /// The files that stay, in the order of their arrivals.
    func leftFiles(after arrival: Int64 = 0) throws -> [LeftFile] {
        try rows("SELECT * FROM left_file WHERE arrival > ? ORDER BY arrival", [arrival]).map { row in
            LeftFile(
                arrival: row["arrival"], name: FileName(Array(row["name_bytes"] as Data)),
                sha256: row["sha256"],
                mark: FileMark(
                    folder: row["folder"], inode: row["inode"], size: row["size"],
                    modified: row["modified"], changed: row["changed"]))
        }
    }

    /// Remembers a file that stays, in the place of the one that had its name.
    func insertLeft(_ mark: FileMark, _ name: [UInt8], sha256: String?, arrival: Int64) throws {
        let sql = """
            INSERT OR REPLACE INTO left_file
                (name_bytes, arrival, sha256, folder, inode, size, modified, changed)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """
        try run(
            sql,
            [
                Data(name), arrival, sha256, mark.folder, mark.inode, mark.size, mark.modified, mark.changed,
            ])
    }
}
