import SystemPackage

extension FilePath {
    /// The folder of the rules that are shipped, found from the place of this file.
    static let shippedRules = FilePath(#filePath)
        .removingLastComponent().removingLastComponent().removingLastComponent().removingLastComponent()
        .appending("Config")
}
