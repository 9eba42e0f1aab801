extension Schema {
    /// Whether a refused file was put back into the inbox for a newer extractor: it is an arrival of its own then.
    static let refusalsMigration = """
        ALTER TABLE refusal ADD COLUMN brought_back INTEGER NOT NULL DEFAULT 0 CHECK (brought_back IN (0, 1));
        """
}
