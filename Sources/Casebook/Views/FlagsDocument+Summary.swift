package import NoteReview

extension FlagsDocument {
    /// Returns the first questions of each case for a person who sees them for the first time.
    package func summary(in language: Language) -> String {
        var cases: [(name: String, flags: [FlagEntry])] = []
        for flag in flags {
            if cases.last?.name != flag.case { cases.append((flag.case, [])) }
            cases[cases.count - 1].flags.append(flag)
        }
        return cases.map { Self.summary(of: $0.name, $0.flags, SheetWords(language: language)) }
            .joined(by: "\n").text
    }

    private static func summary(of name: String, _ flags: [FlagEntry], _ words: SheetWords) -> PlainText {
        let first = flags.prefix(PromptSheet.first).map { flag -> PlainText in
            "  \(flag.flag)  \(flag.prompt[words.language]) (\(words.lesson(flag.lesson.value)))\n"
        }
        let left = flags.count - first.count
        return "\(name)\n\(first)\(left > 0 ? "            \(words.others(left))\n" : "" as PlainText)"
    }
}
