import Records
import Testing

@Test func `a pattern gives the values of its variables`() throws {
  let pattern = try #require(PathPattern("plans/{year}/{id}-{slug}.yaml"))
  #expect(
    pattern.values(in: "plans/2027/PLI-C2WNHE5-aplikasi-digital.yaml")
      == ["year": "2027", "id": "PLI-C2WNHE5", "slug": "aplikasi-digital"])
  #expect(
    pattern.values(in: "plans/2027/PLI-C2WNHE5.yaml") == ["year": "2027", "id": "PLI-C2WNHE5"])
  #expect(pattern.values(in: "plans/PLI-C2WNHE5.yaml") == nil)
  #expect(pattern.values(in: "plans/2027/PLI-C2WNHE5-a.yml") == nil)
  #expect(pattern.values(in: "plans/2027/x/PLI-C2WNHE5-a.yaml") == nil)
}

@Test func `a table's path names its record`() throws {
  let pattern = try #require(PathPattern("activities/{year}/{activity}-participation.csv"))
  #expect(
    pattern.values(in: "activities/2026/ACT-C2WNHE5-participation.csv")
      == ["year": "2026", "activity": "ACT-C2WNHE5"])
}

@Test func `values make a path`() throws {
  let pattern = try #require(PathPattern("plans/{year}/{id}-{slug}.yaml"))
  #expect(pattern.path(with: ["year": "2027", "id": "PLI-1"]) == "plans/2027/PLI-1.yaml")
  #expect(pattern.path(with: ["id": "PLI-1"]) == nil)
  #expect(pattern.topFolder == "plans")
}

@Test(arguments: ["a/{b", "/etc/{id}.yaml", "../{id}.yaml"])
func `a broken pattern is refused`(text: String) {
  #expect(PathPattern(text) == nil)
}
