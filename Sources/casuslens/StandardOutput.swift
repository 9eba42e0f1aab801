import Foundation

/// Standard output past its buffer: who hands over lines one by one waits for the answer to each.
enum StandardOutput {
    static func write(line: String) {
        FileHandle.standardOutput.write(Data((line + "\n").utf8))
    }
}
