import SystemPackage
import Testing

@testable import Casebook

@Suite("A daemon that rests")
struct IdleMemoryTests {
    @Test("keeps what it wrote, and gives back what its files hold")
    func rests() throws {
        let written = (0..<1_000_000).map { $0 }
        let before = try #require(Self.unchanged)
        IdleMemory.giveBack(nil)
        #expect(written.indices.allSatisfy { written[$0] == $0 })
        #expect(try #require(Self.unchanged) < before)
    }

    /// The KB of this process that lie in files as they are there.
    private static var unchanged: Int? {
        KernelFile.text(at: "/proc/self/status")?.split(separator: "\n").first { $0.hasPrefix("RssFile:") }
            .flatMap { Int($0.filter(\.isNumber)) }
    }
}
