public import Documents

/// A page of HTML that stands alone: no scripts, nothing fetched, readable on paper.
public enum HTMLPage {
  /// The page around a body.
  ///
  /// - `title`: What the page is called, as plain text.
  /// - `body`: HTML.
  public static func text(title: String, language: Language, body: String) -> String {
    let name = MarkupText.html(title)
    return """
      <!doctype html>
      <html lang="\(language.rawValue)">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(name)</title>
      <style>
      \(style(language))
      </style>
      </head>
      <body>
      <main>
      <h1>\(name)</h1>
      \(body)</main>
      </body>
      </html>

      """
  }

  /// Colours carry nothing alone: what goes is struck through, what comes is underlined, and a
  /// screen reader says both.
  private static func style(_ language: Language) -> String {
    let words = language == .en ? ("removed: ", "added: ") : ("dihapus: ", "ditambah: ")
    return """
      :root { color-scheme: light dark; }
      body { font: 1rem/1.5 system-ui, sans-serif; margin: 0; }
      main { max-width: 60rem; margin: 0 auto; padding: 1rem; }
      h1 { font-size: 1.5rem; } h2 { font-size: 1.15rem; } h3 { font-size: 1rem; }
      article, section { border-top: 1px solid #8886; padding-top: .25rem; margin-top: 1.5rem; }
      table { border-collapse: collapse; width: 100%; margin: .5rem 0; }
      caption { text-align: start; font-weight: 600; }
      th, td { border: 1px solid #8886; padding: .25rem .5rem; text-align: start;
        vertical-align: top; overflow-wrap: anywhere; }
      thead th { background: #8882; } tbody th { font-weight: normal; }
      td.number { text-align: end; font-variant-numeric: tabular-nums; }
      blockquote { border-inline-start: .25rem solid #8888; margin: .5rem 0; padding: .1rem .75rem;
        white-space: pre-wrap; }
      .kind { font-size: .85em; border: 1px solid; border-radius: .25rem; padding: 0 .35rem; }
      .path, .note { color: light-dark(#555, #aaa); margin: .25rem 0; }
      ins { background: light-dark(#d9f2dd, #12421c); color: inherit; }
      del { background: light-dark(#fbdcdc, #5a1a1a); color: inherit; }
      ins::before, del::before { position: absolute; clip-path: inset(50%); width: 1px;
        height: 1px; overflow: hidden; white-space: pre; }
      del::before { content: "\(words.0)"; } ins::before { content: "\(words.1)"; }
      @media print { main { max-width: none; } article { break-inside: avoid; } }
      """
  }
}
