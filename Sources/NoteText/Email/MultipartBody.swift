/// The body of a part that holds others: RFC 2046.
enum MultipartBody {
    /// Divides a body at the lines that hold its boundary; what stands before the first and after the last is no part.
    static func parts(of body: ArraySlice<UInt8>, boundary: [UInt8]) -> [ArraySlice<UInt8>] {
        let mark = Array("--".utf8) + boundary
        var parts: [ArraySlice<UInt8>] = []
        var start: Int?
        var place = body.startIndex
        while place < body.endIndex {
            let end = body[place...].firstIndex(of: UInt8(ascii: "\n")) ?? body.endIndex
            if body[place..<end].starts(with: mark) {
                let rest = body[(place + mark.count)..<end]
                let isLast = rest.starts(with: "--".utf8)
                guard isLast || rest.allSatisfy({ $0 <= 0x20 }) else {
                    place = min(end + 1, body.endIndex)
                    continue
                }
                if let start { parts.append(body[start..<contentEnd(before: place, from: start, in: body)]) }
                start = isLast ? nil : min(end + 1, body.endIndex)
                if isLast { return parts }
            }
            place = min(end + 1, body.endIndex)
        }
        // One without its last boundary was cut off; what came is read.
        if let start { parts.append(body[start...]) }
        return parts
    }

    /// The line break before a boundary belongs to the boundary.
    private static func contentEnd(before place: Int, from start: Int, in body: ArraySlice<UInt8>) -> Int {
        var end = place
        if end > start, body[end - 1] == UInt8(ascii: "\n") { end -= 1 }
        if end > start, body[end - 1] == UInt8(ascii: "\r") { end -= 1 }
        return end
    }
}
