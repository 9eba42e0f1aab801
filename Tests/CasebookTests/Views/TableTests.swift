import Testing

@testable import Casebook

@Suite struct `A table` {
    static let table = Table(
        ["case", "open", "since"],
        [["ZVH-2026-014", "3", "2026-03-02"], ["reünie 日本", "12", "x\u{1B}[2J\ty"]])

    @Test func `aligns its columns by what a terminal shows`() {
        #expect(
            Self.table.aligned(styled: false) == """
                case          open  since
                ZVH-2026-014  3     2026-03-02
                reünie 日本   12    x␛[2J y

                """)
    }

    @Test func `has tabs between cells alone when piped`() {
        #expect(Self.table.tabSeparated == "ZVH-2026-014\t3\t2026-03-02\nreünie 日本\t12\tx␛[2J y\n")
    }

    @Test func `marks its header by style only where it may`() {
        #expect(Self.table.aligned(styled: true).hasPrefix("\u{1B}[1mcase          open  since\u{1B}[22m\n"))
    }
}
