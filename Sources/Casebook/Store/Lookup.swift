import GRDB

/// Finds what a person names by a case number, or by the first digits of the id of a note or a flag.
struct Lookup {
    let db: Database

    /// The fewest digits that are taken for an id.
    private static let fewest = 4

    enum Found {
        case `case`(key: String)
        case note(StoredNote)
        case flag(StoredFlag)

        /// The id for the audit record.
        var id: String {
            switch self {
            case .case(let key): key
            case .note(let note): note.shortID
            case .flag(let flag): flag.id
            }
        }
    }

    func find(_ name: String) throws -> Found {
        let key = CaseNames.key(of: name)
        let sql = "SELECT EXISTS (SELECT 1 FROM casefile WHERE key = ?)"
        if try Bool.fetchOne(db, sql: sql, arguments: [key]) == true { return .case(key: key) }
        let found = try flags(name).map(Found.flag) + notes(name).map(Found.note)
        return try one(of: found, name)
    }

    func flag(_ name: String) throws -> StoredFlag {
        let flags = try flags(name)
        guard flags.count <= 1 else { throw QueryError.ambiguous(name, flags.map(\.id)) }
        guard let flag = flags.first else { throw QueryError.nothing(name) }
        return flag
    }

    private func one(of found: [Found], _ name: String) throws -> Found {
        guard found.count <= 1 else { throw QueryError.ambiguous(name, found.map(\.id)) }
        guard let one = found.first else { throw QueryError.nothing(name) }
        return one
    }

    private func flags(_ name: String) throws -> [StoredFlag] {
        guard let digits = digits(name) else { return [] }
        return try StoredFlag.fetchAll(db, where: "substr(flag.id, 1, \(digits.count)) = \(digits)")
    }

    private func notes(_ name: String) throws -> [StoredNote] {
        guard let digits = digits(name) else { return [] }
        return try StoredNote.fetchAll(db, where: "substr(sha256, 1, \(digits.count)) = \(digits)")
    }

    private func digits(_ name: String) -> String? {
        let digits = name.lowercased()
        let isHexadecimal = digits.utf8.allSatisfy { "0123456789abcdef".utf8.contains($0) }
        return isHexadecimal && digits.utf8.count >= Self.fewest ? digits : nil
    }
}

/// Why a query has no answer.
package enum QueryError: Error, Hashable, Sendable, CustomStringConvertible {
    case nothing(String)
    case ambiguous(String, [String])

    package var description: String {
        switch self {
        case .nothing(let name):
            "there is no case, note or flag '\(name.harmless)'; 'casuslens cases --all' lists the cases"
        case .ambiguous(let name, let ids):
            "'\(name.harmless)' could be \(ids.prefix(5).joined(separator: ", ")); write more digits"
        }
    }
}
