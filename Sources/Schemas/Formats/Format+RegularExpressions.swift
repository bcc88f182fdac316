/// Regular expressions.
extension Format {
  /// Whether a text is a regular expression, to the letter.
  static func isRegularExpression(_ text: Span<UInt8>) -> Bool {
    regularExpressionFault(text) == nil
  }

  /// Why a text is no regular expression.
  static func regularExpressionFault(_ text: Span<UInt8>) -> ExpressionParser.Fault? {
    do {
      let text = unsafe text.withUnsafeBufferPointer { unsafe String(decoding: $0, as: UTF8.self) }
      _ = try ExpressionParser.expression(text, isGenerous: false)
      return nil
    } catch {
      return error
    }
  }
}
