internal import Documents
internal import Records
internal import Schemas

/// Walks a document along a plan and gathers rows and references.
@safe struct RowExtractor {
  private let view: DocumentView
  private let plan: RowPlan
  /// The names of the plan by address.
  private let names: UnsafePointer<UInt8>
  /// The id of the record whose rows these are.
  private let record: RowBuffer.Cell
  /// Whether no key is there twice, so that the next property can be looked for behind the last.
  private let hasPlainKeys: Bool
  /// The way to the value that is being looked at, as a JSON Pointer.
  private var pointer: [UInt8] = []
  private(set) var buffer: RowBuffer

  /// Adds the rows of a document, and its references, to what a buffer has.
  ///
  /// - `record`: The id of the record, in the buffer.
  static func fill(
    _ buffer: inout RowBuffer, from document: Document, along plan: RowPlan,
    record: RowBuffer.Cell
  ) {
    guard let root = document.root, document.nodes[root].kind == .mapping else { return }
    let hasPlainKeys = !document.problems.contains { $0.severity == .error }
    document.withView { view in
      unsafe plan.text.withUnsafeBufferPointer { names in
        guard let names = names.baseAddress else { return }
        var extractor = unsafe RowExtractor(
          view: view, plan: plan, names: names, record: record, hasPlainKeys: hasPlainKeys,
          buffer: buffer)
        buffer = RowBuffer()
        let start = extractor.addRow(of: plan.rows[0])
        extractor.fill(start, plan.rows[0].properties, from: root)
        buffer = extractor.buffer
      }
    }
  }

  private init(
    view: DocumentView, plan: RowPlan, names: UnsafePointer<UInt8>, record: RowBuffer.Cell,
    hasPlainKeys: Bool, buffer: RowBuffer
  ) {
    self.view = view
    self.plan = plan
    unsafe self.names = names
    self.record = record
    self.hasPlainKeys = hasPlainKeys
    self.buffer = buffer
  }

  /// Adds a row for the value that the pointer leads to.
  private mutating func addRow(of rows: RowPlan.Rows) -> Int {
    let start = buffer.add(table: rows.table, width: rows.width)
    buffer[start] = keepPointer()
    return start
  }

  /// Puts the properties of an object into a row, and those that are lists into other rows.
  private mutating func fill(_ row: Int, _ properties: Range<Int>, from object: NodeIndex) {
    guard view[object].kind == .mapping else { return }
    let first = object + 1
    let end = view.next(object)
    var next = first
    for number in properties {
      let property = plan.properties[number]
      guard
        let key = key(property.name, from: hasPlainKeys ? next : first, to: end)
          ?? (hasPlainKeys ? key(property.name, from: first, to: next) : nil)
      else { continue }
      let value = view.next(key)
      next = view.next(value)
      let depth = pointer.count
      append(name(property.token))
      switch property.target {
      case .cell(let scalar): put(value, as: scalar, into: row)
      case .object(let members): fill(row, members, from: value)
      case .items(let number): addItems(of: value, plan.rows[number], above: row)
      case .entries(let number): addEntries(of: value, plan.rows[number], above: row)
      }
      pointer.removeLast(pointer.count - depth)
    }
  }

  /// The first key with a name among those of a mapping from a place on.
  private func key(_ name: RowPlan.Name, from start: NodeIndex, to end: NodeIndex) -> NodeIndex? {
    let name = self.name(name)
    var key = start
    while key < end {
      if view.text(of: key) == name { return key }
      key = view.next(view.next(key))
    }
    return nil
  }

  private mutating func addItems(of list: NodeIndex, _ rows: RowPlan.Rows, above row: Int) {
    guard view[list].kind == .sequence else { return }
    let end = view.next(list)
    var item = list + 1
    var ordinal = 0
    let depth = pointer.count
    while item < end {
      pointer.append(UInt8(ascii: "/"))
      pointer.append(decimal: ordinal)
      addChild(item, rows, key: .integer(Int64(ordinal)), above: row)
      pointer.removeLast(pointer.count - depth)
      item = view.next(item)
      ordinal += 1
    }
  }

  private mutating func addEntries(of map: NodeIndex, _ rows: RowPlan.Rows, above row: Int) {
    guard view[map].kind == .mapping else { return }
    let end = view.next(map)
    var key = map + 1
    let depth = pointer.count
    while key < end {
      let value = view.next(key)
      let text = view.text(of: key)
      pointer.append(UInt8(ascii: "/"))
      pointer += JSONPointer.escaped(text.string).utf8
      addChild(value, rows, key: unsafe buffer.keep(text.buffer), above: row)
      pointer.removeLast(pointer.count - depth)
      key = view.next(value)
    }
  }

  /// - `row`: The row of the object that the list is in.
  private mutating func addChild(
    _ item: NodeIndex, _ rows: RowPlan.Rows, key: RowBuffer.Cell, above row: Int
  ) {
    let start = addRow(of: rows)
    buffer[start + 1] = record
    if rows.hasParent { buffer[start + 2] = buffer[row] }
    buffer[start + (rows.hasParent ? 3 : 2)] = key
    if view[item].kind == .mapping {
      fill(start, rows.properties, from: item)
    } else if let scalar = rows.scalar {
      put(item, as: scalar, into: start)
    }
  }
}

// MARK: - Values

extension RowExtractor {
  private mutating func put(_ node: NodeIndex, as scalar: RowPlan.Scalar, into row: Int) {
    let isNull = view[node].kind == .null
    guard view[node].isScalar else { return }
    if !isNull || scalar.type == .string {
      buffer[row + scalar.cell] = value(view.text(of: node), scalar.type)
    }
    guard let kinds = scalar.kinds, !isNull else { return }
    let target = unsafe buffer.keep(view.text(of: node).buffer)
    let place = keepPointer()
    let kindNames = unsafe buffer.keep(name(kinds).buffer)
    let start = buffer.add(table: RowBuffer.references, width: 4)
    buffer[start] = place
    buffer[start + 1] = record
    buffer[start + 2] = target
    buffer[start + 3] = kindNames
  }

  private mutating func value(_ text: TextView, _ type: FieldShape.ScalarType) -> RowBuffer.Cell {
    switch type {
    case .string, .any: unsafe buffer.keep(text.buffer)
    case .integer, .number:
      if let integer = text.smallInteger {
        .integer(integer)
      } else {
        buffer.keep(text.string, as: type)
      }
    case .boolean: buffer.keep(text.string, as: type)
    }
  }

  private mutating func keepPointer() -> RowBuffer.Cell {
    unsafe pointer.withUnsafeBufferPointer { unsafe buffer.keep($0) }
  }

  private mutating func append(_ name: TextView) {
    unsafe pointer.append(contentsOf: name.buffer)
  }

  private func name(_ name: RowPlan.Name) -> TextView {
    unsafe TextView(start: names + name.offset, count: name.length)
  }
}

extension RowBuffer {
  /// Keeps a text as the value that its schema wants; a text that is no such value stays a text, so
  /// that nothing of an invalid record is lost.
  mutating func keep(_ text: String, as type: FieldShape.ScalarType) -> Cell {
    switch type {
    case .integer, .number:
      if let integer = Int64(text) { return .integer(integer) }
      guard let exact = ExactDecimal(text: text) else { return keep(text) }
      return exact.integer.map { .integer($0) } ?? .real(exact.double)
    case .boolean:
      return text == "true" ? .integer(1) : text == "false" ? .integer(0) : keep(text)
    case .string, .any:
      return keep(text)
    }
  }
}

extension TextView {
  /// The number that is written here with digits alone, few enough not to overflow.
  fileprivate var smallInteger: Int64? {
    guard (1...18).contains(count) else { return nil }
    var value: Int64 = 0
    for index in 0..<count {
      let digit = self[index] &- UInt8(ascii: "0")
      guard digit < 10 else { return nil }
      value = value * 10 + Int64(digit)
    }
    return value
  }
}

extension [UInt8] {
  /// Appends a number as it is written.
  mutating func append(decimal number: Int) {
    if number >= 10 { append(decimal: number / 10) }
    append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number % 10))
  }
}
