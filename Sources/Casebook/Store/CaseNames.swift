import NoteReview

/// Gives the cases of a note the keys that the store knows them by.
///
/// A case with a number is known by it, as numbers are compared; one without is a case of its own, `note:` and the first
/// eight digits of the note's digest.
struct CaseNames {
    let sha256: String
    private var unnumbered = 0

    init(sha256: String) {
        self.sha256 = sha256
    }

    /// Returns the key of the next case of the note.
    ///
    /// Two notes whose digests start alike must not become one case, so that a key that `isTaken` gets more digits.
    mutating func next(for number: String?, isTaken: (String) throws -> Bool) rethrows -> String {
        if let number { return CasePart.key(of: number) }
        unnumbered += 1
        let suffix = unnumbered == 1 ? "" : ".\(unnumbered)"
        for digits in 8..<sha256.count {
            let key = "note:\(sha256.prefix(digits))\(suffix)"
            if try !isTaken(key) { return key }
        }
        return "note:\(sha256)\(suffix)"
    }
}
