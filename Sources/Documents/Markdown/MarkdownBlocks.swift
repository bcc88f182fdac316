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
    let root = unsafe withoutInlines(text).withUnsafeBytes { buffer in
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
    // A record is no book: what is deeper is read as one text.
    guard depth < 16 else {
      blocks.append(unsafe MarkdownBlock(kind: .text, lines: lines(of: parent)))
      return
    }
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

  /// The text with letters in place of what has a meaning only inside of a block.
  ///
  /// Only blocks are asked for, and to find links and emphasis in a text made for it takes cmark
  /// seconds. Link definitions stay text, as the words of a regulation do not vanish.
  private static func withoutInlines(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var masked = Array(text)
    let letter = UInt8(ascii: "x")
    /// Whether everything so far in the line can open a block.
    var isStart = true
    /// The markers of lists and quotations in the line.
    var markers = 0
    /// The first of the backticks at the start of the line.
    var fence: Int?
    for index in masked.indices {
      let byte = masked[index]
      switch byte {
      case UInt8(ascii: "\n"):
        (isStart, markers, fence) = (true, 0, nil)
      case UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "!"), UInt8(ascii: "&"),
        UInt8(ascii: "\\"):
        masked[index] = letter
        isStart = false
      case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "<"):
        if !isStart { masked[index] = letter }
        if byte == UInt8(ascii: "<") { isStart = false }
      case UInt8(ascii: "`"):
        if isStart {
          fence = fence ?? index
        } else {
          // A further backtick makes the first ones code in a line, which is no block.
          masked[index] = letter
          if let first = fence { masked[first] = letter }
        }
      case UInt8(ascii: ">"), UInt8(ascii: " "):
        // No line opens more blocks than are looked at.
        if isStart, byte != 0x20 || (index > 0 && masked[index - 1] > 0x20) { markers += 1 }
        if markers > 40 {
          masked[index] = letter
          isStart = false
        }
      case UInt8(ascii: "\t"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"),
        UInt8(ascii: "+"), UInt8(ascii: "."), UInt8(ascii: ")"), UInt8(ascii: "#"),
        UInt8(ascii: "="), UInt8(ascii: "~"):
        break
      default:
        isStart = false
      }
    }
    return masked
  }

  private static func lines(of node: OpaquePointer) -> ClosedRange<Int> {
    let first = unsafe Int(cmark_node_get_start_line(node))
    let last = unsafe Int(cmark_node_get_end_line(node))
    return first...max(first, last)
  }
}
