import SystemPackage

/// A file that the kernel makes up while it is read: every read gives some lines of it, and only an empty one is its end.
///
/// Foundation takes the first short read for the end.
enum KernelFile {
    /// Returns the whole of such a file; nothing where it cannot be read.
    static func text(at path: FilePath) -> String? {
        guard let file = try? FileDescriptor.open(path, .readOnly, options: .closeOnExec) else { return nil }
        defer { try? file.close() }
        var text: [UInt8] = []
        var lines = [UInt8](repeating: 0, count: 1 << 16)
        do {
            while true {
                let count = try unsafe lines.withUnsafeMutableBytes { try unsafe file.read(into: $0) }
                guard count > 0 else { return String(decoding: text, as: UTF8.self) }
                text += lines[..<count]
            }
        } catch {
            return nil
        }
    }
}
