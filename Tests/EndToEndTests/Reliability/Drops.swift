import Foundation

/// Files as they were dropped, counted without the help of what is tested.
struct Drops {
    private(set) var files: [(name: String, text: String)] = []

    /// One note that a sheet with a question comes from.
    static func note(_ number: Int) -> String {
        "Casusoverleg 2 maart 2026\n\nCasus 2026-\(number)\n\nMoeder maakt zich zorgen over haar zoon.\n"
    }

    /// A note at which a faulty program ends.
    static func ending(_ number: Int) -> String {
        note(number) + "De moeder is een VASTLOPER, zegt de school, en dat is besproken.\n"
    }

    /// Adds `count` files: notes, and among them the same note again and empty files, which are refused.
    mutating func add(_ count: Int) {
        for _ in 0..<count {
            let number = files.count + 1
            let text =
                switch number % 25 {
                case 10: Self.note(number - 1)
                case 20: ""
                default: Self.note(number)
                }
            files.append((String(format: "%05d.txt", number), text))
        }
    }

    /// Adds one file.
    mutating func add(_ text: String, as name: String) { files.append((name, text)) }

    /// Renames the last files into the inbox of an installation.
    func drop(last count: Int, into installation: Installation) throws {
        for (name, text) in files.suffix(count) { try installation.drop(text, as: name) }
    }

    /// The texts of the notes, each once, in the order of text.
    var notes: [String] { Set(files.map(\.text).filter { !Self.isRefused($0) }).sorted() }
    var refused: Int { files.count { Self.isRefused($0.text) } }
    private static func isRefused(_ text: String) -> Bool { text.isEmpty || text.contains("VASTLOPER") }
    var duplicates: Int { files.count - refused - notes.count }
}
