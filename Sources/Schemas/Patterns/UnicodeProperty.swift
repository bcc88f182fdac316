internal import Synchronization

/// A property of Unicode in a pattern: `\p{Letter}`, `\p{Script=Greek}`.
struct UnicodeProperty: Sendable {
  /// How PCRE2 writes it, without negation: `\p{L}`.
  let text: String
  let isNegated: Bool

  init(_ text: String, isNegated: Bool) {
    self.text = text
    self.isNegated = isNegated
  }

  /// Makes the property that ECMA-262 calls `name`, or `name=value`; `nil` where there is none.
  ///
  /// Source: ECMA-262, tables 54 to 56; Unicode's PropertyValueAliases.
  init?(ecma name: String, isNegated: Bool) {
    let parts = name.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let text: String?
    if parts.count == 1 {
      text = Self.category(name) ?? Self.binary(name)
    } else {
      switch parts[0] {
      case "General_Category", "gc": text = Self.category(String(parts[1]))
      case "Script", "sc": text = Self.script(String(parts[1]), "sc")
      case "Script_Extensions", "scx": text = Self.script(String(parts[1]), "scx")
      default: text = nil
      }
    }
    guard let text else { return nil }
    // All but the unassigned is how PCRE2 says what ECMA-262 calls Assigned.
    self.init(text == "assigned" ? #"\p{Cn}"# : text, isNegated: isNegated != (text == "assigned"))
  }

  private static func category(_ name: String) -> String? {
    guard let short = categories[name] else { return nil }
    return short == "LC" ? #"\p{L&}"# : #"\p{\#(short)}"#
  }

  /// PCRE2 takes names of scripts without regard to case; ECMA-262 does not.
  private static func script(_ name: String, _ kind: String) -> String? {
    let parts = name.split(separator: "_", omittingEmptySubsequences: false)
    let isWritten = parts.allSatisfy { part in
      part.first.map { $0.isASCII && $0.isUppercase } ?? false
        && part.dropFirst().allSatisfy { $0.isASCII && $0.isLetter }
        && !part.allSatisfy(\.isUppercase)
    }
    return isWritten ? known(#"\p{\#(kind):\#(name)}"#) : nil
  }

  private static func binary(_ name: String) -> String? {
    if name == "Assigned" { return "assigned" }
    guard binaries.contains(name) else { return nil }
    return known(#"\p{\#(name)}"#)
  }

  /// What PCRE2 was asked before.
  private static let asked = Mutex<[String: Bool]>([:])

  private static func known(_ text: String) -> String? {
    let isKnown = asked.withLock { asked in
      if let answer = asked[text] { return answer }
      var answer = false
      if case .success = PCRE2Program.compile(text) { answer = true }
      asked[text] = answer
      return answer
    }
    return isKnown ? text : nil
  }

  private static let categories: [String: String] = {
    var names: [String: String] = [:]
    for line in categoryNames.split(separator: "\n") {
      let words = line.split(separator: " ")
      for word in words { names[String(word)] = String(words[0]) }
    }
    return names
  }()

  private static let categoryNames = """
    C Other
    Cc Control cntrl
    Cf Format
    Cn Unassigned
    Co Private_Use
    Cs Surrogate
    L Letter
    LC Cased_Letter
    Ll Lowercase_Letter
    Lm Modifier_Letter
    Lo Other_Letter
    Lt Titlecase_Letter
    Lu Uppercase_Letter
    M Mark Combining_Mark
    Mc Spacing_Mark
    Me Enclosing_Mark
    Mn Nonspacing_Mark
    N Number
    Nd Decimal_Number digit
    Nl Letter_Number
    No Other_Number
    P Punctuation punct
    Pc Connector_Punctuation
    Pd Dash_Punctuation
    Pe Close_Punctuation
    Pf Final_Punctuation
    Pi Initial_Punctuation
    Po Other_Punctuation
    Ps Open_Punctuation
    S Symbol
    Sc Currency_Symbol
    Sk Modifier_Symbol
    Sm Math_Symbol
    So Other_Symbol
    Z Separator
    Zl Line_Separator
    Zp Paragraph_Separator
    Zs Space_Separator
    """

  /// The properties that are yes or no; of those PCRE2 lacks `Changes_When_NFKC_Casefolded`.
  private static let binaries = Set(
    """
    ASCII ASCII_Hex_Digit AHex Alphabetic Alpha Any Bidi_Control Bidi_C Bidi_Mirrored Bidi_M
    Case_Ignorable CI Cased Changes_When_Casefolded CWCF Changes_When_Casemapped CWCM
    Changes_When_Lowercased CWL Changes_When_Titlecased CWT Changes_When_Uppercased CWU Dash
    Default_Ignorable_Code_Point DI Deprecated Dep Diacritic Dia Emoji Emoji_Component EComp
    Emoji_Modifier EMod Emoji_Modifier_Base EBase Emoji_Presentation EPres
    Extended_Pictographic ExtPict Extender Ext Grapheme_Base Gr_Base Grapheme_Extend Gr_Ext
    Hex_Digit Hex IDS_Binary_Operator IDSB IDS_Trinary_Operator IDST ID_Continue IDC ID_Start
    IDS Ideographic Ideo Join_Control Join_C Logical_Order_Exception LOE Lowercase Lower Math
    Noncharacter_Code_Point NChar Pattern_Syntax Pat_Syn Pattern_White_Space Pat_WS
    Quotation_Mark QMark Radical Regional_Indicator RI Sentence_Terminal STerm Soft_Dotted SD
    Terminal_Punctuation Term Unified_Ideograph UIdeo Uppercase Upper Variation_Selector VS
    White_Space space XID_Continue XIDC XID_Start XIDS
    """.split { $0 == " " || $0 == "\n" }.map(String.init))
}
