import NoteReview
import SystemPackage

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

    /// The bytes of a sheet as its file has them.
    func page(of sheet: PromptSheet) -> [UInt8] {
        switch format {
        case .html: Array(sheet.html(in: language).utf8)
        case .markdown: Array(sheet.markdown(in: language).utf8)
        }
    }

    /// Writes a sheet durably, all of it or nothing, and returns its name, which is durable after `sync()`.
    ///
    /// A sheet with the same bytes, from before a fault, stays. Where somebody's file came to have the name since it was
    /// recorded, the sheet gets the next one that is free.
    func write(_ bytes: [UInt8], of note: UnwrittenSheet) throws(FolderError) -> String {
        for name in [note.name] + spareNames(for: note) {
            let temporary = FileName(".\(note.sha256.prefix(12)).tmp")
            if try folder.save(bytes, as: FileName(name), by: temporary) { return name }
            if try isThere(bytes, FileName(name)) { return name }
        }
        throw FolderError(.write, folder.path, .fileExists)
    }

    private func isThere(_ bytes: [UInt8], _ name: FileName) throws(FolderError) -> Bool {
        guard case .whole(let file) = try NoteFile.read(name, in: folder) else { return false }
        return file.bytes == bytes
    }

    private func spareNames(for note: UnwrittenSheet) -> [String] {
        [8, 12, 64].map { digits in
            name(note.noteName, ending: ".\(note.sha256.prefix(digits)).prompts.\(format.rawValue)")
        }
    }

    private func name(_ text: String, ending: String) -> String {
        text.cut(toBytes: Self.nameLimit - ending.utf8.count) + ending
    }
}
