/// Whose voice tells a thing: what the person of the case says no to is denied, and not negated.
extension CuedSentence {
    /// `Hij verwerpt de verdenking …`: what is denied is the suspicion, which is no doubt of the note.
    func withoutSuspicion(_ found: [Cue]) -> [Cue] {
        guard let denial = found.first(where: { $0.contexts == .contested }) else { return found }
        return found.filter { cue in
            // What the person says to deny it is no report beside the denial, nor is `dat hij zou …`.
            !isOwnVoice(cue) && cue.group != "hearsay"
                && (cue.traits.isDisjoint(with: [.suspicion, .told])
                    || !clauses.areSame(cue.tokens.lowerBound, denial.tokens.lowerBound))
        }
    }

    /// `Hij zegt dat hij niet …`: the person's own no is a denial, and neither a report nor a no of the note.
    func withoutDenied(_ found: [Cue], _ mention: SpanOfMention, _ all: [Cue]) -> [Cue] {
        guard let saying = found.first(where: { isOwnVoice($0) }) ?? voice(behind: mention, all),
            let denial = found.first(where: { $0.contexts == .negated })
                ?? (reach.tellsOfNone(mention) ? saying : nil),
            !subjects.areDifferent(at: saying.tokens.lowerBound, mention.start),
            denial.tokens == saying.tokens
                || !clauses.areSame(denial.tokens.lowerBound, saying.tokens.lowerBound)
                || denial.tokens.lowerBound >= saying.tokens.lowerBound && goesOn(saying)
        else { return found }
        let own = Cue(field: saying.tokens, .contested, "own denial")
        let others = found.filter {
            $0.contexts != .negated && $0.tokens != saying.tokens && !isOwnVoice($0)
        }
        return others + [own]
    }

    /// `⟦Hij zegt dat hij het uit verveling deed⟧`: a verb of saying in the mention, whose complement tells it.
    func saying(in mention: SpanOfMention, _ found: [Cue]) -> Cue? {
        let own = cues.filter { $0.isSaying && $0.contexts == .reported && mention.overlaps($0) }
        guard !own.isEmpty, found.allSatisfy({ $0.contexts.isDisjoint(with: [.reported, .contested]) })
        else { return nil }
        let saying = Cue.strongest(of: own).first { saying in
            let clause = clauses.unit(clauses.clause(at: saying.tokens.lowerBound))
            return !subjects.isSpeaker(at: saying.tokens.lowerBound)
                && clauses.clauses.contains {
                    $0.opening == .complement && $0.parent == clause
                        && mention.tokens.contains($0.tokens.lowerBound)
                }
        }
        return saying.map { Cue(field: $0.tokens, .reported, "own saying") }
    }

    /// `zegt niets te hebben gedaan`, and not `sprak over voetbal, niet over politiek`: a verb behind that of saying.
    private func goesOn(_ saying: Cue) -> Bool {
        let own = clauses.clauses[clauses.clause(at: saying.tokens.lowerBound)].tokens
        return own.contains {
            $0 > saying.tokens.lowerBound
                && !reach.classes($0).isDisjoint(with: [
                    .infinitiveMark, .participle, .infinitive, .complement,
                ])
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

    /// `School heeft niet gemeld dat ⟦hij spijbelt⟧`: what nobody told is no report, and is so.
    func withoutUntold(_ found: [Cue], _ mention: SpanOfMention) -> [Cue] {
        found.filter { saying in
            !(saying.isSaying && saying.contexts == .reported && isUntold(saying, mention))
        }
    }

    /// Whether a no such as `niet` stands beside a verb of saying, in its clause and not in what is told.
    private func isUntold(_ saying: Cue, _ mention: SpanOfMention) -> Bool {
        cues.contains { no in
            let isTelling =
                no.isPlainNo && no.reach == .clause
                && !no.tokens.contains { !reach.classes($0).isDisjoint(with: .nobody) }
            // `zegt niet te weten of …`
            let isInfinitive = reach.classes(no.tokens.upperBound).contains(.infinitiveMark)
            return isTelling && !isInfinitive && !mention.overlaps(no)
                && reach.isBeside(no.tokens, saying.parts.first ?? saying.tokens)
                && clauses.areSame(no.tokens.lowerBound, saying.tokens.lowerBound)
                && (!clauses.areSame(saying.tokens.lowerBound, mention.start)
                    || mention.tokens.upperBound <= no.tokens.lowerBound)
        }
    }

    /// `Hij houdt vol dat niet hij ⟦gooide⟧`: what the person says that somebody else did.
    func shifted(_ mention: SpanOfMention, _ found: [Cue]) -> Cue? {
        let own = clauses.clauses[clauses.clause(at: mention.start)].tokens
        guard let saying = found.first(where: { $0.isSaying && isOwnVoice($0) }),
            own.dropLast().contains(where: {
                reach.classes($0).contains(.no) && reach.classes($0 + 1).isSuperset(of: [.third, .subject])
            })
        else { return nil }
        return saying
    }

    /// `Volgens school …, maar hij zegt dat hij nooit …`: the person's own no to what others say.
    func rebuttal(of mention: SpanOfMention, _ found: [Cue], _ all: [Cue]) -> Cue? {
        guard found.contains(where: { $0.contexts == .reported && !isOwnVoice($0) }) || isRaised(mention),
            !found.contains(where: { $0.contexts == .contested })
        else { return nil }
        return all.first { saying in
            saying.tokens.lowerBound >= mention.tokens.upperBound && isOwnVoice(saying)
                && (saying.traits.contains(.insists) || isVersion(saying) || isBelied(by: saying, all))
        }.map { Cue(field: $0.tokens, .contested, "own denial") }
    }

    /// Whether a no, or a word such as `gelogen`, stands in what somebody says.
    private func isBelied(by saying: Cue, _ all: [Cue]) -> Bool {
        let noes = all.filter { $0.contexts == .negated } + cues.filter { $0.traits.contains(.belies) }
        return noes.contains { $0.tokens.lowerBound >= saying.tokens.upperBound }
    }

    /// `School meldt …; hij zegt dat hij viel`: a sentence of his own against another's, and no admission.
    private func isVersion(_ saying: Cue) -> Bool {
        let own = clauses.clause(at: saying.tokens.lowerBound)
        guard own > 0, clauses.clauses[own].parent == nil, !saying.traits.contains(.admits),
            [.juxtaposed, .contrasted].contains(clauses.clauses[own].opening)
        else { return false }
        // `Vader meldt …, volgens hem viel zij zelf`
        guard saying.isSaying else {
            return clauses.clauses[own].tokens.lowerBound == saying.tokens.lowerBound
        }
        return clauses.clauses.contains { $0.parent == clauses.unit(own) && $0.opening == .complement }
    }

    /// `Geconfronteerd met …`, `op … aangesproken`, `Mishandeling: …`: what somebody is asked about, and nobody states.
    private func isRaised(_ mention: SpanOfMention) -> Bool {
        let own = clauses.clause(at: mention.start)
        if clauses.clauses[own].finite == nil, own + 1 < clauses.clauses.count,
            clauses.clauses[own + 1].opening == .announced, own == 0
        {
            return true
        }
        return cues.contains {
            $0.traits.contains(.raises)
                && ($0.tokens.upperBound <= mention.start || reach.isAround($0, mention))
                && clauses.areSame($0.tokens.lowerBound, mention.start)
        }
    }

    /// `De mentor spreekt tegen dat hij …`: a no by somebody else is that person's report.
    func contradicted(_ cue: Cue) -> Cue {
        guard cue.contexts == .contested, cue.traits.contains(.denies),
            subjects.isOther(at: cue.tokens.lowerBound)
        else { return cue }
        return Cue(field: cue.tokens, [.negated, .reported], cue.group)
    }

    func isOwnVoice(_ cue: Cue) -> Bool {
        guard cue.contexts == .reported else { return false }
        if cue.isSaying { return subjects.isConcerned(at: cue.tokens.lowerBound) }
        // `zo bezweert hij`
        if cue.isSource, reach.classes(cue.tokens.upperBound - 1).isSuperset(of: [.third, .subject]) {
            return subjects.isConcerned(at: cue.tokens.upperBound - 1)
        }
        return cue.isSource && cue.reach == .sentence && cue.tokens.count < 3
            && subjects.isConcerned(behind: cue.tokens.upperBound)
    }
}
