import NoteText
import TestDocuments

/// What libFuzzer calls with each input.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    unsafe FuzzedDocument(UnsafeBufferPointer(start: data, count: count), kind: .text).read()
    return 0
}
