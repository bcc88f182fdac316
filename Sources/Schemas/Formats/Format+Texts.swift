internal import Documents

extension Format {
  /// What a text of the format is called.
  var title: LocalizedText {
    switch self {
    case .date: LocalizedText(en: "date", id: "tanggal")
    case .time: LocalizedText(en: "time of day", id: "jam")
    case .dateTime: LocalizedText(en: "date with time", id: "tanggal dengan jam")
    case .duration: LocalizedText(en: "duration", id: "lama waktu")
    case .email, .idnEmail: LocalizedText(en: "e-mail address", id: "alamat surel")
    case .hostname, .idnHostname: LocalizedText(en: "host name", id: "nama host")
    case .ipv4: LocalizedText(en: "IPv4 address", id: "alamat IPv4")
    case .ipv6: LocalizedText(en: "IPv6 address", id: "alamat IPv6")
    case .uri, .iri: LocalizedText(en: "web address", id: "alamat web")
    case .uriReference, .iriReference:
      LocalizedText(en: "reference to a web address", id: "rujukan ke alamat web")
    case .uriTemplate: LocalizedText(en: "template of a web address", id: "pola alamat web")
    case .uuid: LocalizedText(verbatim: "UUID")
    case .jsonPointer: LocalizedText(verbatim: "JSON Pointer")
    case .relativeJSONPointer:
      LocalizedText(en: "relative JSON Pointer", id: "JSON Pointer relatif")
    case .regex: LocalizedText(en: "regular expression", id: "ekspresi reguler")
    }
  }

  /// A text that has the format.
  var example: String {
    switch self {
    case .date: "2026-02-28"
    case .time: "08:30:00+07:00"
    case .dateTime: "2026-02-28T08:30:00+07:00"
    case .duration: "P2D"
    case .email: "bkpsdm@kepahiangkab.go.id"
    case .idnEmail: "bkpsdm@kepahiangkab.go.id"
    case .hostname, .idnHostname: "kepahiangkab.go.id"
    case .ipv4: "192.0.2.10"
    case .ipv6: "2001:db8::10"
    case .uri, .iri: "https://kepahiangkab.go.id/bangkom"
    case .uriReference, .iriReference: "../bangkom/2026"
    case .uriTemplate: "https://kepahiangkab.go.id/bangkom/{tahun}"
    case .uuid: "2eb8aa08-aa98-11ea-b4aa-73b441d16380"
    case .jsonPointer: "/items/0/title"
    case .relativeJSONPointer: "1/title"
    case .regex: "^[A-Z]{3}-[0-9]+$"
    }
  }

  /// The standard that says what it is.
  var source: String {
    switch self {
    case .date, .time, .dateTime: "RFC 3339, 5.6"
    case .duration: "RFC 3339, appendix A"
    case .email: "RFC 5321, 4.1.2"
    case .idnEmail: "RFC 6531, 3.3"
    case .hostname: "RFC 1123, 2.1"
    case .idnHostname: "RFC 5890, 2.3.2.3"
    case .ipv4: "RFC 2673, 3.2"
    case .ipv6: "RFC 4291, 2.2"
    case .uri, .uriReference: "RFC 3986"
    case .iri, .iriReference: "RFC 3987"
    case .uriTemplate: "RFC 6570"
    case .uuid: "RFC 4122"
    case .jsonPointer: "RFC 6901"
    case .relativeJSONPointer: "draft-bhutton-relative-json-pointer-00"
    case .regex: "ECMA-262, 21.2.1"
    }
  }

  /// What it is called, why it matters and how to write it: what `explain` prints.
  var rule: RuleDescription {
    let isDay = self == .date || self == .dateTime
    return RuleDescription(
      name: "format-\(rawValue)",
      title: LocalizedText(
        en: "a text that is no \(title.en)", id: "teks yang bukan \(title.id)"),
      why: isDay
        ? LocalizedText(
          en: "a day that does not exist, or that can be read in two ways, is no date to rely on",
          id: "hari yang tidak ada, atau yang dapat dibaca dua cara, tidak dapat dijadikan pegangan"
        )
        : LocalizedText(
          en: "other programs use the text, and do so only in its exact form",
          id: "program lain memakai teks ini, dan hanya mengenalinya dalam bentuk yang tepat"),
      remedy: LocalizedText(
        en: "write it as in the example", id: "tulis seperti pada contoh"),
      source: "JSON Schema 2020-12, 7.3; \(source)",
      bad: "value: \(counterexample)", good: "value: \(example)",
      reading: .schema(
        #"{"properties": {"value": {"type": "string", "format": "\#(rawValue)"}}}"#))
  }

  private var counterexample: String {
    switch self {
    case .date: "2026-02-30"
    case .time: "8.30"
    case .dateTime: "2026-02-28 08:30"
    case .duration: "2 hari"
    case .email, .idnEmail: "bkpsdm.kepahiangkab.go.id"
    case .hostname, .idnHostname: "kepahiang_kab.go.id"
    case .ipv4: "192.0.2.256"
    case .ipv6: "2001:db8"
    case .uri, .iri: "kepahiangkab.go.id"
    case .uriReference, .iriReference: "bangkom 2026"
    case .uriTemplate: "https://kepahiangkab.go.id/{tahun"
    case .uuid: "2eb8aa08"
    case .jsonPointer: "items/0"
    case .relativeJSONPointer: "/title"
    case .regex: "^[A-Z{3}$"
    }
  }
}
