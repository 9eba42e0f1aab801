import Foundation
import SystemPackage
import Testing

@Suite struct `The unit of the service` {
    private static let repository = (0..<4).reduce(URL(filePath: #filePath)) { path, _ in
        path.deletingLastPathComponent()
    }
    private static let analyzer = "/usr/bin/systemd-analyze"
    private let text: String
    private let settings: [String: String]

    /// Reads the settings that the unit makes; of one that it makes twice, the last.
    init() throws {
        let file = Self.repository.appending(path: "systemd/casuslensd.service")
        text = try String(contentsOf: file, encoding: .utf8)
        let pairs = text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map {
            $0.split(separator: "=", maxSplits: 1).map(String.init)
        }
        settings = Dictionary(
            pairs.filter { $0.count == 2 }.map { ($0[0], $0[1]) }, uniquingKeysWith: { $1 })
    }

    @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: analyzer)))
    func `is understood by systemd, every line of it`() throws {
        let folder = try TemporaryFolder()
        let built = text.replacing("/usr/local/bin/casuslensd", with: BuiltProgram.daemon.path)
        try folder.write(built, as: "casuslensd.service")
        let process = Process()
        process.executableURL = URL(filePath: Self.analyzer)
        process.arguments = ["verify", "--man=no", folder.path.appending("casuslensd.service").string]
        let complaints = Pipe()
        process.standardError = complaints
        try process.run()
        let found = try complaints.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0 && found.isEmpty, "\(String(decoding: found, as: UTF8.self))")
    }

    @Test func `does not start again what a new start cannot mend, and lets a person start it often`() throws
    {
        #expect(settings["RestartPreventExitStatus"] == "78")
        let burst = try #require(settings["StartLimitBurst"].flatMap(Int.init))
        #expect(burst >= 20)
        let page = try String(
            contentsOf: Self.repository.appending(path: "Sources/Casebook/Casebook.docc/Operating.md"),
            encoding: .utf8)
        #expect(page.contains("twenty starts in ten minutes at most") && burst == 20)
        #expect(page.contains("systemctl reset-failed casuslensd"))
        #expect(settings["RestartSec"] == "15s" && page.contains("after 15 seconds"))
    }

    @Test func `starts on a machine without the folder that only some have`() {
        let paths = settings["ExecPaths"]?.split(separator: " ") ?? []
        #expect(paths.contains("-/lib64") && paths.contains("/usr/lib"))
    }

    @Test func `keeps notes out of core dumps`() {
        #expect(settings["LimitCORE"] == "0")
    }

    @Test func `keeps the alarm of the runtime about its threads out of the journal`() {
        #expect(settings["Environment"] == "LIBDISPATCH_LOG=NO")
    }
}
