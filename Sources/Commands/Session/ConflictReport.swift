internal import Changes
internal import Documents
internal import Reports
internal import Workflow

/// The conflicts of a merge, for people and for programs.
struct ConflictReport {
  private let files: [UnmergedFile]
  private let style: TextStyle

  init(_ files: [UnmergedFile], style: TextStyle) { (self.files, self.style) = (files, style) }

  private func say(_ en: String, _ id: String) -> String {
    LocalizedText(en: en, id: id)[style.language]
  }

  /// File by file, both sides of each conflict.
  var text: String {
    var lines: [String] = []
    for file in files {
      let title = file.title.map { " \"\($0)\"" } ?? ""
      lines.append(
        style.colored(file.path, .bold) + (file.id.map { "   \($0)\(title)" } ?? ""))
      lines += self.lines(of: file)
      lines.append("")
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private func lines(of file: UnmergedFile) -> [String] {
    if file.ours == nil {
      return [say("  deleted by us, changed by them", "  kita hapus, mereka ubah")]
    }
    if file.theirs == nil {
      return [say("  changed by us, deleted by them", "  kita ubah, mereka hapus")]
    }
    var lines: [String] = []
    for place in file.places {
      guard let block = place.block else { continue }
      lines.append("  \(name(of: place, in: file))")
      lines += sides(block, base: place.conflict.base, place.conflict.ours, place.conflict.theirs)
    }
    if file.blocks.isEmpty {
      lines.append(
        say(
          "  no markers are left: git add '\(file.path)'",
          "  tanpa penanda lagi: git add '\(file.path)'"))
    }
    for block in file.otherBlocks {
      let number = (file.blocks.firstIndex { $0 == block } ?? 0) + 1
      lines.append(say("  lines, #\(number)", "  baris, #\(number)"))
      lines += sides(block, base: block.base, block.ours, block.theirs)
    }
    if !file.otherBlocks.isEmpty {
      lines.append(
        say(
          "  merged by lines or edited since; by fields: git checkout -m -- '\(file.path)'",
          "  digabung per baris atau sudah disunting; menurut isian: git checkout -m -- "
            + "'\(file.path)'"))
    }
    return lines
  }

  /// Base, ours and theirs under one another.
  private func sides(
    _ block: ConflictBlock, base: [UInt8]?, _ ours: [UInt8], _ theirs: [UInt8]
  ) -> [String] {
    func named(_ side: String, _ plain: String, _ label: String) -> String {
      side + (label.isEmpty || label == plain ? "" : " (\(label))")
    }
    var sides: [(String, [UInt8])] = [
      (named(say("ours", "kita"), "ours", block.oursLabel), ours),
      (named(say("theirs", "mereka"), "theirs", block.theirsLabel), theirs),
    ]
    if let base { sides.insert((say("base", "asal"), base), at: 0) }
    let width = sides.map(\.0.count).max() ?? 0
    return sides.flatMap { name, bytes in
      side(name + String(repeating: " ", count: width - name.count), bytes)
    }
  }

  private func name(of place: UnmergedFile.Place, in file: UnmergedFile) -> String {
    guard place.conflict.place.isEmpty else { return place.conflict.place }
    let number = file.blocks.firstIndex { $0 == place.block } ?? 0
    return say("lines, #\(number + 1)", "baris, #\(number + 1)")
  }

  private func side(_ name: String, _ bytes: [UInt8]) -> [String] {
    let texts = String(decoding: bytes, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false)
      .map { PrintableText.fitted(String($0), to: 200) }
    let shown = Array(texts.dropLast(texts.last == "" ? 1 : 0))
    guard shown.contains(where: { !$0.isEmpty }) else {
      return ["    \(name)  " + say("nothing", "tidak ada")]
    }
    if shown.count == 1 { return ["    \(name)  \(shown[0].drop { $0 == " " })"] }
    return ["    \(name)"] + shown.map { "      \($0)" }
  }

  /// What to do next.
  var advice: String {
    let count = files.reduce(0) { $0 + max($1.isDeletedOnOneSide ? 1 : 0, $1.blocks.count) }
    guard let file = files.first else {
      return say("nothing is in conflict", "tidak ada konflik")
    }
    let first = file.places.first { $0.block != nil }?.conflict.place ?? ""
    let target = (file.id ?? file.path) + (first.isEmpty ? "" : "#\(first)")
    let command = "bangkom resolve '\(target)' --ours"
    return say(
      "\(count) to decide in \(files.count) file\(files.count == 1 ? "" : "s"); next: \(command), or --theirs, --base, --value …",
      "\(count) yang harus diputuskan di \(files.count) berkas; berikutnya: \(command), "
        + "atau --theirs, --base, --value …")
  }

  /// One JSON document.
  var json: String {
    JSONText.object([
      ("version", .integer(1)), ("files", .array(files.map(json))),
    ]).text + "\n"
  }

  private func json(_ file: UnmergedFile) -> JSONText {
    let kind =
      file.ours == nil ? "deleted-by-us" : file.theirs == nil ? "deleted-by-them" : "both-changed"
    return .object([
      ("path", .string(file.path)), ("id", .optional(file.id)), ("title", .optional(file.title)),
      ("conflict", .string(kind)),
      (
        "places",
        .array(
          file.places.map { place in
            .object([
              ("place", .string(place.conflict.place)),
              ("decided", .boolean(place.block == nil && file.otherBlocks.isEmpty)),
              ("base", .string(String(decoding: place.conflict.base, as: UTF8.self))),
              ("ours", .string(String(decoding: place.conflict.ours, as: UTF8.self))),
              ("theirs", .string(String(decoding: place.conflict.theirs, as: UTF8.self))),
            ])
          })
      ),
    ])
  }
}
