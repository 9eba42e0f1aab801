/// A language that notes are written in and questions are asked in.
package enum Language: String, CaseIterable, Codable, Hashable, Sendable {
    case dutch = "nl"
    case english = "en"
}

/// A text for people, in both languages.
package struct Wording: Codable, Hashable, Sendable {
    package let dutch: String
    package let english: String

    package init(dutch: String, english: String) {
        self.dutch = dutch
        self.english = english
    }

    package subscript(language: Language) -> String {
        switch language {
        case .dutch: dutch
        case .english: english
        }
    }
}
