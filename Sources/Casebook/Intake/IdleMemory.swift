import CGlibc
import Glibc

/// Memory that a daemon does without while no note comes: it waits for most of its days, beside other programs.
enum IdleMemory {
    /// Gives back what is free, and what lies unchanged in the files of the program and of a file that it mapped.
    ///
    /// The next note has the system map again, from its cache, what is used of them.
    static func giveBack(_ mapped: MappedFile?) {
        malloc_trim(0)
        mapped?.rest()
        letGoOfProgram()
    }

    /// Lets go of the code of the program: a start touches much of it that no note needs.
    private static func letGoOfProgram() {
        let start = unsafe UInt(bitPattern: program_start()), end = unsafe UInt(bitPattern: program_end())
        let page = UInt(sysconf(Int32(_SC_PAGESIZE)))
        let (first, behind) = ((start + page - 1) / page * page, end / page * page)
        guard first < behind else { return }
        _ = unsafe madvise(UnsafeMutableRawPointer(bitPattern: first), Int(behind - first), MADV_DONTNEED)
    }
}
