internal import Documents

/// The checks of one file that are neither its format's nor its schema's.
enum RecordChecks {
  static let misplacedFile = RuleDescription(
    name: "misplaced-file",
    title: LocalizedText(
      en: "a file in a place where no record is expected",
      id: "berkas di tempat yang bukan untuk catatan"),
    why: LocalizedText(
      en: "a file whose name is mistyped would never be checked, and nobody would notice",
      id: "berkas yang salah nama tidak akan pernah diperiksa, dan tidak ada yang tahu"),
    remedy: LocalizedText(
      en: "give it the name that its kind has, or move it out of the folders of records",
      id: "beri nama sesuai jenisnya, atau pindahkan ke luar folder catatan"),
    source: "bangkom", bad: unit("dinas-kesehatan"), good: unit("UNT-C2WNHE5-dinas-kesehatan"),
    reading: .record)

  static let idCheck = RuleDescription(
    name: "id-check",
    title: LocalizedText(en: "an id that was mistyped", id: "id yang salah ketik"),
    why: LocalizedText(
      en: "the last character of an id is computed from the others, so that a slip of the hand "
        + "never leads to another record",
      id: "huruf terakhir id dihitung dari yang lain, agar salah ketik tidak pernah menunjuk "
        + "catatan lain"),
    remedy: LocalizedText(
      en: "copy the id instead of typing it; `bangkom new` makes new ones",
      id: "salin id, jangan diketik; `bangkom new` membuat id baru"),
    source: "bangkom", bad: unit("UNT-C2WNEH5-dinas-kesehatan", id: "UNT-C2WNEH5"),
    good: unit("UNT-C2WNHE5-dinas-kesehatan"), reading: .record)

  static let idPath = RuleDescription(
    name: "id-path",
    title: LocalizedText(
      en: "a file whose name has another id", id: "berkas yang namanya memuat id lain"),
    why: LocalizedText(
      en: "people find records by file name; a record that was copied keeps the other's id",
      id: "orang mencari catatan dari nama berkas; catatan hasil salinan masih memakai id lama"),
    remedy: LocalizedText(
      en: "rename the file, or take a new id with `bangkom new` for a copied record",
      id: "ganti nama berkasnya, atau pakai id baru dari `bangkom new` bila ini salinan"),
    source: "bangkom", bad: unit("UNT-M4T90R3-dinas-kesehatan"),
    good: unit("UNT-C2WNHE5-dinas-kesehatan"), reading: .record)

  static let newerRecord = RuleDescription(
    name: "newer-record",
    title: LocalizedText(
      en: "a record of a newer schema", id: "catatan dengan skema yang lebih baru"),
    why: LocalizedText(
      en: "an older bangkom can't know what the newer schema means",
      id: "bangkom lama tidak mengenal arti skema yang lebih baru"),
    remedy: LocalizedText(
      en: "update bangkom, or the schemas of this repository",
      id: "perbarui bangkom, atau skema di repositori ini"),
    source: "bangkom", bad: unit("UNT-C2WNHE5-dinas-kesehatan", version: 9),
    good: unit("UNT-C2WNHE5-dinas-kesehatan"), reading: .record)

  static let all = [
    misplacedFile, idCheck, idPath, newerRecord, PersonalData.rule, SchemaModeline.rule,
    unreadableFile, FileName.rule,
  ]

  static let unreadableFile = RuleDescription(
    name: "unreadable-file",
    title: LocalizedText(en: "a file that can't be read", id: "berkas yang tidak dapat dibaca"),
    why: LocalizedText(
      en: "what can't be read can't be checked, and must not pass in silence",
      id: "yang tidak terbaca tidak dapat diperiksa, dan tidak boleh lolos diam-diam"),
    remedy: LocalizedText(
      en: "mend the permissions, or put a plain file in place of the link",
      id: "perbaiki izin berkasnya, atau ganti tautan dengan berkas biasa"),
    source: "bangkom",
    bad: """
      $ ls -l registry/units
      UNT-C2WNHE5-dinas-kesehatan.yaml -> /home/budi/dinkes.yaml
      """,
    good: """
      $ ls -l registry/units
      UNT-C2WNHE5-dinas-kesehatan.yaml
      """, reading: .illustration)

  /// A small record for examples.
  static func unit(
    _ file: String, id: String = "UNT-C2WNHE5", version: Int = 1, name: String = "Dinas Kesehatan",
    schema: String? = nil
  ) -> String {
    """
    # registry/units/\(file).yaml\(schema.map { "\n# yaml-language-server: $schema=\($0)" } ?? "")
    schema: org-unit/\(version)
    id: \(id)
    code: "1"
    name: \(name)
    type: dinas
    active_from: 2017-01-01
    """
  }
}

extension RecordChecks {
  static func misplaced(_ path: String, in catalog: KindCatalog) -> Problem {
    let top = path.prefix { $0 != "/" }
    let patterns = catalog.kinds.filter { $0.path.topFolder == top }.map(\.path.text)
    return Problem(
      rule: misplacedFile.name, range: nil,
      message: LocalizedText(
        en: "no kind of record has a file of this name here",
        id: "tidak ada jenis catatan dengan nama berkas seperti ini di sini"),
      help: patterns.map {
        LocalizedText(en: "files here are \($0)", id: "berkas di sini bernama \($0)")
      })
  }

  static func newerVersion(_ document: Document, _ kind: Kind) -> Problem? {
    guard let root = document.root, let node = document.value(of: "schema", in: root) else {
      return nil
    }
    let parts = document.string(of: node).split(separator: "/")
    guard parts.count == 2, parts[0] == kind.name, let version = Int(parts[1]),
      version > kind.version
    else { return nil }
    return Problem(
      rule: newerRecord.name, pointer: "/schema", range: document.nodes[node].range,
      message: LocalizedText(
        en: "this record needs a newer schema: version \(version), here is \(kind.version)",
        id: "catatan ini memerlukan skema lebih baru: versi \(version), di sini \(kind.version)"))
  }

  static func ids(
    _ document: Document, _ kind: Kind, pathValues: [String: String]
  ) -> [Problem] {
    var problems: [Problem] = []
    if let table = document.table {
      guard let prefix = kind.idPrefix else { return [] }
      for (row, cells) in table.rows.enumerated() {
        guard let cell = cells.first else { continue }
        if let problem = idProblem(cell.value, prefix: prefix, at: "/\(row)/id", cell.range) {
          problems.append(problem)
        }
      }
      return problems
    }
    guard let prefix = kind.idPrefix, let root = document.root,
      let node = document.value(of: "id", in: root), document.nodes[node].kind == .string
    else { return [] }
    let id = document.string(of: node)
    let range = document.nodes[node].range
    if let problem = idProblem(id, prefix: prefix, at: "/id", range) {
      problems.append(problem)
    }
    if let name = pathValues["id"], name != id {
      problems.append(
        Problem(
          rule: idPath.name, pointer: "/id", range: range,
          message: LocalizedText(
            en: "the file's name says `\(name)`, the record `\(id)`",
            id: "nama berkas menyebut `\(name)`, catatannya `\(id)`")))
    }
    return problems
  }

  private static func idProblem(
    _ id: String, prefix: String, at pointer: String, _ range: TextRange
  ) -> Problem? {
    guard case .failure(.wrongCheckCharacter(_, let suggestion)) = RecordID.parse(id) else {
      return nil
    }
    return Problem(
      rule: idCheck.name, pointer: pointer, range: range,
      message: LocalizedText(
        en: "`\(id)` was mistyped: its last character does not fit the others",
        id: "`\(id)` salah ketik: huruf terakhirnya tidak cocok dengan yang lain"),
      label: suggestion.map {
        LocalizedText(en: "did you mean `\($0)`?", id: "maksudnya `\($0)`?")
      },
      help: RecordID.slip(in: id, meant: suggestion).map { [$0] } ?? [])
  }
}
