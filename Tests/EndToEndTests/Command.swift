import Foundation

/// The built command, asked about an installation.
struct Command {
    let output: String
    let status: Int32

    /// Runs the command to its end.
    init(_ arguments: String..., of installation: Installation) throws {
        let process = Process()
        process.executableURL = Built.program("casuslens")
        process.arguments = arguments
        process.environment = installation.environment.merging(["LANG": "nl_NL.UTF-8"]) { $1 }
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        output = String(
            decoding: try pipe.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
        process.waitUntilExit()
        status = process.terminationStatus
    }

    /// The output as JSON.
    var json: [String: Any] {
        get throws {
            try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any] ?? [:]
        }
    }
}
