/// The name of a file in its folder: bytes, which need not be UTF-8.
package struct FileName: Hashable, Comparable, Sendable {
    package let bytes: [UInt8]

    package init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    package init(_ text: String) {
        bytes = Array(text.utf8)
    }

    package static func < (one: Self, other: Self) -> Bool {
        one.bytes.lexicographicallyPrecedes(other.bytes)
    }

    /// The name as text that is safe to show, and to name other files after.
    ///
    /// What is not UTF-8, and what steers a terminal or cannot be seen, is written as `%` and two hexadecimal digits
    /// a byte.
    package var text: String {
        guard let text = String(validating: bytes, as: UTF8.self) else {
            return bytes.map { 0x20..<0x7F ~= $0 ? String(Unicode.Scalar($0)) : $0.escaped }.joined()
        }
        return text.unicodeScalars.map { $0.isSteering ? $0.utf8.map(\.escaped).joined() : String($0) }
            .joined()
    }

    /// Calls `body` with the name as C wants it.
    func withPointer<Value>(_ body: (UnsafePointer<CChar>) -> Value) -> Value {
        let terminated = bytes.map { CChar(bitPattern: $0) } + [0]
        return unsafe terminated.withUnsafeBufferPointer { buffer in
            guard let start = buffer.baseAddress else { preconditionFailure("a terminated name has a byte") }
            return unsafe body(start)
        }
    }
}

extension UInt8 {
    fileprivate var escaped: String { "%" + hexadecimal(digits: 2) }
}

extension String {
    /// Returns the text cut to so many bytes of UTF-8, between two characters.
    func cut(toBytes limit: Int) -> String {
        guard utf8.count > limit else { return self }
        var scalars = unicodeScalars
        while scalars.last != nil, String(scalars).utf8.count > limit { scalars.removeLast() }
        return String(scalars)
    }
}
