import Dispatch
import Synchronization

extension Array where Element: Sendable {
    /// Returns what `body` makes of each element, in their order; as many at a time as there are cores.
    ///
    /// Throws the first error, once all are done.
    func mapInParallel<Value: Sendable>(_ body: @Sendable (Element) throws -> Value) throws -> [Value] {
        guard count > 1 else { return try map(body) }
        let results = Mutex<[Int: Result<Value, any Error>]>([:])
        DispatchQueue.concurrentPerform(iterations: count) { index in
            let result = Result { try body(self[index]) }
            results.withLock { $0[index] = result }
        }
        let all = results.withLock { $0 }
        return try indices.compactMap { try all[$0]?.get() }
    }
}

/// Does two things at the same time, and returns what came of each once both are done.
func inParallel<One: Sendable, Other: Sendable>(
    _ one: @Sendable () throws -> One, _ other: @Sendable () throws -> Other
) -> (Result<One, any Error>, Result<Other, any Error>) {
    let ofOne = Mutex(Result<One, any Error>.failure(CancellationError()))
    let ofOther = Mutex(Result<Other, any Error>.failure(CancellationError()))
    DispatchQueue.concurrentPerform(iterations: 2) { index in
        if index == 0 {
            let result = Result(catching: one)
            ofOne.withLock { $0 = result }
        } else {
            let result = Result(catching: other)
            ofOther.withLock { $0 = result }
        }
    }
    return (ofOne.withLock { $0 }, ofOther.withLock { $0 })
}
