import Glibc
import Testing

@testable import Casebook

@Suite struct `Settling files` {
    private let start = ContinuousClock.now

    private func file(_ name: String, size: Int = 1) -> InboxFile {
        var status = stat()
        status.st_mode = S_IFREG
        status.st_nlink = 1
        status.st_size = size
        return InboxFile(name: FileName(name), stamp: FileStamp(status))
    }

    @Test func `are whole at once when they were renamed into the folder`() {
        var settling = Settling(time: .milliseconds(500))
        let files = [file("a"), file("b")]
        #expect(settling.whole(among: files, renamed: [FileName("b")], at: start) == [file("b")])
        #expect(settling.due(after: start) == start + .milliseconds(500))
    }

    @Test func `are whole at once also when they were seen before word of the rename came`() {
        var settling = Settling(time: .milliseconds(500))
        #expect(settling.whole(among: [file("a")], renamed: [], at: start).isEmpty)
        #expect(settling.whole(among: [file("a")], renamed: [FileName("a")], at: start) == [file("a")])
        #expect(settling.due(after: start) == nil)
    }

    @Test func `are whole when they stayed the same for the settle time`() {
        var settling = Settling(time: .milliseconds(500))
        #expect(settling.whole(among: [file("a")], renamed: [], at: start).isEmpty)
        #expect(settling.due(after: start) == start + .milliseconds(500))
        #expect(settling.whole(among: [file("a")], renamed: [], at: start + .milliseconds(499)).isEmpty)
        #expect(
            settling.whole(among: [file("a")], renamed: [], at: start + .milliseconds(500)) == [file("a")])
    }

    @Test func `start anew when they change`() {
        var settling = Settling(time: .milliseconds(500))
        _ = settling.whole(among: [file("a")], renamed: [], at: start)
        let grown = file("a", size: 2)
        #expect(settling.whole(among: [grown], renamed: [], at: start + .milliseconds(400)).isEmpty)
        #expect(settling.whole(among: [grown], renamed: [], at: start + .milliseconds(800)).isEmpty)
        #expect(settling.whole(among: [grown], renamed: [], at: start + .milliseconds(900)) == [grown])
    }

    @Test func `stay whole until they are taken in`() {
        var settling = Settling(time: .milliseconds(500))
        _ = settling.whole(among: [file("a")], renamed: [FileName("a")], at: start)
        #expect(settling.whole(among: [file("a")], renamed: [], at: start) == [file("a")])
    }

    @Test func `wait as long as they are put off`() {
        var settling = Settling(time: .zero)
        _ = settling.whole(among: [file("a")], renamed: [], at: start)
        settling.putOff(FileName("a"), until: start + .seconds(30))
        #expect(settling.whole(among: [file("a")], renamed: [], at: start + .seconds(29)).isEmpty)
        #expect(settling.whole(among: [file("a")], renamed: [], at: start + .seconds(30)) == [file("a")])
    }

    @Test func `are forgotten when they leave`() {
        var settling = Settling(time: .milliseconds(500))
        _ = settling.whole(among: [file("a")], renamed: [], at: start)
        _ = settling.whole(among: [], renamed: [], at: start)
        #expect(settling.due(after: start) == nil)
    }
}
