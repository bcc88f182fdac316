import Documents
import Testing

@Suite struct MarkupTextTests {
  @Test func `HTML shows what would be markup`() {
    #expect(
      MarkupText.html("<script>alert(\"x\")</script> & 'y'")
        == "&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; &#39;y&#39;")
    #expect(MarkupText.html("a\u{1B}[31mb\u{202E}c\nd") == "a\\u{1B}[31mb\\u{202E}c d")
  }

  @Test func `Markdown shows what would be markup, a link, a mention or an issue`() {
    #expect(
      MarkupText.markdown("**x** [a](http://b) <b> `c` ~~d~~ |e| ![f](g)")
        == "\\*\\*x\\*\\* \\[a\\](http://b) &lt;b&gt; \\`c\\` \\~\\~d\\~\\~ \\|e\\| \\!\\[f\\](g)")
    #expect(MarkupText.markdown("@bupati #12 $x$ a&b") == "&#64;bupati &#35;12 \\$x\\$ a&amp;b")
    #expect(MarkupText.markdown("jp_min_pns _x_") == "jp_min_pns \\_x\\_")
    #expect(MarkupText.markdown("a\nb\u{1B}[2J") == "a b\\\\u{1B}\\[2J")
  }

  @Test(arguments: [
    ("1. satu", "1\\. satu"), ("12) dua", "12\\) dua"), ("- tiga", "\\- tiga"),
    ("---", "\\---"), ("===", "\\==="), ("1.995", "1.995"), ("-11", "-11"), ("+4 poin", "+4 poin"),
  ]) func `a line starts no list`(text: String, markdown: String) {
    #expect(MarkupText.markdown(text) == markdown)
  }

  @Test func `code keeps its backquotes inside`() {
    #expect(MarkupText.code("a.b") == "`a.b`")
    #expect(MarkupText.code("a`b``c") == "``` a`b``c ```")
    #expect(MarkupText.code("a|b\nc") == "`a\\|b c`")
  }
}
