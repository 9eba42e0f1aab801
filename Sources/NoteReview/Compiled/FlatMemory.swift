/// Memory that flat arrays lie in: it is freed when none of them needs it any more.
@safe
package final class FlatMemory: Sendable {
    // Nobody writes to it once it is made.
    nonisolated(unsafe) package let bytes: UnsafeRawBufferPointer

    /// Plain values of every kind may start at a multiple of this.
    package static let alignment = 16

    /// Makes memory of so many bytes; `fill` sets them all.
    package init(
        byteCount: Int, filledBy fill: (UnsafeMutableRawBufferPointer) throws -> Void
    ) rethrows {
        let memory = UnsafeMutableRawBufferPointer.allocate(
            byteCount: byteCount, alignment: Self.alignment)
        do {
            try unsafe fill(memory)
        } catch {
            unsafe memory.deallocate()
            throw error
        }
        unsafe bytes = UnsafeRawBufferPointer(memory)
    }

    deinit { unsafe bytes.deallocate() }
}
