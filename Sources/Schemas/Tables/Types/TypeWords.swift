internal import Documents

extension CellType {
  /// What cells of this type are called, in the plural.
  var words: LocalizedText {
    switch self {
    case .any, .string(.default): LocalizedText(en: "texts", id: "teks")
    case .string(.email): LocalizedText(en: "e-mail addresses", id: "alamat surel")
    case .string(.uri): LocalizedText(en: "URIs", id: "URI")
    case .string(.uuid): LocalizedText(en: "UUIDs", id: "UUID")
    case .string(.binary): LocalizedText(en: "data in Base64", id: "data dalam Base64")
    case .number(let form):
      form.isInteger
        ? LocalizedText(en: "whole numbers", id: "bilangan bulat")
        : LocalizedText(en: "numbers", id: "bilangan")
    case .boolean(let form):
      LocalizedText(
        en: "\(form.written(true) ?? "true") or \(form.written(false) ?? "false")",
        id: "\(form.written(true) ?? "true") atau \(form.written(false) ?? "false")")
    case .object: LocalizedText(en: "JSON objects", id: "objek JSON")
    case .array: LocalizedText(en: "JSON arrays", id: "larik JSON")
    case .list(let form):
      LocalizedText(
        en: "lists of \(form.item.words.en) with `\(form.delimiter)` between",
        id: "daftar \(form.item.words.id) dengan pemisah `\(form.delimiter)`")
    case .moment(let type, _): type.words
    case .duration: LocalizedText(en: "durations such as P1DT2H", id: "durasi seperti P1DT2H")
    case .geopoint(let form):
      switch form {
      case .default:
        LocalizedText(
          en: "points as longitude, latitude", id: "titik sebagai bujur, lintang")
      case .array: LocalizedText(en: "points as [lon, lat]", id: "titik sebagai [lon, lat]")
      case .object:
        LocalizedText(
          en: "points as {\"lon\": …, \"lat\": …}", id: "titik sebagai {\"lon\": …, \"lat\": …}")
      }
    case .geojson(let isTopology):
      LocalizedText(verbatim: isTopology ? "TopoJSON" : "GeoJSON")
    }
  }
}

extension MomentType {
  /// What cells of this type are called, in the plural.
  var words: LocalizedText {
    switch self {
    case .date: LocalizedText(en: "dates", id: "tanggal")
    case .time: LocalizedText(en: "times of day", id: "jam")
    case .datetime: LocalizedText(en: "dates with a time", id: "tanggal dengan jam")
    case .year: LocalizedText(en: "years", id: "tahun")
    case .yearmonth: LocalizedText(en: "months of a year", id: "bulan dan tahun")
    }
  }
}

extension MomentForm {
  /// A point in time in the form of a column; `nil` where that can't be written.
  func written(_ parts: MomentParts, _ type: MomentType) -> String? {
    switch self {
    case .pattern(let pattern): return pattern.written(parts)
    case .standard, .any:
      switch type {
      case .date: return parts.date
      case .time: return parts.time
      case .datetime: return "\(parts.date)T\(parts.time)"
      case .year: return String(parts.date.prefix(4))
      case .yearmonth: return String(parts.date.prefix(7))
      }
    }
  }

  /// What a cell looks like.
  func example(_ type: MomentType) -> LocalizedText {
    var parts = MomentParts()
    (parts.year, parts.month, parts.day, parts.hour, parts.minute) = (2026, 2, 28, 7, 30)
    let example = written(parts, type) ?? ""
    return LocalizedText(
      en: "\(type.words.en) are written like `\(example)` here",
      id: "\(type.words.id) di sini ditulis seperti `\(example)`")
  }
}

extension TimePattern {
  /// A point in time by the pattern; `nil` where it has parts that are not written here.
  func written(_ parts: MomentParts) -> String? {
    var result = ""
    var rest = text[...]
    func padded(_ number: Int, _ width: Int = 2) -> String {
      let digits = "\(number)"
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    while let character = rest.popFirst() {
      guard character == "%" else {
        result.append(character)
        continue
      }
      if rest.first == "-" { rest.removeFirst() }
      switch rest.popFirst() {
      case "Y": result += padded(parts.year, 4)
      case "y": result += padded(parts.year % 100)
      case "m": result += padded(parts.month)
      case "d": result += padded(parts.day)
      case "H": result += padded(parts.hour)
      case "M": result += padded(parts.minute)
      case "S": result += padded(parts.second)
      case "b": result += DateReading.english[parts.month - 1].prefix(3)
      case "B": result += DateReading.english[parts.month - 1]
      case "%": result += "%"
      default: return nil
      }
    }
    return result
  }
}
