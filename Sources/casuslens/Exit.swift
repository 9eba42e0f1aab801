import ArgumentParser
import Foundation

extension ExitCode {
    /// Nothing was found; for `check`: prompts are open.
    static let none = ExitCode(1)
    static let usage = ExitCode(2)
    /// A file was refused.
    static let badInput = ExitCode(65)
    /// The store cannot be read.
    static let unavailable = ExitCode(69)
    static let tryAgain = ExitCode(75)
}

/// Why a command ends without an answer: a message for people, and the exit status for scripts.
struct Failure: Error {
    let message: String
    let code: ExitCode

    init(_ message: String, _ code: ExitCode) {
        self.message = message
        self.code = code
    }
}

enum Exit {
    /// Ends the process with the status and the message that belong to an error.
    static func now(because error: any Error) -> Never {
        if let failure = error as? Failure {
            complain(failure.message)
            Foundation.exit(failure.code.rawValue)
        }
        let code = Casuslens.exitCode(for: error)
        let message = Casuslens.fullMessage(for: error)
        if code == .success {
            print(message)
        } else if !(error is ExitCode) {
            FileHandle.standardError.write(Data((message + "\n").utf8))
        }
        Foundation.exit(code == .validationFailure ? ExitCode.usage.rawValue : code.rawValue)
    }

    /// Tells a person on standard error what went wrong, or what to do next.
    static func complain(_ message: String) {
        FileHandle.standardError.write(Data("casuslens: \(message)\n".utf8))
    }
}
