/// The lines at the top of a note that was sent as a mail: who wrote it, to whom, when and about what.
///
/// They look like headings and lists of people, and are neither.
struct MailHead: Sendable {
    /// Its lines; empty in a note that is no mail.
    let lines: Range<Int>
    /// What each line of the head says, after its label.
    private let fields: [Field: Range<Int>]

    enum Field: CaseIterable {
        case sender, recipients, copies, date, subject

        /// What mail programs write before it, in Dutch and English.
        var labels: [String] {
            switch self {
            case .sender: ["van", "from", "afzender"]
            case .recipients: ["aan", "to"]
            case .copies: ["cc", "bcc"]
            case .date: ["datum", "date", "verzonden", "sent"]
            case .subject: ["onderwerp", "subject", "betreft"]
            }
        }
    }

    /// How far down a note its head starts at the latest, and how few lines it has at least.
    private static let latestStart = 6
    private static let least = 3

    init(in lines: [Line], text: [UInt8], tokens: [Token]) {
        func field(of line: Line) -> (field: Field, rest: Range<Int>)? {
            guard let label = line.content.prefix(4).first(where: { tokens[$0].isWord }),
                let colon = line.content.prefix(8).first(where: { $0 > label && tokens[$0].kind == .colon }),
                line.content.lowerBound..<colon == line.content.lowerBound..<label + 1
                    || !(label + 1..<colon).contains(where: { tokens[$0].isWord })
            else { return nil }
            let word = String(decoding: text[tokens[label].bytes].map(ASCII.lowercased), as: UTF8.self)
            let marks = line.content.filter { $0 > colon }.prefix { tokens[$0].kind == .other }.count
            return Field.allCases.first { $0.labels.contains(word) }
                .map { ($0, min(colon + 1 + marks, line.content.upperBound)..<line.content.upperBound) }
        }
        var fields: [Field: Range<Int>] = [:]
        let sender =
            lines.prefix(Self.latestStart).firstIndex { field(of: $0)?.field == .sender } ?? lines.count
        let above = lines[..<min(sender, lines.count)].lastIndex { field(of: $0) == nil }
        let start = above.map { $0 + 1 } ?? (sender < lines.count ? 0 : sender)
        var end = start
        while end < lines.count, let next = field(of: lines[end]) {
            if fields[next.field] == nil { fields[next.field] = next.rest }
            end += 1
        }
        let isMail = fields.count >= Self.least
        self.lines = isMail ? start..<end : 0..<0
        self.fields = isMail ? fields : [:]
    }

    subscript(field: Field) -> Range<Int>? { fields[field] }
}
