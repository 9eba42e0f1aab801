/// What a section of a note is for, whatever its heading says.
package enum SectionKind: String, CaseIterable, Codable, Hashable, Sendable {
    case head, attendance, agenda, goal, basis, lookback, facts, interpretation, decision, plan, actions
    case communication, reflection, closing
    case other
}
