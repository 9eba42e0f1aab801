/// Makes odt files out of the XML of their text.
package enum OdtMaker {
    package static let namespaces =
        ["office", "style", "text", "table"].map {
            #"xmlns:\#($0)="urn:oasis:names:tc:opendocument:xmlns:\#($0):1.0""#
        }.joined(separator: " ") + """
             xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" \
            xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" \
            xmlns:dc="http://purl.org/dc/elements/1.1/"
            """

    package static func zip(_ text: String, styles: String = "", prolog: String = "") -> ZipMaker {
        let content = """
            \(prolog)<office:document-content \(namespaces)><office:automatic-styles>\(styles)\
            </office:automatic-styles><office:body><office:text>\(text)</office:text></office:body>\
            </office:document-content>
            """
        let type = ZipMaker.Part("mimetype", "application/vnd.oasis.opendocument.text")
        return ZipMaker([type.with { $0.isDeflated = false }, .init("content.xml", content)])
    }

    package static func bytes(_ text: String, styles: String = "", prolog: String = "") -> [UInt8] {
        zip(text, styles: styles, prolog: prolog).bytes
    }
}
