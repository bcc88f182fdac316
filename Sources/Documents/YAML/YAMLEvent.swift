internal import CLibyaml

/// One event of libyaml, copied out of its memory.
enum YAMLEvent {
  /// The bytes that an event is about, in characters from the start of the text.
  struct Span {
    var start: Int
    var end: Int
  }

  /// The name before a node: `&a` or `!t`.
  struct Properties {
    var anchor: String?
    var tag: String?
  }

  case documentStart(Span, isExplicit: Bool, hasDirective: Bool)
  case alias(Span, String)
  case scalar(Span, Properties, value: [UInt8], style: NodeStyle)
  case collectionStart(Span, Properties, NodeKind, style: NodeStyle)
  case collectionEnd(Span)
  /// libyaml gives up: its words, where, and what it was doing there.
  case failure(problem: String, at: Int, context: String, contextAt: Int)
  case other
}

/// Runs libyaml over a text; the only place that calls it.
@safe struct YAMLEvents: ~Copyable {
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let input: UnsafeMutableBufferPointer<UInt8>
  private var isAtEnd = false

  /// Starts reading a text in UTF-8.
  init(_ text: ArraySlice<UInt8>) {
    unsafe parser = .allocate(capacity: 1)
    unsafe input = .allocate(capacity: max(1, text.count))
    _ = unsafe input.update(fromContentsOf: text)
    unsafe yaml_parser_initialize(parser)
    unsafe yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    unsafe yaml_parser_set_input_string(parser, input.baseAddress, text.count)
  }

  deinit {
    unsafe yaml_parser_delete(parser)
    unsafe parser.deallocate()
    unsafe input.deallocate()
  }

  /// The next event; `nil` at the end.
  mutating func next() -> YAMLEvent? {
    guard !isAtEnd else { return nil }
    var event = unsafe yaml_event_t()
    guard unsafe yaml_parser_parse(parser, &event) != 0 else {
      isAtEnd = true
      return unsafe .failure(
        problem: parser.pointee.problem.map { unsafe String(cString: $0) } ?? "",
        at: Int(parser.pointee.problem_mark.index),
        context: parser.pointee.context.map { unsafe String(cString: $0) } ?? "",
        contextAt: Int(parser.pointee.context_mark.index))
    }
    defer { unsafe yaml_event_delete(&event) }
    if unsafe event.type == YAML_STREAM_END_EVENT { isAtEnd = true }
    return unsafe Self.copy(event)
  }

  private static func copy(_ event: yaml_event_t) -> YAMLEvent {
    let span = unsafe YAMLEvent.Span(
      start: Int(event.start_mark.index), end: Int(event.end_mark.index))
    switch unsafe event.type {
    case YAML_DOCUMENT_START_EVENT:
      let start = unsafe event.data.document_start
      return unsafe .documentStart(
        span, isExplicit: start.implicit == 0,
        hasDirective: start.version_directive != nil
          || start.tag_directives.start != start.tag_directives.end)
    case YAML_ALIAS_EVENT:
      return unsafe .alias(span, text(event.data.alias.anchor) ?? "")
    case YAML_SCALAR_EVENT:
      let scalar = unsafe event.data.scalar
      let value = unsafe Array(UnsafeBufferPointer(start: scalar.value, count: scalar.length))
      return unsafe .scalar(
        span, .init(anchor: text(scalar.anchor), tag: text(scalar.tag)), value: value,
        style: style(scalar.style))
    case YAML_SEQUENCE_START_EVENT:
      let start = unsafe event.data.sequence_start
      return unsafe .collectionStart(
        span, .init(anchor: text(start.anchor), tag: text(start.tag)), .sequence,
        style: start.style == YAML_FLOW_SEQUENCE_STYLE ? .flow : .block)
    case YAML_MAPPING_START_EVENT:
      let start = unsafe event.data.mapping_start
      return unsafe .collectionStart(
        span, .init(anchor: text(start.anchor), tag: text(start.tag)), .mapping,
        style: start.style == YAML_FLOW_MAPPING_STYLE ? .flow : .block)
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT:
      return .collectionEnd(span)
    default:
      return .other
    }
  }

  private static func text(_ pointer: UnsafeMutablePointer<yaml_char_t>?) -> String? {
    unsafe pointer.map { unsafe String(cString: $0) }
  }

  private static func style(_ style: yaml_scalar_style_t) -> NodeStyle {
    switch style {
    case YAML_SINGLE_QUOTED_SCALAR_STYLE: .singleQuoted
    case YAML_DOUBLE_QUOTED_SCALAR_STYLE: .doubleQuoted
    case YAML_LITERAL_SCALAR_STYLE: .literal
    case YAML_FOLDED_SCALAR_STYLE: .folded
    default: .plain
    }
  }
}
