import NoteReview
import Testing

@testable import Casebook

@Suite struct `Quoting a line of a note` {
    /// Quotes the marked places of a text, and shows the marks and cuts in the same signs.
    private func quote(_ marked: String) -> [String] {
        var text: [UInt8] = []
        var places: [Place] = []
        var line = 1
        for (index, part) in marked.split(separator: "|", omittingEmptySubsequences: false).enumerated() {
            let start = text.count
            text += Array(part.utf8)
            let place = Place(line: line, column: 1, length: part.count, bytes: start..<text.count)
            if index % 2 == 1 { places.append(place) }
            line += part.utf8.count { $0 == UInt8(ascii: "\n") }
        }
        return Quotation.all(of: places.shuffled(), in: text).map { quotation in
            quotation.pieces.map { piece in
                if case .marked(let text) = piece { "|\(text)|" } else { piece.plain }
            }.joined()
        }
    }

    @Test(arguments: [
        ("een |mes| gezien", ["een |mes| gezien"]),
        ("regel een\nmet |mes|\r\nen meer", ["met |mes|"]),
        ("|a| en |b|\nniets\n|c|", ["|a| en |b|", "|c|"]),
        ("", []),
    ])
    func `marks each place of a line once`(marked: String, quotations: [String]) {
        #expect(quote(marked) == quotations)
    }

    @Test func `shows the surroundings of a place in a long line`() {
        let words = Array(repeating: "woord", count: 40).joined(separator: " ")
        let near = Array(repeating: "woord", count: 8).joined(separator: " ")
        #expect(quote("\(words) |mes| \(words)") == ["… \(near) |mes| \(near) …"])
    }

    @Test func `cuts what stands between two places that are far apart`() {
        let words = Array(repeating: "woord", count: 40).joined(separator: " ")
        let quotation = quote("|mes| \(words) |pistool|")
        #expect(quotation.first?.hasPrefix("|mes| woord") == true)
        #expect(quotation.first?.contains(" … woord") == true)
        #expect(quotation.first?.hasSuffix("woord |pistool|") == true)
    }

    @Test func `shortens a place that is long itself`() {
        let words = Array(repeating: "woord", count: 60).joined(separator: " ")
        #expect((quote("|\(words)|").first?.count ?? 0) < 140)
    }

    @Test func `keeps characters whole where no space allows a cut`() {
        let accents = String(repeating: "é", count: 200)
        #expect(quote("\(accents)|mes|\(accents)").first?.contains("\u{FFFD}") == false)
    }

    @Test func `stays fast on a line of a megabyte with many places`() {
        let note = String(repeating: "x y |z| ", count: 20_000)
        #expect(quote(note).count == 1)
    }
}
