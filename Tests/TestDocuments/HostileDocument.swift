package import NoteText

/// A document that was made to hurt whoever reads it.
package struct HostileDocument: Sendable, CustomStringConvertible {
    package let name: String
    package let kind: DocumentKind
    /// What it may come to; nothing where it may be read or refused alike.
    package let refusal: DocumentError?
    private let make: @Sendable () -> [UInt8]

    package var bytes: [UInt8] { make() }
    package var description: String { "\(kind.rawValue): \(name)" }

    init(
        _ kind: DocumentKind, _ name: String, _ refusal: DocumentError? = nil,
        _ make: @escaping @Sendable () -> [UInt8]
    ) {
        self.name = name
        self.kind = kind
        self.refusal = refusal
        self.make = make
    }

    init(
        _ kind: DocumentKind, _ name: String, _ refusal: DocumentError? = nil,
        text: @escaping @Sendable () -> String
    ) {
        self.init(kind, name, refusal) { Array(text().utf8) }
    }

    package static let all = archives + xml + odt + pages + richTexts + emails + others
}

extension String {
    static func * (text: String, count: Int) -> String { String(repeating: text, count: count) }
}

/// Numbers that look like chance and are the same each time.
struct Noise {
    private var state: UInt64

    init(_ seed: UInt64 = 42) {
        state = seed
    }

    mutating func next() -> UInt8 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return UInt8(truncatingIfNeeded: state >> 33)
    }

    static func bytes(_ count: Int, _ seed: UInt64 = 42) -> [UInt8] {
        var noise = Noise(seed)
        return (0..<count).map { _ in noise.next() }
    }

    /// Letters that do not pack well.
    ///
    /// What repeats stands further apart than the window within which anything is packed.
    static func letters(_ count: Int) -> String {
        let some = String(decoding: bytes(min(count, 70_000)).map { 0x61 + $0 % 26 }, as: UTF8.self)
        return some * (count / some.utf8.count) + some.prefix(count % some.utf8.count)
    }
}
