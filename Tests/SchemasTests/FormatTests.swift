import Documents
import Testing

@testable import Schemas

/// Formats beyond what the official suite asks.
struct FormatTests {
  @Test(arguments: Format.allCases)
  func `the example of a format has it, and something else has not`(_ format: Format) {
    #expect(format.accepts(format.example))
    let bad = format.rule.bad?.dropFirst("value: ".count)
    #expect(bad.map { !format.accepts(String($0)) } == true)
  }

  @Test(arguments: Format.allCases)
  func `whatever a text is, a format has an answer in both languages`(_ format: Format) {
    for text in [
      "", "x", "\u{0}", "é", "%", "[", "@", ":", "1", "2026-", "\u{10FFFF}", "xn--", "a@[",
    ] where !format.accepts(text) {
      let fault = format.fault(of: text)
      #expect(!fault.message.en.isEmpty && !fault.message.id.isEmpty)
      if let correction = fault.correction { #expect(format.accepts(correction)) }
    }
  }

  @Test(arguments: [
    ("a@b", true), ("a@b.c-d", true), ("\"a\\\"b\"@x.y", true), ("\"a\"b@x.y", false),
    ("a@[IPv6:::1", false), ("a@[tag:x]", true), ("a@[tag:]", false), ("a@-b.c", false),
    ("a@b..c", false), ("\(String(repeating: "a", count: 65))@x.y", false), ("a\u{e9}@x.y", false),
    ("a@\u{e9}.y", false),
  ])
  func `e-mail addresses keep to RFC 5321`(_ text: String, isValid: Bool) {
    #expect(Format.email.accepts(text) == isValid)
  }

  @Test(arguments: [
    ("1:2:3:4:5:6:7::", true), ("::2:3:4:5:6:7:8", true), ("1::3:4:5:6:7:8", true),
    ("1:2:3:4:5:6:7:8::", false), ("::1:2:3:4:5:6:7:8", false), ("1:2:3:4:5:6:1.2.3.4", true),
    ("1:2:3:4:5:6:7:1.2.3.4", false), ("::1.2.3.4:5", false), (":", false), (":::", false),
  ])
  func `IPv6 addresses have eight groups or one gap`(_ text: String, isValid: Bool) {
    #expect(Format.ipv6.accepts(text) == isValid)
  }

  @Test(arguments: [
    ("http:", true), ("http://", true), ("http://a:b@c:80/d?e#f", true), ("http://[v1.a:b]/", true),
    ("http://[v1.]/", false), ("http://a b/", false), ("http://a/?[", false), ("a:b:c", true),
    ("http://a/#b#c", false), ("http://[::1]x/", false),
    ("http://[::1", false), ("http://a@[::1]:8/", true), ("http://a:b@c", true),
    ("http://a:b@c:d", false), ("http://a[::1]", false), ("http://a@b@c", false),
    ("http://:80", true), ("http://a:80:90/", false),
  ])
  func `addresses keep to RFC 3986`(_ text: String, isValid: Bool) {
    #expect(Format.uri.accepts(text) == isValid)
  }

  @Test(arguments: [
    ("0+1/a", true), ("0-12#", true), ("0+0", false), ("0+01", false), ("1+", false), ("2", true),
  ])
  func `relative pointers may count items`(_ text: String, isValid: Bool) {
    #expect(Format.relativeJSONPointer.accepts(text) == isValid)
  }

  @Test func `host names are composed letters`() {
    #expect(Format.idnHostname.accepts("caf\u{e9}.id"))
    #expect(!Format.idnHostname.accepts("cafe\u{301}.id"))
    #expect(Format.idnHostname.accepts("x\u{301}.id"))
    // U+0958 is never composed, so that its parts are what they should be.
    #expect(Format.idnHostname.accepts("\u{915}\u{93c}.id"))
    // The dot below comes before the acute.
    #expect(!Format.idnHostname.accepts("x\u{301}\u{323}.id"))
    #expect(Format.idnHostname.accepts("x\u{323}\u{301}.id"))
  }

  @Test func `Punycode goes there and back`() {
    // Source: RFC 3492, 7.1 (A, B, L).
    let samples = [
      (
        "\u{644}\u{64a}\u{647}\u{645}\u{627}\u{628}\u{62a}\u{643}\u{644}\u{645}\u{648}\u{634}"
          + "\u{639}\u{631}\u{628}\u{64a}\u{61f}", "egbpdaj6bu4bxfgehfvwxn"
      ),
      (
        "\u{4ed6}\u{4eec}\u{4e3a}\u{4ec0}\u{4e48}\u{4e0d}\u{8bf4}\u{4e2d}\u{6587}",
        "ihqwcrb4cv8a8dqg056pqjye"
      ),
      ("3\u{5e74}b\u{7d44}\u{91d1}\u{516b}\u{5148}\u{751f}", "3b-ww4c5e180e575a65lsy2b"),
    ]
    for (text, code) in samples {
      #expect(Punycode.encoded(Array(text.unicodeScalars)) == Array(code.utf8))
      #expect(Punycode.decoded(Array(code.utf8)[...]) == Array(text.unicodeScalars))
    }
    #expect(Punycode.decoded(Array("99999999999999".utf8)[...]) == nil)
  }
}

/// What a wrong date is told.
struct DateFaultTests {
  @Test(
    arguments: [
      ("2026-02-30", "`2026-02-30` is no day: February 2026 has 28 days", nil, nil),
      ("2026-13-01", "`2026-13-01` is no day: there is no month 13", nil, nil),
      ("2026-01-00", "`2026-01-00` is no day: days are counted from 01", nil, nil),
      (
        "01/02/2026", "`01/02/2026` can be read in two ways", "write 2026-02-01 or 2026-01-02", nil
      ),
      (
        "02-02-2026", "`02-02-2026` is no date yet: month and day have two digits each",
        "write 2026-02-02", "2026-02-02"
      ),
      (
        "31/01/2026", "`31/01/2026` is not written as a date is here", "write 2026-01-31",
        "2026-01-31"
      ),
      (
        "2026-2-1", "`2026-2-1` is no date yet: month and day have two digits each",
        "write 2026-02-01", "2026-02-01"
      ),
      (
        "1 Februari 2026", "`1 Februari 2026` is not written as a date is here", "write 2026-02-01",
        "2026-02-01"
      ),
      (
        "Feb 1, 2026", "`Feb 1, 2026` is not written as a date is here", "write 2026-02-01",
        "2026-02-01"
      ),
      ("20260201", "`20260201` is not written as a date is here", "write 2026-02-01", "2026-02-01"),
      (
        " 2026-02-01", "` 2026-02-01` has a blank before or behind it", "write 2026-02-01",
        "2026-02-01"
      ),
      (
        "30 Februari 2026", "`30 Februari 2026` is no day: February 2026 has 28 days",
        "a date is written YYYY-MM-DD, such as 2026-02-28", nil
      ),
      (
        "31/04/2026", "`31/04/2026` is no day: April 2026 has 30 days",
        "a date is written YYYY-MM-DD, such as 2026-02-28", nil
      ),
      (
        "13/13/2026", "`13/13/2026` is no day: there is no month 13",
        "a date is written YYYY-MM-DD, such as 2026-02-28", nil
      ),
      ("besok", "`besok` is no date", "a date is written YYYY-MM-DD, such as 2026-02-28", nil),
      (
        "2026-02-01T08:00:00Z", "`2026-02-01T08:00:00Z` has a time; only a date belongs here",
        "write 2026-02-01", nil
      ),
    ] as [(String, String, String?, String?)])
  func `a wrong date says why, and what to write`(
    _ text: String, message: String, label: String?, correction: String?
  ) {
    let fault = Format.date.fault(of: text)
    #expect(fault.message.en == message)
    if let label { #expect(fault.label?.en == label) }
    #expect(fault.correction == correction)
  }

  @Test(
    arguments: [
      ("2026-02-01 08:30:00+07:00", "2026-02-01T08:30:00+07:00", "2026-02-01T08:30:00+07:00"),
      ("2026-02-01T08:30", "2026-02-01T08:30:00+07:00", nil),
      ("2026-02-01", "2026-02-01T00:00:00+07:00", nil),
    ] as [(String, String, String?)])
  func `a wrong date with time says what to write`(
    _ text: String, advice: String, correction: String?
  ) {
    let fault = Format.dateTime.fault(of: text)
    #expect(fault.label?.en.contains(advice) == true)
    #expect(fault.label?.id.contains(advice) == true)
    #expect(fault.correction == correction)
  }
}
