package import NoteReview

extension StatusDocument {
    /// Returns the answer for a terminal, what needs attention last, each with what to do.
    package func text(in language: Language) -> String {
        let words = StatusWords(language: language, status: self)
        let refused: PlainText = refusals.isEmpty ? "" : "\(words.refusals)\n"
        let older: PlainText = olderRefusals > 0 ? "  \(words.olderRefusals)\n" : ""
        let text: PlainText = """
            \(words.watching)
            \(words.balance)
            \(words.inbox)
            \((waiting.value ?? []).map(words.file))\(refused)\
            \(refusals.map { "  \($0.at)  \($0.file)\n    \($0.reason)\n" })\
            \(older)
            """
        return text.text
    }
}

/// What `casuslens status` says, in the language of its reader.
private struct StatusWords {
    let language: Language
    let status: StatusDocument

    var watching: String {
        guard let mode = status.watch.value else {
            return say(
                "casuslensd draait niet; start het, dan worden wachtende verslagen gelezen",
                "casuslensd is not running; start it, and the waiting notes are read")
        }
        let details = ([mode] + status.remarks).joined(separator: ", ")
        return say(
            "casuslensd kijkt naar de inbox (\(details))", "casuslensd watches the inbox (\(details))")
    }

    var balance: String {
        let sum = "\(status.arrivals) = \(status.processed) + \(status.duplicate) + \(status.refused)"
        let law = say(
            "aangekomen = verwerkt + dubbel + geweigerd: \(sum)",
            "arrivals = processed + duplicate + refused: \(sum)")
        guard !status.isAccountedFor else { return law }
        return law
            + say(" KLOPT NIET; bewaar de map en meld het", " DOES NOT ADD UP; keep the folder and report it")
    }

    var inbox: String {
        guard let waiting = status.waiting.value, let skipped = status.skipped.value,
            let left = status.left.value, let special = status.special.value
        else {
            return say(
                "de inbox is niet te lezen; noem de map in de instellingen, of vraag het wie er wel in mag",
                "the inbox cannot be read; name the folder in the settings, or ask somebody who may")
        }
        let denied = status.denied.value?.count ?? 0
        let closed =
            denied > 0
            ? say(" (waarvan \(denied) niet te lezen)", " (\(denied) of them may not be read)") : ""
        let staying = left > 0 ? say(", \(left) gelezen en gelaten", ", \(left) taken in and left") : ""
        return say(
            "in de inbox: \(waiting.count) wachtend\(closed)\(staying), \(skipped) overgeslagen, \(special) geen gewoon bestand",
            "in the inbox: \(waiting.count) waiting\(closed)\(staying), \(skipped) skipped, \(special) not a plain file"
        )
    }

    /// A file that waits, with what to do where it would wait for ever.
    func file(_ name: String) -> PlainText {
        guard status.denied.value?.contains(name) == true else { return "  \(name)\n" }
        return "  \(name)\n    \(Complaint.Kind.closedFile.remedy[language])\n"
    }

    var refusals: String { say("geweigerd:", "refused:") }

    var olderRefusals: String {
        say("en \(status.olderRefusals) oudere", "and \(status.olderRefusals) older ones")
    }

    private func say(_ dutch: String, _ english: String) -> String {
        Wording(dutch: dutch, english: english)[language]
    }
}
