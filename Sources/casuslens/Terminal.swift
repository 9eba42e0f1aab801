import Casebook
import Foundation
import NoteReview

/// What standard output leads to, and what the environment asks for.
struct Terminal {
    let audience: Audience
    /// The language of the locale; Dutch where the locale is neither Dutch nor English.
    let language: Language

    static let current = Terminal(
        isPerson: isatty(STDOUT_FILENO) == 1, environment: ProcessInfo.processInfo.environment)

    init(isPerson: Bool, environment: [String: String]) {
        let refusesStyles = environment["NO_COLOR"].map { !$0.isEmpty } ?? false
        audience = isPerson ? .person(styled: !refusesStyles && environment["TERM"] != "dumb") : .pipe
        let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }.first {
            !$0.isEmpty
        }
        language = locale?.hasPrefix("en") == true ? .english : .dutch
    }
}
