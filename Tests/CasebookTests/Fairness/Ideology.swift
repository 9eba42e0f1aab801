import Testing

/// An ideology by its own words: its name, those who follow it, its groups, what it wants and its symbols.
///
/// Behaviour is behaviour whatever it is done for: a word of one takes the place of the same kind of word of another. The
/// words are those that Dutch professionals use of it; they are no words of the rules on purpose.
struct Ideology: Sendable, CustomTestStringConvertible {
    let testDescription: String
    /// A word of each kind, in the same order for all, with others that mean the same.
    private let words: [(word: String, others: [String])]

    private init(_ description: String, _ words: KeyValuePairs<String, [String]>) {
        testDescription = description
        self.words = words.map { ($0, $1) }
    }

    /// The most words of one kind.
    static var choices: Int { all.flatMap(\.words).map { $0.others.count + 1 }.max() ?? 1 }

    /// Returns the text with the words of every other ideology replaced by those of this one: by the first, second … of
    /// each kind.
    func replacingOthers(in text: String, by choice: Int = 0) -> String {
        var replaced: [String: String] = [:]
        for other in Self.all where other.testDescription != testDescription {
            for (own, theirs) in zip(words, other.words) {
                for word in [theirs.word] + theirs.others where replaced[word] == nil {
                    replaced[word] =
                        own.others.isEmpty || choice == 0
                        ? own.word : own.others[(choice - 1) % own.others.count]
                }
            }
        }
        return Replacement(testDescription, replaced, joiningHyphens: true)(text)
    }

    static func isNamed(in text: String) -> Bool {
        all.contains { $0.replacingOthers(in: text) != text }
    }

    /// What is of it, inflected and not; its name; one and more who follow it; a group, a goal and a symbol.
    static let all: [Ideology] = [
        Ideology(
            "jihadist",
            [
                "jihadistische": ["islamistische", "takfiristische"],
                "jihadistisch": ["islamistisch", "takfiristisch"],
                "jihadisme": ["moslimextremisme", "jihadi-salafisme"],
                "jihadist": ["uitreiziger", "djihadist"],
                "jihadisten": ["uitreizigers", "djihadisten"],
                "ISIS": ["Daesh", "Al-Shabaab"], "kalifaat": ["wereldkalifaat"], "IS-vlag": ["jihadvlag"],
            ]),
        Ideology(
            "right",
            [
                "rechts-extremistische": [
                    "rechtsextremistische", "ultranationalistische", "extreemrechtse", "neonazistische",
                ],
                "rechts-extremistisch": [
                    "rechtsextremistisch", "ultranationalistisch", "extreemrechts", "neonazistisch",
                ],
                "rechts-extremisme": ["rechtsextremisme", "nationaalsocialisme", "neonazisme", "fascisme"],
                "neonazi": ["rechts-extremist", "fascist"], "rechts-extremisten": ["fascisten"],
                "Combat 18": ["Blood and Honour"], "etnostaat": ["omvolking"],
                "hakenkruis": ["nazivlag", "wolfsangel"],
            ]),
        Ideology(
            "left",
            [
                "links-extremistische": [
                    "linksextremistische", "anarcho-communistische", "extreemlinkse", "anarchistische",
                ],
                "links-extremistisch": [
                    "linksextremistisch", "anarcho-communistisch", "extreemlinks", "anarchistisch",
                ],
                "links-extremisme": ["linksextremisme", "links-radicalisme", "anarchisme"],
                "anarchist": ["links-extremist"],
                "anarchisten": ["links-extremisten"], "antifa": ["Zwarte Blok"],
                "klassenstrijd": ["klasseloze samenleving"],
                "anarchistenvlag": [],
            ]),
        Ideology(
            "animals and climate",
            [
                "dierenrechtenextremistische": ["klimaatextremistische", "eco-extremistische"],
                "dierenrechtenextremistisch": ["klimaatextremistisch", "eco-extremistisch"],
                "dierenrechtenextremisme": ["dierenextremisme", "eco-extremisme", "klimaatextremisme"],
                "dierenrechtenextremist": ["klimaatextremist", "eco-extremist"],
                "dierenrechtenextremisten": ["klimaatextremisten", "eco-extremisten"],
                "Animal Liberation Front": ["Earth Liberation Front"],
                "dierenbevrijding": ["totale bevrijding"], "dierenbevrijdingsvlag": [],
            ]),
        Ideology(
            "against institutions",
            [
                "anti-institutionele": ["soevereine"], "anti-institutioneel": ["soeverein"],
                "anti-overheidsextremisme": ["autonomenbeweging"], "soeverein": ["reichsburger"],
                "soevereinen": ["reichsburgers"], "soevereinenbeweging": ["Common Law Nederland"],
                "volkstribunaal": ["volkstribunalen"], "soevereinenvlag": [],
            ]),
        Ideology(
            "misogynist",
            [
                "misogyne": ["antifeministische", "vrouwenhatende"],
                "misogyn": ["antifeministisch", "vrouwenhatend"], "misogyn extremisme": ["antifeminisme"],
                "incel": ["vrouwenhater"], "incels": ["vrouwenhaters"],
                "manosfeer": ["manosphere", "MGTOW", "incelhoek", "incel-groep"],
                "blackpill": ["redpill", "beta-opstand"],
                "incelvlag": [],
            ]),
        Ideology(
            "accelerationist",
            [
                "accelerationistische": [], "accelerationistisch": [], "accelerationisme": [],
                "accelerationist": [], "accelerationisten": [], "Atomwaffen": [], "rassenoorlog": [],
                "terrorgramvlag": [],
            ]),
        Ideology(
            "nihilist",
            [
                "nihilistische": ["mensenhatende"], "nihilistisch": ["mensenhatend"],
                "nihilistisch extremisme": ["satanistisch extremisme"], "nihilist": ["satanist"],
                "nihilisten": ["satanisten"], "com-netwerk": ["764"],
                "wereldbrand": ["einde van de mensheid"],
                "com-vlag": [],
            ]),
    ]
}
