import SystemPackage

/// What is done about notes on which the program crashed.
extension Intake {
    /// Learns on which notes it crashed, and has it written down where it crashes from now on.
    ///
    /// Without the file it goes on: what is lost is the knowledge of the next crash.
    mutating func readCrashes(in state: FilePath, _ log: IntakeLog) throws {
        let refused = try store.refusedDigests(by: ProgramBuild.own)
        do {
            crashes = try Crashes(in: CrashFile(in: state), refused: refused)
            log.crashed(on: crashes.untried)
        } catch {
            crashes = Crashes(refused: refused)
            log.crashesNotWritten(error)
        }
    }

    /// Takes note of those that a group has refused for it.
    mutating func noteRefused(_ group: IntakeGroup) {
        let refused = group.refused.filter { $0.refusal == .crash }.compactMap(\.sha256)
        if !refused.isEmpty { crashes.refuse(refused) }
    }

    /// The digests of notes that are to be tried alone, and can be: of files, and of sheets that are not made yet.
    func untried(among files: [CrashedFile]) throws -> [String] {
        let met = try Set(files.map(\.sha256) + store.unwrittenSheets().map(\.sha256))
        return crashes.untried.filter(met.contains)
    }

    /// The digests of recorded notes whose sheets are not made, since the program crashed on them.
    func heldSheets() throws -> Set<String> {
        Set(try store.unwrittenSheets().map(\.sha256).filter { crashes.advice(on: $0) != .review })
    }
}

/// A file of the inbox that waits until it is tried alone.
struct CrashedFile: Sendable {
    let file: InboxFile
    /// The SHA-256 of its bytes, in hexadecimal.
    let sha256: String
}
