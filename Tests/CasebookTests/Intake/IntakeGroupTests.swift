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
        ([], 0), ([10], 1), (Array(repeating: 1, count: 200), IntakeGroup.fileLimit),
        ([5 << 20, 3 << 20, 1], 2), ([50 << 20, 1], 1), ([0, 50 << 20, 1], 2),
    ])
    func `is as large as memory and a transaction should be`(_ sizes: [Int], _ count: Int) {
        #expect(IntakeGroup.next(of: files(sizes)).count == count)
    }
}
