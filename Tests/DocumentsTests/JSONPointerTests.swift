import Documents
import Testing

@Test func `a pointer's tokens are unescaped`() {
  #expect(JSONPointer.tokens(of: "") == [])
  #expect(JSONPointer.tokens(of: "/a~1b/m~0n//0") == ["a/b", "m~n", "", "0"])
  #expect(JSONPointer.escaped("a/b~") == "a~1b~0")
}
