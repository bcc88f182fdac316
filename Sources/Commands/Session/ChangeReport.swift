internal import ArgumentParser
internal import Changes
internal import Documents
internal import Reports
internal import Workflow

/// How a comparison is written.
enum ChangeFormat: String, CaseIterable, ExpressibleByArgument {
  case text
  case markdown
  case html
  case json
}

/// A comparison in the form that was asked for.
struct ChangeReport {
  let set: ChangeSet
  let range: RevisionRange
  /// Whether each record is only counted.
  let isStat: Bool
  /// What follows, where that was asked for.
  var impact: ImpactReport?

  func text(_ format: ChangeFormat, _ style: TextStyle) -> String {
    let language = style.language
    switch format {
    case .text:
      let text =
        isStat
        ? ChangeStat(language: language, isColored: style.isColored, width: style.width)
          .text(of: set)
        : ChangeText(language: language, isColored: style.isColored, width: style.width)
          .text(of: set)
      return text + (impact.map { "\n\($0.text(style))" } ?? "")
    case .markdown:
      return ChangeMarkdown(language: language).text(of: set) + (impact?.markdown(language) ?? "")
    case .html:
      return HTMLPage.text(
        title: title(language), language: language,
        body: ChangeHTML(language: language).text(of: set) + (impact?.html(language) ?? ""))
    case .json:
      return JSONText.object(
        ChangeJSON.members(of: set) + (impact.map { [("impact", $0.json)] } ?? [])
      ).text + "\n"
    }
  }

  private func title(_ language: Language) -> String {
    let now = LocalizedText(en: "work tree", id: "berkas sekarang")[language]
    let (old, new) = (range.oldName, range.newName.isEmpty ? now : range.newName)
    return LocalizedText(en: "Changes: \(old) → \(new)", id: "Perubahan: \(old) → \(new)")[language]
  }
}
