internal import Documents

/// The words of a comparison in both languages.
enum ChangeLabels {
  static let table = LocalizedText(en: "table", id: "tabel")
  static let place = LocalizedText(en: "field", id: "isian")
  static let before = LocalizedText(en: "before", id: "sebelum")
  static let after = LocalizedText(en: "after", id: "sesudah")
  static let order = LocalizedText(en: "order", id: "urutan")
  static let nothing = LocalizedText(en: "nothing differs", id: "tidak ada perbedaan")
  static let empty = LocalizedText(en: "(empty)", id: "(kosong)")
  static let wholeFile = LocalizedText(en: "(whole file)", id: "(seluruh berkas)")
  static let renumbered = LocalizedText(en: "renumbered", id: "nomornya berubah")
  static let otherOrder = LocalizedText(en: "another order", id: "urutan lain")
  static let onlySpaces = LocalizedText(
    en: "(only spaces and line breaks differ)", id: "(hanya spasi dan ganti baris yang berbeda)")
  static let unreadable = LocalizedText(
    en: "a version cannot be read, so its values are not compared; see `bangkom check`",
    id: "satu versi tidak terbaca sehingga isinya tidak dibandingkan; lihat `bangkom check`")
  static let partial = LocalizedText(
    en: "a version has errors, some values may be missing here; see `bangkom check`",
    id: "satu versi memuat kesalahan, sebagian isi mungkin tidak tampak; lihat `bangkom check`")

  /// What became of a record, at the start of its line.
  static func label(of kind: RecordChange.Kind) -> LocalizedText {
    switch kind {
    case .added: LocalizedText(en: "added", id: "ditambah")
    case .removed: LocalizedText(en: "removed", id: "dihapus")
    case .changed: LocalizedText(en: "changed", id: "diubah")
    case .renamed: LocalizedText(en: "renamed", id: "dipindah")
    case .reformatted: LocalizedText(en: "reformatted", id: "dirapikan")
    case .unreadable: LocalizedText(en: "unreadable", id: "tak terbaca")
    }
  }

  /// A subject in the singular and, for English, the plural.
  static func name(of subject: ValueChange.Subject, _ count: Int) -> LocalizedText {
    let isOne = count == 1
    return switch subject {
    case .field: LocalizedText(en: isOne ? "field" : "fields", id: "isian")
    case .clause: LocalizedText(en: isOne ? "clause" : "clauses", id: "ketentuan")
    case .row: LocalizedText(en: isOne ? "row" : "rows", id: "baris")
    case .column: LocalizedText(en: isOne ? "column" : "columns", id: "kolom")
    case .cell: LocalizedText(en: isOne ? "cell" : "cells", id: "sel")
    }
  }

  /// That some of a list are not shown.
  static func more(_ count: Int) -> LocalizedText {
    LocalizedText(en: "… \(count) more", id: "… \(count) lagi")
  }

  /// How many records became what: `2 records changed, 1 added`.
  static func summary(_ counts: ChangeCounts) -> LocalizedText {
    let kinds: [RecordChange.Kind] = [.changed, .added, .removed, .renamed, .unreadable]
    var parts: [LocalizedText] = []
    var words: [LocalizedText] = []
    for kind in kinds where counts[kind] > 0 {
      let count = counts[kind]
      let label = label(of: kind)
      let noun =
        words.isEmpty
        ? LocalizedText(en: count == 1 ? " record" : " records", id: " catatan")
        : LocalizedText(verbatim: "")
      words.append(
        LocalizedText(en: "\(count)\(noun.en) \(label.en)", id: "\(count)\(noun.id) \(label.id)"))
    }
    if !words.isEmpty { parts.append(joined(words, ", ")) }
    let subjects = ValueChange.Subject.allCases.filter { counts[$0] > 0 }
    if !subjects.isEmpty {
      parts.append(
        joined(
          subjects.map { subject in
            let count = counts[subject]
            let name = name(of: subject, count)
            return LocalizedText(en: "\(count) \(name.en)", id: "\(count) \(name.id)")
          }, ", "))
    }
    let count = counts[.reformatted]
    if count > 0 {
      parts.append(
        LocalizedText(
          en: "\(count) \(count == 1 ? "file" : "files") only reformatted",
          id: "\(count) berkas hanya dirapikan"))
    }
    return parts.isEmpty ? nothing : joined(parts, "; ")
  }

  private static func joined(_ texts: [LocalizedText], _ separator: String) -> LocalizedText {
    LocalizedText(
      en: texts.map(\.en).joined(separator: separator),
      id: texts.map(\.id).joined(separator: separator))
  }
}
