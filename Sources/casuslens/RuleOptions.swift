import ArgumentParser
import Casebook
import Foundation
import SystemPackage

/// Which checklist is used.
struct RuleOptions: ParsableArguments {
    @Option(help: "The checklist file; its glossary and contexts stand beside it.")
    var checklist: String?

    /// Reads the checklist that is named here, in the environment, or in the settings.
    func load(trying tried: TriedList? = nil) throws -> Rules {
        let file = try file
        do {
            let cache = RulesCache(
                environment: ProcessInfo.processInfo.environment, program: "casuslens")
            return try Rules(checklist: file, trying: tried, keptIn: cache)
        } catch let error as ConfigError {
            throw Failure("\(error)", .badInput)
        } catch {
            throw Failure("cannot read the checklist \(file); name one with --checklist", .badInput)
        }
    }

    var file: FilePath {
        get throws { try Settings.current(checklist.map { [.checklist: $0] } ?? [:]).checklist }
    }
}

extension Settings {
    /// The settings that hold for this process, with what its options say.
    static func current(_ options: [SettingName: String]) throws -> Settings {
        do {
            return try Settings(options: options, environment: ProcessInfo.processInfo.environment)
        } catch {
            throw Failure("\(error)", .badInput)
        }
    }
}
