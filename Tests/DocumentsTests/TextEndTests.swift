import Documents
import Testing

@Test func `a text may end with the file, after any number of bytes`() {
  for length in 1...40 {
    let text = String(repeating: "x", count: length)
    for start in ["", "a: ", "- ", "a:\n  ", "a: 'b'\nc: ", "a: |\n  "] {
      let document = Document.yaml(Array("\(start)\(text)".utf8))
      #expect(document.problems.isEmpty, "\(start)\(text)")
    }
  }
}
