import Foundation
import SystemPackage

/// The settings that stand in `casuslens.yaml`.
struct SettingsFile {
    private let path: FilePath
    private let text: String
    private var values: [SettingName: ConfigValue] = [:]
    /// What is wrong with the file as a whole, such as a key that nobody knows.
    private(set) var problems: [String] = []

    /// A setting as the file writes it.
    struct Written {
        let text: String
        /// Puts a complaint beside the line that it is about.
        let problem: (String) -> String
    }

    init(_ path: FilePath) throws(SettingsError) {
        self.path = path
        do {
            text = try String(contentsOfFile: path.string, encoding: .utf8)
        } catch {
            throw SettingsError(problems: [
                "\(path): cannot be read as text; see that the settings are there and readable"
            ])
        }
        do throws(ConfigError) {
            try read(YAMLReader.read(text, file: path.string))
        } catch {
            throw SettingsError(problems: [error.description])
        }
    }

    subscript(name: SettingName) -> Written? {
        guard let value = values[name] else { return nil }
        return Written(text: value.text ?? "") { problem($0, at: value.position) }
    }

    private mutating func read(_ content: ConfigValue) throws(ConfigError) {
        let reports = ConfigProblems(file: path.string, text: text)
        var fields = ConfigFields(content, reportingTo: reports)
        for name in SettingName.allCases where name != .config {
            guard let value = fields.value(name.rawValue) else { continue }
            values[name] = value
        }
        fields.finish()
        problems = reports.all.map { $0.description(in: path.string) }
    }

    private func problem(_ message: String, at position: ConfigPosition) -> String {
        let reports = ConfigProblems(file: path.string, text: text)
        reports.report(message, at: position)
        return reports.all.map { $0.description(in: path.string) }.joined()
    }
}
