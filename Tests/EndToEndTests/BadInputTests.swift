import Casebook
import Foundation
import Glibc
import SystemPackage
import Testing

extension EndToEnd {
    @Suite struct `Bad input` {
        private let installation: Installation
        private let note = "Casusoverleg 2 maart 2026\n\nCasus 2026-014\n\nMoeder maakt zich zorgen.\n"

        init() throws {
            installation = try Installation()
        }

        /// What may be dropped that is no note, with what people or the log are told about it.
        enum Bad: String, CaseIterable {
            case empty, notUTF8, large, fifo, link, folder

            func make(at path: String) throws {
                switch self {
                case .empty: try Data().write(to: URL(filePath: path))
                case .notUTF8: try Data([0xC3, 0xA9, 0xFF, 0xFE, 0x80]).write(to: URL(filePath: path))
                case .large: try Data(repeating: 0x61, count: 50_000_000).write(to: URL(filePath: path))
                case .fifo: unsafe mkfifo(path, 0o600)
                case .link: unsafe symlink("/etc/hostname", path)
                case .folder: unsafe mkdir(path, 0o700)
                }
            }

            /// What stands in the letter beside the refused file; nothing where the file stays where it is.
            var reason: String? {
                switch self {
                case .empty: "er staat geen tekst in"
                case .notUTF8: "geen UTF-8 op byte 2"
                case .large: "50000000 bytes, meer dan de grens van 8388608"
                case .fifo, .link, .folder: nil
                }
            }
        }

        @Test(arguments: Bad.allCases)
        func `gets a clear message, and the next note is taken in`(_ bad: Bad) throws {
            try bad.make(at: installation.path("inbox", "a-slecht.txt"))
            let daemon = try RunningDaemon(installation)
            try installation.drop(note, as: "b-goed.txt")
            try daemon.wait {
                let counts = try installation.counts()
                return counts.processed == 1 && counts.refused == (bad.reason == nil ? 0 : 1)
                    && counts.unsettledFiles == 0
            }
            if let reason = bad.reason {
                #expect(try installation.text("refused", "a-slecht.txt.reason.txt").contains(reason))
                #expect(try installation.names("inbox").isEmpty)
            } else {
                #expect(try daemon.complaints().contains("kind=\(bad.rawValue)"))
                #expect(try installation.names("inbox") == ["a-slecht.txt"])
            }
            #expect(try !daemon.complaints().contains("slecht"), "the log names no file")
            #expect(daemon.end(SIGTERM) == 0)
        }

        @Test(arguments: [Array("a\nb.txt".utf8), [0x76, 0xE9, 0x2E, 0x74, 0x78, 0x74]])
        func `in a name is no bad input`(_ name: [UInt8]) throws {
            let daemon = try RunningDaemon(installation)
            let path = (Array((installation.folder.path + "/inbox/").utf8) + name + [0])
                .map { CChar(bitPattern: $0) }
            let file = try FileDescriptor.open(
                FilePath(platformString: path), .writeOnly, options: [.create], permissions: .ownerReadWrite)
            try file.closeAfter { _ = try file.writeAll(note.utf8) }
            try daemon.wait {
                try installation.counts().processed == 1 && installation.counts().unsettledFiles == 0
            }
            #expect(try installation.names("prompts").count == 1)
            #expect(daemon.end(SIGTERM) == 0)
        }
    }
}

extension EndToEnd {
    @Suite struct `A start that cannot succeed` {
        private let installation: Installation

        init() throws {
            installation = try Installation()
        }

        private func expectEnd(
            _ status: Int32, saying text: String, _ environment: [String: String], within words: [String] = []
        ) throws {
            let daemon = try RunningDaemon(
                installation, environment: environment, isReady: false, within: words)
            #expect(daemon.status() == status)
            #expect(try daemon.complaints().contains(text))
        }

        @Test func `names the mistakes of a broken checklist with their places`() throws {
            try installation.write("checklist: [\n", as: "checklist.yaml", in: "rules")
            try expectEnd(78, saying: "\(installation.path("rules", "checklist.yaml")):", [:])
        }

        @Test func `says that there is no checklist`() throws {
            try expectEnd(78, saying: "cannot read /no/such.yaml", ["CASUSLENS_CHECKLIST": "/no/such.yaml"])
        }

        @Test func `names the mistakes of a settings file with their places`() throws {
            let settings = installation.path("drop", "casuslens.yaml")
            try Data("inbxo: somewhere\n".utf8).write(to: URL(filePath: settings))
            try expectEnd(
                78, saying: "\(settings):1:1: 'inbxo' is not a key here", ["CASUSLENS_CONFIG": settings])
        }

        @Test func `says that the state folder cannot be used`() throws {
            // A file in its place, since whoever runs the tests may be allowed to write everywhere.
            let state = installation.path("drop", "state")
            try Data().write(to: URL(filePath: state))
            try expectEnd(78, saying: "in \(state)", ["CASUSLENS_STATE": state])
            try expectEnd(78, saying: "in /proc/casuslens", ["CASUSLENS_STATE": "/proc/casuslens"])
        }

        @Test func `says that the inbox may not be read, where that is all it needs`() throws {
            let inbox = installation.folder.appending(path: "inbox").path
            unsafe chmod(inbox, 0)
            defer { unsafe _ = chmod(inbox, 0o755) }
            try expectEnd(
                78, saying: "cannot read in \(inbox): Permission denied; give the user",
                ["CASUSLENS_AFTER_INTAKE": "leave"], within: RunningDaemon.withoutPrivilege)
        }

        @Test func `says that the unit has to name an inbox that is read-only`() throws {
            let mounts = """
                mount --bind "$CASUSLENS_INBOX" "$CASUSLENS_INBOX" &&
                mount -o remount,bind,ro "$CASUSLENS_INBOX" && exec "$0"
                """
            try expectEnd(
                78,
                saying: "Read-only file system; mount it for writing; where systemd runs casuslensd, name it",
                [:], within: ["unshare", "--user", "--map-root-user", "--mount", "sh", "-c", mounts])
        }

        @Test func `says that anybody may write in the state folder`() throws {
            let state = installation.path("drop", "state")
            unsafe mkdir(state, 0o777)
            unsafe chmod(state, 0o777)
            try expectEnd(
                78, saying: "anybody may write in the state folder \(state)", ["CASUSLENS_STATE": state])
        }
    }
}
