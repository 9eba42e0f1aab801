/// The answer of `casuslens doctor`: what does not agree between the store and the folders.
package struct DoctorDocument: Encodable, Sendable {
    let format = "casuslens.doctor/1"
    let complaints: [Complaint]

    package var isAllWell: Bool { complaints.isEmpty }
}

/// One thing that is not as it should be.
struct Complaint: Encodable, Hashable, Sendable {
    let kind: Kind
    /// What it is about: the name of a file or a folder, a number, or what SQLite says.
    let about: String

    init(_ kind: Kind, _ about: String) {
        self.kind = kind
        self.about = about
    }

    enum Kind: String, CaseIterable, Encodable, Hashable, Sendable {
        case damagedStore = "damaged-store"
        case noArrival = "no-arrival"
        case unfinished
        case crashedSheet = "crashed-sheet"
        case notRunning = "not-running"
        case closedFile = "closed-file"
        case closedFolder = "closed-folder"
        case missingOriginal = "missing-original"
        case changedOriginal = "changed-original"
        case unknownOriginal = "unknown-original"
        case missingSheet = "missing-sheet"
        case unknownSheet = "unknown-sheet"
        case unknownRefused = "unknown-refused"
    }
}
