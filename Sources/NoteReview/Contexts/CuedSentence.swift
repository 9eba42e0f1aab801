/// A sentence with its clauses and cues: decides which cues say something about which words.
final class CuedSentence {
    let clauses: ClauseRelations
    let cues: [Cue]
    let reach: CueReach
    let subjects: SubjectReader
    let governors: Governors

    init(_ note: Note, _ sentence: Sentence, _ subjects: SubjectReader, cues: [Cue]) {
        let relations = ClauseRelations(subjects.clauses)
        self.clauses = relations
        let reach = CueReach(
            tokens: note.tokens, lexicon: note.lexicon, range: sentence.tokens, clauses: relations)
        self.reach = reach
        self.subjects = subjects
        let constructions = ConstructionReader(
            tokens: note.tokens, lexicon: note.lexicon, range: sentence.tokens, clauses: relations)
        self.cues =
            cues.filter {
                !constructions.isSurmised($0) && !reach.isNoun($0) && reach.asks($0)
                    && reach.intends($0, besides: cues)
                    && reach.isAhead($0) && !reach.isCutOff($0)
            }
            + constructions.cues
        governors = Governors(tokens: note.tokens, lexicon: note.lexicon, cues: cues)
    }

    /// Returns the cues that say something about a mention.
    func cues(for mention: SpanOfMention) -> [Cue] {
        let strongest = withoutLitotes(Cue.strongest(of: cues.filter { isApart($0, from: mention) }), mention)
        var found = strongest.filter { reach.reaches($0, mention) && !isOwnAssertion($0) }
        found = withoutUnanswered(withoutUntold(withoutSourced(found, mention), mention), mention)
        found = withoutRefuted(withoutDouble(withoutSuspects(found), mention), mention)
        found = withoutDenied(found, mention, strongest)
        found = withoutPlaces(withoutGiven(withoutSuspicion(found), mention), mention)
        found = withoutThreats(withoutEver(withoutEnded(found)), mention).map { surmised($0, mention) }
        if let rebuttal = rebuttal(of: mention, found, strongest) { found.append(rebuttal) }
        if let saying = saying(in: mention, found) { found.append(saying) }
        let other = subjects.cue(for: mention)
        if other == nil { found = found.map(contradicted) }
        if let occasion = reach.occasion(of: mention) { found.append(occasion) }
        if let saying = shifted(mention, found) {
            return found.filter { !isOwnVoice($0) && $0.contexts != .negated }
                + [Cue(field: saying.tokens, .contested, "own denial")]
        }
        let isRemote = found.contains { $0.group == "occasion" }
        let isPlain = other.map { ["place", "possessor"].contains($0.group) } ?? false
        guard let subject = other, isPlain || isSubject(of: mention, found) && !isRemote,
            !isOwnOpinion(mention, found)
        else {
            return found
        }
        // `de jongens, en niet hij, ⟦rijden⟧ …`: the no is to who, and not to what.
        guard subject.group == "excluded" else { return found + [subject] }
        return found.filter { $0.contexts != .negated || !$0.tokens.overlaps(subject.tokens) } + [subject]
    }

    /// A cue in the mention is part of what it says, and outdoes no other; when it was is a cue all the same.
    private func isApart(_ cue: Cue, from mention: SpanOfMention) -> Bool {
        // `is ⟦met zijn opleiding gestopt⟧`, `is ⟦bij hem ingetrokken⟧`: the word that would say no is what is told.
        if cue.contexts == .negated, !cue.traits.isDisjoint(with: [.ends, .lifts]),
            cue.parts.contains(where: { $0.overlaps(mention.tokens) })
        {
            return false
        }
        if cue.group == "no-negation", endsIn(mention, cue) { return false }
        return !mention.overlaps(cue) || cue.contexts.isEmpty
            || cue.contexts == .historical && mention.tokens.count > 2
            || cue.traits.contains(.within) || cue.group == "inversion"
            || mention.isEntered(by: cue) && reach.goesOn(cue, in: mention)
    }

    /// `Geen ⟦afstand genomen⟧`, `never fails to ⟦keep …⟧`: a mention that begins in what looks like a no and is none.
    private func endsIn(_ mention: SpanOfMention, _ cue: Cue) -> Bool {
        cue.tokens.lowerBound < mention.start && cue.tokens.upperBound <= mention.tokens.upperBound
            && cue.parts.contains { $0.contains(mention.start) }
            // `niet ⟦elke dinsdag⟧`
            && reach.classes(mention.start).isDisjoint(with: [.determiner, .habitual])
    }

    /// `Hij heeft geen spijt van ⟦de mishandeling⟧`: no no of the clause says that there was none.
    private func withoutGiven(_ found: [Cue], _ mention: SpanOfMention) -> [Cue] {
        guard found.contains(where: { $0.contexts.contains(.negated) || $0.group == "stated-unknown" }) else {
            return found
        }
        // `knew nothing of ⟦any threats⟧`
        if [mention.start, mention.start - 1].contains(where: { reach.classes($0).contains(.polarity) }) {
            return found
        }
        let own = clauses.clauses[clauses.clause(at: mention.start)]
        let isDenied = found.contains { $0.contexts.contains(.negated) && !$0.isPlainNo }
        if !isDenied,
            governors.isKnown(mention, in: own) || governors.isLeft(mention, in: own)
                || governors.isCircumstance(mention, in: own)
        {
            return found.filter { !$0.isPlainNo }
        }
        guard let given = governors.given(mention, in: own) else { return found }
        return found.filter {
            // `geen duidelijkheid over de herkomst van ⟦het wapen⟧`
            if $0.group == "stated-unknown", given.tokens.count > 1,
                $0.tokens.upperBound <= given.tokens.lowerBound
            {
                return false
            }
            return $0.contexts != .negated
                || $0.tokens.lowerBound < mention.start
                    && $0.tokens.lowerBound > given.tokens.upperBound
        }
    }

    /// `Hij bewaart ⟦het wapen⟧ bij een vriend`: where and with whom, of what the person of the case does.
    private func withoutPlaces(_ found: [Cue], _ mention: SpanOfMention) -> [Cue] {
        guard found.contains(where: { $0.contexts == .otherPerson }),
            subjects.isActing(at: mention.start)
                || subjects.isDoing(at: mention.start)
        else { return found }
        return found.filter { $0.contexts != .otherPerson || !reach.isPlace($0) }
    }

    /// `Hij riep: "als ik je zie, ⟦ga je eraan⟧"`: a condition or a plan in words that are quoted is the speaker's.
    private func withoutThreats(_ found: [Cue], _ mention: SpanOfMention) -> [Cue] {
        guard found.contains(where: { $0.contexts.contains(.reported) }) else { return found }
        return found.filter { $0.contexts != .hypothetical || !reach.isQuotation(around: mention) }
    }

    /// `Als we zijn zus mogen geloven, ⟦slaapt hij buiten⟧`: a condition that names a source is none of what it tells.
    private func withoutSourced(_ found: [Cue], _ mention: SpanOfMention) -> [Cue] {
        found.filter { condition in
            condition.reach != .condition || clauses.areSame(condition.tokens.lowerBound, mention.start)
                || !found.contains {
                    $0.isSource && clauses.areSame($0.tokens.lowerBound, condition.tokens.lowerBound)
                }
        }
    }

    /// `Ik constateer dat …`: what the writer says is the note's own voice.
    private func isOwnAssertion(_ cue: Cue) -> Bool {
        cue.isSaying && cue.contexts == .reported && subjects.isSpeaker(at: cue.tokens.lowerBound)
    }

    /// `De conciërge vond ⟦een mes⟧ in zijn tas`: a thing that the subject of a verb came upon.
    private func isFound(_ mention: SpanOfMention) -> Bool {
        cues.contains { cue in
            cue.traits.contains(.finds) && clauses.areSame(cue.tokens.lowerBound, mention.start)
                && !mention.tokens.overlaps(cue.tokens)
                && (!governors.endsInVerb(mention) || subjects.isObject(behind: cue.tokens.upperBound))
        }
    }

    /// `Zijn neef ontkent ⟦de ruit te hebben ingegooid⟧`: what the subject of the verb says of himself.
    ///
    /// `verwijt hem ⟦geld te hebben gestolen⟧` says it of another, `zegt ⟦een schot te hebben gehoord⟧` of neither.
    private func isOwnDeed(_ mention: SpanOfMention, toldBy saying: Cue) -> Bool {
        let isToOther = (saying.tokens.upperBound..<max(saying.tokens.upperBound, mention.start)).contains {
            reach.classes($0).contains(.object)
        }
        guard !isToOther, !cues.contains(where: { $0.traits.contains(.finds) && mention.overlaps($0) }) else {
            return false
        }
        // `geeft aan ⟦depressief⟧ te zijn`
        let words = Array(mention.tokens.dropLast()) + [mention.tokens.upperBound]
        return words.contains {
            reach.classes($0).contains(.infinitiveMark)
                && (reach.classes($0 + 1).isSuperset(of: [.finite, .infinitive])
                    || saying.contexts == .contested && reach.classes($0 + 1).contains(.infinitive))
        }
    }

    /// `Zijn vriendin vertrok vanwege ⟦het gokken⟧`, `Oma brengt hem naar ⟦de dagbesteding⟧`: what a clause about somebody else
    /// takes as known is the affair of the person of the case.
    private func isAffair(_ mention: SpanOfMention, _ own: Clause) -> Bool {
        // `de kinderen missen les en over ⟦haar rol⟧ weten we weinig`: behind a conjunction somebody else may be the subject.
        guard
            !own.tokens.dropFirst().contains(where: {
                $0 < mention.start && reach.classes($0).contains(.coordinator)
            })
        else { return false }
        return governors.isCircumstance(mention, in: own)
            || governors.isBehindPreposition(mention, in: own)
                && own.tokens.contains { $0 < mention.start && subjects.isObject(behind: $0) }
    }

    /// `Hij zei dat de monteurs ⟦"het verdienen"⟧`: what the person of the case says of others, in words that are quoted.
    private func isOwnOpinion(_ mention: SpanOfMention, _ found: [Cue]) -> Bool {
        guard let last = mention.tokens.last, reach.tokens[last].kind == .quotation else { return false }
        return found.contains { isOwnVoice($0) }
    }

    /// Whether whom the clause of a mention is about does what the mention says.
    private func isSubject(of mention: SpanOfMention, _ found: [Cue]) -> Bool {
        let isSaid = found.contains { cue in
            cue.isSaying && !cue.contexts.isDisjoint(with: [.reported, .contested])
                && clauses.areSame(cue.tokens.lowerBound, mention.start)
                && cue.tokens.lowerBound < mention.start && !isOwnDeed(mention, toldBy: cue)
        }
        let own = clauses.clauses[clauses.clause(at: mention.start)]
        return !isSaid && !isFound(mention) && governors.undergone(mention, in: own) == nil
            && !isAffair(mention, own)
    }
}
