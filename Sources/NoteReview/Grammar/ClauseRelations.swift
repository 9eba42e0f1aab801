/// How the clauses of a sentence stand to each other.
struct ClauseRelations {
    let clauses: [Clause]

    init(_ clauses: [Clause]) {
        self.clauses = clauses
    }

    /// Returns the number of the stretch that holds a token.
    func clause(at token: Int) -> Int {
        clauses.firstIndex { $0.tokens.contains(token) } ?? 0
    }

    func unit(_ clause: Int) -> Int { clauses[clause].unit }

    /// Whether two stretches are of one clause.
    func isSame(_ one: Int, _ other: Int) -> Bool { unit(one) == unit(other) }

    /// Whether two tokens stand in one clause.
    func areSame(_ one: Int, _ other: Int) -> Bool { isSame(clause(at: one), clause(at: other)) }

    /// Whether a clause hangs on another by clauses with these openings alone; `last` is for the one right below it.
    func hangs(_ lower: Int, on upper: Int, by openings: (_ opening: Clause.Opening, _ isLast: Bool) -> Bool)
        -> Bool
    {
        var unit = unit(lower)
        while let parent = clauses[unit].parent {
            let isLast = parent == self.unit(upper)
            guard openings(clauses[unit].opening, isLast) else { return false }
            if isLast { return true }
            unit = parent
        }
        return false
    }

    /// Whether a clause that opens a sentence is what its main clause speaks of: `Dat hij …, ontkent hij`.
    func isFronted(_ fronted: Int, before main: Int) -> Bool {
        guard fronted < main else { return false }
        var unit = unit(fronted)
        while clauses[unit].opening != .complement, !(clauses[unit].opening == .relative && unit == 0) {
            guard let parent = clauses[unit].parent, parent < self.unit(main) else { return false }
            unit = parent
        }
        return clauses[unit].parent == self.unit(main)
    }

    /// Whether a clause comments on another: `…, hetgeen hij ontkent`.
    func isComment(_ comment: Int, on commented: Int) -> Bool {
        clauses[comment].opening == .comment
            && (comment == commented + 1 || clauses[comment].parent == unit(commented))
    }
}
