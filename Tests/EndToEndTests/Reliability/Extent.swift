import Foundation

/// How much of the proof is run: a core with all other tests, more with `make reliability`, all of it with
/// `make reliability-long`.
enum Extent: String, Comparable {
    case core, short, long

    /// What the environment asks for in `RELIABILITY`.
    static let wanted = ProcessInfo.processInfo.environment["RELIABILITY"].flatMap(Self.init) ?? .core

    static func < (one: Self, other: Self) -> Bool { one.order < other.order }

    private var order: Int {
        switch self {
        case .core: 0
        case .short: 1
        case .long: 2
        }
    }

    func choose<Value>(core: Value, short: Value, long: Value) -> Value {
        switch self {
        case .core: core
        case .short: short
        case .long: long
        }
    }
}

/// Says what a proof counted, for whoever reads the log of the tests.
func report(_ line: String) {
    FileHandle.standardError.write(Data("reliability: \(line)\n".utf8))
}
