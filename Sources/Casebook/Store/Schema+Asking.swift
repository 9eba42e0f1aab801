extension Schema {
    /// What the sheet of a note says of a question that was open before.
    ///
    /// That is since which meeting, and when it was asked last where the sheet does not ask it again. Both stand as they
    /// were when the note was recorded, so that a sheet that is written after a fault is the same.
    static let askingMigration = """
        ALTER TABLE finding ADD COLUMN open_since TEXT CHECK (open_since IS date(open_since));
        ALTER TABLE finding ADD COLUMN asked_before TEXT CHECK (
            asked_before IS date(asked_before) AND (asked_before IS NULL OR open_since IS NOT NULL));
        """
}
