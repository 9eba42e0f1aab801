import NoteReview
import NoteText

extension DocumentError {
    /// What is wrong, and where.
    var reason: Wording {
        switch self {
        case .unreadKind(.unknown):
            Wording(
                dutch: "dit soort bestand wordt niet gelezen", english: "not a kind of document that is read")
        case .unreadKind(let kind):
            Wording(dutch: "\(kind.rawValue) wordt niet gelezen", english: "\(kind.rawValue) is not read")
        case .tooLarge: Wording(dutch: "te groot", english: "too large")
        case .empty: Wording(dutch: "er staat geen tekst in", english: "there is no text in it")
        case .zeroByte(let byte):
            Wording(
                dutch: "geen tekst: een nul op byte \(byte)", english: "not a text: a zero at byte \(byte)")
        case .notUTF8(let byte):
            Wording(dutch: "geen UTF-8 op byte \(byte)", english: "not UTF-8 at byte \(byte)")
        case .brokenUTF16(let byte):
            Wording(dutch: "beschadigde UTF-16 op byte \(byte)", english: "broken UTF-16 at byte \(byte)")
        case .stackedMarks(let line):
            Wording(
                dutch: "meer dan \(NoteText.Document.markLimit) accenten op één letter in regel \(line)",
                english: "over \(NoteText.Document.markLimit) accents on one letter in line \(line)")
        case .damaged, .encrypted, .overLimit, .doctype, .noTextLayer, .missingProgram, .unreadCharset,
            .notStarted, .unfinished:
            documentReason
        }
    }

    private var documentReason: Wording {
        switch self {
        case .damaged(let kind):
            Wording(
                dutch: "geen gave \(kind.rawValue): beschadigd, of een ander soort bestand",
                english: "not a sound \(kind.rawValue): damaged, or another kind of file")
        case .encrypted(let kind):
            Wording(
                dutch: "deze \(kind.rawValue) gaat alleen open met een wachtwoord of sleutel",
                english: "only a password or key opens this \(kind.rawValue)")
        case .overLimit(let limit): limit.reason
        case .doctype(let kind):
            Wording(
                dutch: "deze \(kind.rawValue) bevat een DOCTYPE, die geen kantoorprogramma schrijft",
                english: "this \(kind.rawValue) has a DOCTYPE, which no office program writes")
        case .noTextLayer:
            Wording(dutch: "een scan zonder tekstlaag", english: "a scan without a text layer")
        case .missingProgram:
            Wording(dutch: "pdftotext is niet geïnstalleerd", english: "pdftotext is not installed")
        case .unreadCharset:
            Wording(
                dutch: "tekst in een codering die niet wordt gelezen",
                english: "text in a charset that is not read")
        case .notStarted:
            Wording(
                dutch: "er kon geen proces worden gestart om het te lezen",
                english: "no process could be started to read it")
        case .unfinished(let failure): failure.reason
        default: Wording(dutch: "niet te lezen", english: "cannot be read")
        }
    }

    /// What to do next.
    var remedy: Wording {
        switch self {
        case .tooLarge, .overLimit(.text): Wording(dutch: "splits het verslag", english: "split the note")
        case .unreadKind(.doc):
            Wording(
                dutch:
                    "bewaar het verslag als .docx, of laat de beheerder het omzetten met catdoc (pakket catdoc)",
                english: "save the note as .docx, or have it converted with catdoc (package catdoc)")
        case .unreadKind(.msg):
            Wording(
                dutch: "bewaar de mail als .eml, of laat de beheerder hem omzetten met msgconvert (pakket "
                    + "libemail-outlook-message-perl)",
                english: "save the mail as .eml, or have it converted with msgconvert (package "
                    + "libemail-outlook-message-perl)")
        case .unreadKind:
            Wording(
                dutch: "bewaar het verslag als .docx, .odt, .txt of .md en zet dat in de map",
                english: "save the note as .docx, .odt, .txt or .md and drop that")
        case .empty:
            Wording(
                dutch: "schrijf het verslag, bewaar het en zet het opnieuw in de map",
                english: "write the note, save it and drop it again")
        case .zeroByte, .notUTF8, .brokenUTF16:
            Wording(
                dutch: "bewaar het verslag als tekst in UTF-8 en zet het opnieuw in de map",
                english: "save the note as text in UTF-8 and drop it again")
        case .stackedMarks:
            Wording(
                dutch: "haal ze weg en zet het verslag opnieuw in de map",
                english: "remove them and drop the note again")
        case .damaged, .encrypted, .overLimit, .doctype, .noTextLayer, .missingProgram, .unreadCharset,
            .notStarted, .unfinished:
            documentRemedy
        }
    }

    private var documentRemedy: Wording {
        switch self {
        case .encrypted:
            Wording(
                dutch: "haal de beveiliging eraf, bewaar het verslag en zet het opnieuw in de map",
                english: "remove the protection, save the note and drop it again")
        case .noTextLayer:
            Wording(
                dutch: "zet het verslag zelf in de map (.docx, .odt), of een pdf met herkende tekst (OCR)",
                english: "drop the note itself (.docx, .odt), or a PDF with recognised text (OCR)")
        case .missingProgram:
            Wording(
                dutch:
                    "laat de beheerder het pakket poppler-utils installeren, of bewaar het verslag als .docx",
                english: "have the administrator install the package poppler-utils, or save the note as .docx"
            )
        case .notStarted:
            Wording(
                dutch: "probeer het straks opnieuw", english: "try again in a moment")
        default:
            Wording(
                dutch:
                    "open het in het programma waarmee het is gemaakt, bewaar het opnieuw (.docx of .odt) en "
                    + "zet dat in de map",
                english: "open it in the program it was made with, save it anew (.docx or .odt) and drop that"
            )
        }
    }
}

extension DocumentLimit {
    fileprivate var reason: Wording {
        switch self {
        case .entries:
            Wording(dutch: "meer dan 4096 onderdelen", english: "over 4096 parts in the archive")
        case .inflated:
            Wording(dutch: "uitgepakt groter dan 64 MiB", english: "over 64 MiB once inflated")
        case .ratio:
            Wording(
                dutch: "meer dan 200 maal kleiner ingepakt: zo pakt geen verslag zich in",
                english: "packed over 200 times smaller: no note packs like that")
        case .depth:
            Wording(
                dutch: "te diep in elkaar gezet (meer dan 256 lagen)",
                english: "nested too deeply (over 256 levels)")
        case .elements:
            Wording(dutch: "meer dan 500.000 elementen", english: "over 500,000 elements")
        case .text: Wording(dutch: "meer dan 8 MiB tekst", english: "over 8 MiB of text")
        case .parts: Wording(dutch: "meer dan 200 delen in de mail", english: "over 200 parts in the e-mail")
        }
    }
}

extension ExtractionFailure {
    fileprivate var reason: Wording {
        switch self {
        case .crash:
            Wording(dutch: "het lezen liep vast op dit bestand", english: "reading it failed on this file")
        case .time: Wording(dutch: "het lezen duurde te lang", english: "reading it took too long")
        case .memory:
            Wording(dutch: "het lezen vroeg te veel geheugen", english: "reading it took too much memory")
        }
    }
}
