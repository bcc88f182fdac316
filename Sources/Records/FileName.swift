internal import Documents

/// Names of files: what a person reads is what is there, and every system can keep it.
enum FileName {
  static let rule = RuleDescription(
    name: "file-name",
    title: LocalizedText(
      en: "a file name with characters that deceive or break",
      id: "nama berkas dengan karakter yang menyesatkan atau merusak"),
    why: LocalizedText(
      en:
        "a name is typed, listed and sent: what can't be seen, or looks like another letter, leads "
        + "to the wrong record, and what a system can't keep is lost",
      id: "nama berkas diketik, didaftar, dan dikirim: yang tak terlihat atau mirip huruf lain "
        + "menuju catatan yang salah, dan yang tidak dapat disimpan suatu sistem akan hilang"),
    remedy: LocalizedText(
      en: "rename the file: letters, digits, dash, underscore and dot",
      id: "ganti nama berkasnya: huruf, angka, tanda hubung, garis bawah, dan titik"),
    source: "UTS 55, Unicode Source Code Handling",
    bad: "registry/units/UNT-C2WNHE5-dinas\\u{202E}kesehatan.yaml",
    good: "registry/units/UNT-C2WNHE5-dinas-kesehatan.yaml", reading: .illustration)

  /// What is wrong with the name of a file, where something is.
  ///
  /// Letters beyond ASCII are a warning, as they may be meant.
  static func problem(in path: String) -> Problem? {
    var odd: Unicode.Scalar?
    for scalar in path.unicodeScalars where !isPlain(scalar) {
      if !isLetter(scalar) { return problem(scalar, .error) }
      odd = odd ?? scalar
    }
    return odd.map { problem($0, .warning) }
  }

  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", "-", "_", ".", "/": true
    default: false
    }
  }

  /// Letters of other scripts, and signs that neither a shell nor a file system takes for its own.
  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII
      ? " +,=@".unicodeScalars.contains(scalar)
      : scalar.properties.isAlphabetic || scalar.properties.generalCategory == .nonspacingMark
  }

  private static func problem(_ scalar: Unicode.Scalar, _ severity: Severity) -> Problem {
    let hex = String(scalar.value, radix: 16, uppercase: true)
    let code = "U+" + String(repeating: "0", count: max(0, 4 - hex.count)) + hex
    let isHidden = PrintableText.isHidden(scalar) || scalar.properties.isWhitespace
    let shown = isHidden ? code : "\(scalar), \(code)"
    return Problem(
      rule: rule.name, severity: severity, range: nil,
      message: LocalizedText(
        en: "the name of this file has a character that may not be what it seems: \(shown)",
        id: "nama berkas ini memuat karakter yang mungkin bukan seperti kelihatannya: \(shown)"),
      label: rule.remedy)
  }
}
