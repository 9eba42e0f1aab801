/// Memory that flat arrays lie in: it is let go of when none of them needs it any more.
@safe
package final class FlatMemory: Sendable {
    // Nobody writes to it once it is made.
    nonisolated(unsafe) package let bytes: UnsafeRawBufferPointer
    private let release: @Sendable (UnsafeRawBufferPointer) -> Void

    /// Plain values of every kind may start at a multiple of this.
    package static let alignment = 16

    /// Takes over memory that starts at a multiple of `alignment` and that nobody writes to.
    @unsafe
    package init(
        _ bytes: UnsafeRawBufferPointer, release: @escaping @Sendable (UnsafeRawBufferPointer) -> Void
    ) {
        unsafe self.bytes = bytes
        unsafe self.release = release
    }

    /// Copies the values of an array.
    convenience init(copying bytes: UnsafeRawBufferPointer) {
        let memory = UnsafeMutableRawBufferPointer.allocate(
            byteCount: bytes.count, alignment: Self.alignment)
        unsafe memory.copyMemory(from: bytes)
        unsafe self.init(UnsafeRawBufferPointer(memory)) { unsafe $0.deallocate() }
    }

    deinit { unsafe release(bytes) }
}
