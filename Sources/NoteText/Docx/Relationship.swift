/// What one part of a docx says that another is to it.
struct Relationship {
    /// The last word of the type's address: `header`, `styles`, `officeDocument`.
    let type: String
    /// The name of the other part in the archive.
    let target: String

    /// Reads the relationships of a part, or of the whole archive for the empty name; without those that lead out of it.
    static func read(
        of part: String, in archive: inout ZipArchive
    ) throws(DocumentError) -> [Relationship] {
        let split = part.lastIndex(of: "/").map { part.index(after: $0) } ?? part.startIndex
        let (folder, file) = (String(part[..<split]), part[split...])
        guard let bytes = try archive.part("\(folder)_rels/\(file).rels") else { return [] }
        let list = RelationshipList(folder: folder)
        try XMLReader.read(bytes, of: .docx, to: list)
        return list.all
    }
}

private final class RelationshipList: XMLHandler {
    private let folder: String
    private(set) var all: [Relationship] = []

    init(folder: String) {
        self.folder = folder
    }

    func start(_ name: XMLName, _ attributes: XMLAttributes) {
        guard name == XMLName(.relationships, "Relationship"), attributes["TargetMode"] != "External",
            let type = attributes["Type"]?.split(separator: "/").last, let target = attributes["Target"]
        else { return }
        all.append(Relationship(type: String(type), target: resolved(target)))
    }

    func end(_ name: XMLName) {}
    func text(_ text: String) {}

    private func resolved(_ target: String) -> String {
        let path = target.hasPrefix("/") ? target : folder + target
        var steps: [Substring] = []
        for step in path.split(separator: "/") {
            switch step {
            case ".": break
            case "..": _ = steps.popLast()
            default: steps.append(step)
            }
        }
        return steps.joined(separator: "/")
    }
}
