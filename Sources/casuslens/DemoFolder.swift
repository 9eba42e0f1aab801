import ArgumentParser
import Foundation

/// The folders of a demonstration, all under one temporary folder.
struct DemoFolder {
    let root: URL
    private let samples: [URL]

    /// Makes the folders; refuses when there is no note to drop.
    init(samples folder: String) throws {
        let notes = try? FileManager.default.contentsOfDirectory(
            at: URL(filePath: folder), includingPropertiesForKeys: nil, options: .skipsHiddenFiles)
        samples = (notes ?? []).sorted { $0.lastPathComponent < $1.lastPathComponent }
        guard !samples.isEmpty else {
            throw Failure("no notes in \(folder); name a folder with --samples", .badInput)
        }
        root = FileManager.default.temporaryDirectory
            .appending(path: "casuslens-demo-\(UUID().uuidString.prefix(8).lowercased())")
        for part in [inbox, prompts, refused, archive, state] {
            try FileManager.default.createDirectory(at: part, withIntermediateDirectories: true)
        }
    }

    var inbox: URL { root.appending(path: "inbox") }
    var prompts: URL { root.appending(path: "prompts") }
    var refused: URL { root.appending(path: "refused") }
    var archive: URL { root.appending(path: "archive") }
    var state: URL { root.appending(path: "state") }
    var log: URL { root.appending(path: "daemon.log") }

    /// Drops the notes as a file manager on the same disk does: by rename.
    func dropAll() throws {
        for note in samples {
            let copy = root.appending(path: note.lastPathComponent)
            try FileManager.default.copyItem(at: note, to: copy)
            try FileManager.default.moveItem(at: copy, to: inbox.appending(path: note.lastPathComponent))
        }
    }

    /// Waits until every note has its sheet or its refusal, and tells of each as it comes.
    ///
    /// Gives up after half a minute, and at once when the daemon has ended.
    func waitForSheets(while isRunning: () -> Bool, _ tell: (String) -> Void) throws {
        var seen: Set<String> = []
        let clock = ContinuousClock()
        let end = clock.now + .seconds(30)
        while seen.count < samples.count {
            guard isRunning(), clock.now < end else {
                throw Failure("the daemon did not review all notes; see \(log.path)", .unavailable)
            }
            for name in answered().subtracting(seen).sorted() { tell(name) }
            seen.formUnion(answered())
            Thread.sleep(forTimeInterval: 0.02)
        }
    }

    private func answered() -> Set<String> {
        let sheets = names(in: prompts).filter { $0.hasSuffix(".prompts.html") }
        let notes = samples.map(\.lastPathComponent)
        return Set(notes.filter { sheets.contains($0 + ".prompts.html") || names(in: refused).contains($0) })
    }

    private func names(in folder: URL) -> [String] {
        (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    }
}
