import Testing

/// Words of a note that are replaced by others, each as a whole word and with its capital.
struct Replacement: Sendable, CustomTestStringConvertible {
    let testDescription: String
    private let words: [String: String]
    /// What stands in the place of words that are one only before certain others: `zijn vader`, and not `zij zijn`.
    private let phrases: [String: String]
    /// Words of whose notes nobody could tell any more who is who.
    private let confusing: Set<String>
    /// Whether `rechts-extremisme` is one word.
    private let joinsHyphens: Bool

    init(
        _ description: String, _ words: [String: String], phrases: [String: String] = [:],
        besides confusing: Set<String> = [], joiningHyphens joinsHyphens: Bool = false
    ) {
        testDescription = description
        self.words = words
        self.phrases = phrases
        self.confusing = confusing
        self.joinsHyphens = joinsHyphens
    }

    func isClear(in text: String) -> Bool {
        confusing.isEmpty
            || confusing.isDisjoint(with: text.lowercased().split { !$0.isLetter }.map(String.init))
    }

    func callAsFunction(_ text: String) -> String {
        var replaced = ""
        var word = ""
        let text = phrases.reduce(text) { $0.replacing($1.key, with: $1.value) }
        for character in text + "\n" {
            if character.isLetter || joinsHyphens && character == "-" {
                word.append(character)
            } else {
                replaced += replacement(of: word)
                replaced.append(character)
                word = ""
            }
        }
        return String(replaced.dropLast())
    }

    private func replacement(of word: String) -> String {
        if let same = words[word] { return same }
        guard let first = word.first, first.isUppercase,
            let lower = words[first.lowercased() + word.dropFirst()]
        else { return word }
        return lower.capitalisedFirst
    }

    /// Each word of a pair by the other.
    init(_ description: String, swapping pairs: KeyValuePairs<String, String>) {
        var words: [String: String] = [:]
        for (one, other) in pairs {
            words[one] = other
            if words[other] == nil { words[other] = one }
        }
        self.init(description, words)
    }

    /// `zijn vader … zij` would be the father of somebody else.
    private static let possessives: [String: String] = {
        let dutch = [
            "vader", "moeder", "ouder", "stief", "pleeg", "broer", "zus", "opa", "oma", "oom", "tante",
            "neef",
            "nicht", "vriend", "partner", "gezin",
        ].map { ("zijn \($0)", "haar \($0)") }
        let english = ["father", "mother", "parent", "brother", "sister", "uncle", "aunt", "friend"].map {
            ("his \($0)", "her \($0)")
        }
        let all = dutch + english
        return Dictionary(all + all.map { ($0.capitalisedFirst, $1.capitalisedFirst) }) { first, _ in first }
    }()

    /// Who somebody is, and never what somebody does.
    static let identities: [Replacement] = [
        // One way alone: `zij` may be many, and `zijn` is a verb too.
        Replacement(
            "pronouns", ["hij": "zij", "hem": "haar", "he": "she", "him": "her"],
            phrases: possessives, besides: ["haar", "she", "her"]),
        Replacement(
            "gender",
            swapping: [
                "jongen": "meisje", "jongens": "meisjes", "jongeman": "jongedame", "man": "vrouw",
                "mannen": "vrouwen", "vader": "moeder", "stiefvader": "stiefmoeder",
                "pleegvader": "pleegmoeder",
                "broer": "zus", "broertje": "zusje", "zoon": "dochter", "kleinzoon": "kleindochter",
                "oom": "tante",
                "opa": "oma", "grootvader": "grootmoeder", "meneer": "mevrouw", "dhr": "mw", "neef": "nicht",
                "neefje": "nichtje", "zwager": "schoonzus", "vriend": "vriendin", "buurman": "buurvrouw",
            ]),
        Replacement(
            "religion",
            swapping: [
                "moslim": "christen", "islamitische": "christelijke", "islamitisch": "christelijk",
                "moskee": "kerk",
                "imam": "dominee", "koran": "bijbel", "ramadan": "vastentijd", "bekeerling": "kerkganger",
            ]),
        Replacement(
            "another religion",
            swapping: [
                "moslim": "jood", "moslims": "joden", "islamitische": "joodse", "islamitisch": "joods",
                "islam": "jodendom", "moskee": "synagoge", "imam": "rabbijn", "koran": "thora",
                "ramadan": "pesach",
                "bekeerd": "gedoopt", "bekering": "doop", "bidden": "mediteren", "gebed": "meditatie",
                "hoofddoek": "keppel", "christen": "hindoe", "kerk": "tempel", "dominee": "priester",
                "bijbel": "veda",
            ]),
        Replacement(
            "origin",
            swapping: [
                "Marokkaanse": "Friese", "Turkse": "Zeeuwse", "Syrische": "Drentse", "Somalische": "Twentse",
                "Poolse": "Limburgse", "Nederlandse": "Belgische",
            ]),
        Replacement(
            "another origin",
            swapping: [
                "Marokkaanse": "Vlaamse", "Turkse": "Surinaamse", "Syrische": "Antilliaanse",
                "Somalische": "Poolse",
                "Eritrese": "Duitse", "Afghaanse": "Friese", "Iraakse": "Britse", "Tsjetsjeense": "Deense",
                "Koerdische": "Baskische", "Molukse": "Italiaanse", "Marokkaan": "Vlaming",
                "Turk": "Surinamer",
                "Somaliër": "Pool", "Arabisch": "Fries", "Arabische": "Friese",
            ]),
    ]
}

extension String {
    fileprivate var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
