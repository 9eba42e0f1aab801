/// What the marks before the lines of a list tell of who was there: `+` and `-`, or boxes that are ticked and that are not.
struct PresenceMarks {
    enum Mark {
        case plus, minus, emptyBox, tickedBox
    }

    private let hasPlus: Bool
    private let hasTick: Bool

    /// Looks at the marks of all lines of a list: a dash says no beside plus signs alone, an empty box beside ticked ones.
    init(of marks: [Mark?]) {
        hasPlus = marks.contains(.plus)
        hasTick = marks.contains(.tickedBox)
    }

    func saysNo(_ mark: Mark?) -> Bool {
        switch mark {
        case .minus: hasPlus
        case .emptyBox: hasTick
        case .plus, .tickedBox, nil: false
        }
    }
}

extension LayoutReader {
    /// Returns the mark before a line that may tell of who was there, or of what was done.
    func mark(of line: Line) -> PresenceMarks.Mark? {
        switch line.content.first.map({ tokens[$0].kind }) {
        case .emptyBox: return .emptyBox
        case .tickedBox: return .tickedBox
        default: break
        }
        guard line.kind == .item, line.bytes.count > line.indent else { return nil }
        switch text[line.bytes.lowerBound + line.indent] {
        case UInt8(ascii: "+"): return .plus
        case UInt8(ascii: "-"): return .minus
        default: return nil
        }
    }
}
