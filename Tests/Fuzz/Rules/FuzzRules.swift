import TestNotes

/// What libFuzzer calls with each input.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    unsafe FuzzedRules(Array(UnsafeBufferPointer(start: data, count: count))).read()
    return 0
}
