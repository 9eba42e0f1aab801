import NoteReview
import NoteText
import SystemPackage

/// Holds notes against the rules that are in force.
struct Reviewer: Sendable {
    let checklist: Checklist
    let version: ChecklistVersion
    private let extraction: Extraction
    /// The file in which most of the checklist lies.
    private let mapped: MappedFile?

    /// Reads the rules from their files; throws `ConfigError` with their mistakes, else `IntakeError`.
    init(checklist file: FilePath, extraction: Extraction, keptIn cache: RulesCache? = nil) throws {
        do {
            self.init(try Rules(checklist: file, keptIn: cache), extraction: extraction)
            // Reading rules takes more room than the rules themselves.
            rest()
        } catch let error as ConfigError {
            throw error
        } catch {
            throw IntakeError.noRules(file)
        }
    }

    init(_ rules: Rules, extraction: Extraction) {
        self.extraction = extraction
        checklist = rules.checklist
        mapped = rules.mapped
        version = ChecklistVersion(
            name: rules.checklist.name, version: rules.checklist.version, sha256: rules.source.digest)
    }

    /// Gives back the memory that is needed for notes only.
    func rest() { IdleMemory.giveBack(mapped) }

    /// Reads the text of a file and reviews it.
    func review(_ file: NoteFile) throws(Refusal) -> ReviewedNote {
        let document = NoteText.Document(file.bytes, kind: DocumentKind(ofFileNamed: file.name.bytes))
        do throws(DocumentError) {
            let text = try extraction.text(of: document)
            return ReviewedNote(
                file: file, kind: document.kind, document: text, review: review(text.text))
        } catch {
            throw .document(error)
        }
    }

    /// Returns the prompt sheet of a note that was recorded before.
    func sheet(of text: String, _ unwritten: UnwrittenSheet) -> PromptSheet {
        sheet(of: review(text), text: text, unwritten)
    }

    func sheet(of note: ReviewedNote, _ unwritten: UnwrittenSheet) -> PromptSheet {
        sheet(of: note.review, text: note.document.text, unwritten)
    }

    private func review(_ text: String) -> Review {
        checklist.review(Note(parsing: text, with: checklist.reader))
    }

    private func sheet(of review: Review, text: String, _ unwritten: UnwrittenSheet) -> PromptSheet {
        PromptSheet(
            of: review, of: Array(text.utf8), named: unwritten.noteName, against: checklist,
            warnings: unwritten.warnings, before: unwritten.before)
    }
}

/// A file of the inbox with its text and what the checklist says of it.
struct ReviewedNote: Sendable {
    let file: NoteFile
    let kind: DocumentKind
    let document: DocumentText
    let review: Review
}
