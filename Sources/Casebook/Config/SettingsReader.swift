import Foundation
import SystemPackage

/// Reads one setting after the other from wherever it is set first, and collects what is wrong.
struct SettingsReader {
    private let options: [SettingName: String]
    private let environment: [String: String]
    private let file: SettingsFile?
    private var problems: [String] = []

    /// Reads the settings file, when one is named or found.
    init(
        options: [SettingName: String], environment: [String: String], searching places: [FilePath]
    ) throws(SettingsError) {
        self.options = options
        self.environment = environment
        let named = (options[.config] ?? environment[SettingName.config.variable]).map { FilePath($0) }
        let found = places.map { $0.appending("casuslens.yaml") }.first(where: \.isThere)
        file = try (named ?? found).map { path throws(SettingsError) in try SettingsFile(path) }
    }

    mutating func path(_ name: SettingName, or standard: FilePath) -> FilePath {
        value(name, or: standard, says: "is empty; name a folder or a file") { text in
            text.isEmpty || text.utf8.contains(0) ? nil : FilePath(text)
        }
    }

    mutating func choice<Choice: RawRepresentable<String> & CaseIterable>(
        _ name: SettingName, or standard: Choice
    ) -> Choice {
        let allowed = Choice.allCases.map(\.rawValue).joined(separator: " or ")
        return value(name, or: standard, says: "is not known; write \(allowed)") { Choice(rawValue: $0) }
    }

    mutating func duration(_ name: SettingName, or standard: Duration) -> Duration {
        value(name, or: standard, says: "is no time; write it as 500 ms or 10 s, 10 minutes at most") {
            Duration(written: $0)
        }
    }

    mutating func days(_ name: SettingName, or standard: Int) -> Int {
        value(
            name, or: standard, says: "is no number of days; write it as 10 days or 6 weeks, a year at most"
        ) {
            Int(writtenDays: $0)
        }
    }

    /// Reports folders that are one and the same, since files would then be taken for what they are not.
    mutating func check(_ folders: Settings.Folders) {
        let named: [(SettingName, FilePath)] = [
            (.inbox, folders.inbox), (.prompts, folders.prompts), (.refused, folders.refused),
            (.archive, folders.archive), (.state, folders.state),
        ]
        for (index, one) in named.enumerated() {
            for other in named[(index + 1)...]
            where one.1.lexicallyNormalized() == other.1.lexicallyNormalized() {
                problems.append(
                    "\(one.0.rawValue) and \(other.0.rawValue) are one folder; give each its own")
            }
        }
    }

    func throwIfAny() throws(SettingsError) {
        let all = (file?.problems ?? []) + problems
        guard all.isEmpty else { throw SettingsError(problems: all) }
    }

    private mutating func value<Value>(
        _ name: SettingName, or standard: Value, says complaint: String, read: (String) -> Value?
    ) -> Value {
        guard let (text, origin) = written(name) else { return standard }
        if let value = read(text) { return value }
        problems.append(origin.problem("'\(text)' \(complaint)"))
        return standard
    }

    private func written(_ name: SettingName) -> (text: String, origin: Origin)? {
        if let text = options[name] { return (text, .named(name.option)) }
        if let text = environment[name.variable] { return (text, .named(name.variable)) }
        return file?[name].map { ($0.text, .file($0.problem)) }
    }

    /// Where a setting was written.
    private enum Origin {
        case named(String)
        case file((String) -> String)

        func problem(_ message: String) -> String {
            switch self {
            case .named(let name): "\(name): \(message)"
            case .file(let problem): problem(message)
            }
        }
    }
}

extension FilePath {
    /// Whether something stands there.
    var isThere: Bool { FileManager.default.fileExists(atPath: string) }
}

extension Duration {
    /// Reads `500 ms` or `10 s`, 10 minutes at most.
    init?(written text: String) {
        let digits = text.prefix { $0.isASCII && $0.isNumber }
        guard let number = Int(digits), number <= 600_000 else { return nil }
        switch text.dropFirst(digits.count).drop(while: { $0 == " " }) {
        case "ms": self = .milliseconds(number)
        case "s" where number <= 600: self = .seconds(number)
        default: return nil
        }
    }
}

extension Int {
    /// Reads `10 days` or `6 weeks`, a year at most.
    init?(writtenDays text: String) {
        let digits = text.prefix { $0.isASCII && $0.isNumber }
        guard let number = Int(digits), number <= 366 else { return nil }
        switch text.dropFirst(digits.count).drop(while: { $0 == " " }) {
        case "day", "days": self = number
        case "week" where number <= 52, "weeks" where number <= 52: self = number * 7
        default: return nil
        }
    }
}
