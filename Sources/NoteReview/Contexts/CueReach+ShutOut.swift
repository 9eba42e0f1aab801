/// What stands between a no and the words that it does not reach.
extension CueReach {
    /// Whether something stands between a no and a mention that ends what it says no to.
    func isShutOut(_ cue: Cue, _ mention: SpanOfMention, _ from: Int, _ to: Int) -> Bool {
        if isQuotedApart(cue, mention) || isReplaced(cue, mention, from) { return true }
        guard cue.tokens.upperBound <= mention.tokens.lowerBound || from == to else { return false }
        return isLater(cue, mention) || isOfNextVerb(cue, mention)
            || isOfAnother(cue, mention, from) || isOfReason(cue, mention, from)
            || isOfHost(cue, mention, from)
            || isAnswered(cue, mention)
            || isPutIn(cue, mention, from)
            || isSecondThing(cue, mention) || isValue(cue, mention) || isRepeated(cue, mention, to)
            || isGranted(cue, mention)
            || isStatedAnew(cue, mention) || isOfOpening(cue, mention, from)
    }

    /// `Despite having no job he ⟦drives⟧ …`: in English a no among what opens a clause, before its subject.
    func isOfOpening(_ cue: Cue, _ mention: SpanOfMention, _ from: Int) -> Bool {
        let own = clauses.clauses[from].tokens
        let opens: WordClass = [.preposition, .purpose, .subordinator]
        guard cue.contexts == .negated, cue.reach == .after, cue.tokens.lowerBound > own.lowerBound,
            cue.tokens.upperBound <= mention.start, own.contains(mention.start),
            !classes(own.lowerBound).isDisjoint(with: opens)
        else { return false }
        return (cue.tokens.upperBound...mention.start).contains {
            classes($0).isSuperset(of: [.english, .third, .subject])
        }
    }

    /// `Ondanks "geen bijzonderheden": bijl op de bank`: a no in a quotation, and a mention outside it.
    func isQuotedApart(_ cue: Cue, _ mention: SpanOfMention) -> Bool {
        let marks = range.filter { tokens[$0].kind == .quotation }
        guard let open = marks.last(where: { $0 < cue.tokens.lowerBound }),
            marks.count(where: { $0 <= open }) % 2 == 1,
            let close = marks.first(where: { $0 >= cue.tokens.upperBound })
        else { return false }
        return mention.start < open || mention.start > close
    }

    /// `⟦Zijn mes⟧ ligt niet in de keuken maar onder zijn bed`: a no to one thing, for which another is named.
    func isReplaced(_ cue: Cue, _ mention: SpanOfMention, _ from: Int) -> Bool {
        let own = clauses.clauses[from].tokens
        guard cue.contexts == .negated, !cue.traits.contains(.ends),
            classes(cue.tokens.lowerBound).contains(.no), mention.tokens.upperBound <= cue.tokens.lowerBound,
            own.contains(mention.start),
            let but = (cue.tokens.upperBound..<max(cue.tokens.upperBound, own.upperBound + 1)).first(where: {
                range.contains($0) && classes($0).isSuperset(of: [.contrast, .coordinator])
            })
        else { return false }
        // `steelt niet uit armoede, maar voor de kick`: and not `steelt niet meer, maar drinkt`.
        let isParted = tokens[but - 1].kind == .comma
        let between = cue.tokens.upperBound..<(isParted ? but - 1 : but)
        guard own.contains(but) || isParted && startsLike(between, but + 1) else { return false }
        return (!between.isEmpty || cue.tokens.count > 1 && !isParted)
            && between.allSatisfy {
                tokens[$0].isWord && (!isVerb($0) || classes($0).contains(.preposition))
            }
    }

    /// Whether both words open a phrase with a preposition: `niet uit armoede, maar voor de kick`.
    private func startsLike(_ phrase: Range<Int>, _ other: Int) -> Bool {
        guard let first = phrase.first, range.contains(other) else { return false }
        return classes(first).contains(.preposition) && classes(other).contains(.preposition)
    }

    func isVerb(_ index: Int) -> Bool {
        !classes(index).isDisjoint(with: [.participle, .past, .present])
            || classes(index).contains(.finite) && !classes(index).contains(.possessive)
    }

    /// `is uitgereisd en nadien niet meer gezien`: a no about the time after.
    func isLater(_ cue: Cue, _ mention: SpanOfMention) -> Bool {
        guard mention.tokens.upperBound < cue.tokens.upperBound else { return false }
        return (mention.tokens.upperBound..<cue.tokens.upperBound).dropFirst().contains { index in
            classes(index).contains(.afterwards)
                && (tokens[index - 1].kind == .comma || classes(index - 1).contains(.coordinator))
        }
    }

    /// `⟦bouwt een slagboom⟧ en laat de post er niet door`: a no to a second thing that is done, with words of its own.
    func isOfNextVerb(_ cue: Cue, _ mention: SpanOfMention) -> Bool {
        guard cue.contexts == .negated, mention.tokens.upperBound < cue.tokens.lowerBound else {
            return false
        }
        let between = mention.tokens.upperBound..<cue.tokens.lowerBound
        return between.dropLast(2).contains {
            classes($0).isSuperset(of: [.coordinator])
                && !classes($0 + 1).isDisjoint(with: [.finite, .past, .present])
                && classes($0 + 1).isDisjoint(with: [.participle, .infinitive, .possessive])
        }
    }

    /// `Waarschijnlijk vanwege de drukte ⟦liep hij weg⟧`: a doubt about why, and not about what.
    func isOfCause(_ cue: Cue, _ mention: SpanOfMention) -> Bool {
        let next = cue.tokens.upperBound
        guard cue.contexts == .uncertain, cue.reach == .clause, range.contains(next),
            classes(next).contains(.cause)
        else { return false }
        let end = (next..<range.upperBound).first { isVerb($0) || !tokens[$0].isWord } ?? range.upperBound
        return !(next..<end).contains(mention.start)
    }

    /// `Bij de controle, een van de voorwaarden, zag hij dat …`: a noun between two commas, and the verb outside them.
    func isInPassing(_ cue: Cue, _ mention: SpanOfMention) -> Bool {
        let own = clauses.clauses[clauses.clause(at: cue.tokens.lowerBound)].tokens
        guard cue.contexts == .hypothetical, cue.reach == .complement || cue.reach == .below,
            let open = own.last(where: { $0 < cue.tokens.lowerBound && tokens[$0].kind == .comma }),
            let close = own.first(where: { $0 >= cue.tokens.upperBound && tokens[$0].kind == .comma }),
            !(open..<close).contains(mention.start)
        else { return false }
        return !(open..<close).contains { isVerb($0) }
    }

    /// `Na de melding van school ⟦is hij aangehouden⟧`: a report that came before, and does not tell what follows.
    func isOfOccasion(_ cue: Cue, _ mention: SpanOfMention) -> Bool {
        guard cue.contexts == .reported,
            cue.reach == .announced
                || [.sentence, .complement].contains(cue.reach) && cue.traits.contains(.told)
        else { return false }
        let own = clauses.clauses[clauses.clause(at: cue.tokens.lowerBound)]
        let before = (max(own.tokens.lowerBound, cue.tokens.lowerBound - 2)..<cue.tokens.lowerBound)
        return before.contains { classes($0).isSuperset(of: [.subordinator, .preposition]) }
            && (cue.reach != .sentence || own.tokens.contains(mention.start))
            && (own.finite.map { $0 > cue.tokens.lowerBound && $0 <= mention.start } ?? false)
    }

    /// `niet thuis, op de mat wel een pakket`: `wel` sets what follows against what is not.
    func isAnswered(_ cue: Cue, _ mention: SpanOfMention) -> Bool {
        guard cue.tokens.upperBound < mention.tokens.lowerBound else { return false }
        // `Geen mes maar ⟦een hamer⟧`: behind the no itself, whatever goes with it.
        let opensWithNo = classes(cue.tokens.lowerBound).contains(.no)
        let no = opensWithNo ? cue.tokens.lowerBound + 1 : cue.tokens.upperBound
        // `niet maar ⟦somber⟧`
        if classes(no).isSuperset(of: [.coordinator, .contrast]), no + 1 == mention.start { return true }
        return (no + 1..<mention.tokens.lowerBound).contains { index in
            classes(index).isSuperset(of: [.yes, .contrast])
                || classes(index).isSuperset(of: [.coordinator, .contrast])
        }
    }

    /// `geen wapens, ⟦een ploertendoder⟧ wel`: behind a mark, what has a `wel` behind it is there.
    func isGranted(_ cue: Cue, _ mention: SpanOfMention) -> Bool {
        guard cue.tokens.upperBound < mention.start,
            (cue.tokens.upperBound..<mention.start).contains(where: { tokens[$0].kind == .comma })
        else { return false }
        return (mention.tokens.upperBound..<max(mention.tokens.upperBound, range.upperBound)).prefix {
            tokens[$0].isWord
        }.prefix(3).contains {
            classes($0).contains(.contrast) && classes($0).isDisjoint(with: .coordinator)
        }
    }

    /// `Een meisje, niet Sem, heeft …`: a no between two commas, without a verb, is about what stands there with it.
    func isPutIn(_ cue: Cue, _ mention: SpanOfMention, _ from: Int) -> Bool {
        // `Het slachtoffer, zelf geen lieverdje, had …`
        guard
            let comma = range.prefix(while: { $0 < cue.tokens.lowerBound }).suffix(2).last(where: {
                tokens[$0].kind == .comma
            }), case let start = comma + 1,
            let end = (start..<range.upperBound).first(where: { tokens[$0].kind == .comma }),
            !(start..<end).contains(mention.start),
            clauses.clauses[from].tokens.contains(end) || clauses.clauses[from].tokens.upperBound == end + 1
        else { return false }
        let verbs: WordClass = [.finite, .past, .present, .participle]
        return !(start..<end).contains { !classes($0).isDisjoint(with: verbs) }
            && clauses.clauses[from].finite != nil
    }

    /// `geen pas, geen antwoord, bivakmuts`: in a list that says no each time, what stands without one is there.
    func isRepeated(_ cue: Cue, _ mention: SpanOfMention, _ to: Int) -> Bool {
        guard clauses.clauses[to].finite == nil, cue.tokens.upperBound <= mention.tokens.lowerBound else {
            return false
        }
        let commas = (range.lowerBound..<mention.start).filter { tokens[$0].kind == .comma }
        guard commas.count > 1, let last = commas.last, last > cue.tokens.lowerBound else { return false }
        let isRefused = commas.suffix(2).first.map { classes($0 + 1).contains(.no) } ?? false
        return isRefused && !(last..<mention.start).contains { classes($0).contains(.no) }
    }

    /// `Wapens: geen, ⟦drugs⟧: 3 gram`: a no that answers one field, before the next.
    func isValue(_ cue: Cue, _ mention: SpanOfMention) -> Bool {
        let end = cue.tokens.upperBound
        return cue.isPlainNo && end < mention.start && tokens[end].kind == .comma
            && cue.tokens.lowerBound > range.lowerBound && tokens[cue.tokens.lowerBound - 1].kind == .colon
    }

    /// Whether a cue opens with a preposition: `bij zijn oom`.
    func startsInPreposition(_ cue: Cue) -> Bool { classes(cue.tokens.lowerBound).contains(.preposition) }

    /// `Noch de buren noch de man beneden konden verhinderen …`: a no to the subject of a verb.
    func isSubject(_ no: Cue, before verb: Cue) -> Bool {
        guard no.reach == .after,
            let finite = clauses.clauses[clauses.clause(at: no.tokens.lowerBound)].finite
        else { return false }
        return no.tokens.upperBound <= finite && finite <= verb.tokens.lowerBound
    }

    /// Whether a few words at most stand between a no and a word, and none that joins: `gestopt, en drinkt niet`.
    func isBeside(_ one: Range<Int>, _ other: Range<Int>) -> Bool {
        let first = min(one.upperBound, other.upperBound)
        let last = max(one.lowerBound, other.lowerBound)
        guard first < last else { return true }
        return last - first < 6
            && (first..<last).allSatisfy { tokens[$0].isWord && !classes($0).contains(.coordinator) }
    }
}
