package import NoteReview

/// A line of a note as it is shown to a person, with the places marked that matter.
///
/// Notes often hold a whole paragraph on one line, so only the surroundings of each place are shown.
package struct Quotation: Hashable, Sendable {
    /// The line of the note, from 1.
    package let line: Int
    package let pieces: [Piece]

    package enum Piece: Hashable, Sendable {
        case text(String)
        case marked(String)
        /// Something is left out here.
        case cut
    }

    /// Returns the quotations of these places, one for each line, in the order of the note.
    package static func all(of places: [Place], in text: [UInt8]) -> [Quotation] {
        Dictionary(grouping: places, by: \.line)
            .sorted { $0.key < $1.key }
            .map { line, places in
                var cutter = QuotationCutter(text)
                return Quotation(line: line, pieces: cutter.pieces(around: places.map(\.bytes)))
            }
    }

    /// The quotation without its marks, left-out parts shown as an ellipsis.
    package var plain: String {
        pieces.map(\.plain).joined()
    }

    /// The marked texts alone.
    package var marks: [String] {
        pieces.compactMap { if case .marked(let text) = $0 { text } else { nil } }
    }
}

extension Quotation.Piece {
    package var plain: String {
        switch self {
        case .text(let text), .marked(let text): text
        case .cut: "…"
        }
    }
}

/// Cuts the surroundings of places out of a note.
private struct QuotationCutter {
    /// How much is shown on either side of a place, and how long a place may be itself, in bytes.
    private static let reach = 50
    private static let longest = 120

    private let text: [UInt8]
    private var pieces: [Quotation.Piece] = []

    init(_ text: [UInt8]) {
        self.text = text
    }

    /// Returns the pieces for places of one line; `places` may overlap and need no order.
    mutating func pieces(around places: [Range<Int>]) -> [Quotation.Piece] {
        var shown: Int?
        for place in merged(places) {
            open(upTo: place.lowerBound, after: shown)
            mark(place)
            shown = place.upperBound
        }
        if let shown { close(after: shown) }
        return pieces
    }

    /// Returns the places in their order, those that overlap as one.
    private func merged(_ places: [Range<Int>]) -> [Range<Int>] {
        let places = places.map { $0.clamped(to: 0..<text.count) }.sorted { $0.lowerBound < $1.lowerBound }
        return places.reduce(into: []) { merged, place in
            guard let last = merged.last, place.lowerBound < last.upperBound else {
                return merged.append(place)
            }
            merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, place.upperBound)
        }
    }

    /// Shows what stands before a place, from the previous place on where the two are near.
    private mutating func open(upTo place: Int, after shown: Int?) {
        let start = start(before: place)
        if let shown, start <= end(after: shown) { return append(.text(string(shown..<place))) }
        if let shown {
            close(after: shown)
        } else if !isLineStart(start) {
            pieces.append(.cut)
        }
        append(.text(string(start..<place)))
    }

    /// Marks a place, its first part only when it is long.
    private mutating func mark(_ place: Range<Int>) {
        guard place.count > Self.longest else { return append(.marked(string(place))) }
        let end = wordEnd(before: place.lowerBound + Self.longest, notBefore: place.lowerBound)
        append(.marked(string(place.lowerBound..<end)))
        pieces.append(.cut)
    }

    private mutating func close(after shown: Int) {
        let end = end(after: shown)
        append(.text(string(shown..<end)))
        if !isLineEnd(end) { pieces.append(.cut) }
    }

    private mutating func append(_ piece: Quotation.Piece) {
        if !piece.plain.isEmpty { pieces.append(piece) }
    }

    private func start(before place: Int) -> Int {
        var index = place
        while index > place - Self.reach, !isLineStart(index) { index -= 1 }
        if isLineStart(index) { return index }
        while index < place, text[index] != space { index += 1 }
        return index
    }

    private func end(after place: Int) -> Int {
        var index = place
        while index < place + Self.reach, !isLineEnd(index) { index += 1 }
        if isLineEnd(index) { return index }
        let end = wordEnd(before: index, notBefore: place)
        return text[end] == space ? end + 1 : end
    }

    /// Returns the end of the last whole word before `index`; where there is none, of the last whole character.
    private func wordEnd(before index: Int, notBefore limit: Int) -> Int {
        var end = index
        while end > limit, text[end] != space { end -= 1 }
        guard end == limit else { return end }
        end = index
        while end > limit, text[end] & 0xC0 == 0x80 { end -= 1 }
        return end
    }

    private func isLineStart(_ index: Int) -> Bool {
        index == 0 || isNewline(text[index - 1])
    }

    private func isLineEnd(_ index: Int) -> Bool {
        index == text.count || isNewline(text[index])
    }

    private func isNewline(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

    private var space: UInt8 { UInt8(ascii: " ") }

    private func string(_ range: Range<Int>) -> String { String(decoding: text[range], as: UTF8.self) }
}
