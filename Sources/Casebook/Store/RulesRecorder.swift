import GRDB
import NoteReview

/// Writes what the rules of a note say, once for each version of them.
struct RulesRecorder {
    let db: Database
    let taken: TakenNote

    func insertIfNew() throws {
        let sql = "SELECT 1 FROM checklist WHERE sha256 = ?"
        guard try !db.hasRow(sql, [taken.checklist.sha256]) else { return }
        try db.insert(
            "checklist",
            [
                "sha256": taken.checklist.sha256, "name": taken.checklist.name,
                "version": taken.checklist.version,
            ])
        for (position, item) in taken.items.enumerated() { try insert(item, at: position) }
        for indicator in taken.indicators { try insert(indicator) }
    }

    private func insert(_ item: Item, at position: Int) throws {
        try db.insert(
            "question",
            [
                "checklist": taken.checklist.sha256, "item": item.id, "position": position,
                "ask_nl": item.ask.dutch,
                "ask_en": item.ask.english, "why_nl": item.why.dutch, "why_en": item.why.english,
                "source": item.source,
            ])
    }

    private func insert(_ indicator: Indicator) throws {
        try db.insert(
            "indicator",
            [
                "checklist": taken.checklist.sha256, "id": indicator.id, "kind": indicator.kind.rawValue,
                "meaning_nl": indicator.meaning.dutch, "meaning_en": indicator.meaning.english,
            ])
    }
}
