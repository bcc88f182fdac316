import CLibyaml
import Documents

/// A text as libyaml reads it: one line an event, or `nil` where it refuses the text.
func libyamlEvents(_ text: [UInt8]) -> [String]? {
  var parser = unsafe yaml_parser_t()
  unsafe yaml_parser_initialize(&parser)
  defer { unsafe yaml_parser_delete(&parser) }
  unsafe yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING)
  return unsafe text.withUnsafeBufferPointer { bytes in
    unsafe yaml_parser_set_input_string(&parser, bytes.baseAddress, bytes.count)
    var events: [String] = []
    while true {
      var event = unsafe yaml_event_t()
      guard unsafe yaml_parser_parse(&parser, &event) != 0 else { return nil }
      defer { unsafe yaml_event_delete(&event) }
      switch unsafe event.type {
      case YAML_STREAM_END_EVENT: return events
      case YAML_SEQUENCE_START_EVENT: events.append("[")
      case YAML_MAPPING_START_EVENT: events.append("{")
      case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: events.append("end")
      case YAML_ALIAS_EVENT: events.append("alias")
      case YAML_SCALAR_EVENT:
        let scalar = unsafe event.data.scalar
        let value = unsafe String(
          decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
        events.append(
          unsafe (scalar.style == YAML_PLAIN_SCALAR_STYLE ? "plain " : "other ") + value)
      default: break
      }
    }
  }
}

extension Document {
  /// The same lines for what was read here.
  var events: [String] {
    guard let root else { return [] }
    var lines: [String] = []
    append(root, to: &lines)
    return lines
  }

  private func append(_ index: NodeIndex, to lines: inout [String]) {
    switch nodes[index].kind {
    case .sequence, .mapping:
      lines.append(nodes[index].kind == .sequence ? "[" : "{")
      for child in children(of: index) { append(child, to: &lines) }
      lines.append("end")
    default:
      lines.append((nodes[index].style == .plain ? "plain " : "other ") + string(of: index))
    }
  }
}
