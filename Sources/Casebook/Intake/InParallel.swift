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
