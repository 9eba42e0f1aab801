import CCrash

/// The note that a thread works on, so that a crash tells which one it was.
enum NoteAtHand {
    /// Works on the note with this SHA-256, in hexadecimal.
    ///
    /// Around what looks at the words of a note, and nothing that waits for a disk: the watchdog ends that as it ends a work
    /// without end, and the note would pass for the reason.
    static func working<Value, Failure>(
        on sha256: String, _ work: () throws(Failure) -> Value
    ) throws(Failure) -> Value {
        let desk = unsafe take_in_hand(sha256)
        defer { put_down(desk) }
        return try work()
    }
}
