public import Documents

/// The id of a record: a kind's prefix, six random characters and one check character.
///
/// Ids are random, not counted: two branches that each add a record never meet in one number. The
/// check character finds every mistyped character and every pair of neighbours that was swapped.
public struct RecordID: Hashable, Sendable {
  /// The prefix of the kind, in capitals: `POL`.
  public let prefix: String
  /// The six random characters.
  public let body: String

  /// The character that is computed from the body.
  public var checkCharacter: Character { Self.checkCharacter(of: body.utf8) }

  /// Reads an id exactly as bangkom writes it; `nil` for anything else.
  public init?(_ text: String) {
    guard case .success(let id) = Self.parse(text) else { return nil }
    self = id
  }

  private init(prefix: String, body: String) {
    self.prefix = prefix
    self.body = body
  }
}

extension RecordID: CustomStringConvertible, Comparable {
  /// The id as it is written: `POL-7K3QDXM`.
  public var description: String { "\(prefix)-\(body)\(checkCharacter)" }

  /// Orders ids as their texts.
  public static func < (left: RecordID, right: RecordID) -> Bool {
    left.description < right.description
  }
}

// MARK: - Reading

extension RecordID {
  /// Why a text is not an id.
  public enum Fault: Error, Hashable, Sendable {
    /// It does not have the form of an id.
    case malformed
    /// It has the form, but was mistyped.
    ///
    /// `suggestion` is the id with two neighbours swapped back, where that mends it.
    case wrongCheckCharacter(expected: Character, suggestion: String?)
  }

  /// The characters of bodies and check characters, in order of value: no I, L, O, U.
  public static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ".utf8)

  /// Reads an id exactly as bangkom writes it.
  public static func parse(_ text: String) -> Result<RecordID, Fault> {
    let bytes = Array(text.utf8)
    guard
      let dash = bytes.firstIndex(of: UInt8(ascii: "-")), (2...5).contains(dash),
      bytes.count == dash + 8,
      bytes[..<dash].allSatisfy({ (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }),
      bytes[(dash + 1)...].allSatisfy({ alphabet.contains($0) })
    else { return .failure(.malformed) }
    let body = bytes[(dash + 1)..<(dash + 7)]
    let expected = checkByte(of: body)
    let prefix = String(decoding: bytes[..<dash], as: UTF8.self)
    guard bytes[dash + 7] == expected else {
      let mended = swappedBack(Array(bytes[(dash + 1)...])).map { "\(prefix)-\($0)" }
      return .failure(
        .wrongCheckCharacter(
          expected: Character(Unicode.Scalar(expected)), suggestion: mended))
    }
    return .success(RecordID(prefix: prefix, body: String(decoding: body, as: UTF8.self)))
  }

  /// What a person meant who typed an id by hand: small letters, O for 0, I or L for 1.
  public static func normalized(_ text: String) -> String {
    guard let dash = text.firstIndex(of: "-") else { return text.uppercased() }
    let body = text[dash...].uppercased().map { character -> Character in
      switch character {
      case "O": "0"
      case "I", "L": "1"
      default: character
      }
    }
    return text[..<dash].uppercased() + String(body)
  }

  /// The check character of a body.
  static func checkCharacter(of body: some Sequence<UInt8>) -> Character {
    Character(Unicode.Scalar(checkByte(of: body)))
  }

  /// The check character of a body, over GF(32) with x⁵+x²+1.
  private static func checkByte(of body: some Sequence<UInt8>) -> UInt8 {
    var sum: UInt8 = 0
    for byte in body {
      sum = (sum ^ UInt8(alphabet.firstIndex(of: byte) ?? 0)) << 1
      if sum & 0x20 != 0 { sum ^= 0x25 }
    }
    return alphabet[Int(sum)]
  }

  private static func swappedBack(_ characters: [UInt8]) -> String? {
    var candidates: Set<[UInt8]> = []
    for index in 1..<characters.count where characters[index] != characters[index - 1] {
      var candidate = characters
      candidate.swapAt(index - 1, index)
      if checkByte(of: candidate.prefix(6)) == candidate[6] { candidates.insert(candidate) }
    }
    guard candidates.count == 1, let only = candidates.first else { return nil }
    return String(decoding: only, as: UTF8.self)
  }
}

extension RecordID {
  /// What is wrong with a mistyped id: which two characters are swapped, or what its last one would
  /// be; `nil` for a text that does not look like an id, and for an id that is none of the two.
  ///
  /// - `meant`: The id that was meant, where that is known.
  public static func slip(in text: String, meant: String?) -> LocalizedText? {
    if let meant, let (first, second) = swap(text, meant) {
      return LocalizedText(
        en: "`\(first)` and `\(second)` are swapped in `\(text)`",
        id: "`\(first)` dan `\(second)` tertukar di `\(text)`")
    }
    guard meant == nil, case .failure(.wrongCheckCharacter(let expected, _)) = parse(text) else {
      return nil
    }
    return LocalizedText(
      en:
        "a character of `\(text)` was mistyped: with the others the last one would be `\(expected)`",
      id: "satu huruf di `\(text)` salah ketik: dengan yang lain, huruf terakhirnya `\(expected)`")
  }

  /// The two neighbours whose swapping makes one text of the other; `nil` where more differs.
  private static func swap(_ text: String, _ other: String) -> (Character, Character)? {
    let (mine, others) = (Array(text), Array(other))
    guard mine.count == others.count else { return nil }
    let different = mine.indices.filter { mine[$0] != others[$0] }
    guard different.count == 2, different[1] == different[0] + 1,
      mine[different[0]] == others[different[1]], mine[different[1]] == others[different[0]]
    else { return nil }
    return (mine[different[0]], mine[different[1]])
  }
}

// MARK: - Minting

extension RecordID {
  /// Mints a new id.
  ///
  /// With about a thousand million bodies a kind, 10,000 records meet by chance once in twenty
  /// thousand repositories; the caller still looks whether the id is taken.
  public static func mint(
    prefix: String, using generator: inout some RandomNumberGenerator
  ) -> RecordID {
    let body = (0..<6).map { _ in alphabet[Int.random(in: 0..<32, using: &generator)] }
    return RecordID(prefix: prefix, body: String(decoding: body, as: UTF8.self))
  }
}
