import NoteReview

/// What stands beside a refused file, for whoever dropped it.
struct RefusalLetter {
    static let ending = ".reason.txt"

    let file: String
    let reason: String
    let remedy: String

    func text(in language: Language) -> String {
        switch language {
        case .dutch:
            """
            Dit bestand is niet ingelezen: \(file)
            Reden: \(reason)
            Wat u kunt doen: \(remedy)

            """
        case .english:
            """
            This file was not taken in: \(file)
            Reason: \(reason)
            What you can do: \(remedy)

            """
        }
    }

    /// Returns a name in the folder of refused files that neither a file nor a letter has, and whose letter has a free name
    /// too: the file's own, or one with a number before its ending.
    static func freeName(
        for file: FileName, in folder: Folder, besides taken: Set<String>
    ) throws -> String {
        let text = file.text.cut(toBytes: 255 - ending.utf8.count - 6)
        let dot = text.lastIndex(of: ".").flatMap { $0 == text.startIndex ? nil : $0 } ?? text.endIndex
        for number in 1... {
            let name = number == 1 ? text : "\(text[..<dot])-\(number)\(text[dot...])"
            let isFree = try [name, name + ending].allSatisfy {
                try !taken.contains($0) && folder.stamp(of: FileName($0)) == nil
            }
            if isFree { return name }
        }
        return text
    }
}
