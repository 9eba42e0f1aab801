/// Words that stand for a man or for a woman: what a phrase says of one, it says of the other.
enum GenderedWords {
    /// The same word for the other gender: `zij` of `hij`, `vader` of `moeder`; in each language that has the word.
    static let counterparts: [WordKey: [Letters]] = {
        var counterparts: [WordKey: [Letters]] = [:]
        for (one, other) in pairs {
            counterparts[WordKey(folding: one), default: []].append(Letters(folding: other))
            counterparts[WordKey(folding: other), default: []].append(Letters(folding: one))
        }
        return counterparts
    }()

    private static let pairs: KeyValuePairs = [
        "hij": "zij", "hem": "haar", "man": "vrouw", "mannen": "vrouwen", "jongen": "meisje",
        "jongens": "meisjes",
        "jongeman": "jongedame", "vader": "moeder", "stiefvader": "stiefmoeder", "pleegvader": "pleegmoeder",
        "broer": "zus", "broertje": "zusje", "zoon": "dochter", "oom": "tante", "opa": "oma",
        "grootvader": "grootmoeder", "kleinzoon": "kleindochter", "neef": "nicht", "neefje": "nichtje",
        "zwager": "schoonzus", "meneer": "mevrouw", "vriend": "vriendin", "buurman": "buurvrouw",
        "he": "she", "him": "her", "man": "woman", "men": "women", "boy": "girl", "father": "mother",
        "brother": "sister", "son": "daughter", "uncle": "aunt", "nephew": "niece",
        "grandfather": "grandmother", "boyfriend": "girlfriend",
    ]
}
