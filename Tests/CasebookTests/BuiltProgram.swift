import Casebook
import Foundation

/// The daemon as it was built, which reads documents in a process of its own.
enum BuiltProgram {
    /// Stands in the folder of the test bundle.
    static let daemon =
        (Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }?.bundleURL
        ?? URL(filePath: CommandLine.arguments[0])).deletingLastPathComponent().appending(path: "casuslensd")

    static let extraction = Extraction(program: daemon.path)
}
