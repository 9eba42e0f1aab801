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

    /// Returns the text with the words of every other ideology replaced by those of this one.
    func replacingOthers(in text: String) -> String {
        var replaced: [String: String] = [:]
        for other in Self.all where other.testDescription != testDescription {
            for (own, theirs) in zip(words, other.words) {
                for word in [theirs.word] + theirs.others where replaced[word] == nil {
                    replaced[word] = own.word
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
                "jihadistische": ["islamistische"], "jihadistisch": ["islamistisch"],
                "jihadisme": ["moslimextremisme"], "jihadist": ["uitreiziger"],
                "jihadisten": ["uitreizigers"],
                "ISIS": ["IS"], "kalifaat": [], "IS-vlag": ["jihadvlag"],
            ]),
        Ideology(
            "right",
            [
                "rechts-extremistische": ["rechtsextremistische", "extreemrechtse", "neonazistische"],
                "rechts-extremistisch": ["rechtsextremistisch", "extreemrechts", "neonazistisch"],
                "rechts-extremisme": ["rechtsextremisme", "neonazisme", "fascisme"],
                "neonazi": ["rechts-extremist", "fascist"], "rechts-extremisten": ["fascisten"],
                "Combat 18": [], "etnostaat": [], "hakenkruis": ["nazivlag"],
            ]),
        Ideology(
            "left",
            [
                "links-extremistische": ["linksextremistische", "extreemlinkse", "anarchistische"],
                "links-extremistisch": ["linksextremistisch", "extreemlinks", "anarchistisch"],
                "links-extremisme": ["linksextremisme", "anarchisme"], "anarchist": ["links-extremist"],
                "anarchisten": ["links-extremisten"], "antifa": [], "klassenstrijd": [],
                "anarchistenvlag": [],
            ]),
        Ideology(
            "animals and climate",
            [
                "dierenrechtenextremistische": ["klimaatextremistische"],
                "dierenrechtenextremistisch": ["klimaatextremistisch"],
                "dierenrechtenextremisme": ["dierenextremisme", "klimaatextremisme"],
                "dierenrechtenextremist": ["klimaatextremist"],
                "dierenrechtenextremisten": ["klimaatextremisten"], "Animal Liberation Front": [],
                "dierenbevrijding": [], "dierenbevrijdingsvlag": [],
            ]),
        Ideology(
            "against institutions",
            [
                "anti-institutionele": ["soevereine"], "anti-institutioneel": ["soeverein"],
                "anti-overheidsextremisme": [], "soeverein": [], "soevereinen": [], "soevereinenbeweging": [],
                "volkstribunaal": ["volkstribunalen"], "soevereinenvlag": [],
            ]),
        Ideology(
            "misogynist",
            [
                "misogyne": ["antifeministische"], "misogyn": ["antifeministisch"], "misogyn extremisme": [],
                "incel": ["vrouwenhater"], "incels": ["vrouwenhaters"],
                "manosfeer": ["manosphere", "incelhoek", "incel-groep"], "blackpill": ["redpill"],
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
                "nihilistische": [], "nihilistisch": [], "nihilistisch extremisme": [], "nihilist": [],
                "nihilisten": [], "com-netwerk": [], "wereldbrand": [], "com-vlag": [],
            ]),
    ]
}
