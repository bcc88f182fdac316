import Git
import TestSupport
import Testing

/// Commits and tags whose bytes were changed at random; `BANGKOM_TEST_ROUNDS` says how many.
@Suite struct MutatedObjectTests {
  private static let who = "B <b@example.go.id> 1767225600 +0700"
  private static let id = String(repeating: "1", count: 40)
  private static let signature = """
    -----BEGIN SSH SIGNATURE-----
     U1NIU0lHAAAAAQAAADMAAAALc3NoLWVkMjU1MTkAAAAg
     -----END SSH SIGNATURE-----
    """
  private static let commit = """
    tree \(id)
    parent \(id)
    parent \(String(id.reversed()))
    author \(who)
    committer \(who)
    encoding ISO-8859-1
    gpgsig \(signature)
    mergetag object \(id)
     type commit
     tag v1

    Naikkan jam

    Alasan: waktu praktik
      dilanjutkan

    Rationale: ADJ-00000H7
    Signed-off-by: B <b@example.go.id>

    """
  private static let tag = """
    object \(id)
    type commit
    tag v1
    tagger \(who)

    Catatan

    \(signature)

    """

  /// A few bytes changed, taken out, doubled or put in.
  private func mutated(_ text: String, _ random: inout SeededGenerator) -> [UInt8] {
    var bytes = Array(text.utf8)
    let marks: [UInt8] = [0, 0x0a, 0x20, 0x3c, 0x3e, 0x2b, 0x2d, 0x3a, 0x7f, 0xc3, 0xff]
    for _ in 0..<Int.random(in: 1...4, using: &random) where !bytes.isEmpty {
      let place = Int.random(in: 0..<bytes.count, using: &random)
      let end = min(bytes.count, place + Int.random(in: 1...40, using: &random))
      switch Int.random(in: 0..<6, using: &random) {
      case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
      case 1: bytes[place] = marks.randomElement(using: &random) ?? 0
      case 2: bytes.removeSubrange(place..<end)
      case 3: bytes.insert(contentsOf: bytes[place..<end], at: place)
      case 4: bytes.insert(marks.randomElement(using: &random) ?? 0, at: place)
      default: bytes.removeSubrange(place...)
      }
    }
    return bytes
  }

  /// Has git store objects as they stand, however wrong; gives their ids.
  private func stored(
    _ objects: [[UInt8]], as kind: String, in made: TemporaryRepository
  ) throws -> [ObjectID] {
    for (number, bytes) in objects.enumerated() {
      try AtomicFile.write(bytes, to: "\(made.root)/o\(number)", isDurable: false)
    }
    let paths = objects.indices.map { "\(made.root)/o\($0)\n" }.joined()
    return try made.run(
      ["git", "hash-object", "-t", kind, "-w", "--literally", "--stdin-paths"], input: paths
    ).lines.compactMap { ObjectID(hex: $0) }
  }

  /// Whether an object's first line names an id; git reads digits in upper case as well.
  private static func begins(_ bytes: [UInt8], _ word: String, _ id: ObjectID) -> Bool {
    let line = bytes.prefix { $0 != 0x0a }
    return String(decoding: line, as: UTF8.self).lowercased() == "\(word) \(id)"
  }

  @Test func `a commit of any bytes is read as it stands, or malformed`() throws {
    let made = try TemporaryRepository()
    var random = SeededGenerator(seed: 21)
    var read = 0
    var refused = 0
    // In parts, so that a million are no million files.
    for _ in 0..<max(1, rounds(2_000) / 2_000) {
      let objects = (0..<2_000).map { _ in mutated(Self.commit, &random) }
      let repository = try made.open()
      for (id, bytes) in zip(try stored(objects, as: "commit", in: made), objects) {
        do {
          let commit = try repository.commit(id)
          read += 1
          #expect(Self.begins(bytes, "tree", commit.tree))
          #expect(commit.parents.allSatisfy { "\($0)".utf8.count == 40 })
          _ = commit.trailers
          _ = commit.subject
          _ = try? repository.signature(of: id)
        } catch {
          refused += 1
          #expect(!error.wording.en.contains("\n"))
        }
      }
      try made.run(["sh", "-c", "rm -rf .git/objects/??"])
    }
    #expect(read > 0 && refused > 0)
  }

  @Test func `a tag of any bytes leads somewhere, or is malformed`() throws {
    let made = try TemporaryRepository()
    var random = SeededGenerator(seed: 22)
    var refused = 0
    for _ in 0..<max(1, rounds(1_000) / 1_000) {
      let objects = (0..<1_000).map { _ in mutated(Self.tag, &random) }
      let repository = try made.open()
      for (id, bytes) in zip(try stored(objects, as: "tag", in: made), objects) {
        do {
          let target = try repository.tagTarget(id)
          #expect(Self.begins(bytes, "object", target))
        } catch {
          refused += 1
        }
      }
      try made.run(["sh", "-c", "rm -rf .git/objects/??"])
    }
    #expect(refused > 0)
  }
}
