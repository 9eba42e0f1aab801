package import NoteReview

extension DoctorDocument {
    /// Returns the answer for a terminal: each complaint, and below it what to do.
    package func text(in language: Language) -> String {
        guard !complaints.isEmpty else {
            return Wording(
                dutch: """
                    alles klopt: store, inbox en archief, en de aandachtspunten en geweigerde bestanden zijn er; \
                    of iemand die veranderd heeft, wordt niet nagegaan

                    """,
                english: """
                    all is well: store, inbox and archive, and the sheets and refused files are there; \
                    whether somebody changed those is not looked at

                    """)[language]
        }
        let text: PlainText = """
            \(complaints.map { "\($0.words[language])\n    \($0.kind.remedy[language])\n" })
            """
        return text.text
    }
}

extension Complaint {
    /// What is wrong, and with what.
    var words: Wording {
        let words = kind.words
        return Wording(dutch: "\(words.dutch): \(about)", english: "\(words.english): \(about)")
    }
}

extension Complaint.Kind {
    /// What is wrong.
    fileprivate var words: Wording {
        switch self {
        case .damagedStore: Wording(dutch: "de store is beschadigd", english: "the store is damaged")
        case .noArrival: Wording(dutch: "verslagen zonder aankomst", english: "notes without an arrival")
        case .unfinished:
            Wording(dutch: "vastgelegd en nog niet afgemaakt", english: "recorded and not finished yet")
        case .crashedSheet:
            Wording(
                dutch: "het programma liep twee keer vast op de aandachtspunten",
                english: "the program crashed twice on a sheet")
        case .notRunning:
            Wording(
                dutch: "casuslensd draait niet, en in de inbox wachten",
                english: "casuslensd is not running, and in the inbox wait")
        case .closedFile:
            Wording(
                dutch: "in de inbox, en casuslensd mag het niet lezen",
                english: "in the inbox, and casuslensd may not read it")
        case .closedFolder: Wording(dutch: "niet te lezen", english: "cannot be read")
        case .missingOriginal: Wording(dutch: "niet in het archief", english: "not in the archive")
        case .changedOriginal: Wording(dutch: "veranderd in het archief", english: "changed in the archive")
        case .unknownOriginal:
            Wording(
                dutch: "in het archief, en niet in de store", english: "in the archive, and not in the store")
        case .missingSheet: Wording(dutch: "aandachtspunten die weg zijn", english: "a sheet that is gone")
        case .unknownSheet:
            Wording(
                dutch: "bij de aandachtspunten, en niet in de store",
                english: "among the sheets, and not in the store")
        case .unknownRefused:
            Wording(
                dutch: "bij de geweigerde bestanden, en niet in de store",
                english: "among the refused files, and not in the store")
        }
    }

    /// What a person can do.
    var remedy: Wording {
        switch self {
        case .damagedStore:
            Wording(
                dutch: "stop casuslensd, bewaar de map, en zet de laatste reservekopie terug",
                english: "stop casuslensd, keep the folder, and restore the last backup")
        case .noArrival: Wording(dutch: "bewaar de map en meld het", english: "keep the folder and report it")
        case .unfinished, .notRunning:
            Wording(
                dutch: "start casuslensd; het maakt af wat er ligt",
                english: "start casuslensd; it finishes what is there")
        case .crashedSheet:
            Wording(
                dutch: "meld het als een fout van het programma; een nieuwere versie maakt ze vanzelf, en "
                    + "casuslens show zegt tot dan wat er openstaat",
                english:
                    "report it as a fault of the program; a newer version makes it by itself, and casuslens "
                    + "show says until then what is open")
        case .closedFile: Self.giveRight
        case .closedFolder:
            Wording(
                dutch: "maak de map, of vraag dit als de gebruiker van de dienst of als beheerder",
                english: "make the folder, or ask as the user of the service or as the administrator")
        case .missingOriginal, .changedOriginal: Self.restore
        case .unknownOriginal:
            Wording(
                dutch: "zet het in de inbox; is het al bekend, dan wordt het een dubbel",
                english: "move it into the inbox; if it is known already, it becomes a duplicate")
        case .missingSheet:
            Wording(
                dutch: "is het niet met opzet weggehaald, vraag het dan op met casuslens show",
                english: "if nobody removed it on purpose, ask for it with casuslens show")
        case .unknownSheet, .unknownRefused:
            Wording(dutch: "kijk wat het is, en haal het weg", english: "look what it is, and remove it")
        }
    }

    private static let giveRight = Wording(
        dutch:
            "geef de groep van de dienst het recht (chgrp casuslens, chmod g+r), of zet er een kopie van neer",
        english: "give the group of the service the right (chgrp casuslens, chmod g+r), or drop a copy of it")

    private static let restore = Wording(
        dutch: "zet het origineel terug uit de laatste reservekopie; de bevindingen staan nog in de store",
        english: "restore the original from the last backup; the findings are still in the store")
}
