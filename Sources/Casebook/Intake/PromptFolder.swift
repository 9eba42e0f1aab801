import NoteReview

/// The folder that prompt sheets are written into, and how.
struct PromptFolder: Sendable {
    let folder: Folder
    let language: Language
    let format: Settings.SheetFormat

    /// The most bytes that the name of a file may have.
    private static let nameLimit = 255

    /// Returns names for the sheet of a file, the best first: the file's own, and one that no other file has.
    ///
    /// The own name is left out where something has it already that this program did not put there.
    func names(for file: FileName, digest: String) throws(FolderError) -> [String] {
        let own = name(file.text, ending: ".prompts.\(format.rawValue)")
        let other = name(file.text, ending: ".\(digest.prefix(8)).prompts.\(format.rawValue)")
        return try folder.stamp(of: FileName(own)) == nil ? [own, other] : [other]
    }

    /// Writes a sheet durably, all of it or nothing; its name is durable after `sync()`.
    ///
    /// A sheet that stands there already, from before a fault, stays.
    func write(_ sheet: PromptSheet, as name: String, digest: String) throws(FolderError) {
        let text =
            switch format {
            case .html: sheet.html(in: language)
            case .markdown: sheet.markdown(in: language)
            }
        _ = try folder.save(
            Array(text.utf8), as: FileName(name), by: FileName(".\(digest.prefix(12)).tmp"))
    }

    private func name(_ text: String, ending: String) -> String {
        text.cut(toBytes: Self.nameLimit - ending.utf8.count) + ending
    }
}
