import Git
import TestSupport
import Testing

@Suite struct HistoryTests {
  /// A history with merges, made from a seed.
  private func randomHistory(seed: UInt64, commits: Int) throws -> TemporaryRepository {
    let made = try TemporaryRepository()
    var random = SeededGenerator(seed: seed)
    var stream = ""
    for number in 1...commits {
      // Some clocks stand still or go backwards a little.
      let time = 1_767_225_600 + number * 10 + Int.random(in: -12...0, using: &random)
      stream += "commit refs/heads/main\nmark :\(number)\n"
      stream += "committer B <b@example.go.id> \(time) +0700\ndata 1\nx\n"
      if number > 1 {
        let from = max(1, number - Int.random(in: 1...4, using: &random))
        stream += "from :\(from)\n"
        let other = max(1, number - Int.random(in: 1...7, using: &random))
        if other != from, Int.random(in: 0..<3, using: &random) == 0 {
          stream += "merge :\(other)\n"
        }
      }
      stream += "M 100644 inline f\ndata 3\n\(number % 1000 + 100)\n\n"
      if number % 7 == 0 { stream += "reset refs/heads/b\(number)\nfrom :\(number)\n\n" }
    }
    try made.run(["git", "fast-import", "--quiet", "--force"], input: stream)
    return made
  }

  @Test(arguments: [1, 2, 3, 4] as [UInt64])
  func `a walk gives the commits of git rev-list in its order`(seed: UInt64) throws {
    let made = try randomHistory(seed: seed, commits: 120)
    let repository = try made.open()
    let main = try repository.resolve("main")
    let ids = { (walk: CommitWalk) in try walk.rest().map(\.id.description) }
    #expect(try ids(repository.commits(from: [main])) == made.git("rev-list", "main").lines)
    #expect(
      try ids(repository.commits(from: [main], firstParent: true))
        == made.git("rev-list", "--first-parent", "main").lines)
    for branch in ["b7", "b49", "b98", "b119"] {
      let excluded = try repository.resolve(branch)
      #expect(
        try Set(ids(repository.commits(from: [main], excluding: [excluded])))
          == Set(made.git("rev-list", "main", "^\(branch)").lines), "seed \(seed), ^\(branch)")
    }
    let all = repository.references(under: "refs/heads/").found.map(\.id)
    #expect(try repository.commits(from: all, excluding: all).next() == nil)
  }

  @Test func `a walk reads no further than it is asked`() throws {
    let made = try TemporaryRepository()
    for number in 1...3 { try made.git("commit", "-q", "--allow-empty", "-m", "\(number)") }
    let repository = try made.open()
    let root = try made.git("rev-parse", "HEAD~2")
    made.remove(".git/objects/\(root.prefix(2))/\(root.dropFirst(2))")
    let walk = try repository.commits(from: [repository.resolve("HEAD")])
    #expect(try walk.next()?.subject == "3")
    #expect(throws: GitError.notFound(root)) { try walk.next() }
  }

  @Test(arguments: [1, 2]) func `the history of a shallow clone ends at its boundary`(
    depth: Int
  ) throws {
    let made = try TemporaryRepository()
    for number in 1...4 { try made.git("commit", "-q", "--allow-empty", "-m", "\(number)") }
    try made.run(
      ["git", "clone", "-q", "--depth", "\(depth)", "file://\(made.path)", "\(made.root)/clone"])
    let repository = try made.open(in: "\(made.root)/clone")
    let walk = try repository.commits(from: [repository.resolve("HEAD")])
    #expect(try walk.rest().count == depth)
    #expect(walk.metShallowBoundary)
    #expect(repository.shallowBoundary.count == 1)
  }
}
