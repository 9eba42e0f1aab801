/// The name of a setting, as the settings file writes it.
package enum SettingName: String, CaseIterable, Hashable, Sendable {
    /// The settings file itself; it stands in no file.
    case config
    case inbox, prompts, refused, archive, state
    case checklist, language, format
    case afterIntake = "after-intake"
    case askAgain = "ask-again"
    case settle
    case settleOnShare = "settle-on-share"

    /// The environment variable of the setting, such as `CASUSLENS_SETTLE_ON_SHARE`.
    package var variable: String {
        "CASUSLENS_" + rawValue.uppercased().replacing("-", with: "_")
    }

    /// The option of the setting, such as `--inbox`.
    var option: String { "--" + rawValue }
}

/// Everything that is wrong with the settings, one problem a line.
package struct SettingsError: Error, Hashable, Sendable, CustomStringConvertible {
    package let problems: [String]

    package var description: String { problems.joined(separator: "\n") }
}
