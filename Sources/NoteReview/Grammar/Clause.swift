/// A stretch of a sentence that belongs to one clause: what one verb says.
///
/// A clause that another was put into has several stretches, of one unit.
struct Clause: Sendable {
    let tokens: Range<Int>
    let opening: Opening
    /// The number of the clause: that of its first stretch.
    let unit: Int
    /// The unit that it hangs on; nothing for a main clause.
    let parent: Int?
    /// Its finite verb.
    let finite: Int?

    /// What a clause opens with, which tells how it hangs on the one before.
    enum Opening: Sendable {
        case main
        /// After a comma, a semicolon or a dash, without a word that says more.
        case juxtaposed
        /// After a colon: what was announced.
        case announced
        /// Takes up the clause before the one that was put into it.
        case resumed
        case coordinated, contrasted, conditional, complement, relative, subordinate
        /// An infinitive with `om te` or `zonder te`.
        case infinitival
        /// Says something of all that came before: `hetgeen hij ontkent`.
        case comment

        /// Whether it is part of another clause.
        var isEmbedded: Bool {
            switch self {
            case .conditional, .complement, .relative, .subordinate, .comment, .infinitival: true
            default: false
            }
        }
    }
}
