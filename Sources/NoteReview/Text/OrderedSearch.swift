/// Searches by halves, of what stands in the order of a note.
extension RandomAccessCollection where Index == Int {
    /// Returns the index of the first element of which something holds that holds of all behind it too; else the end.
    @inline(__always)
    func partitioningIndex(where isBehind: (Element) -> Bool) -> Int {
        var low = startIndex
        var high = endIndex
        while low < high {
            let middle = (low + high) / 2
            if isBehind(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }

    /// Returns the elements that start in a range, of elements in the order of their starts.
    @inline(__always)
    func starting(in range: Range<Int>, by start: (Element) -> Int) -> SubSequence {
        let first = partitioningIndex(where: { start($0) >= range.lowerBound })
        var end = first
        while end < endIndex, start(self[end]) < range.upperBound { end += 1 }
        return self[first..<end]
    }
}

extension RandomAccessCollection where Index == Int, Element: Comparable {
    /// Returns the index of the last element that is not above `value`, of elements in ascending order; else the first.
    func lastIndex(ordered value: Element) -> Int {
        Swift.max(startIndex, partitioningIndex(where: { $0 > value }) - 1)
    }
}
