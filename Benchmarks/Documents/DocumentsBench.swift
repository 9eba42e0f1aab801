import Foundation
import TestDocuments

/// Measures what the documents that were made to hurt cost the process that reads them.
@main
enum DocumentsBench {
    static func main() throws {
        let costs = try HostileDocument.all.map(Cost.init)
        print("seconds  computing   MB  document: outcome")
        for cost in costs.sorted(by: { $0.seconds > $1.seconds }) { print(cost) }
        let seconds = costs.map(\.seconds).max() ?? 0
        let megabytes = costs.map(\.megabytes).max() ?? 0
        print(String(format: "%d documents: %.3f s and %d MB at most", costs.count, seconds, megabytes))
    }
}
