import GRDB

/// Finds the answer to a query in the store.
struct QueryReader {
    let db: Database
    let folders: Settings.Folders

    /// An answer, with the ids of what it shows for the audit record.
    typealias Answer = (document: Document, ids: [String])

    /// Returns the answer, or why there is none; throws what is wrong with the store.
    func outcome(of query: Query) throws -> Result<Answer, QueryError> {
        do {
            return .success(try answer(to: query))
        } catch let error as QueryError {
            return .failure(error)
        }
    }

    func answer(to query: Query) throws -> Answer {
        switch query {
        case .cases(let filter): try cases(filter)
        case .flags(let filter): try flags(filter)
        case .show(let id): try show(id)
        case .why(let id): try why(id)
        case .doctor: (.doctor(try DoctorReader(folders).document(db)), [])
        case .status: (.status(try StatusReader(db: db, folders: folders).status()), [])
        }
    }

    private func cases(_ filter: Query.Filter) throws -> Answer {
        let cases = try CaseListing(db: db, filter: filter).cases()
        return (.cases(CasesDocument(cases: cases.map(\.entry))), cases.map(\.key))
    }

    private func flags(_ filter: Query.Filter) throws -> Answer {
        let flags = try StoredFlag.fetchAll(db, where: filter.condition)
        return (.flags(FlagsDocument(flags: flags.map(\.entry))), flags.map(\.id))
    }

    private func show(_ id: String) throws -> Answer {
        let found = try Lookup(db: db).find(id)
        let shown = try ShowReader(db: db).show(found)
        return (.show(shown), [found.id])
    }

    private func why(_ id: String) throws -> Answer {
        let flag = try Lookup(db: db).flag(id)
        return (.why(try WhyReader(db: db).why(flag)), [flag.id])
    }
}
