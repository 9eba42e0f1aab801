/// The names of the lists of a book, and the number of each.
struct ListNames: Sendable {
    let all: [String]
    private let numbers: [String: PhraseBook.List]

    init(_ all: [String]) {
        self.all = all
        numbers = Dictionary(all.enumerated().map { ($1, PhraseBook.List($0)) }) { first, _ in first }
    }

    subscript(name: String) -> PhraseBook.List? { numbers[name] }
}

extension ListNames: Codable {
    init(from decoder: any Decoder) throws { try self.init([String](from: decoder)) }

    func encode(to encoder: any Encoder) throws { try all.encode(to: encoder) }
}
