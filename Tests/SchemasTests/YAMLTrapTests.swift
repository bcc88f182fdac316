import Testing

/// The texts that eleven YAML loaders read in different ways, and what each is here.
@Suite struct YAMLTrapTests {
  @Test func `a text that programs read in different ways has one meaning`() {
    for trap in YAMLTrap.scalars + YAMLTrap.structures + YAMLTrap.punctuation {
      #expect(trap.actualReading == trap.reading, "\(trap.name)")
      #expect(trap.actualTypes == trap.types, "\(trap.name)")
    }
  }
}
