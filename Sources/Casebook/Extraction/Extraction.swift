import CConfinement
import Dispatch
import Foundation
package import NoteText

/// Takes the text out of documents, each in a process of its own that has no power: whatever a document does to it, the
/// document is refused and nothing else happens.
package struct Extraction: Sendable {
    /// The program that is started as that process: with `--extract` first, it must run `ExtractionProcess`.
    private let program: String
    /// By the clock on the wall: more than the 5 s of computing that the process has, and than `pdftotext` is given.
    package static let patience = Duration.seconds(15)

    private let patience: Duration

    /// How many processes run at once: each may take 256 MiB, and the unit's `MemoryMax` has room for that many.
    static let limit = 2

    private let turns = DispatchSemaphore(value: limit)

    /// Starts this very program again, also where its file was replaced since.
    package static let own = Extraction(program: "/proc/self/exe")

    /// Whether the kernel can keep the process from all files; without that, they are as readable as they are to this one.
    static var forbidsFiles: Bool { kernel_forbids_files() }

    package init(program: String, patience: Duration = Self.patience) {
        self.program = program
        self.patience = patience
    }

    /// Returns the text of a document; a plain text has nothing to run loose, and is read at once.
    package func text(of document: NoteText.Document) throws(DocumentError) -> DocumentText {
        guard document.kind.needsProcess, document.bytes.count <= document.kind.limit else {
            return try document.text()
        }
        let process = ChildProcess(
            program: program,
            arguments: [ExtractionProcess.option, document.kind.rawValue, "\(document.bytes.count)"],
            outputLimit: ExtractionMessage.limit, patience: patience)
        // Where others take all that time, it is tried again later; whoever waits here must be back for the watchdog.
        guard turns.wait(timeout: .now() + patience.interval) == .success else { throw .notStarted }
        let (end, output) = process.run(on: document.bytes)
        turns.signal()
        switch end {
        case .exit(0):
            guard let message = ExtractionMessage(output) else { throw .unfinished(.crash) }
            return try message.result.get()
        case .overTime, .signal(SIGXCPU), .signal(SIGKILL): throw .unfinished(.time)
        // The language's runtime aborts when it is given no memory; a fault of the program is another signal.
        case .signal(SIGABRT): throw .unfinished(.memory)
        case .notStarted, .exit(ExtractionProcess.notReady): throw .notStarted
        case .exit, .signal, .overOutput: throw .unfinished(.crash)
        }
    }
}

extension Duration {
    fileprivate var interval: DispatchTimeInterval { .milliseconds(Int(self / .milliseconds(1))) }
}
