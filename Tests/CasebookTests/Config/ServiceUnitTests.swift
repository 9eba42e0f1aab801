import Foundation
import Testing

@Suite struct `The unit of the service` {
    private static let repository = (0..<4).reduce(URL(filePath: #filePath)) { path, _ in
        path.deletingLastPathComponent()
    }
    private let settings: [String: String]

    /// Reads the settings that the unit makes once.
    init() throws {
        let file = Self.repository.appending(path: "systemd/casuslensd.service")
        let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
        let pairs = lines.filter { !$0.hasPrefix("#") }.map {
            $0.split(separator: "=", maxSplits: 1).map(String.init)
        }
        settings = Dictionary(
            pairs.filter { $0.count == 2 }.map { ($0[0], $0[1]) }, uniquingKeysWith: { $1 })
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

    @Test func `keeps notes out of core dumps`() {
        #expect(settings["LimitCORE"] == "0")
    }

    @Test func `keeps the alarm of the runtime about its threads out of the journal`() {
        #expect(settings["Environment"] == "LIBDISPATCH_LOG=NO")
    }
}
