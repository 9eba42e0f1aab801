/// The lists and notes of a docx, and how far each has counted.
final class DocxNumbering: XMLHandler {
    /// The formats of the levels, by abstract list.
    private var formats: [String: [Int: String]] = [:]
    /// The abstract list of each list.
    private var lists: [String: String] = [:]
    private var counts: [String: [Int: Int]] = [:]
    /// The numbers of notes, by kind and id, in the order in which the text refers to them.
    private var notes: [String: [String: Int]] = [:]
    private var abstract: String?
    private var level = 0
    private var list: String?

    func start(_ name: XMLName, _ attributes: XMLAttributes) {
        guard name.space == .word else { return }
        switch name.local {
        case "abstractNum": abstract = attributes["abstractNumId"]
        case "lvl": level = attributes["ilvl"].flatMap { Int($0) } ?? 0
        case "numFmt":
            if let abstract, list == nil { formats[abstract, default: [:]][level] = attributes["val"] }
        case "num": list = attributes["numId"]
        case "abstractNumId": if let list { lists[list] = attributes["val"] }
        default: break
        }
    }

    func end(_ name: XMLName) {
        guard name.space == .word else { return }
        if name.local == "abstractNum" { abstract = nil }
        if name.local == "num" { list = nil }
    }

    func text(_ text: String) {}

    /// Returns the number of a note: a program gives notes ids of its own, and shows their order.
    func number(ofNote id: String, kind: String) -> Int {
        if let known = notes[kind]?[id] { return known }
        let number = (notes[kind]?.count ?? 0) + 1
        notes[kind, default: [:]][id] = number
        return number
    }

    /// Counts one further in a list, and returns what stands before its entry; nothing where no list is meant.
    func marker(at place: DocxListPlace) -> String? {
        guard place.list != "0", let abstract = lists[place.list] else { return nil }
        let format = formats[abstract]?[place.level] ?? "bullet"
        guard format != "bullet", format != "none" else { return "-" }
        let count = (counts[abstract]?[place.level] ?? 0) + 1
        counts[abstract] = (counts[abstract] ?? [:]).filter { $0.key < place.level }
        counts[abstract]?[place.level] = count
        return "\(count)."
    }
}
