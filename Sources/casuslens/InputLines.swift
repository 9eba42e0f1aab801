/// The lines of standard input, each as soon as it is there.
struct InputLines: Sequence, IteratorProtocol, Sendable {
    private var number = 0

    struct Line: Sendable {
        /// Counts from 1.
        let number: Int
        let text: String
    }

    mutating func next() -> Line? {
        number += 1
        return readLine().map { Line(number: number, text: $0) }
    }
}
