/// The words of a sentence with what the grammar knows of them.
struct SentenceWords {
    let range: Range<Int>
    let tokens: [Token]
    private let lexicon: Lexicon
    /// By token from the start of the sentence.
    private let forms: [VerbReader.Form]
    /// The next finite verb at each token or after it; the end of the sentence where there is none.
    private let nextFinites: [Int]
    /// The next comma, semicolon, colon or dash at each token or after it.
    private let nextMarks: [Int]

    init(_ range: Range<Int>, _ tokens: [Token], _ lexicon: Lexicon) {
        self.range = range
        self.tokens = tokens
        self.lexicon = lexicon
        let forms = VerbReader(tokens: tokens, lexicon: lexicon).forms(in: range)
        var finites = [Int](repeating: range.upperBound, count: range.count + 1)
        var marks = finites
        for index in range.reversed() {
            let offset = index - range.lowerBound
            finites[offset] = forms[offset] == .finite ? index : finites[offset + 1]
            marks[offset] = Self.divides(tokens[index].kind) ? index : marks[offset + 1]
        }
        self.forms = forms
        nextFinites = finites
        nextMarks = marks
    }

    private static func divides(_ kind: Token.Kind) -> Bool {
        [.comma, .semicolon, .colon, .dash, .opening, .closing, .arrow, .bar].contains(kind)
    }

    func classes(_ index: Int) -> WordClass { lexicon.classes(of: tokens, at: index) }

    func form(_ index: Int) -> VerbReader.Form {
        range.contains(index) ? forms[index - range.lowerBound] : .none
    }

    func isFinite(_ index: Int) -> Bool { form(index) == .finite }

    func isWord(_ index: Int) -> Bool { range.contains(index) && tokens[index].isWord }

    func isSubjectPronoun(_ index: Int) -> Bool { range.contains(index) && classes(index).contains(.subject) }

    /// Whether a pronoun or a word for the person of the case can be the subject at a place.
    func isSubject(_ index: Int) -> Bool {
        range.contains(index)
            && !classes(index).isDisjoint(with: [.subject, .personConcerned, .other, .person])
    }

    /// `Hij heeft, zegt zij, niet gedreigd`: a verb and its subject alone, put into another clause.
    func isInterjection(_ part: Range<Int>) -> Bool {
        let inner = part.filter { isWord($0) }
        return inner.count == 2 && isFinite(inner[0]) && isSubjectPronoun(inner[1])
    }

    /// `Contact heeft zij, naar is gebleken, niet meer`: something was put in right behind a verb, or its subject.
    func isSuspended(before start: Int) -> Bool {
        guard start - 3 >= range.lowerBound, tokens[start - 1].kind == .comma else { return false }
        return isFinite(start - 2) || isFinite(start - 3) && isSubjectPronoun(start - 2)
    }

    /// `Agenten slaan, dat doet hij niet`: a pronoun before the verb, for a topic that stands before its clause.
    func isTakenUp(at index: Int) -> Bool {
        isWord(index) && classes(index).contains(.demonstrative) && isFinite(index + 1)
    }

    /// `hij staat …`: a Dutch pronoun that is a subject only, and the verb right behind it, as a main clause has them.
    func opensPlainly(at index: Int) -> Bool {
        guard isWord(index), isFinite(index + 1), !classes(index).contains(.english) else { return false }
        let pronoun = classes(index)
        return pronoun.isSuperset(of: [.third, .subject]) || pronoun.isSuperset(of: [.writer, .subject])
    }

    /// Returns the first finite verb in part of the sentence.
    func finite(in part: Range<Int>) -> Int? {
        guard part.lowerBound < range.upperBound else { return nil }
        let next = nextFinites[part.lowerBound - range.lowerBound]
        return next < part.upperBound ? next : nil
    }

    /// Returns the end of the stretch without a mark that starts at a token.
    func mark(from index: Int) -> Int { nextMarks[min(index, range.upperBound) - range.lowerBound] }

    func hasVerb(_ part: Range<Int>) -> Bool { part.contains { form($0) != .none } }

    func hasWord(_ part: Range<Int>) -> Bool { part.contains { tokens[$0].isWord } }

    func hasSubjectPronoun(_ part: Range<Int>) -> Bool { part.contains { classes($0).contains(.subject) } }
}
