import Foundation
import Testing

/// Holds a text that people or scripts read against the one that is kept in `Snapshots`.
///
/// With `RECORD=1` in the environment the text is kept instead; look at the difference before you commit it.
func expectSnapshot(of text: String, named name: String, at location: SourceLocation = #_sourceLocation)
    throws
{
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Snapshots/\(name)")
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
        try Data(text.utf8).write(to: file)
    }
    let kept = try? String(contentsOf: file, encoding: .utf8)
    if kept != text { Attachment.record(Array(text.utf8), named: name) }
    #expect(kept == text, "\(name) differs; run with RECORD=1 to keep the new text", sourceLocation: location)
}
