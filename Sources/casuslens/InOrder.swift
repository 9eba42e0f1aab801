import Dispatch
import Foundation
import Synchronization

extension Sequence where Self: Sendable, Element: Sendable {
    /// Hands on what `work` makes of each element, in their order; as many are worked on at a time as there are cores.
    ///
    /// Each is handed on as soon as it and those before it are done, while the next element may still be to come. A few are
    /// held at a time, however many elements there are.
    func forEachInOrder<Value: Sendable>(
        _ work: @escaping @Sendable (Element) throws -> Value, then body: (Value) throws -> Void
    ) throws {
        let results = PendingResults<Value>(most: 2 * ProcessInfo.processInfo.activeProcessorCount)
        // Whoever waits for an element has a thread of its own, and keeps none from the work.
        Thread.detachNewThread {
            for element in self {
                guard let result = results.add() else { return }
                DispatchQueue.global().async { result.fill(Result { try work(element) }) }
            }
            results.end()
        }
        defer { results.end() }
        while let result = results.next() { try body(result.get()) }
    }
}

/// Results that are awaited in the order in which they were asked for.
private final class PendingResults<Value: Sendable>: Sendable {
    private let waiting = Mutex<(results: [PendingResult<Value>], hasEnded: Bool)>(([], false))
    private let added = DispatchSemaphore(value: 0)
    private let room = DispatchSemaphore(value: 0)

    init(most: Int) {
        // A semaphore may not be let go of with less than it began with.
        for _ in 0..<most { room.signal() }
    }

    /// Asks for one more, once there is room for it; nothing when no more are wanted.
    func add() -> PendingResult<Value>? {
        room.wait()
        let result = waiting.withLock { waiting in
            guard !waiting.hasEnded else { return nil as PendingResult<Value>? }
            let result = PendingResult<Value>()
            waiting.results.append(result)
            return result
        }
        added.signal()
        return result
    }

    /// Says that no more are to come, or wanted.
    func end() {
        waiting.withLock { $0.hasEnded = true }
        added.signal()
        room.signal()
    }

    /// Returns the next one as soon as it was asked for; nothing after the last.
    func next() -> PendingResult<Value>? {
        added.wait()
        return waiting.withLock { waiting in
            guard !waiting.results.isEmpty else { return nil }
            room.signal()
            return waiting.results.removeFirst()
        }
    }
}

/// What work will have come to.
private final class PendingResult<Value: Sendable>: Sendable {
    private let result = Mutex<Result<Value, any Error>?>(nil)
    private let done = DispatchSemaphore(value: 0)

    func fill(_ value: Result<Value, any Error>) {
        result.withLock { $0 = value }
        done.signal()
    }

    /// Waits until it is filled.
    func get() throws -> Value {
        done.wait()
        guard let result = result.withLock({ $0 }) else { preconditionFailure("done before it was filled") }
        return try result.get()
    }
}
