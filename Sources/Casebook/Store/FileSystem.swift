import SystemPackage

/// A mounted file system, by the name that the kernel gives its type.
struct FileSystem: Equatable, Sendable {
    let type: String

    /// Finds the file system of a device, as `stat(2)` gives its number; nothing when the kernel's list of mounts does
    /// not have it.
    ///
    /// The list is read because `statfs(2)` is not among the functions that Swift imports.
    init?(ofDevice device: UInt64) {
        guard let mounts = KernelFile.text(at: "/proc/self/mountinfo") else { return nil }
        self.init(ofDevice: device, in: mounts)
    }

    /// Finds it in a list of mounts as proc(5) describes it: `36 35 98:0 /mnt1 /mnt2 rw master:1 - ext3 /dev/root rw`.
    init?(ofDevice device: UInt64, in mounts: String) {
        let number = "\(Self.major(of: device)):\(Self.minor(of: device))"
        for line in mounts.split(separator: "\n") {
            let words = line.split(separator: " ")
            guard words.count > 2, words[2] == number, let dash = words.firstIndex(of: "-") else { continue }
            guard dash + 1 < words.count else { continue }
            type = String(words[dash + 1])
            return
        }
        return nil
    }

    /// Whether others write it behind the kernel's back, so that locks and shared memory do not hold.
    var isRemote: Bool {
        Self.remoteTypes.contains(type) || type.hasPrefix("fuse.")
    }

    private static let remoteTypes: Set<String> = [
        "nfs", "nfs4", "cifs", "smb3", "smbfs", "ceph", "afs", "coda", "9p", "virtiofs", "fuse", "glusterfs",
        "ocfs2",
        "gfs2",
    ]

    /// The device number's parts, as `gnu_dev_major(3)` takes them apart.
    private static func major(of device: UInt64) -> UInt64 {
        (device >> 8) & 0xFFF | (device >> 32) & 0xFFFF_F000
    }

    private static func minor(of device: UInt64) -> UInt64 {
        device & 0xFF | (device >> 12) & 0xFFFF_FF00
    }
}
