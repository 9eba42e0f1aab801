import Foundation
import Testing

/// The built command, run as a process of its own.
struct Command {
    let output: String
    let complaints: String
    let status: Int32

    /// Runs the command with the repository as its folder, and waits for its end.
    init(
        _ arguments: String..., then more: [String] = [], input: String = "",
        environment: [String: String] = [:]
    ) throws {
        let process = Process()
        process.executableURL = Self.built
        process.currentDirectoryURL = Self.repository
        process.arguments = arguments + more
        process.environment = ["LANG": "nl_NL.UTF-8"].merging(environment) { $1 }
        let (standardInput, standardOutput, standardError) = (Pipe(), Pipe(), Pipe())
        process.standardInput = standardInput
        process.standardOutput = standardOutput
        process.standardError = standardError
        try process.run()
        try standardInput.fileHandleForWriting.write(contentsOf: Data(input.utf8))
        try standardInput.fileHandleForWriting.close()
        output = String(
            decoding: try standardOutput.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
        complaints = String(
            decoding: try standardError.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
        process.waitUntilExit()
        status = process.terminationStatus
    }

    static let repository = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// Stands in the folder of the test bundle.
    static let built =
        (Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }?.bundleURL
        ?? URL(filePath: CommandLine.arguments[0])).deletingLastPathComponent().appending(path: "casuslens")
}
