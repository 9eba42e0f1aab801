import Foundation
import SystemPackage
import Testing

@testable import Casebook

@Suite struct `What is known of crashes` {
    private let folder: TemporaryFolder
    private let one = Array("een".utf8).digest
    private let two = Array("twee".utf8).digest

    init() throws {
        folder = try TemporaryFolder()
    }

    private func crashes(
        _ text: String, of build: String = "build 1", refused: Set<String> = []
    ) throws -> Crashes {
        try folder.write(text, as: "crashes")
        return try Crashes(in: CrashFile(in: folder.path, of: build), refused: refused)
    }

    private var kept: [String] { CrashFile.digests(in: folder.path) }

    @Test func `lets every note be reviewed where there was none`() throws {
        let crashes = try Crashes(in: CrashFile(in: folder.path), refused: [])
        #expect(crashes.advice(on: one) == .review && crashes.isEmpty)
        #expect(kept.isEmpty)
    }

    @Test func `lets a note wait after one crash, and be reviewed when it is tried`() throws {
        var crashes = try crashes("build 1\n\(one)\n")
        #expect(crashes.advice(on: one) == .wait && crashes.advice(on: two) == .review)
        #expect(crashes.untried == [one])
        crashes.trial = one
        #expect(crashes.advice(on: one) == .review)
        crashes.forget([one])
        crashes.trial = nil
        #expect(crashes.advice(on: one) == .review && kept.isEmpty)
    }

    @Test func `has a note refused after two crashes, and keeps no digest once that is recorded`() throws {
        var crashes = try crashes("build 1\n\(one)\n\(two)\n\(one)\n")
        #expect(crashes.advice(on: one) == .refuse && crashes.untried == [two])
        crashes.refuse([one])
        #expect(crashes.advice(on: one) == .refuse && kept == [two])
        #expect(try self.crashes("build 1\n\(one)\n", refused: [one]).isEmpty)
        #expect(kept.isEmpty)
    }

    @Test(arguments: ["build 2", "build 11"])
    func `is of this build alone`(_ build: String) throws {
        #expect(try crashes("build 1\n\(one)\n\(one)\n", of: build).advice(on: one) == .review)
        #expect(kept.isEmpty)
    }

    @Test func `leaves out what a power cut spoilt`() throws {
        #expect(try crashes("").isEmpty && crashes("build 1\n\0\0\0\(one)\n").isEmpty)
        #expect(try crashes("build 1\n\(one.prefix(40))\n\(two)\n").untried == [two])
        #expect(kept == [two])
    }

    @Test func `goes on where there were more than the file has room for`() throws {
        let many = String(repeating: "\(one)\n", count: 500)
        #expect(try crashes("build 1\n" + many).advice(on: one) == .refuse)
        #expect(kept.count < 126)
    }
}
