import TestNotes

/// What libFuzzer calls with each input.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    unsafe FuzzedNote(Array(UnsafeBufferPointer(start: data, count: count))).review()
    return 0
}
