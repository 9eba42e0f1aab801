/// Headings that have no style of their own and are only made bold, as most notes have them.
enum LooksLikeHeading {
    /// Their level: below those with a style.
    static let level = 4
    /// The most bytes of one.
    private static let length = 80

    /// Whether a paragraph stands there as a heading does: short, bold, and no sentence.
    static func holds(_ text: String, isBold: Bool) -> Bool {
        guard isBold, let end = text.utf8.last(where: { $0 > 0x20 }), text.utf8.count <= length else {
            return false
        }
        return !".,;?!".utf8.contains(end) && !text.utf8.contains { $0 == 0x09 || $0 == 0x0A }
    }
}
