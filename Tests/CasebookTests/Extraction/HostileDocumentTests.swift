import NoteText
import TestDocuments
import Testing

@testable import Casebook

/// One after the other: each is measured by the clock.
@Suite(.serialized) struct `A document that was made to hurt` {
    #if DEBUG
        private static let isDebugging = true
    #else
        private static let isDebugging = false
    #endif

    /// Longer than the process may compute, on a machine that does much else: the process ends itself, and is not waited for.
    private static let patience = Duration.seconds(30)

    @Test func `is one of more than a hundred`() {
        #expect(HostileDocument.all.count > 100)
        #expect(Set(HostileDocument.all.map(\.description)).count == HostileDocument.all.count)
    }

    @Test(arguments: HostileDocument.all)
    func `is refused or read, at once and within 256 MiB`(_ hostile: HostileDocument) throws {
        let document = NoteText.Document(hostile.bytes, kind: hostile.kind)
        let start = ContinuousClock.now
        let outcome = Result { () throws(DocumentError) in
            try BuiltProgram.extraction.text(of: document)
        }
        #expect(ContinuousClock.now - start < Self.patience)
        switch outcome {
        case .success(let text):
            #expect(hostile.refusal == nil, "read, and not refused")
            #expect(text.text.utf8.count <= NoteText.Document.textLimit)
        // A build for debugging computes so slowly that its limit may come before the one of the document.
        case .failure(.unfinished(.time)) where Self.isDebugging && hostile.refusal != nil: break
        case .failure(.unfinished(let failure)): Issue.record("not finished: \(failure)")
        case .failure(let refusal): #expect(hostile.refusal == nil || refusal == hostile.refusal)
        }
    }
}
