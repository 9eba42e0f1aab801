import NoteReview

extension [Reason] {
    /// The reasons as a finding keeps them, and as `Schema.reasons` takes them apart: a JSON array with an array for each.
    ///
    /// An encoder takes for each of them what a row of its own would.
    var stored: String {
        get throws { "[\(try map { try $0.stored }.joined(separator: ","))]" }
    }
}

extension Reason {
    /// Without the place where there is none.
    fileprivate var stored: String {
        get throws {
            let head = "\"\(role.rawValue)\",\(try fact.json),\(contexts.rawValue)"
            guard let place else { return "[\(head)]" }
            let bytes = "\(place.bytes.lowerBound),\(place.bytes.upperBound)"
            return "[\(head),\(place.line),\(place.column),\(place.length),\(bytes)]"
        }
    }
}

extension String {
    fileprivate var json: String {
        get throws {
            let isPlain = utf8.allSatisfy { (0x20..<0x7F).contains($0) && $0 != 0x22 && $0 != 0x5C }
            return isPlain ? "\"\(self)\"" : try JSONText.line(self)
        }
    }
}
