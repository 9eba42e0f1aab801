import CGlibc
import Crypto
import Glibc
import SystemPackage

extension Folder {
    /// Moves a file, never into the place of another; its names are durable after `sync()` of both folders.
    ///
    /// - Returns: whether that was possible: not between two file systems, and not when the name is taken.
    func move(_ name: FileName, to other: Folder, as newName: FileName) throws(FolderError) -> Bool {
        let result = unsafe name.withPointer { old in
            unsafe newName.withPointer { new in
                unsafe renameat2(
                    descriptor.rawValue, old, other.descriptor.rawValue, new, rename_without_replacing)
            }
        }
        guard result != 0 else { return true }
        switch errno {
        case EXDEV, EEXIST: return false
        // Some shares cannot do both at once.
        case EINVAL:
            guard try other.stamp(of: newName) == nil else { return false }
            return try replace(newName, in: other, by: name)
        default: throw FolderError(.move, path)
        }
    }

    private func replace(
        _ newName: FileName, in other: Folder, by name: FileName
    ) throws(FolderError) -> Bool {
        let result = unsafe name.withPointer { old in
            unsafe newName.withPointer { new in
                unsafe renameat(descriptor.rawValue, old, other.descriptor.rawValue, new)
            }
        }
        guard result == 0 || errno == EXDEV else { throw FolderError(.move, path) }
        return result == 0
    }

    /// Sees to it that another folder has a file too, durably.
    ///
    /// - Returns: whether it has; not when another file has the name. The same bytes, from before a fault, will do.
    func give(_ name: FileName, to other: Folder, as newName: FileName) throws(FolderError) -> Bool {
        let isFree = try other.stamp(of: newName) == nil
        guard try isFree ? copy(name, to: other, as: newName) : hasSame(name, as: newName, in: other) else {
            return false
        }
        try other.sync()
        return true
    }

    /// Whether another folder has the same bytes under a name.
    private func hasSame(
        _ name: FileName, as newName: FileName, in other: Folder
    ) throws(FolderError) -> Bool {
        guard let one = try stamp(of: name), let two = try other.stamp(of: newName) else { return false }
        guard one.kind == .regular, two.kind == .regular, one.size == two.size else { return false }
        return try digest(of: name) == other.digest(of: newName)
    }

    /// A file may be larger than memory: it is read part by part.
    private func digest(of name: FileName) throws(FolderError) -> SHA256Digest {
        let file = try open(name, O_RDONLY)
        defer { try? file.close() }
        var hash = SHA256()
        do {
            while case let part = try file.nextPart(), !part.isEmpty { hash.update(data: part) }
        } catch {
            throw FolderError(.read, path, error as? Errno ?? .ioError)
        }
        return hash.finalize()
    }
}
