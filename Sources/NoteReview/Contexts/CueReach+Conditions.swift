/// What a condition, a plan or a question reaches, and where a word that may open one opens none.
extension CueReach {
    /// Whether the `of` that a cue ends in opens a clause: in `niet geslagen of geschopt` it joins words, and asks nothing.
    func asks(_ cue: Cue) -> Bool {
        guard cue.contexts == .uncertain, cue.tokens.count > 1,
            let last = cue.parts.map({ $0.upperBound - 1 }).first(where: {
                classes($0).isSuperset(of: [.whether, .coordinator])
            }), last + 1 < range.upperBound
        else { return true }
        let opened = clauses.clauses[clauses.clause(at: last)]
        // `drinkt of gokt niet`
        return opened.tokens.lowerBound == last && (opened.opening != .coordinated || !isVerb(last + 1))
            || !classes(last + 1).isDisjoint(with: [.subject, .comment]) || !tokens[last + 1].isWord
    }

    /// Whether an infinitive hangs on a verb that means to do something: `wil werken`, and not `wil niet` or `wil snoep`.
    func intends(_ cue: Cue, besides cues: [Cue]) -> Bool {
        guard cue.traits.contains(.intends) else { return true }
        let unit = clauses.unit(clauses.clause(at: cue.tokens.lowerBound))
        let words = clauses.clauses.filter { $0.unit == unit }.flatMap(\.tokens)
        return !cues.contains { $0.isPlainNo && words.contains($0.tokens.lowerBound) }
            && words.contains {
                !cue.tokens.contains($0) && classes($0).contains(.infinitive)
                    && !classes($0).contains(.possessive)
            }
    }

    /// Whether a day that a cue names is still to come: not `is per 1 mei geplaatst`, nor `bleef vanaf mei weg`.
    func isAhead(_ cue: Cue) -> Bool {
        guard cue.traits.contains(.ahead) else { return true }
        let unit = clauses.unit(clauses.clause(at: cue.tokens.lowerBound))
        let own = clauses.clauses.filter { $0.unit == unit }
        guard let verb = own.lazy.compactMap(\.finite).first else { return true }
        let isTold = own.contains { $0.tokens.contains { classes($0).contains(.participle) } }
        // `zou volgende week beginnen`
        let isPlanned =
            classes(verb).contains(.modal)
            && own.contains { $0.tokens.contains { $0 != verb && classes($0).contains(.infinitive) } }
        return isPlanned
            || classes(verb).isDisjoint(with: [.past, .imperfect])
                && !(isTold && classes(verb).contains(.finite)
                    && classes(verb).isDisjoint(with: [.modal, .becoming]))
    }

    /// `Bij ⟦geweld⟧ belt hij de politie`: what may happen, where the clause does not tell that it did.
    func occasion(of mention: SpanOfMention) -> Cue? {
        let own = clauses.clauses[clauses.clause(at: mention.start)].tokens
        let start = own.lowerBound + (classes(own.lowerBound).contains(.complement) ? 1 : 0)
        guard own.contains(start), classes(start).contains(.occasion) else { return nil }
        // `Bij ⟦brand⟧ wordt de school ontruimd, en niet het plein`
        let isRule = own.contains {
            classes($0).isSuperset(of: [.becoming, .finite])
                && classes($0).isDisjoint(with: [.past, .imperfect])
        }
        guard isRule || !own.contains(where: { classes($0).contains(.no) }),
            mention.start > start, mention.start - start < 4,
            (start + 1..<mention.start).allSatisfy({
                !classes($0).isDisjoint(with: [.indefinite, .distinguishing])
            }),
            classes(mention.start).isDisjoint(with: [.determiner, .possessive])
                || classes(mention.start).contains(.indefinite) || isAct(from: mention.start)
        else { return nil }
        let rest = mention.tokens.upperBound..<max(mention.tokens.upperBound, own.upperBound)
        let told: WordClass = [.past, .participle]
        guard
            isRule
                || !rest.contains(where: {
                    !classes($0).isDisjoint(with: told)
                        || classes($0).contains(.finite) && !classes($0).contains(.modal)
                })
        else { return nil }
        return Cue(field: start..<start + 1, .hypothetical, "occasion")
    }

    /// `het missen van afspraken`: what somebody may do, as a noun.
    private func isAct(from start: Int) -> Bool {
        classes(start).contains(.expletive) && range.contains(start + 2)
            && classes(start + 1).contains(.infinitive) && classes(start + 1).isDisjoint(with: .finite)
            && classes(start + 2).contains(.preposition)
    }

    /// Whether a word such as `als` opens a clause; in `als voorzitter` and `zo groot als` it compares.
    func opensCondition(_ cue: Cue, _ from: Int) -> Bool {
        guard classes(cue.tokens.lowerBound).contains(.conditional) else { return true }
        return clauses.clauses[from].opening == .conditional
    }

    /// `Zodra hij drinkt, slaat hij`: what somebody does each time, told in the plain present or past.
    func isHabit(_ cue: Cue, _ from: Int, _ to: Int) -> Bool {
        let isClosing = closesHabit(cue, from, to)
        guard !clauses.isSame(from, to), clauses.clauses[from].parent == clauses.unit(to),
            classes(cue.tokens.lowerBound).contains(.recurring) || isClosing
        else { return false }
        let own = clauses.clauses.filter { $0.unit == clauses.unit(to) }
        let verbs = own.compactMap(\.finite)
        // `Zodra hij messen koopt, vragen wij …`: what others will do, once.
        let somebody: WordClass = [.third, .personConcerned, .person, .other]
        let isHis = own.contains { clause in
            clause.opening == .relative
                || clause.tokens.contains { !classes($0).isDisjoint(with: somebody) }
        }
        return !verbs.isEmpty && isHis
            && verbs.allSatisfy {
                isClosing ? classes($0).isDisjoint(with: .finite) : isPlain($0, in: clauses.unit(to))
            }
    }

    /// `slaat`, and `gaat hij weg` without another verb.
    private func isPlain(_ verb: Int, in unit: Int) -> Bool {
        guard classes(verb).contains(.finite) else { return true }
        let others = clauses.clauses.filter { $0.unit == unit }.flatMap(\.tokens).filter { $0 != verb }
        return classes(verb).isSuperset(of: [.modal, .present])
            && others.allSatisfy { classes($0).isDisjoint(with: [.infinitive, .participle]) }
    }

    /// `Hij slaat haar als hij drinkt`: a condition behind what the person of the case does, without a mark.
    func closesHabit(_ cue: Cue, _ from: Int, _ to: Int) -> Bool {
        let start = cue.tokens.lowerBound
        guard to < from, start > range.lowerBound, tokens[start - 1].isWord,
            clauses.clauses[to].opening != .complement,
            classes(start).isDisjoint(with: [.whether, .finite])
        else { return false }
        return clauses.clauses[to].tokens.contains { classes($0).contains(.third) }
            && !clauses.clauses[to].tokens.contains { classes($0).contains(.no) }
    }

    /// `Mocht u het gemist hebben: ⟦ze is opgenomen⟧`, `Afspraak 4 juni: ⟦hij heeft zijn pas ingeleverd⟧`: a whole clause that
    /// tells what was done.
    func isTold(_ to: Int) -> Bool {
        let own = clauses.clauses.filter { $0.unit == clauses.unit(to) }
        guard let verb = own.lazy.compactMap(\.finite).first,
            classes(verb).isDisjoint(with: [.modal, .becoming])
        else { return false }
        let isPast = !classes(verb).isDisjoint(with: [.past, .imperfect])
        if isPast, classes(verb).isDisjoint(with: [.present, .infinitive]) { return true }
        return classes(verb).contains(.finite)
            && own.contains {
                $0.tokens.contains {
                    $0 != verb && classes($0).contains(.participle)
                        && classes($0).isDisjoint(with: .infinitive) && closes($0)
                }
            }
    }

    /// `heeft gebeld`, and not `heeft een vast inkomen`: no noun behind it.
    private func closes(_ participle: Int) -> Bool {
        let next = participle + 1
        guard range.contains(next), tokens[next].isWord else { return true }
        return !classes(next).isEmpty
            && (classes(next).contains(.finite) || classes(next).isDisjoint(with: .infinitive))
    }

    /// `Mocht u het nog niet weten: ⟦hij heeft een vergunning⟧`: a pronoun and the verb right behind it.
    func isStated(_ to: Int) -> Bool {
        let clause = clauses.clauses[to]
        return clause.finite == clause.tokens.lowerBound + 1
            && classes(clause.tokens.lowerBound).isSuperset(of: [.third, .subject])
    }

    /// Whether a clause states a condition that a cue opens, or what follows from it.
    func isConditional(_ from: Int, _ to: Int) -> Bool {
        if clauses.isSame(from, to) || clauses.clauses[from].parent == clauses.unit(to) { return true }
        if clauses.clauses[to].opening == .contrasted || clauses.clauses[from].opening == .contrasted {
            return false
        }
        let parent = clauses.clauses[from].parent
        return clauses.hangs(to, on: from) { _, _ in true }
            || parent.map { parent in
                clauses.hangs(to, on: parent) { opening, isLast in isLast && opening != .relative || !isLast }
            } ?? false
    }
}
