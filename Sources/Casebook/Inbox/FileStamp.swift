import Glibc

/// What the file system says of a file: while it stays the same, so does the content.
package struct FileStamp: Hashable, Sendable {
    package let kind: Kind
    /// How many names the file has.
    package let links: Int
    /// In bytes.
    package let size: Int
    let device: UInt64
    let inode: UInt64
    /// When content and status changed last, since 1970.
    let modified: Duration
    let changed: Duration

    package enum Kind: String, Hashable, Sendable {
        case regular, folder, link, fifo, socket, device
    }

    init(_ status: stat) {
        kind = Kind(mode: status.st_mode)
        links = Int(status.st_nlink)
        size = Int(status.st_size)
        device = UInt64(status.st_dev)
        inode = UInt64(status.st_ino)
        modified = Duration(status.st_mtim)
        changed = Duration(status.st_ctim)
    }

    /// Whether it is the same file with the same content, though it may have another name.
    func hasContent(of other: Self) -> Bool {
        (device, inode, size, modified) == (other.device, other.inode, other.size, other.modified)
    }
}

extension FileStamp.Kind {
    fileprivate init(mode: mode_t) {
        self =
            switch mode & S_IFMT {
            case S_IFREG: .regular
            case S_IFDIR: .folder
            case S_IFLNK: .link
            case S_IFIFO: .fifo
            case S_IFSOCK: .socket
            default: .device
            }
    }
}
