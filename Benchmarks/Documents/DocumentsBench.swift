import Foundation
import TestDocuments

/// Measures what the documents that were made to hurt cost the process that reads them.
@main
enum DocumentsBench {
    static func main() throws {
        let costs = try HostileDocument.all.map(Cost.init)
        print("seconds  computing  document: outcome")
        for cost in costs.sorted(by: { $0.seconds > $1.seconds }) { print(cost) }
        let seconds = costs.map(\.seconds).max() ?? 0
        print(String(format: "%d documents: %.3f s at most", costs.count, seconds))
    }
}
