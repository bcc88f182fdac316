internal import Changes
internal import Documents
internal import Reports
internal import Workflow

extension Session {
  /// Prints what a file would become, as `git diff` does: as it is for programs, with colours and
  /// nothing that a terminal obeys for people.
  func printDiff(of edit: FileEdit) {
    var text = ""
    for line in UnifiedDiff(path: edit.path, from: edit.before, to: edit.after).lines {
      guard isColored else {
        text += "\(line.text)\n"
        continue
      }
      let visible = PrintableText.escaped(line.text)
      let shown =
        switch line.part {
        case .header: style.colored(visible, .bold)
        case .place: style.colored(visible, .cyan)
        case .removed: style.colored(visible, .red)
        case .added: style.colored(visible, .green)
        case .context: visible
        }
      text += "\(shown)\n"
    }
    console.write(text)
  }
}
