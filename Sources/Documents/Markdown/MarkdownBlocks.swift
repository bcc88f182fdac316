internal import CCMark

/// One block of a Markdown text that holds words.
struct MarkdownBlock {
  /// What a block is.
  enum Kind: Equatable {
    case heading(level: Int)
    /// Anything else with words: a paragraph, a quotation, code, a table.
    case text
    /// The start of a list item, with its label: `angka 1`.
    case item(label: String, depth: Int)
    /// The end of a list item.
    case itemEnd
  }

  var kind: Kind
  /// The lines that it has, from 1, in the text that was given.
  var lines: ClosedRange<Int>
}

/// The blocks of a Markdown text, by cmark; the only place that calls it.
enum MarkdownBlocks {
  /// The blocks in order; list items around theirs.
  static func blocks(of text: ArraySlice<UInt8>) -> [MarkdownBlock] {
    let root = unsafe text.withUnsafeBytes { buffer in
      unsafe cmark_parse_document(
        buffer.baseAddress?.assumingMemoryBound(to: CChar.self), buffer.count,
        CMARK_OPT_SOURCEPOS)
    }
    guard let root = unsafe root else { return [] }
    defer { unsafe cmark_node_free(root) }
    var blocks: [MarkdownBlock] = []
    unsafe append(children: root, depth: 0, to: &blocks)
    return blocks
  }

  private static func append(
    children parent: OpaquePointer, depth: Int, to blocks: inout [MarkdownBlock]
  ) {
    // A record is no book: deeper lists are read as text of the item above.
    guard depth < 16 else { return }
    var child = unsafe cmark_node_first_child(parent)
    var number = unsafe Int(cmark_node_get_list_start(parent))
    while let node = unsafe child {
      let lines = unsafe lines(of: node)
      switch unsafe cmark_node_get_type(node) {
      case CMARK_NODE_HEADING:
        let level = unsafe Int(cmark_node_get_heading_level(node))
        blocks.append(MarkdownBlock(kind: .heading(level: level), lines: lines))
      case CMARK_NODE_LIST, CMARK_NODE_BLOCK_QUOTE:
        unsafe append(children: node, depth: depth + 1, to: &blocks)
      case CMARK_NODE_ITEM:
        let isOrdered = unsafe cmark_node_get_list_type(parent) == CMARK_ORDERED_LIST
        let label = isOrdered ? "angka \(number)" : "butir \(max(number, 0) + 1)"
        number += 1
        blocks.append(MarkdownBlock(kind: .item(label: label, depth: depth), lines: lines))
        unsafe append(children: node, depth: depth + 1, to: &blocks)
        blocks.append(MarkdownBlock(kind: .itemEnd, lines: lines))
      default:
        blocks.append(MarkdownBlock(kind: .text, lines: lines))
      }
      unsafe child = cmark_node_next(node)
    }
  }

  private static func lines(of node: OpaquePointer) -> ClosedRange<Int> {
    let first = unsafe Int(cmark_node_get_start_line(node))
    let last = unsafe Int(cmark_node_get_end_line(node))
    return first...max(first, last)
  }
}
