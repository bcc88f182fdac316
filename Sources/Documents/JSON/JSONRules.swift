/// The rules about JSON.
enum JSONRules {
  static let syntax = RuleDescription(
    name: "json-syntax",
    title: LocalizedText(en: "text that is not JSON", id: "teks yang bukan JSON"),
    why: LocalizedText(
      en: "what can't be read can't be checked", id: "yang tidak terbaca tidak dapat diperiksa"),
    remedy: LocalizedText(
      en: "mend the place that is shown", id: "perbaiki tempat yang ditunjuk"),
    source: "RFC 8259",
    bad: #"{"title": "Bimtek",}"#, good: #"{"title": "Bimtek"}"#, reading: .file(.json))

  static let duplicateKey = RuleDescription(
    name: "json-duplicate-key",
    title: LocalizedText(en: "a key that is there twice", id: "kunci yang tertulis dua kali"),
    why: YAMLRules.duplicateKey.why, remedy: YAMLRules.duplicateKey.remedy,
    source: "RFC 8259, 4",
    bad: #"{"year": 2026, "year": 2027}"#, good: #"{"year": 2027}"#, reading: .file(.json))

  static let all = [syntax, duplicateKey]
}
