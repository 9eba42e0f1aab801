/// Makes docx files out of the XML of their parts.
package struct DocxMaker {
    /// The XML between the start and the end of the body.
    package var body: String
    /// Other parts: name within `word/`, type of the relationship, whole XML within the root element.
    package var parts: [(name: String, type: String, root: String, content: String)] = []
    /// What stands before the root element of the main part.
    package var prolog = #"<?xml version="1.0" encoding="UTF-8"?>"#

    package init(_ body: String) {
        self.body = body
    }

    package static let namespaces = """
        xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" \
        xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" \
        xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" \
        xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" \
        xmlns:v="urn:schemas-microsoft-com:vml" \
        xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"
        """

    private static let types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    private static let package = "http://schemas.openxmlformats.org/package/2006"

    package func with(_ name: String, _ type: String, _ root: String, _ content: String) -> Self {
        var maker = self
        maker.parts.append((name, type, root, content))
        return maker
    }

    package var zip: ZipMaker {
        let relationships = parts.enumerated().map { number, part in
            #"<Relationship Id="r\#(number)" Type="\#(Self.types)/\#(part.type)" Target="\#(part.name)"/>"#
        }
        let own = [
            ZipMaker.Part("[Content_Types].xml", #"<Types xmlns="\#(Self.package)/content-types"/>"#),
            .init(
                "_rels/.rels",
                Self.relationships([
                    #"<Relationship Id="r" Type="\#(Self.types)/officeDocument" Target="word/document.xml"/>"#
                ])),
            .init("word/document.xml", main),
            .init("word/_rels/document.xml.rels", Self.relationships(relationships)),
        ]
        return ZipMaker(own + parts.map { .init("word/\($0.name)", Self.root($0.root, $0.content)) })
    }

    package var bytes: [UInt8] { zip.bytes }

    private var main: String {
        "\(prolog)<w:document \(Self.namespaces)><w:body>\(body)</w:body></w:document>"
    }

    private static func root(_ name: String, _ content: String) -> String {
        "<w:\(name) \(namespaces)>\(content)</w:\(name)>"
    }

    private static func relationships(_ all: [String]) -> String {
        #"<Relationships xmlns="\#(package)/relationships">\#(all.joined())</Relationships>"#
    }

    /// A paragraph of one run.
    package static func paragraph(_ text: String, style: String? = nil) -> String {
        let properties = style.map { #"<w:pPr><w:pStyle w:val="\#($0)"/></w:pPr>"# } ?? ""
        return "<w:p>\(properties)<w:r><w:t>\(text)</w:t></w:r></w:p>"
    }
}
