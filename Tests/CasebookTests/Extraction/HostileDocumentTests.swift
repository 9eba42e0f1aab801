import NoteText
import TestDocuments
import Testing

@testable import Casebook

/// One after the other: each is measured by the clock.
@Suite(.serialized) struct `A document that was made to hurt` {
    #if DEBUG
        /// A build for debugging takes some ten times as long.
        private static let patience = Duration.seconds(8)
    #else
        private static let patience = Duration.seconds(1)
    #endif

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
        case .failure(.unfinished(let failure)): Issue.record("not finished: \(failure)")
        case .failure(let refusal): #expect(hostile.refusal == nil || refusal == hostile.refusal)
        }
    }
}
