/// Words that stand for a man or for a woman: what a phrase says of one, it says of the other.
enum GenderedWords {
    /// The same word for the other gender: `zij` of `hij`, `vader` of `moeder`.
    static let counterparts: [WordKey: Letters] = {
        var counterparts: [WordKey: Letters] = [:]
        for (one, other) in pairs {
            counterparts[WordKey(folding: one)] = Letters(folding: other)
            counterparts[WordKey(folding: other)] = Letters(folding: one)
        }
        return counterparts
    }()

    private static let pairs: KeyValuePairs = [
        "hij": "zij", "hem": "haar", "jongen": "meisje", "vader": "moeder", "broer": "zus", "zoon": "dochter",
        "oom": "tante", "opa": "oma", "neef": "nicht", "meneer": "mevrouw", "stiefvader": "stiefmoeder",
        "vriend": "vriendin", "buurman": "buurvrouw", "he": "she", "him": "her", "boy": "girl",
        "father": "mother",
        "brother": "sister", "son": "daughter", "uncle": "aunt", "grandfather": "grandmother",
        "boyfriend": "girlfriend",
    ]
}
