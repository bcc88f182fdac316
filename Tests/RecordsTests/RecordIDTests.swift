import Testing

@testable import Records

@Test(arguments: [
  "POL-7K3QDXM", "PLI-M4T90R3", "PLI-C2WNHE5", "ASN-A81YZBX", "EVL-P5J6VK4", "INP-Q0F3SGZ",
  "ADJ-9DEXT27", "SRV-H7N4CMA",
])
func `the published vectors are ids`(text: String) throws {
  let id = try RecordID.parse(text).get()
  #expect(id.description == text)
}

@Test func `an id that is minted can be read`() {
  var generator = SystemRandomNumberGenerator()
  for _ in 0..<1_000 {
    let id = RecordID.mint(prefix: "ACT", using: &generator)
    #expect(RecordID(id.description) == id)
  }
}

@Test func `every single wrong character and every swap of neighbours is found`() {
  let good = Array("7K3QDXM".utf8)
  for position in good.indices {
    for other in RecordID.alphabet where other != good[position] {
      var bad = good
      bad[position] = other
      #expect(RecordID("POL-\(String(decoding: bad, as: UTF8.self))") == nil)
    }
    guard position > 0 else { continue }
    var swapped = good
    swapped.swapAt(position - 1, position)
    #expect(RecordID("POL-\(String(decoding: swapped, as: UTF8.self))") == nil)
  }
}

@Test func `a swap is put back in the suggestion`() {
  #expect(
    RecordID.parse("POL-K73QDXM")
      == .failure(.wrongCheckCharacter(expected: "6", suggestion: "POL-7K3QDXM")))
}

@Test func `what a hand types is normalized`() {
  #expect(RecordID.normalized("pol-7k3qdxm") == "POL-7K3QDXM")
  #expect(RecordID.normalized("evl-p5j6vko") == "EVL-P5J6VK0")
}

@Test(arguments: ["POL-7K3QDX", "POL7K3QDXM", "pol-7K3QDXM", "POL-7K3QDXI", "", "-", "P-7K3QDXM"])
func `anything else is malformed`(text: String) {
  #expect(RecordID.parse(text) == .failure(.malformed))
}
