import Glibc
package import SystemPackage

/// A folder that is held open, so that what is done in it is done there, whatever its path comes to mean.
package final class Folder: Sendable {
    package let path: FilePath
    let descriptor: FileDescriptor
    /// Whether files may be made in it, or it belongs to others and is only read.
    let isWritten: Bool

    /// Opens a folder that is there.
    package init(_ path: FilePath, writing isWritten: Bool = true) throws(FolderError) {
        self.path = path
        self.isWritten = isWritten
        let opened = unsafe Glibc.open(path.string, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard opened >= 0 else { throw FolderError(.open, path) }
        descriptor = FileDescriptor(rawValue: opened)
    }

    deinit {
        try? descriptor.close()
    }

    /// Returns what stands in the folder, in byte order of name.
    func names() throws(FolderError) -> [FileName] {
        // A descriptor of its own: reading a folder moves the position that all holders of a descriptor share.
        let own = unsafe openat(descriptor.rawValue, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard own >= 0 else { throw FolderError(.list, path) }
        guard let stream = unsafe fdopendir(own) else {
            _ = Glibc.close(own)
            throw FolderError(.list, path)
        }
        defer { unsafe _ = closedir(stream) }
        var names: [FileName] = []
        errno = 0
        while let entry = unsafe readdir(stream) {
            names.append(unsafe FileName(entry))
        }
        guard errno == 0 else { throw FolderError(.list, path) }
        return names.filter { $0 != FileName(".") && $0 != FileName("..") }.sorted()
    }

    /// Returns what the file system says of a name, and of a link itself; nothing when the name is not there.
    func stamp(of name: FileName) throws(FolderError) -> FileStamp? {
        var status = stat()
        let result = unsafe name.withPointer { pointer in
            unsafe fstatat(descriptor.rawValue, pointer, &status, AT_SYMLINK_NOFOLLOW)
        }
        if result != 0, errno == ENOENT { return nil }
        guard result == 0 else { throw FolderError(.look, path) }
        return FileStamp(status)
    }

    /// Whether this process may read a file of the folder.
    func mayRead(_ name: FileName) -> Bool {
        unsafe name.withPointer { unsafe faccessat(descriptor.rawValue, $0, R_OK, AT_EACCESS) == 0 }
    }

    /// Returns the number of the file system that the folder stands on.
    var device: UInt64? { status.map { UInt64($0.st_dev) } }

    /// The number by which its file system knows a folder, also after a restart.
    struct Inode: Hashable, Sendable {
        let number: Int64
    }

    var inode: Inode { Inode(number: status.map { Int64(bitPattern: UInt64($0.st_ino)) } ?? 0) }

    /// Whether its path still names this folder: it may have been removed, moved away or covered by a mount.
    var isInPlace: Bool {
        var there = Glibc.stat()
        guard let status, unsafe stat(path.string, &there) == 0 else { return false }
        return there.st_dev == status.st_dev && there.st_ino == status.st_ino
    }

    /// Whether both are one folder, whatever their paths.
    func isSame(as other: Folder) -> Bool {
        guard let one = status, let two = other.status else { return false }
        return one.st_dev == two.st_dev && one.st_ino == two.st_ino
    }

    private var status: Glibc.stat? {
        var found = Glibc.stat()
        return unsafe fstat(descriptor.rawValue, &found) == 0 ? found : nil
    }
}

extension FileName {
    fileprivate init(_ entry: UnsafeMutablePointer<dirent>) {
        // The name is as long as it is: a copy of the declared 256 bytes would read past the entry.
        let start = unsafe UnsafeRawPointer(entry) + (MemoryLayout<dirent>.offset(of: \.d_name) ?? 0)
        let length = unsafe strlen(start.assumingMemoryBound(to: CChar.self))
        bytes = unsafe Array(UnsafeRawBufferPointer(start: start, count: length))
    }
}
