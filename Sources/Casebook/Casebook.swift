package import Foundation

/// What is kept of all notes, as people may ask about it.
///
/// Every answer is recorded before it is given; where that cannot be done, there is none.
package struct Casebook: Sendable {
    private let store: Store
    private let folders: Settings.Folders

    /// Opens the store of these folders, which must be there.
    package init(at folders: Settings.Folders) throws {
        store = try Store.open(at: folders.state, for: .asking)
        self.folders = folders
    }

    /// Answers a query.
    ///
    /// What is shown is read and recorded in one transaction, and returned once the record is durable.
    ///
    /// - Throws: `QueryError` when there is nothing of that name, `StoreError` when the record cannot be written.
    package func answer(_ query: Query, for reader: Reader, at time: Date = .now) throws -> Document {
        try store.answer(query, for: reader, at: time, in: folders)
    }

    /// Ends the work with the store, for a process that ends soon.
    ///
    /// An answer that is recorded is given all the same where the store cannot be closed now: it is left as it is, since
    /// only who holds the lock of the writers may close it, and the next one does.
    package func close() {
        do { try store.close() } catch { store.abandon() }
    }
}
