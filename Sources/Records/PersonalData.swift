public import Documents

#if canImport(Glibc)
internal import Glibc
#endif

/// Finds what names a person in any text: NIP and NI PPPK, NIK, telephone numbers, e-mail addresses.
///
/// Git forgets nothing, so such data must not get in. Source: UU 27/2022; the patterns follow
/// Perka BKN 22/2007 (NIP) and the form of the NIK; a number that can't be one is left alone.
public enum PersonalData {
  /// The rule that this check reports.
  public static let rule = RuleDescription(
    name: "personal-data",
    title: LocalizedText(
      en: "personal data in a record", id: "data pribadi di dalam catatan"),
    why: LocalizedText(
      en: "a NIP alone tells birth date and sex; what is once in git's history can't be erased, "
        + "and UU 27/2022 gives every person the right to have it erased",
      id:
        "NIP saja sudah menunjukkan tanggal lahir dan jenis kelamin; yang sudah masuk riwayat git "
        + "tidak dapat dihapus, padahal UU 27/2022 memberi setiap orang hak penghapusan"),
    remedy: LocalizedText(
      en: "write the person's pseudonym (ASN-…) or role; keep the list of who is who outside the "
        + "repository",
      id: "tulis nama samaran (ASN-…) atau jabatannya; simpan daftar siapa adalah siapa di luar "
        + "repositori ini"),
    source: "UU 27/2022",
    bad: RecordChecks.unit(
      "UNT-C2WNHE5-dinas-kesehatan", name: "Dinas Kesehatan (hubungi 0812 3456 7890)"),
    good: RecordChecks.unit("UNT-C2WNHE5-dinas-kesehatan"), reading: .record)

  /// What was found.
  enum Sort {
    case employeeNumber
    case citizenNumber
    case telephone
    case mail
  }

  /// Every piece of personal data in a text, in order.
  public static func problems(in source: [UInt8]) -> [Problem] {
    guard unsafe source.withUnsafeBufferPointer({ unsafe canHaveAny($0) }) else { return [] }
    var problems = ProblemList()
    var line = 1
    var lineStart = 0
    var index = 0
    while index < source.count {
      let byte = source[index]
      if byte == UInt8(ascii: "\n") {
        line += 1
        lineStart = index + 1
      } else if byte.isDigit || byte == UInt8(ascii: "+"), !isWord(source, index - 1) {
        if let (sort, end) = number(in: source, from: index) {
          let range = TextRange(
            offset: index, length: end - index, line: line, column: index - lineStart + 1)
          problems.add(problem(sort, range, in: source))
          index = end
          continue
        }
      } else if byte == UInt8(ascii: "@"), let (start, end) = mail(in: source, around: index) {
        let range = TextRange(
          offset: start, length: end - start, line: line, column: start - lineStart + 1)
        problems.add(problem(.mail, range, in: source))
        index = end
        continue
      }
      index += 1
    }
    return problems.problems
  }

  /// Whether there is an `@`, or ten digits with nothing but single gaps between: no number of a
  /// person has less.
  private static func canHaveAny(_ source: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let start = source.baseAddress else { return false }
    if unsafe memchr(start, CInt(UInt8(ascii: "@")), source.count) != nil { return true }
    // Ten digits fill ten places or more, so that every tenth place shows a part of them.
    return stride(from: 9, to: source.count, by: 10).contains { place in
      guard unsafe isDigitOrGap(source, place) else { return false }
      var (first, last) = (place, place)
      while first > 0, unsafe isDigitOrGap(source, first - 1) { first -= 1 }
      while last + 1 < source.count, unsafe isDigitOrGap(source, last + 1) { last += 1 }
      return unsafe source[first...last].count { $0.isDigit } >= 10
    }
  }

  /// Whether a place has a digit, or a space or dash with a digit behind.
  private static func isDigitOrGap(_ source: UnsafeBufferPointer<UInt8>, _ place: Int) -> Bool {
    let byte = unsafe source[place]
    guard byte == UInt8(ascii: " ") || byte == UInt8(ascii: "-") else { return byte.isDigit }
    return unsafe place + 1 < source.count && source[place + 1].isDigit
  }

  private static func problem(_ sort: Sort, _ range: TextRange, in source: [UInt8]) -> Problem {
    let name: LocalizedText =
      switch sort {
      case .employeeNumber: LocalizedText(en: "a NIP or NI PPPK", id: "NIP atau NI PPPK")
      case .citizenNumber: LocalizedText(en: "a NIK", id: "NIK")
      case .telephone: LocalizedText(en: "a telephone number", id: "nomor telepon")
      case .mail: LocalizedText(en: "an e-mail address", id: "alamat surel")
      }
    return Problem(
      rule: rule.name, range: range,
      message: LocalizedText(
        en: "\(name.en) is personal data and may not be in a record",
        id: "\(name.id) adalah data pribadi dan tidak boleh ada di dalam catatan"),
      label: LocalizedText(
        en: "write the pseudonym (ASN-…) or the role instead",
        id: "tulis nama samaran (ASN-…) atau jabatannya"))
  }

  /// The number that starts here, with single spaces between its digits, if it can be a person's.
  private static func number(in source: [UInt8], from start: Int) -> (Sort, end: Int)? {
    var count = 0
    var index = start
    var end = start
    let isInternational = source[start] == UInt8(ascii: "+")
    if isInternational { index += 1 }
    while index < source.count, count <= 19 {
      let byte = source[index]
      if byte.isDigit {
        count += 1
        end = index + 1
      } else {
        let isGap = byte == UInt8(ascii: " ") || byte == UInt8(ascii: "-")
        guard isGap, index + 1 < source.count, source[index + 1].isDigit else { break }
      }
      index += 1
    }
    // Most numbers are dates and amounts.
    guard (10...18).contains(count), !isWord(source, end) else { return nil }
    let digits = source[start..<end].filter(\.isDigit).map { $0 - UInt8(ascii: "0") }
    if isInternational {
      guard digits.starts(with: [6, 2, 8]), (11...14).contains(count) else { return nil }
      return (.telephone, end)
    }
    switch count {
    case 18 where isEmployeeNumber(digits): return (.employeeNumber, end)
    case 16 where isCitizenNumber(digits): return (.citizenNumber, end)
    case 10...13 where digits.starts(with: [0, 8]): return (.telephone, end)
    default: return nil
    }
  }

  private static func isEmployeeNumber(_ digits: [UInt8]) -> Bool {
    let birth = value(digits, 0..<4)
    let start = value(digits, 8..<12)
    let month = value(digits, 12..<14)
    return (1900...2099).contains(birth) && (1...12).contains(value(digits, 4..<6))
      && (1...31).contains(value(digits, 6..<8)) && (1900...2099).contains(start)
      && ((1...12).contains(month) || (21...39).contains(month)) && (1...2).contains(digits[14])
  }

  private static func isCitizenNumber(_ digits: [UInt8]) -> Bool {
    let day = value(digits, 6..<8)
    return (1...31).contains(day > 40 ? day - 40 : day)
      && (1...12).contains(value(digits, 8..<10)) && (11...99).contains(value(digits, 0..<2))
  }

  private static func value(_ digits: [UInt8], _ range: Range<Int>) -> Int {
    digits[range].reduce(0) { $0 * 10 + Int($1) }
  }

  private static func mail(in source: [UInt8], around at: Int) -> (start: Int, end: Int)? {
    var start = at
    while start > 0, isMailCharacter(source[start - 1]) { start -= 1 }
    var end = at + 1
    while end < source.count, isMailCharacter(source[end]) { end += 1 }
    while end > at + 1, source[end - 1] == UInt8(ascii: ".") { end -= 1 }
    guard start < at, source[(at + 1)..<end].contains(UInt8(ascii: ".")) else { return nil }
    return (start, end)
  }

  private static func isMailCharacter(_ byte: UInt8) -> Bool {
    byte.isDigit || byte.isLetter
      || [UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "+")].contains(byte)
  }

  private static func isWord(_ source: [UInt8], _ index: Int) -> Bool {
    guard source.indices.contains(index) else { return false }
    return source[index].isDigit || source[index].isLetter
  }
}

extension UInt8 {
  fileprivate var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
  fileprivate var isLetter: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20) }
}
