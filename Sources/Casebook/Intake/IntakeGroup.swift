import NoteText
import SystemPackage

/// Files that are taken in together, and what reading them came to.
struct IntakeGroup {
    /// The most files of a group, and the most bytes of those after the first.
    static let fileLimit = 32
    static let byteLimit = 4 * 1024 * 1024
    /// How many groups are taken in before the inbox is looked into again.
    static let limit = 8
    /// How long after its start a turn begins to review further files: the watchdog is fed at its end.
    static let patience = Duration.seconds(20)

    var notes: [ReviewedNote] = []
    var refused: [Refused] = []
    /// Files that changed or went while they were read.
    var changed: [FileName] = []
    /// Files that stay and were only touched, as they are now.
    var touched: [InboxFile] = []
    /// Files that may not be read.
    var denied: [(file: InboxFile, errno: Errno)] = []

    /// Files that no process could be started for to read them.
    var unstarted: [FileName] = []

    /// Files on which the program crashed once, and which wait for that to be tried alone.
    var crashed: [CrashedFile] = []

    /// How many files the time did not suffice for.
    var unread = 0

    /// Of how many files it is recorded what became of them; the others wait on.
    var done: Int { notes.count + refused.count + touched.count }

    struct Refused {
        let name: FileName
        /// The SHA-256 of its bytes; nothing when it was not read.
        let sha256: String?
        let stamp: FileStamp
        let refusal: Refusal
    }

    /// Puts a file that was read whole where it belongs, after what is known of crashes: into `read` if it is to be reviewed.
    mutating func sort(
        _ note: NoteFile, _ file: InboxFile, by advice: Crashes.Advice, into read: inout [NoteFile]
    ) {
        switch advice {
        case .review: read.append(note)
        case .wait: crashed.append(CrashedFile(file: file, sha256: note.sha256))
        case .refuse: refuse(note, .crash)
        }
    }

    /// Adds what came of a file that was read whole; nothing when it has to be taken up again.
    mutating func add(_ review: Result<ReviewedNote, Refusal>?, of file: NoteFile) {
        switch review {
        case .success(let note): notes.append(note)
        case .failure(.document(.notStarted)): unstarted.append(file.name)
        case .failure(let refusal): refuse(file, refusal)
        case nil: unread += 1
        }
    }

    mutating func refuse(_ file: NoteFile, _ refusal: Refusal) {
        refused.append(Refused(name: file.name, sha256: file.sha256, stamp: file.stamp, refusal: refusal))
    }

    /// Adds a file that was not read, since it is over the limit.
    mutating func refuseUnread(_ name: FileName, _ stamp: FileStamp) {
        let limit = DocumentKind(ofFileNamed: name.bytes).limit
        refused.append(
            Refused(
                name: name, sha256: nil, stamp: stamp,
                refusal: .tooLarge(bytes: stamp.size, limit: limit)))
    }

    /// Divides the first of the files into groups.
    static func next(of files: [InboxFile]) -> [ArraySlice<InboxFile>] {
        var (groups, rest): ([ArraySlice<InboxFile>], ArraySlice<InboxFile>) = ([], files[...])
        while groups.count < limit, !rest.isEmpty {
            let group = first(of: rest)
            groups.append(group)
            rest = rest.dropFirst(group.count)
        }
        return groups
    }

    private static func first(of files: ArraySlice<InboxFile>) -> ArraySlice<InboxFile> {
        var bytes = 0
        return files.prefix(fileLimit).prefix { file in
            bytes += file.stamp.size
            return bytes == file.stamp.size || bytes <= byteLimit
        }
    }
}
