import Testing

@testable import Casebook

@Suite struct `Text from a note` {
    static let hostile =
        "<script>alert('x')</script> & \"q\" \u{1B}[31m \u{202E}om\u{200B} \u{9B}2J *b* [a](http://x) www.x\r\nnext"

    @Test func `is text in HTML`() {
        let html: HTML = "<p>\(Self.hostile)</p>"
        #expect(
            html.text.hasPrefix("<p>&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; &quot;q&quot; "))
    }

    @Test func `is text in Markdown`() {
        let markdown: Markdown = "- \(Self.hostile)"
        #expect(markdown.text.contains("\\*b\\* \\[a\\](http\\://x) www\\.x"))
        #expect(markdown.text.contains("\\<script\\>"))
    }

    @Test func `shows control and format characters instead of obeying them`() {
        let text: PlainText = "\(Self.hostile)"
        #expect(text.text.contains("␛[31m ⟨U+202E⟩om⟨U+200B⟩ ⟨U+009B⟩2J"))
        #expect(text.text.hasSuffix("www.x  next"))
    }

    @Test func `keeps ordinary Dutch as it is`() {
        #expect("Eén reünie — ‘ja’, zei José; 10 €".harmless == "Eén reünie — ‘ja’, zei José; 10 €")
    }

    @Test(
        arguments: (0..<0x20).map(UInt32.init) + [
            0x7F, 0x85, 0x9B, 0xAD, 0x200E, 0x2028, 0x2066, 0xFEFF, 0xE0041,
        ])
    func `never lets a steering character through`(code: UInt32) throws {
        let scalar = try #require(Unicode.Scalar(code))
        #expect(!"a\(scalar)b".harmless.unicodeScalars.contains(scalar))
    }
}
