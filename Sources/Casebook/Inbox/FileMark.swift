/// By what a file that stays in the inbox is known again: while it is the same, so is the content.
///
/// The device is no part of it, since its number may be another after a restart.
package struct FileMark: Hashable, Sendable {
    /// The inode of the folder that it stands in.
    let folder: Int64
    let inode: Int64
    /// In bytes.
    let size: Int64
    /// When content and status changed last, in nanoseconds since 1970.
    let modified: Int64
    let changed: Int64
}

extension FileMark {
    init(_ stamp: FileStamp, in folder: Folder.Inode) {
        self.init(
            folder: folder.number, inode: Int64(bitPattern: stamp.inode), size: Int64(stamp.size),
            modified: stamp.modified.nanoseconds, changed: stamp.changed.nanoseconds)
    }
}

extension Duration {
    /// Times so far away that they do not fit, which a file may well have, come out as others: still the same for the same.
    fileprivate var nanoseconds: Int64 {
        components.seconds &* 1_000_000_000 &+ components.attoseconds / 1_000_000_000
    }
}
