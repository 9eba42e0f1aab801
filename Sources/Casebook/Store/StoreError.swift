package import SystemPackage

/// Why the store cannot be used, and what to do about it.
package enum StoreError: Error, Hashable, Sendable, CustomStringConvertible {
    case noFolder(FilePath)
    case worldWritable(FilePath)
    case networkFolder(FilePath)
    case noPermission(FilePath)
    /// There is nothing to read yet.
    case noStore(FilePath)
    case foreign(FilePath)
    case newer(FilePath, version: Int, known: Int)
    case older(FilePath, version: Int, known: Int)
    case damaged(FilePath, reason: String)
    case unsafeSetting(String, wanted: String, found: String)
    /// Somebody else was writing for longer than a writer waits.
    case busy(FilePath)
    case full(FilePath)
    /// The disk or its driver failed; what was written last may be lost, so that nothing may be tried again.
    case diskFailed(FilePath, reason: String)
    case failed(FilePath, reason: String)
    /// What was to be stored breaks a rule of the store, and would each time.
    case unstorable(FilePath, reason: String)
    /// The file is no longer what its path names.
    case replaced(FilePath)
    /// Every name offered for the sheet of a note belongs to another note.
    case noFreeSheetName(note: String)

    package var description: String {
        switch self {
        case .noFolder(let folder): "there is no state folder \(folder); make it, or name another"
        case .worldWritable(let folder):
            "anybody may write in the state folder \(folder); run chmod o-w on it, and check what is in it"
        case .networkFolder(let folder):
            "the state folder \(folder) is on a network or shared file system; put it on a local disk"
        case .noPermission(let file):
            "no permission to use \(file); give it to the user who runs this, or run as the service's user"
        case .noStore(let file):
            "there is no store at \(file) yet; start casuslensd, or name another state folder"
        case .foreign(let file): "\(file) is a database of another program; name another state folder"
        case .newer(let file, let version, let known):
            "\(file) has version \(version) and this program knows up to \(known); use the newer program"
        case .older(let file, let version, let known):
            "\(file) has version \(version) and this program needs \(known); start casuslensd once to bring it up"
        case .damaged(let file, let reason): "\(file) is damaged: \(reason); restore the last backup"
        case .unsafeSetting(let name, let wanted, let found):
            "SQLite keeps \(name) at \(found) where \(wanted) is needed; use the SQLite of the distribution"
        case .busy(let file): "\(file) is being written by another program; try again"
        case .full(let file): "no space left for \(file); make room, and intake goes on by itself"
        case .diskFailed(let file, let reason):
            "the disk failed under \(file): \(reason); check it, then start again"
        case .failed(let file, let reason), .unstorable(let file, let reason):
            "\(file): \(reason); report this as a fault of the program"
        case .replaced(let file):
            "\(file) was removed or replaced while it was in use; start again, then run casuslens doctor"
        case .noFreeSheetName(let note):
            "the prompt sheet of note \(note) has no free name; rename the note and drop it again"
        }
    }

    /// Whether what was to be stored is at fault, and not the store.
    var concernsContent: Bool {
        switch self {
        case .unstorable, .noFreeSheetName: true
        default: false
        }
    }

    /// What is wrong, without the place and the remedy.
    var reason: String {
        switch self {
        case .failed(_, let reason), .unstorable(_, let reason), .diskFailed(_, let reason),
            .damaged(_, let reason):
            reason
        default: description
        }
    }

    /// The exit status of a program that ends with this, after `sysexits.h`.
    package var exitCode: Int32 {
        switch self {
        case .noFolder, .worldWritable, .networkFolder, .noPermission, .foreign, .newer, .older,
            .unsafeSetting:
            78
        case .busy, .replaced: 75
        case .damaged, .full, .diskFailed: 74
        case .failed, .unstorable, .noFreeSheetName: 70
        case .noStore: 69
        }
    }
}
