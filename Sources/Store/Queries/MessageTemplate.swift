public import Documents

/// A message with places for values: ``items of `{subactivity}` cost {total:rupiah}``.
public struct MessageTemplate: Sendable, Hashable {
  private enum Piece: Sendable, Hashable {
    case text(String)
    case value(String, ValueFormat)
  }

  private let pieces: [Piece]

  /// Reads a template; `nil` where a brace is not closed or a format is unknown.
  public init?(_ text: String) {
    var pieces: [Piece] = []
    var rest = Substring(text)
    while let brace = rest.firstIndex(of: "{") {
      guard let end = rest[brace...].firstIndex(of: "}") else { return nil }
      let place = rest[rest.index(after: brace)..<end].split(separator: ":", maxSplits: 1)
      let format = place.count > 1 ? Self.format(place[1]) : .text
      guard let name = place.first, let format else { return nil }
      if brace > rest.startIndex { pieces.append(.text(String(rest[..<brace]))) }
      pieces.append(.value(String(name), format))
      rest = rest[rest.index(after: end)...]
    }
    if !rest.isEmpty { pieces.append(.text(String(rest))) }
    self.pieces = pieces
  }

  /// The names of the values that it shows, in order.
  public var names: [String] {
    pieces.compactMap { if case .value(let name, _) = $0 { name } else { nil } }
  }

  /// The message with its values filled in.
  public func string(_ values: [String: QueryValue], in language: Language) -> String {
    var result = ""
    for piece in pieces {
      switch piece {
      case .text(let text): result += text
      case .value(let name, let format):
        result += format.string(values[name] ?? .null, in: language)
      }
    }
    return result
  }

  private static func format(_ text: Substring) -> ValueFormat? {
    switch text {
    case "percent": .percent(2)
    default: ValueFormat(text.replacing("-", with: " "))
    }
  }
}
