/// Tells which words of a sentence are verbs, and which of those are finite.
///
/// Many forms are a verb or a noun, or finite or not; what stands around them decides.
struct VerbReader {
    let tokens: [Token]
    let lexicon: Lexicon

    /// What a word is as a verb.
    enum Form: UInt8, Sendable {
        case none, finite, infinitive, participle
    }

    /// Returns the form of each token of a sentence.
    func forms(in sentence: Range<Int>) -> [Form] {
        var forms: [Form] = []
        // The last modal since a mark or a conjunction: infinitives after it hang on it.
        var hasModal = false
        for index in sentence {
            if endsSegment(index) { hasModal = false }
            let form = form(at: index, in: sentence, hasModal: hasModal)
            if form == .finite, classes(index).contains(.modal) { hasModal = true }
            forms.append(form)
        }
        return forms
    }

    private func endsSegment(_ index: Int) -> Bool {
        guard tokens[index].isWord else {
            return [.semicolon, .colon, .stop, .bar].contains(tokens[index].kind)
        }
        // `dat het beter gaat, maar wij zien …`: nor does a modal reach past what sets a clause against it.
        return !classes(index).isDisjoint(with: [.complement, .conditional, .subordinator])
            || classes(index).isSuperset(of: [.contrast, .coordinator])
    }

    private func form(at index: Int, in sentence: Range<Int>, hasModal: Bool) -> Form {
        let word = classes(index)
        if word.isEmpty, opensUnknown(index, in: sentence) { return .finite }
        // `de komende weken`: a time, whatever verb it looks like.
        guard tokens[index].isWord, !word.isDisjoint(with: [.maybeFinite, .participle]),
            !word.contains(.soon)
        else { return .none }
        if isChained(index, word, in: sentence) { return .infinitive }
        if hasModal, isPerfect(index, word, in: sentence) { return .infinitive }
        if isNoun(index, word, in: sentence) || isPreposition(word) { return .none }
        if word.contains(.possessive) { return isPossessive(index, in: sentence) ? .none : .finite }
        if word.contains(.finite) { return .finite }
        if opensBeforeSubject(index, in: sentence) { return .finite }
        if word.contains(.infinitive), isInfinitive(index, in: sentence, hasModal: hasModal) {
            return .infinitive
        }
        // `…, herhaalde hij`
        if word.contains(.past), index + 1 < sentence.upperBound, classes(index + 1).contains(.third) {
            return .finite
        }
        if word.isSuperset(of: [.past, .participle]), isSecondPredicate(index, in: sentence) {
            return .finite
        }
        if isPredicate(index, word, in: sentence) { return .participle }
        if word.contains(.participle), !word.contains(.present) || isAfterAuxiliary(index, in: sentence) {
            if !word.contains(.past) || isAfterAuxiliary(index, in: sentence) { return .participle }
        }
        if !word.isDisjoint(with: [.past, .present]) { return .finite }
        if word.contains(.infinitive) { return .finite }
        return isBesideSpeaker(index, in: sentence) ? .finite : .none
    }

    // MARK: What stands around a word

    /// `te zijn`, `zou kunnen`, `is gaan vloeken`: an auxiliary behind `te` or behind another.
    private func isChained(_ index: Int, _ word: WordClass, in sentence: Range<Int>) -> Bool {
        guard index > sentence.lowerBound, word.contains(.finite) else { return false }
        if isTo(index - 1) { return true }
        let before = classes(index - 1)
        return word.isSuperset(of: [.infinitive, .finite]) && !word.contains(.possessive)
            && before.contains(.finite) && before.isDisjoint(with: .possessive)
    }

    /// `zou de portier hebben bespuugd`: an auxiliary beside a participle, behind a modal.
    private func isPerfect(_ index: Int, _ word: WordClass, in sentence: Range<Int>) -> Bool {
        guard word.isSuperset(of: [.infinitive, .finite]), index > sentence.lowerBound,
            classes(index - 1).isDisjoint(with: [.subject, .relative, .modal])
        else { return false }
        return [index - 1, index + 1].contains {
            sentence.contains($0) && classes($0).contains(.participle)
        }
    }

    /// Whether an article or an adjective stands before a word, so that it is a noun or describes one.
    private func isNoun(_ index: Int, _ word: WordClass, in sentence: Range<Int>) -> Bool {
        guard index > sentence.lowerBound, !word.contains(.finite) else { return false }
        if tokens[index].traits.contains(.hyphenated) { return true }
        let before = classes(index - 1)
        if isPointedAt(index, in: sentence) { return true }
        if before.contains(.subject) || before.contains(.relative) { return false }
        if closesBehindIt(index, word, in: sentence) || isBehindExpletive(index, word) { return false }
        if before.contains(.determiner) { return true }
        // `naar eigen zeggen`
        if before.contains(.distinguishing), word.contains(.infinitive) { return true }
        // `bij dreigen`, `van bedreigen`: a noun; `om te`, and particles of separable verbs, are none.
        return before.contains(.preposition) && word.isDisjoint(with: [.past, .present, .participle])
    }

    /// `Zonder dat iemand het wist, …`: a past that closes its clause, behind a pronoun that is an article too.
    private func closesBehindIt(_ index: Int, _ word: WordClass, in sentence: Range<Int>) -> Bool {
        word.contains(.past) && classes(index - 1).contains(.expletive)
            && index - 2 >= sentence.lowerBound && classes(index - 2).isDisjoint(with: .preposition)
            && (index + 1 >= sentence.upperBound || !tokens[index + 1].isWord
                || classes(index + 1).contains(.past) && index + 2 < sentence.upperBound
                    && classes(index + 2).contains(.subject))
    }

    /// `het staat in zijn schrift`: a form that nothing but a verb has, behind a pronoun that is an article too.
    private func isBehindExpletive(_ index: Int, _ word: WordClass) -> Bool {
        word.contains(.present) && word.isDisjoint(with: [.stem, .participle, .infinitive])
            && classes(index - 1).isSuperset(of: [.expletive, .determiner])
    }

    /// `dat ik die ruit …`, `een verboden groet`: behind an article that cannot open a clause, or what describes a noun.
    private func isPointedAt(_ index: Int, in sentence: Range<Int>) -> Bool {
        guard index - 2 >= sentence.lowerBound, tokens[index - 2].isWord else { return false }
        let article = classes(index - 2)
        let before = classes(index - 1)
        if before.isSuperset(of: [.determiner, .demonstrative]) {
            return article.contains(.subject) && article.isDisjoint(with: .finite)
                || article.contains(.preposition) && article.isDisjoint(with: .infinitiveMark)
        }
        return article.contains(.determiner) && article.isDisjoint(with: [.relative, .finite])
            && before.contains(.participle)
            && before.isDisjoint(with: [.finite, .person, .personConcerned, .other])
    }

    /// `uit` is a form of `uiten` too, and hardly ever that.
    private func isPreposition(_ word: WordClass) -> Bool {
        word.contains(.preposition) && !word.contains(.finite)
    }

    private func isInfinitive(_ index: Int, in sentence: Range<Int>, hasModal: Bool) -> Bool {
        if hasModal || isFronted(index, in: sentence) { return true }
        guard index > sentence.lowerBound else { return false }
        // `heeft liggen`, `was slapen`: an infinitive right behind an auxiliary.
        return isTo(index - 1)
            || classes(index - 1).contains(.finite) && classes(index - 1).isDisjoint(with: .possessive)
    }

    /// `Als hij komt, vieren we feest`, `…, vermoed ik`: behind a comma and before its subject, whatever else it can be.
    private func opensBeforeSubject(_ index: Int, in sentence: Range<Int>) -> Bool {
        index > sentence.lowerBound && tokens[index - 1].kind == .comma && index + 1 < sentence.upperBound
            && classes(index + 1).contains(.subject) && classes(index + 1).isDisjoint(with: .finite)
    }

    /// `Sinds hij thuiszit, gamet hij dag en nacht`: behind a comma and right before a pronoun, a word that nobody knows.
    private func opensUnknown(_ index: Int, in sentence: Range<Int>) -> Bool {
        opensBeforeSubject(index, in: sentence) && tokens[index].isWord
            && !tokens[index].traits.contains(.capitalised)
            && !classes(index + 1).isDisjoint(with: [.third, .speaker])
    }

    /// `die dronken was`: what looks like a past, before the auxiliary that closes its clause.
    private func isPredicate(_ index: Int, _ word: WordClass, in sentence: Range<Int>) -> Bool {
        guard word.contains(.past), index + 1 < sentence.upperBound,
            index + 2 >= sentence.upperBound || !tokens[index + 2].isWord
        else { return false }
        return classes(index + 1).contains(.passive) && !isPossessive(index + 1, in: sentence)
    }

    /// `slaan doet hij niet`, `weggaan wil ze wel`: an infinitive before the verb that it hangs on.
    private func isFronted(_ index: Int, in sentence: Range<Int>) -> Bool {
        index + 2 < sentence.upperBound && classes(index + 1).isSuperset(of: [.finite, .modal])
            && classes(index + 2).contains(.subject)
    }

    /// `is weggelopen en bedreigde later …`: a past behind a conjunction, and no noun that it could describe.
    private func isSecondPredicate(_ index: Int, in sentence: Range<Int>) -> Bool {
        guard index > sentence.lowerBound, index + 1 < sentence.upperBound, tokens[index + 1].isWord,
            classes(index - 1).contains(.coordinator)
        else { return false }
        return !classes(index + 1).isDisjoint(with: [
            .determiner, .possessive, .preposition, .object, .afterwards, .person, .personConcerned, .other,
        ])
    }

    /// `te` and `to`, before an infinitive.
    private func isTo(_ index: Int) -> Bool { classes(index).contains(.infinitiveMark) }

    /// Whether `is`, `heeft` or another auxiliary stands before a participle in its sentence, or right after it.
    private func isAfterAuxiliary(_ index: Int, in sentence: Range<Int>) -> Bool {
        // `could not say whether it amounted to …`: an auxiliary of another clause is none of its own.
        let before = (sentence.lowerBound..<index).reversed().prefix {
            ![.colon, .semicolon].contains(tokens[$0].kind)
                && (classes($0).isDisjoint(with: [.complement, .relative])
                    || classes($0).contains(.determiner))
                && !(classes($0).contains(.subordinator) && classes($0 + 1).contains(.subject))
        }
        if before.contains(where: { classes($0).contains(.finite) && !classes($0).contains(.possessive) }) {
            return true
        }
        return index + 1 < sentence.upperBound && classes(index + 1).contains(.finite)
            // `vertelde zijn broer`
            && !(classes(index + 1).contains(.possessive) && isPossessive(index + 1, in: sentence))
    }

    /// Whether a noun follows, so that `zijn` is whose it is.
    private func isPossessive(_ index: Int, in sentence: Range<Int>) -> Bool {
        guard index + 1 < sentence.upperBound, tokens[index + 1].isWord else { return false }
        let next = classes(index + 1)
        let closed: WordClass = [
            .preposition, .determiner, .subject, .finite, .conditional, .complement, .coordinator, .contrast,
            .no,
            .dutch, .agent, .participle,
        ]
        return next.isDisjoint(with: closed)
    }

    private func isBesideSpeaker(_ index: Int, in sentence: Range<Int>) -> Bool {
        [index - 1, index + 1].contains { sentence.contains($0) && classes($0).contains(.speaker) }
    }

    private func classes(_ index: Int) -> WordClass { lexicon.classes(of: tokens, at: index) }
}
