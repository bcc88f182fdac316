internal import CCMark

#if canImport(Glibc)
internal import Glibc
#endif

/// What the layout of a Markdown text must heed, by cmark: which lines are what, and what the whole
/// text is for a reader.
struct MarkdownOutline {
  /// The lines of code and HTML, which stay as they are, from 1.
  private(set) var verbatim: Set<Int> = []
  /// The lines of paragraphs that another line of them follows.
  private(set) var broken: Set<Int> = []
  /// The first lines of the headings that are in no list or quotation.
  private(set) var headingStarts: Set<Int> = []
  /// The text as a tree, without places.
  private(set) var content = ""

  /// Reads a text.
  init(of text: ArraySlice<UInt8>) {
    let root = unsafe text.withUnsafeBytes { buffer in
      unsafe cmark_parse_document(
        buffer.baseAddress?.assumingMemoryBound(to: CChar.self), buffer.count, CMARK_OPT_DEFAULT)
    }
    guard let root = unsafe root else { return }
    defer { unsafe cmark_node_free(root) }
    if let xml = unsafe cmark_render_xml(root, CMARK_OPT_DEFAULT) {
      content = unsafe String(cString: xml)
      unsafe free(xml)
    }
    guard let iterator = unsafe cmark_iter_new(root) else { return }
    defer { unsafe cmark_iter_free(iterator) }
    while unsafe cmark_iter_next(iterator) != CMARK_EVENT_DONE {
      if let node = unsafe cmark_iter_get_node(iterator) { unsafe note(node) }
    }
  }

  private mutating func note(_ node: OpaquePointer) {
    let first = unsafe Int(cmark_node_get_start_line(node))
    let last = unsafe max(first, Int(cmark_node_get_end_line(node)))
    switch unsafe cmark_node_get_type(node) {
    case CMARK_NODE_CODE_BLOCK, CMARK_NODE_HTML_BLOCK:
      verbatim.formUnion(first...last)
    case CMARK_NODE_PARAGRAPH:
      broken.formUnion(first..<last)
    case CMARK_NODE_HEADING:
      let parent = unsafe cmark_node_parent(node)
      guard unsafe cmark_node_get_type(parent) == CMARK_NODE_DOCUMENT else { return }
      headingStarts.insert(first)
    default: break
    }
  }
}
