/// Why the inbox is looked at.
package enum Wake: Sendable {
    /// Something happened in the inbox; these files were renamed into it.
    case changed(renamed: Set<FileName>)
    /// The time has come that was set.
    case due
    /// Somebody asks to read the rules anew, as these settings name them.
    case reload(Settings)
}
