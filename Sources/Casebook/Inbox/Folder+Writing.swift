import Glibc
import SystemPackage

extension Folder {
    /// Writes a file durably, all of it or nothing, and returns whether its name was free.
    ///
    /// A file that has the name already stays as it is. While it is written it has the temporary name; whatever had that
    /// before is removed. Its name is durable after `sync()`.
    func save(_ bytes: [UInt8], as name: FileName, by temporary: FileName) throws(FolderError) -> Bool {
        try save(as: name, by: temporary) { _ = try $0.writeAll(bytes) }
    }

    /// Copies a file durably, all of it or nothing, to a name in another folder.
    ///
    /// - Returns: whether the name was free; a file that has it already stays as it is.
    func copy(_ name: FileName, to other: Folder, as newName: FileName) throws(FolderError) -> Bool {
        let source = try open(name, O_RDONLY)
        defer { try? source.close() }
        return try other.save(as: newName, by: FileName(".copy.tmp")) { try source.copy(to: $0) }
    }

    private func save(
        as name: FileName, by temporary: FileName, _ fill: (FileDescriptor) throws -> Void
    ) throws(FolderError) -> Bool {
        try remove(temporary)
        try write(temporary, fill)
        let isFree = try link(temporary, as: name)
        // A failure counts: what is left would be found by nobody.
        try remove(temporary)
        return isFree
    }

    /// Makes an empty file under a name that is free.
    func touch(_ name: FileName) throws(FolderError) {
        let file = try open(name, O_WRONLY | O_CREAT | O_EXCL)
        try? file.close()
    }

    /// Removes a name, if it is there.
    func remove(_ name: FileName) throws(FolderError) {
        let result = unsafe name.withPointer { unsafe unlinkat(descriptor.rawValue, $0, 0) }
        guard result != 0, errno != ENOENT else { return }
        throw FolderError(.write, path)
    }

    /// Makes the names in the folder durable, as far as its file system can: some shares cannot.
    func sync() throws(FolderError) {
        let result = fsync(descriptor.rawValue)
        guard result != 0, errno != EINVAL else { return }
        throw FolderError(.sync, path)
    }

    /// Opens a file of the folder; never what a link points to, and never waiting for the other end of a FIFO.
    ///
    /// One that is made is for the group to read: a sheet or a letter that somebody could change would still pass for the
    /// program's.
    func open(_ name: FileName, _ flags: CInt) throws(FolderError) -> FileDescriptor {
        let file = unsafe name.withPointer { pointer in
            unsafe openat(
                descriptor.rawValue, pointer, flags | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC, mode_t(0o640))
        }
        guard file >= 0 else { throw FolderError(.open, path) }
        return FileDescriptor(rawValue: file)
    }

    private func write(
        _ name: FileName, _ fill: (FileDescriptor) throws -> Void
    ) throws(FolderError) {
        let file = try open(name, O_WRONLY | O_CREAT | O_EXCL)
        defer { try? file.close() }
        do {
            try fill(file)
        } catch {
            throw FolderError(.write, path, error as? Errno ?? .ioError)
        }
        try check(fsync(file.rawValue), .sync)
    }

    /// Gives a file a second name, unless that is taken.
    private func link(_ name: FileName, as newName: FileName) throws(FolderError) -> Bool {
        let result = unsafe name.withPointer { old in
            unsafe newName.withPointer { new in
                unsafe linkat(descriptor.rawValue, old, descriptor.rawValue, new, 0)
            }
        }
        guard result != 0 else { return true }
        switch errno {
        case EEXIST: return false
        // Some shares know no links.
        case EPERM, EOPNOTSUPP: return try move(name, to: self, as: newName)
        default: throw FolderError(.write, path)
        }
    }

    private func check(_ result: CInt, _ doing: FolderError.Doing) throws(FolderError) {
        guard result == 0 else { throw FolderError(doing, path) }
    }
}

extension FileDescriptor {
    /// Reads on, a megabyte at most; nothing at the end.
    func nextPart() throws -> [UInt8] {
        try unsafe [UInt8](unsafeUninitializedCapacity: 1 << 20) { buffer, filled in
            filled = try unsafe read(into: UnsafeMutableRawBufferPointer(buffer))
        }
    }

    /// Copies from here to the end, a part at a time.
    fileprivate func copy(to other: FileDescriptor) throws {
        var count = 1
        while count > 0 {
            let part = try nextPart()
            count = part.count
            try other.writeAll(part)
        }
    }
}
