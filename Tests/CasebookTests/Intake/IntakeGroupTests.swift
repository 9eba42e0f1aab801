import Glibc
import Testing

@testable import Casebook

@Suite struct `A group of files` {
    private func files(_ sizes: [Int]) -> [InboxFile] {
        sizes.enumerated().map { index, size in
            var status = stat()
            status.st_mode = S_IFREG
            status.st_size = size
            return InboxFile(name: FileName("\(index)"), stamp: FileStamp(status))
        }
    }

    @Test(arguments: [
        ([], []), ([10], [1]), (Array(repeating: 1, count: 70), [32, 32, 6]),
        ([3 << 20, 1 << 20, 1], [2, 1]), ([50 << 20, 1], [1, 1]), ([0, 50 << 20, 1], [2, 1]),
    ])
    func `is as large as memory and a transaction should be`(_ sizes: [Int], _ counts: [Int]) {
        #expect(IntakeGroup.next(of: files(sizes)).map(\.count) == counts)
    }

    @Test func `is followed by a few others before the inbox is looked into again`() {
        let files = files(Array(repeating: 1, count: 1000))
        let groups = IntakeGroup.next(of: files)
        #expect(groups.count == IntakeGroup.limit)
        #expect(groups.flatMap(\.self) == Array(files.prefix(groups.reduce(0) { $0 + $1.count })))
    }
}
