extension Schema {
    /// The day that a note speaks of: that of the meeting where it names one, else that on which it arrived.
    static let daysMigration = """
        ALTER TABLE note ADD COLUMN day TEXT GENERATED ALWAYS AS (coalesce(meeting_date, substr(arrived_at, 1, 10)));
        """
}
