/// Finds the name that somebody probably meant.
public enum NearestMatch {
  /// The candidate nearest to a text, where one clearly wins: at most a third of its letters differ,
  /// and no other is as near.
  public static func of(_ text: String, in candidates: some Sequence<String>) -> String? {
    let letters = Array(text.lowercased().unicodeScalars)
    let limit = max(1, letters.count / 3)
    var best: (distance: Int, name: String)?
    var isTied = false
    for candidate in candidates {
      let other = Array(candidate.lowercased().unicodeScalars)
      guard abs(other.count - letters.count) <= limit else { continue }
      let distance = distance(letters, other)
      guard distance <= limit else { continue }
      if let current = best, distance >= current.distance {
        isTied = isTied || (distance == current.distance && candidate != current.name)
      } else {
        best = (distance, candidate)
        isTied = false
      }
    }
    return isTied ? nil : best?.name
  }

  /// How many letters must be added, deleted, replaced or swapped with their neighbour.
  public static func distance(_ left: String, _ right: String) -> Int {
    distance(Array(left.unicodeScalars), Array(right.unicodeScalars))
  }

  /// How many letters must be added, deleted, replaced or swapped with their neighbour.
  ///
  /// Optimal string alignment. Source: Damerau 1964, Levenshtein 1966.
  static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    guard !left.isEmpty, !right.isEmpty else { return max(left.count, right.count) }
    var before: [Int] = []
    var above = Array(0...right.count)
    for row in 1...left.count {
      var current = [row]
      current.reserveCapacity(right.count + 1)
      for column in 1...right.count {
        let isSame = left[row - 1] == right[column - 1]
        var least = min(
          above[column] + 1, current[column - 1] + 1, above[column - 1] + (isSame ? 0 : 1))
        if row > 1, column > 1, left[row - 1] == right[column - 2],
          left[row - 2] == right[column - 1]
        {
          least = min(least, before[column - 2] + 1)
        }
        current.append(least)
      }
      before = above
      above = current
    }
    return above[right.count]
  }
}
