/// A no to a no, and what a no takes away beside the words that it speaks of.
extension CuedSentence {
    /// `Het klopt niet dat hij nooit …`: a no to a no.
    func withoutDouble(_ found: [Cue], _ mention: SpanOfMention) -> [Cue] {
        if isLitotes(found, mention) || isNeverWithout(found, mention) {
            return found.filter { $0.contexts != .negated }
        }
        guard found.contains(where: { $0.traits.contains(.refutes) }) || isAtEach(mention),
            found.contains(where: {
                $0.contexts == .negated && clauses.areSame($0.tokens.lowerBound, mention.start)
            })
        else { return found }
        return found.filter { $0.contexts != .negated }
    }

    /// `Of hij daar was, is nooit vastgesteld`: a no to knowing leaves the question open, and answers nothing.
    func withoutUnanswered(_ found: [Cue], _ mention: SpanOfMention) -> [Cue] {
        guard found.contains(where: { $0.group == "open question" }) else { return found }
        return found.filter {
            $0.contexts != .negated || $0.group == "asked-and-denied"
                || clauses.areSame($0.tokens.lowerBound, mention.start)
        }
    }

    /// `Het ⟦spijbelen⟧ van vroeger is voorbij`: what has ended was so.
    func withoutEnded(_ found: [Cue]) -> [Cue] {
        guard found.contains(where: { $0.contexts == .historical }) else { return found }
        return found.filter { $0.group != "ended" }
    }

    /// `Geen bewoner is ooit bedreigd`, `hoopt ooit te werken`: beside a no or a wish the word is any time, and no past.
    func withoutEver(_ found: [Cue]) -> [Cue] {
        guard found.contains(where: { !$0.contexts.isDisjoint(with: [.negated, .hypothetical]) }) else {
            return found
        }
        return found.filter { $0.group != "ever" }
    }

    /// `Er gaat geen dag voorbij dat hij niet …`: a no of its own, and words before it that say no to every time.
    private func isAtEach(_ mention: SpanOfMention) -> Bool {
        let own = clauses.clause(at: mention.start)
        return cues.contains {
            $0.contexts.isEmpty && $0.traits.contains(.refutes) && $0.tokens.upperBound <= mention.start
                && clauses.hangs(own, on: clauses.clause(at: $0.tokens.lowerBound)) { _, _ in true }
        }
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
                    // `Een plek zonder ⟦begeleiding⟧ werkt niet`: part of the subject.
                    $0.isPlainNo && !isOfSubject(without, before: $0) && !$0.tokens.overlaps(without.tokens)
                        && clauses.areSame($0.tokens.lowerBound, without.tokens.lowerBound)
                }
        }
    }

    /// Whether words that open no clause stand before its verb, and a no behind it.
    private func isOfSubject(_ without: Cue, before no: Cue) -> Bool {
        let own = clauses.clauses[clauses.clause(at: without.tokens.lowerBound)]
        guard let verb = own.finite, without.tokens.lowerBound > own.tokens.lowerBound else { return false }
        return without.tokens.upperBound <= verb && no.tokens.lowerBound > verb
    }

    /// `De kans dat hij de brief schreef is groot`: a risk of what is past is a surmise.
    func surmised(_ cue: Cue, _ mention: SpanOfMention) -> Cue {
        guard cue.contexts == .hypothetical, cue.reach == .complement,
            reach.isPast(
                clauses.clause(at: mention.start), below: clauses.clause(at: cue.tokens.lowerBound))
        else { return cue }
        return Cue(field: cue.tokens, .uncertain, cue.group)
    }

    /// `Niets wijst op …`, `Geen partner heeft aanwijzingen dat …`: a suspicion that nobody has.
    func withoutSuspects(_ found: [Cue]) -> [Cue] {
        found.map { suspicion in
            guard suspicion.traits.contains(.suspicion), suspicion.contexts == .uncertain,
                cues.contains(where: { isOfSubject($0, of: suspicion) })
            else { return suspicion }
            return Cue(field: suspicion.tokens, .negated, suspicion.group)
        }
    }

    /// Whether a no is, or describes, the subject of the verb of a suspicion.
    private func isOfSubject(_ no: Cue, of suspicion: Cue) -> Bool {
        let own = clauses.clauses[clauses.clause(at: suspicion.tokens.lowerBound)]
        guard no.isPlainNo, let verb = own.finite, no.tokens.upperBound <= verb,
            own.tokens.contains(no.tokens.lowerBound), no.tokens.upperBound <= suspicion.tokens.lowerBound
        else { return false }
        let first = own.tokens.first {
            reach.classes($0).isDisjoint(with: .coordinator) || reach.classes($0).contains(.no)
        }
        return first == no.tokens.lowerBound
            && !reach.classes(no.tokens.lowerBound).isDisjoint(with: [.determiner, .coordinator, .nobody])
    }

    /// `De verdenking van … is van tafel`: what is refuted is neither suspected nor feared.
    func withoutRefuted(_ found: [Cue], _ mention: SpanOfMention) -> [Cue] {
        guard let refuted = found.first(where: { $0.traits.contains(.lifts) }) else { return found }
        return found.filter { cue in
            // `niets dat op ⟦een wapen⟧ leek`: what seems so is what there is not.
            if cue.traits.contains(.suspicion), refuted.tokens.lowerBound < cue.tokens.lowerBound,
                refuted.tokens.lowerBound < mention.start
            {
                return false
            }
            return cue.contexts.contains(.negated) || cue.contexts.isDisjoint(with: .refutable)
                || cue.isSource && !isRefuted(cue, by: refuted)
                // `Blijft het uit, dan …`
                || [.condition, .clauseAndNext].contains(cue.reach)
                || cue.group != "hearsay"
                    && !clauses.areSame(cue.tokens.lowerBound, refuted.tokens.lowerBound)
                    && (cue.contexts == .hypothetical
                        || !clauses.areSame(mention.start, refuted.tokens.lowerBound))
        }
    }

    /// `Het is onjuist te stellen dat …`, `dat hij zou … is weerlegd`: a report that is what the note says no to.
    private func isRefuted(_ report: Cue, by refuted: Cue) -> Bool {
        report.group == "hearsay"
            || report.isSaying && refuted.tokens.lowerBound < report.tokens.lowerBound
                && clauses.areSame(report.tokens.lowerBound, refuted.tokens.lowerBound)
    }

    /// `De stemmen zijn verstomd, ⟦zijn haat⟧ niet`: a no alone behind a noun says no to the verb before it, which ended
    /// another thing.
    func isLeftByEnding(_ mention: SpanOfMention) -> Bool {
        let no = mention.tokens.upperBound
        guard reach.range.contains(no), reach.classes(no).contains(.no),
            !reach.range.contains(no + 1) || !reach.tokens[no + 1].isWord,
            let comma = (reach.range.lowerBound..<mention.start).last(where: { !reach.tokens[$0].isWord })
        else { return false }
        // `dat hij schold was nog te begrijpen, dat hij ⟦spuugde⟧ niet`
        let own = clauses.clauses[clauses.clause(at: mention.start)]
        if own.opening.isEmbedded, own.finite == no - 1,
            reach.classes(own.tokens.lowerBound).contains(.complement)
        {
            return true
        }
        let verbs = comma..<mention.tokens.upperBound
        return !verbs.contains { reach.isVerb($0) }
            && cues.contains { $0.traits.contains(.ends) && $0.tokens.upperBound <= comma }
    }

    /// `Hij bestrijdt niet dat …`, `is niet verdwenen`: a denial that is denied is none, and neither is its no.
    func withoutLitotes(_ cues: [Cue], _ mention: SpanOfMention) -> [Cue] {
        guard cues.contains(where: { $0.contexts == .negated }) else { return cues }
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
}

extension Contexts {
    /// What a refutation takes away.
    fileprivate static let refutable: Contexts = [.uncertain, .hypothetical, .reported]
}
