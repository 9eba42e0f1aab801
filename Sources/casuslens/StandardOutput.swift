import Foundation

/// Standard output past its buffer: who hands over lines one by one waits for the answer to each.
enum StandardOutput {
    static func write(line: String) throws(Failure) {
        do {
            try FileHandle.standardOutput.write(contentsOf: Data((line + "\n").utf8))
        } catch {
            throw Failure("the answer cannot be written; make room where it goes and try again", .tryAgain)
        }
    }
}
