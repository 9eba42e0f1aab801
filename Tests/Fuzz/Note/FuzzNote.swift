import TestNotes

/// What libFuzzer calls first: reading the rules takes longer than an input may.
@_cdecl("LLVMFuzzerInitialize")
public func initialise(
    _ count: UnsafeMutablePointer<CInt>?,
    _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>?
) -> CInt {
    // An empty note is refused before any rule is asked.
    FuzzedNote(Array("Casus".utf8)).review()
    return 0
}

/// What libFuzzer calls with each input.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    unsafe FuzzedNote(Array(UnsafeBufferPointer(start: data, count: count))).review()
    return 0
}
