import GRDB

/// The cases that a filter lets through, those with the oldest open prompt first.
///
/// Cases are never ordered by how much is open or mentioned in them: that would rank persons.
struct CaseListing {
    let db: Database
    let filter: Query.Filter

    func cases() throws -> [(key: String, entry: CaseEntry)] {
        let query: SQL = """
            SELECT casefile.key, casefile.number,
                count(flag.id) FILTER (WHERE flag.state = 'open') AS open,
                min(flag.since) FILTER (WHERE flag.state = 'open') AS since
            FROM casefile LEFT JOIN flag ON flag.casefile = casefile.key AND \(filter.selection)
            GROUP BY casefile.key HAVING \(having)
            ORDER BY since IS NULL, since, casefile.key
            """
        return try SQLRequest<Row>(literal: query).fetchAll(db).map { row in
            let key: String = row["key"]
            let notes = try notes(of: key)
            return (
                key,
                CaseEntry(
                    case: row["number"] ?? key, open: row["open"], since: OrNull(row["since"]),
                    last: OrNull(notes.last), notes: notes.count)
            )
        }
    }

    /// With a filter, all cases are those that have a flag which it lets through.
    private var having: SQL {
        guard filter.includesAnswered else { return "open > 0" }
        return filter.isUnlimited ? "TRUE" : "count(flag.id) > 0"
    }

    private func notes(of key: String) throws -> (count: Int, last: String?) {
        let sql = """
            SELECT count(*) AS count, max(meeting_date) AS last FROM note
            WHERE superseded_by IS NULL
                AND sequence IN (SELECT note FROM part WHERE casefile = ?)
            """
        let row = try Row.fetchOne(db, sql: sql, arguments: [key])
        return (row?["count"] ?? 0, row?["last"])
    }
}
