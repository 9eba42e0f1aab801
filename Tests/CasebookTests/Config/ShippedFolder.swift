import SystemPackage

@testable import Casebook

extension FilePath {
    /// The folder of the rules that are shipped, found from the place of this file.
    static let shippedRules = FilePath(#filePath)
        .removingLastComponent().removingLastComponent().removingLastComponent().removingLastComponent()
        .appending("Config")
}

extension Rules {
    /// The shipped rules, compiled once for all tests that ask for them.
    static let shipped = Result { try Rules(checklist: FilePath.shippedRules.appending("checklist.yaml")) }
}
