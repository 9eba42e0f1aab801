/// Tells which words something stands over that takes them out of what their clause says of its subject.
///
/// `Ondanks ⟦het geweld⟧ is hij niet aangehouden`: there was violence, whatever the clause says no to.
struct Governors {
    private let tokens: [Token]
    private let lexicon: Lexicon
    private let cues: [Cue]

    init(tokens: [Token], lexicon: Lexicon, cues: [Cue]) {
        self.tokens = tokens
        self.lexicon = lexicon
        // `Hij liet na zich te melden`: a word that is part of a no governs nothing.
        self.cues = cues.filter { cue in
            !cue.traits.isDisjoint(with: [.given, .undergone, .leaves])
                && !cues.contains { other in
                    other.contexts.contains(.negated)
                        && other.parts.contains { $0.clamped(to: cue.tokens) == cue.tokens }
                }
        }
    }

    /// Returns the word that says of a mention that it is so: `ondanks`, `spijt van`.
    func given(_ mention: SpanOfMention, in clause: Clause) -> Cue? {
        if let word = governor(of: mention, in: clause, with: .given) { return word }
        // `deed geen aangifte van ⟦de mishandeling⟧`
        if isNamed(mention, in: clause), let word = governor(of: mention, in: clause, with: .undergone) {
            return word
        }
        // `slaapt niet door ⟦zijn nachtmerries⟧`
        let before = mention.start - 1
        guard clause.tokens.contains(before), classes(before).contains(.agent), isDefinite(mention.start)
        else {
            return nil
        }
        return Cue(field: before..<mention.start, [], "cause")
    }

    /// Returns the word that says of a mention that the subject of its clause did not do it: `aangifte van`.
    func undergone(_ mention: SpanOfMention, in clause: Clause) -> Cue? {
        if let word = governor(of: mention, in: clause, with: .undergone) { return word }
        // `Vader zit vast wegens ⟦diefstal⟧` tells what he did, `na ⟦de diefstal⟧ belde vader` does not.
        guard let verb = clause.finite, let given = given(mention, in: clause), given.tokens.upperBound < verb
        else { return nil }
        return given
    }

    /// `⟦Het wapen⟧ heeft hij niet ingeleverd`: a verb that finds its object there, and leaves it so where it says no.
    ///
    /// A noun with an article or an owner is meant, and not what somebody does: `heeft geen ⟦wapen⟧ ingeleverd`.
    func isLeft(_ mention: SpanOfMention, in clause: Clause) -> Bool {
        // `⟦Mishandeling⟧ niet gemeld`: a note without verbs leaves out the article.
        let opens = clause.finite == nil && clause.tokens.first { tokens[$0].isWord } == mention.start
        return (opens || isNamed(mention, in: clause)) && !endsInVerb(mention)
            && cues.contains { cue in
                cue.traits.contains(.leaves)
                    && cue.parts.contains {
                        clause.tokens.contains($0.lowerBound) && !$0.overlaps(mention.tokens)
                    }
            }
    }

    /// `⟦de brief heeft gestuurd⟧`: what somebody did, and not `⟦zijn plan om te vechten⟧`.
    func endsInVerb(_ mention: SpanOfMention) -> Bool {
        let last = classes(mention.tokens.upperBound - 1)
        return !last.isDisjoint(with: [.finite, .present, .past, .participle])
            || last.contains(.infinitive) && !mention.tokens.contains { classes($0).contains(.purpose) }
                && classes(mention.tokens.upperBound - 2).isDisjoint(with: .determiner)
    }

    /// `Over ⟦het wapen⟧ zegt hij niets`: a noun with its article, behind a preposition that tells about what, since when
    /// or against what something is.
    func isCircumstance(_ mention: SpanOfMention, in clause: Clause) -> Bool {
        let before = (article(of: mention) ?? mention.start) - 1
        return isNamed(mention, in: clause) && !endsInVerb(mention) && clause.tokens.contains(before)
            && classes(before).contains(.circumstance)
    }

    /// `brengt hem naar ⟦de dagbesteding⟧`: a noun with its article behind a preposition, and not what something is done with.
    func isBehindPreposition(_ mention: SpanOfMention, in clause: Clause) -> Bool {
        let before = (article(of: mention) ?? mention.start) - 1
        return isNamed(mention, in: clause) && !endsInVerb(mention) && clause.tokens.contains(before)
            && classes(before).contains(.preposition)
            && classes(before).isDisjoint(with: [.nameParticle, .agent])
            && !classes(before).contains(.tool)
    }

    /// `⟦De brief⟧ is niet ondertekend`: a noun with its article, and a no to what is told of it.
    ///
    /// A no to its being there at all is no plain one: `is niet aangetroffen`.
    func isKnown(_ mention: SpanOfMention, in clause: Clause) -> Bool {
        let start = clause.tokens.first { tokens[$0].isWord && classes($0).isDisjoint(with: [.coordinator]) }
        let opens = article(of: mention) ?? mention.start
        guard isNamed(mention, in: clause), let verb = clause.finite, verb == mention.tokens.upperBound,
            verb + 1 < clause.tokens.upperBound
        else { return false }
        // `Bij ⟦de inbraak⟧ is niets weggenomen`
        if start == opens - 1, classes(opens - 1).contains(.occasion) { return true }
        // `⟦De bijeenkomst⟧ bezocht hij niet` has its subject behind the verb.
        return start == opens
            && (classes(verb).contains(.finite) ? isStated(behind: verb) : opensPredicate(verb + 1))
    }

    /// Whether the subject of a clause stands before its verb, an auxiliary or a copula.
    private func isStated(behind verb: Int) -> Bool {
        // `⟦De machete boven zijn bed⟧ was dat niet`: not what was said before.
        if classes(verb + 1).contains(.demonstrative), classes(verb + 2).contains(.no) { return true }
        return classes(verb).isDisjoint(with: .modal)
            && classes(verb + 1).isDisjoint(with: [.subject, .person, .determiner])
    }

    /// Whether a subject can not stand at a token: a no, a preposition, an adverb.
    private func opensPredicate(_ index: Int) -> Bool {
        let word = classes(index)
        return word.contains(.no) && word.isDisjoint(with: [.determiner, .nobody])
            || word.contains(.preposition) && word.isDisjoint(with: [.subject, .object, .determiner])
    }

    /// Whether a mention is a noun with an article or an owner, that stands in the mention or right before it.
    private func isNamed(_ mention: SpanOfMention, in clause: Clause) -> Bool {
        // `zijn ⟦uitlatingen⟧ gehoord`: a verb, and nobody's.
        isDefinite(mention.start)
            || article(of: mention).map {
                clause.tokens.contains($0) && !(classes($0).contains(.possessive) && isVerb($0, of: clause))
            } ?? false
    }

    /// Returns the article that stands before a mention, an adjective between them at most.
    private func article(of mention: SpanOfMention) -> Int? {
        let before = mention.start - 1
        // `sinds de reorganisatie ⟦zonder werk⟧`: the noun goes with what stands before it.
        guard !isDefinite(mention.start), before >= 0, !opensComplement(before),
            classes(mention.start).isDisjoint(with: .preposition)
        else { return nil }
        if isDefinite(before) { return before }
        return before > 0 && isDefinite(before - 1) && classes(before).isEmpty ? before - 1 : nil
    }

    /// `dat ⟦gedachten aan zelfdoding⟧ niet spelen`: a conjunction, and no article.
    private func opensComplement(_ index: Int) -> Bool {
        classes(index).isSuperset(of: [.complement, .determiner])
            && (index == 0 || classes(index - 1).isDisjoint(with: .preposition))
    }

    private func isVerb(_ index: Int, of clause: Clause) -> Bool {
        clause.finite.map { $0 == index } ?? clause.tokens.contains { classes($0).contains(.participle) }
    }

    private func isDefinite(_ index: Int) -> Bool {
        !classes(index).isDisjoint(with: [.determiner, .possessive])
            && classes(index).isDisjoint(with: [.indefinite, .no])
    }

    private func governor(of mention: SpanOfMention, in clause: Clause, with trait: CueGroup.Traits) -> Cue? {
        guard !opensStatement(mention, clause) else { return nil }
        return cues.last { cue in
            guard cue.traits.contains(trait), clause.tokens.contains(cue.tokens.lowerBound) else {
                return false
            }
            // `krijgt ⟦berichten⟧ van hem`
            if cue.tokens.lowerBound < mention.start, mention.tokens.upperBound < cue.tokens.upperBound {
                return true
            }
            return cue.tokens.upperBound <= mention.start
                && opensNoun(cue.tokens.upperBound..<mention.start, before: mention)
                // `Tijdens het bezoek zijn ⟦wapens⟧ gezien`: the verb of the clause ends what it governs.
                && !(clause.finite.map { (cue.tokens.upperBound..<mention.start).contains($0) } ?? false)
        }
    }

    /// `Sinds de opname ⟦drinkt hij⟧ niet`: words with the verb of their clause are what it says.
    private func opensStatement(_ mention: SpanOfMention, _ clause: Clause) -> Bool {
        if let verb = clause.finite, mention.tokens.contains(verb), verb < mention.start + 2 { return true }
        return !classes(mention.start).isDisjoint(with: [.subject, .preposition])
    }

    /// Whether words go on with those before a mention to one noun: `de`, `een nieuwe`, and `zijn eerdere`.
    private func opensNoun(_ words: Range<Int>, before mention: SpanOfMention) -> Bool {
        let opensAnew: WordClass = [.determiner, .possessive]
        if !words.isEmpty, !classes(mention.start).isDisjoint(with: opensAnew) { return false }
        let described = words.filter { classes($0).isDisjoint(with: Self.beforeNoun) }
        return described.count < 2 && described.allSatisfy { tokens[$0].isWord && classes($0).isEmpty }
            && !words.contains { classes($0).contains(.no) }
    }

    private func classes(_ index: Int) -> WordClass { lexicon.classes(of: tokens, at: index) }

    private static let beforeNoun: WordClass = [.determiner, .possessive, .indefinite, .distinguishing]
}
