import ArgumentParser
import Casebook
import Foundation
import SystemPackage

/// Which checklist is used.
struct RuleOptions: ParsableArguments {
    @Option(help: "The checklist file; its glossary and contexts stand beside it.")
    var checklist: String?

    /// The checklist that is named here, in the environment, in /etc/casuslens, or in ./Config.
    var file: FilePath {
        let named = checklist ?? ProcessInfo.processInfo.environment["CASUSLENS_CHECKLIST"]
        if let named { return FilePath(named) }
        let installed = "/etc/casuslens/checklist.yaml"
        return FilePath(
            FileManager.default.fileExists(atPath: installed) ? installed : "Config/checklist.yaml")
    }

    func load() throws -> Rules {
        do {
            return try Rules(checklist: file)
        } catch let error as ConfigError {
            throw Failure("\(error)", .badInput)
        } catch {
            throw Failure("cannot read the checklist \(file); name one with --checklist", .badInput)
        }
    }
}
