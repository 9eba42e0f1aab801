/// Takes the bytes of flat arrays while something is encoded.
package protocol FlatArrayWriter: Sendable {
    /// Adds bytes; returns where they start in the memory that they will be read back from, a multiple of its alignment.
    func write(_ bytes: [UInt8]) -> Int
}

extension CodingUserInfoKey {
    /// Under this key an encoder finds the writer of flat arrays, and a decoder the memory they lie in.
    ///
    /// They are read back by the build that wrote them, since they lie as they lay in its memory.
    package static let flatArrays: CodingUserInfoKey = {
        guard let key = CodingUserInfoKey(rawValue: "flat-arrays") else {
            preconditionFailure("a key may be any text")
        }
        return key
    }()
}
