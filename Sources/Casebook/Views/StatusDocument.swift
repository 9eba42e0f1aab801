/// The answer of `casuslens status`: whether everything that was dropped is accounted for.
package struct StatusDocument: Encodable, Sendable {
    let format = "casuslens.status/1"
    /// Files that were read whole, each time they came.
    let arrivals: Int
    let processed: Int
    let duplicate: Int
    let refused: Int
    /// Files in the inbox that have not been taken in yet; nothing when the inbox cannot be read.
    let waiting: OrNull<[String]>
    /// Those of them that the daemon may not read.
    let denied: OrNull<[String]>
    /// How many are recorded and stay in the inbox.
    let left: OrNull<Int>
    /// How many programs keep for themselves: hidden and temporary files.
    let skipped: OrNull<Int>
    /// How many are no plain files: folders, links, pipes.
    let special: OrNull<Int>
    /// How the inbox is watched; nothing when no daemon runs.
    let watch: OrNull<String>
    /// What is not as it should be with the daemon, such as a full disk.
    let remarks: [String]
    /// The last of the refusals.
    let refusals: [Refused]
    /// How many there are before those.
    let olderRefusals: Int

    private enum CodingKeys: String, CodingKey {
        case format, arrivals, processed, duplicate, refused, waiting, denied, left, skipped, special, watch
        case remarks, refusals
        case olderRefusals = "older_refusals"
    }

    struct Refused: Encodable, Sendable {
        let file: String
        let reason: String
        let at: String
    }

    /// Whether nothing is lost: every arrival was processed, was there before, or was refused.
    var isAccountedFor: Bool { arrivals == processed + duplicate + refused }
}
