import Crypto
package import Foundation
import Glibc
import NoteText
package import SystemPackage

/// A file of the inbox, read whole.
package struct NoteFile: Sendable {
    package let name: FileName
    package let bytes: [UInt8]
    /// The SHA-256 of the bytes, in hexadecimal.
    package let sha256: String
    /// What the file system said of the file before and after reading.
    package let stamp: FileStamp
    package let arrivedAt: Date

    /// What reading a file came to.
    package enum Reading: Sendable {
        case whole(NoteFile)
        /// Over the limit; not read.
        case tooLarge(FileStamp)
        /// Not there, changed meanwhile, or no plain file any more: to be looked at anew.
        case changed
        /// The file may not be read.
        case denied(Errno)
    }

    /// Reads a file up to the limit of a document.
    static func read(_ name: FileName, in folder: Folder, at time: Date = .now) throws(FolderError) -> Reading
    {
        let file: FileDescriptor
        do throws(FolderError) {
            file = try folder.open(name, O_RDONLY)
        } catch {
            return try reading(after: error)
        }
        defer { try? file.close() }
        let before = try stamp(of: file, in: folder)
        guard before.isPlainFile else { return .changed }
        guard before.size <= DocumentKind(ofFileNamed: name.bytes).limit else { return .tooLarge(before) }
        let bytes = try bytes(of: file, count: before.size, in: folder)
        guard bytes.count == before.size, try stamp(of: file, in: folder) == before else { return .changed }
        return .whole(
            NoteFile(name: name, bytes: bytes, sha256: bytes.digest, stamp: before, arrivedAt: time))
    }

    private static func reading(after error: FolderError) throws(FolderError) -> Reading {
        switch error.errno {
        case .noSuchFileOrDirectory, .tooManySymbolicLinkLevels, .noSuchAddressOrDevice: return .changed
        case .permissionDenied, .notPermitted: return .denied(error.errno)
        default: throw error
        }
    }

    private static func stamp(of file: FileDescriptor, in folder: Folder) throws(FolderError) -> FileStamp {
        var status = stat()
        guard unsafe fstat(file.rawValue, &status) == 0 else { throw FolderError(.look, folder.path) }
        return FileStamp(status)
    }

    /// Reads up to `count` bytes and one more, which tells that the file grew.
    private static func bytes(
        of file: FileDescriptor, count: Int, in folder: Folder
    ) throws(FolderError) -> [UInt8] {
        do {
            return try unsafe [UInt8](unsafeUninitializedCapacity: count + 1) { buffer, filled in
                while filled <= count {
                    let rest = unsafe UnsafeMutableRawBufferPointer(
                        rebasing: UnsafeMutableRawBufferPointer(buffer)[filled...])
                    let read = try unsafe file.read(into: rest)
                    guard read > 0 else { return }
                    filled += read
                }
            }
        } catch {
            throw FolderError(.read, folder.path, error as? Errno ?? .ioError)
        }
    }
}

extension FileStamp {
    /// Whether it is a regular file with one name: any other may be somebody else's, or may never end.
    var isPlainFile: Bool { kind == .regular && links == 1 }
}
