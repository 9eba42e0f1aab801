import Testing

@testable import NoteText

@Suite struct `A document of an office program` {
    private static let body = """
        # Casusoverleg 2 maart 2026

        # Aanwezig
        - M. de Wit (politie)
        - S. Bakker (jeugdzorg)

        # Casus RV-2026-031
        De jongen is in beeld bij de wijkagent[1]. Hij was INGEVOEGD er niet bij.

        Meer bij de handreiking van 11/26/26.
        TEKSTVAK met de veiligheidsvraag

        #### Afspraken
        1. School belt moeder.
        2. Politie vraagt de gegevens op.

        ## Actiepunten

        | Wie | Wat | Wanneer |
        | Politie | Huisbezoek; samen met school | 9 maart 2026 |

        Regel  met spaties
        en een nieuwe regel.

        """

    @Test(arguments: ["libreoffice.docx", "libreoffice.odt", "libreoffice.rtf"])
    func `has the same text in every form, each region under its own label`(_ name: String) throws {
        let text = try DocumentFixture.text(name)
        #expect(text.text(of: .header) == "Vertrouwelijk, Zorg- en Veiligheidshuis Rivierstad\n")
        #expect(text.text(of: .body) == Self.body)
        #expect(text.text(of: .footnote) == "[1] Zie het verslag van februari.\n")
        #expect(text.text(of: .comment) == "P. Lezer: Klopt dit met de school?\n")
        #expect(text.text(of: .footer) == "Bewaren tot 1 maart 2027\n")
        #expect(text.warnings == [.trackedChanges])
        #expect(!text.text.contains("VERWIJDERD"))
    }

    @Test func `made by python-docx has its headings, lists and tables`() throws {
        let text = try DocumentFixture.text("python-docx.docx")
        #expect(
            text.text == """
                Vertrouwelijk - Zorg- en Veiligheidshuis Rivierstad

                # Casusoverleg 2 maart 2026

                # Aanwezig
                - M. de Wit (politie)
                - S. Bakker (jeugdzorg)

                # Casus RV-2026-031
                De jongen is in beeld bij de wijkagent.

                #### Afspraken
                1. School belt moeder.
                2. Politie vraagt de gegevens op.

                ## Actiepunten

                | Wie | Wat | Wanneer |
                | Politie | Huisbezoek; samen met school | 9 maart 2026 |

                # Voettekst
                Versie 2, bewaren tot 1 maart 2027

                """)
        #expect(text.warnings.isEmpty)
    }

    @Test func `that was made a page has its headings, lists and tables`() throws {
        let text = try DocumentFixture.text("libreoffice.html").text
        for part in [
            "# Aanwezig\n- M. de Wit (politie)\n- S. Bakker (jeugdzorg)\n",
            "#### Afspraken\n1. School belt moeder.\n",
            "| Politie | Huisbezoek; samen met school | 9 maart 2026 |\n",
        ] {
            #expect(text.contains(part))
        }
    }

    @Test(.enabled(if: Pdf.isInstalled, "pdftotext is not installed"))
    func `that was made a PDF has its lines, its columns divided`() throws {
        let text = try DocumentFixture.text("libreoffice.pdf").text
        #expect(text.contains("Wie\tWat\tWanneer\nPolitie\tHuisbezoek\t9 maart 2026\n"))
        #expect(text.contains("Casus RV-2026-031\nDe jongen is in beeld bij de wijkagent"))
    }

    @Test(arguments: [
        ("encrypted.docx", DocumentError.encrypted(.docx)), ("libreoffice.doc", .unreadKind(.doc)),
    ])
    func `that cannot be read is refused with the reason`(_ name: String, _ error: DocumentError) {
        #expect(throws: error) { try DocumentFixture.text(name) }
    }

    @Test(
        .enabled(if: Pdf.isInstalled, "pdftotext is not installed"),
        arguments: [("libreoffice-encrypted.pdf", DocumentError.encrypted(.pdf)), ("scan.pdf", .noTextLayer)])
    func `of which no page has text is refused with the reason`(_ name: String, _ error: DocumentError) {
        #expect(throws: error) { try DocumentFixture.text(name) }
    }
}
