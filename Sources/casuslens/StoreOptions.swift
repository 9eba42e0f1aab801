import ArgumentParser
import Casebook
import Foundation

/// Which store is asked, and why.
struct StoreOptions: ParsableArguments {
    @Option(help: "The folder of the store; by default that of the settings.")
    var state: String?

    @Option(help: "Why you look; it is recorded with your user id.")
    var reason: String?

    /// Returns the answer to a query; the look is recorded first.
    func answer(_ query: Query) throws -> Document {
        let settings = try Settings.current(state.map { [.state: $0] } ?? [:])
        do {
            let casebook = try Casebook(at: settings.folders)
            defer { casebook.close() }
            return try casebook.answer(query, for: Reader(uid: getuid(), reason: reason))
        } catch let error as StoreError {
            throw Failure("\(error)", error.isPassing ? .tryAgain : .unavailable)
        } catch let error as FolderError {
            throw Failure("\(error)", .unavailable)
        } catch let error as QueryError {
            throw Failure("\(error)", error.isAmbiguous ? .usage : .none)
        }
    }
}

extension StoreError {
    /// Whether the same may work in a moment.
    fileprivate var isPassing: Bool {
        if case .busy = self { true } else { false }
    }
}

extension QueryError {
    fileprivate var isAmbiguous: Bool {
        if case .ambiguous = self { true } else { false }
    }
}
