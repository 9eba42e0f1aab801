/// A sentence with its clauses and cues: decides which cues say something about which words.
final class CuedSentence {
    private let clauses: ClauseRelations
    private let cues: [Cue]
    private let reach: CueReach
    private let subjects: SubjectReader
    private let governors: Governors

    init(_ note: Note, _ sentence: Sentence, clauses: [Clause], cues: [Cue]) {
        let relations = ClauseRelations(clauses)
        self.clauses = relations
        let reach = CueReach(
            tokens: note.tokens, lexicon: note.lexicon, range: sentence.tokens, clauses: relations)
        self.reach = reach
        subjects = SubjectReader(note, sentence.tokens, clauses)
        let constructions = ConstructionReader(
            tokens: note.tokens, lexicon: note.lexicon, range: sentence.tokens, clauses: relations)
        self.cues = cues.filter { reach.asks($0) && reach.intends($0, besides: cues) } + constructions.cues
        governors = Governors(tokens: note.tokens, lexicon: note.lexicon, cues: cues)
    }

    /// Returns the cues that say something about a mention.
    func cues(for mention: SpanOfMention) -> [Cue] {
        // A cue in the mention is part of what it says, and outdoes no other; when it was is a cue all the same.
        let apart = cues.filter { cue in
            !mention.overlaps(cue) || cue.contexts.isEmpty
                || cue.contexts == .historical && mention.tokens.count > 2
                || cue.traits.contains(.within) || cue.group == "inversion"
                || mention.isEntered(by: cue) && reach.goesOn(cue, in: mention)
        }
        let strongest = withoutLitotes(Cue.strongest(of: apart), mention)
        var found = strongest.filter { reach.reaches($0, mention) && !isOwnAssertion($0) }
        found = withoutRefuted(withoutDouble(withoutSourced(found, mention), mention), mention)
        found = withoutDenied(found, mention, strongest)
        found = withoutPlaces(withoutGiven(withoutSuspicion(found), mention), mention)
        if let rebuttal = rebuttal(of: mention, found, strongest) { found.append(rebuttal) }
        if subjects.cue(for: mention) == nil { found = found.map(contradicted) }
        if let occasion = reach.occasion(of: mention) { found.append(occasion) }
        return found + [subject(of: mention, found)].compactMap { $0 }
    }

    /// `Hij heeft geen spijt van ⟦de mishandeling⟧`: no no of the clause says that there was none.
    private func withoutGiven(_ found: [Cue], _ mention: SpanOfMention) -> [Cue] {
        let own = clauses.clauses[clauses.clause(at: mention.start)]
        let isDenied = found.contains { $0.contexts.contains(.negated) && !$0.isPlainNo }
        if !isDenied, governors.isKnown(mention, in: own) || governors.isLeft(mention, in: own) {
            return found.filter { !$0.isPlainNo }
        }
        guard let given = governors.given(mention, in: own) else { return found }
        return found.filter {
            $0.contexts != .negated
                || $0.tokens.lowerBound < mention.start
                    && $0.tokens.lowerBound > given.tokens.upperBound
        }
    }

    /// `Hij bewaart ⟦het wapen⟧ bij een vriend`: where and with whom, of what the person of the case does.
    private func withoutPlaces(_ found: [Cue], _ mention: SpanOfMention) -> [Cue] {
        guard found.contains(where: { $0.contexts == .otherPerson }), subjects.isActing(at: mention.start)
        else { return found }
        return found.filter { $0.contexts != .otherPerson || !reach.startsInPreposition($0) }
    }

    /// `Hij verwerpt de verdenking …`: what is denied is the suspicion, which is no doubt of the note.
    private func withoutSuspicion(_ found: [Cue]) -> [Cue] {
        guard let denial = found.first(where: { $0.contexts == .contested }) else { return found }
        return found.filter { cue in
            // What the person says to deny it is no report beside the denial.
            !isOwnVoice(cue)
                && (cue.traits.isDisjoint(with: [.suspicion, .told])
                    || !clauses.areSame(cue.tokens.lowerBound, denial.tokens.lowerBound))
        }
    }

    /// `Het klopt niet dat hij nooit …`: a no to a no.
    private func withoutDouble(_ found: [Cue], _ mention: SpanOfMention) -> [Cue] {
        if isLitotes(found, mention) || isNeverWithout(found, mention) {
            return found.filter { $0.contexts != .negated }
        }
        guard found.contains(where: { $0.traits.contains(.refutes) }),
            found.contains(where: {
                $0.contexts == .negated && clauses.areSame($0.tokens.lowerBound, mention.start)
            })
        else { return found }
        return found.filter { $0.contexts != .negated }
    }

    /// `Er is geen leerling die hij niet …`: whatever there is none of without, there is.
    private func isLitotes(_ found: [Cue], _ mention: SpanOfMention) -> Bool {
        let own = clauses.clause(at: mention.start)
        let negations = found.filter { $0.contexts == .negated }
            .map { clauses.clause(at: $0.tokens.lowerBound) }
        guard clauses.clauses[own].opening == .relative,
            negations.contains(where: { clauses.isSame($0, own) })
        else { return false }
        return negations.contains { clauses.unit($0) == clauses.clauses[own].parent }
    }

    /// `Zonder ⟦mes⟧ gaat hij de straat niet op`, `gaat nooit weg zonder ⟦mes⟧`: there is what nothing goes without.
    private func isNeverWithout(_ found: [Cue], _ mention: SpanOfMention) -> Bool {
        found.contains { without in
            without.contexts == .negated && without.reach == .next && !without.traits.contains(.ends)
                && found.contains {
                    $0.isPlainNo && !$0.tokens.overlaps(without.tokens)
                        && clauses.areSame($0.tokens.lowerBound, without.tokens.lowerBound)
                }
        }
    }

    /// `De verdenking van … is van tafel`: what is refuted is neither suspected nor feared.
    private func withoutRefuted(_ found: [Cue], _ mention: SpanOfMention) -> [Cue] {
        guard let refuted = found.first(where: { $0.traits.contains(.lifts) }) else { return found }
        return found.filter { cue in
            cue.contexts.contains(.negated) || cue.contexts.isDisjoint(with: .refutable) || cue.isSource
                // `Blijft het uit, dan …`
                || [.condition, .clauseAndNext].contains(cue.reach)
                || !clauses.areSame(cue.tokens.lowerBound, refuted.tokens.lowerBound)
                    && (cue.contexts == .hypothetical
                        || !clauses.areSame(mention.start, refuted.tokens.lowerBound))
        }
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

    /// `Hij zegt dat hij niet …`: the person's own no is a denial, and neither a report nor a no of the note.
    private func withoutDenied(_ found: [Cue], _ mention: SpanOfMention, _ all: [Cue]) -> [Cue] {
        guard let denial = found.first(where: { $0.contexts == .negated }),
            let saying = found.first(where: { isOwnVoice($0) }) ?? voice(behind: mention, all),
            !subjects.areDifferent(at: saying.tokens.lowerBound, mention.start),
            !clauses.areSame(denial.tokens.lowerBound, saying.tokens.lowerBound)
                || denial.tokens.lowerBound > saying.tokens.lowerBound
        else { return found }
        let own = Cue(field: saying.tokens, .contested, "own denial")
        let others = found.filter {
            $0.contexts != .negated && $0.tokens != saying.tokens && !isOwnVoice($0)
        }
        return others + [own]
    }

    /// `Hij bestrijdt niet dat …`, `is niet verdwenen`: a denial that is denied is none, and neither is its no.
    private func withoutLitotes(_ cues: [Cue], _ mention: SpanOfMention) -> [Cue] {
        // `De dreiging neemt af` says no more than that; `neemt niet af` has a no that says no to nothing.
        let waning = self.cues.filter {
            $0.contexts.isEmpty && $0.traits.contains(.ends) && !mention.overlaps($0)
        }
        let denied = (cues + waning).filter { denial in
            !denial.traits.isDisjoint(with: [.denies, .ends])
                && cues.contains { $0.contexts == .negated && isBeside($0, denial) }
        }
        guard !denied.isEmpty else { return cues }
        return cues.filter { cue in
            !denied.contains { denial in
                denial.tokens == cue.tokens && cue.group != "inversion"
                    || cue.contexts == .negated && isBeside(cue, denial)
                    // `kon niet voorkomen dat …`: it came about, and is no risk.
                    || cue.contexts == .hypothetical && denial.contexts == .negated
                        && cue.tokens.overlaps(denial.tokens) && cue.reach != .clauseAndNext
            }
        }
    }

    private func isBeside(_ negation: Cue, _ denial: Cue) -> Bool {
        guard clauses.areSame(negation.tokens.lowerBound, denial.tokens.lowerBound) else { return false }
        guard denial.traits.contains(.ends) else { return !denial.tokens.overlaps(negation.tokens) }
        // `is niet verdwenen`: a no between the words of the other.
        return negation.isPlainNo
            && (denial.tokens.overlaps(negation.tokens) || reach.isBeside(negation.tokens, denial.tokens)
                || reach.isSubject(negation, before: denial))
    }

    /// `Ik constateer dat …`: what the writer says is the note's own voice.
    private func isOwnAssertion(_ cue: Cue) -> Bool {
        cue.isSaying && cue.contexts == .reported && subjects.isSpeaker(at: cue.tokens.lowerBound)
    }

    /// `Volgens school …, maar hij zegt dat hij nooit …`: the person's own no to what others say.
    private func rebuttal(of mention: SpanOfMention, _ found: [Cue], _ all: [Cue]) -> Cue? {
        guard found.contains(where: { $0.contexts == .reported && !isOwnVoice($0) }) || isRaised(mention),
            !found.contains(where: { $0.contexts == .contested })
        else { return nil }
        return all.first { saying in
            saying.tokens.lowerBound >= mention.tokens.upperBound && isOwnVoice(saying)
                && (saying.traits.contains(.insists)
                    || (all + cues).contains {
                        ($0.contexts == .negated || $0.traits.contains(.belies))
                            && $0.tokens.lowerBound >= saying.tokens.upperBound
                    })
        }.map { Cue(field: $0.tokens, .contested, "own denial") }
    }

    /// `Geconfronteerd met …`, `Mishandeling: …`: words that somebody is asked about, and that nobody states.
    private func isRaised(_ mention: SpanOfMention) -> Bool {
        let own = clauses.clause(at: mention.start)
        if clauses.clauses[own].finite == nil, own + 1 < clauses.clauses.count,
            clauses.clauses[own + 1].opening == .announced, own == 0
        {
            return true
        }
        return cues.contains {
            $0.traits.contains(.raises) && $0.tokens.upperBound <= mention.start
                && clauses.areSame($0.tokens.lowerBound, mention.start)
        }
    }

    /// `Met ⟦de brand⟧ zegt hij niets te maken te hebben`: the person's own voice, behind the words that it speaks of.
    private func voice(behind mention: SpanOfMention, _ all: [Cue]) -> Cue? {
        let own = clauses.clauses[clauses.clause(at: mention.start)]
        return all.first { saying in
            saying.isSaying && saying.tokens.lowerBound >= mention.tokens.upperBound
                && own.tokens.contains(saying.tokens.lowerBound) && isOwnVoice(saying)
                && own.tokens.contains {
                    $0 > saying.tokens.lowerBound && reach.classes($0).contains(.infinitiveMark)
                }
        }
    }

    /// `De mentor spreekt tegen dat hij …`: a no by somebody else is that person's report.
    private func contradicted(_ cue: Cue) -> Cue {
        guard cue.contexts == .contested, cue.traits.contains(.denies),
            subjects.isOther(at: cue.tokens.lowerBound)
        else { return cue }
        return Cue(field: cue.tokens, [.negated, .reported], cue.group)
    }

    private func isOwnVoice(_ cue: Cue) -> Bool {
        guard cue.contexts == .reported else { return false }
        if cue.isSaying { return subjects.isConcerned(at: cue.tokens.lowerBound) }
        return cue.isSource && cue.reach == .sentence && cue.tokens.count < 3
            && subjects.isConcerned(behind: cue.tokens.upperBound)
    }

    private func subject(of mention: SpanOfMention, _ found: [Cue]) -> Cue? {
        let isSaid = found.contains { cue in
            cue.isSaying && !cue.contexts.isDisjoint(with: [.reported, .contested])
                && clauses.areSame(cue.tokens.lowerBound, mention.start)
                && cue.tokens.lowerBound < mention.start
        }
        let own = clauses.clauses[clauses.clause(at: mention.start)]
        return isSaid || governors.undergone(mention, in: own) != nil ? nil : subjects.cue(for: mention)
    }
}

extension Contexts {
    /// What a refutation takes away.
    fileprivate static let refutable: Contexts = [.uncertain, .hypothetical, .reported]
}
