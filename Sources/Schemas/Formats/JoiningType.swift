/// How a letter joins its neighbours in scripts such as Arabic.
///
/// Source: Unicode 14, DerivedJoiningType; only what domain names ask.
enum JoiningType {
  /// To the following letter only.
  case left
  /// To the letter before only.
  case right
  case dual
  /// Marks, across which others join.
  case transparent
  case none

  /// The type of a letter.
  init(of scalar: Unicode.Scalar) {
    var low = 0
    var high = Self.ranges.count
    while low < high {
      let middle = (low + high) / 2
      if Self.ranges[middle].values.upperBound < scalar.value {
        low = middle + 1
      } else {
        high = middle
      }
    }
    if low < Self.ranges.count, Self.ranges[low].values ~= scalar.value {
      self = Self.ranges[low].type
      return
    }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark: self = .transparent
    default: self = .none
    }
  }

  private static let ranges: [(values: ClosedRange<UInt32>, type: JoiningType)] =
    table.split { $0 == " " || $0 == "\n" }.map { entry in
      let bounds = entry.dropFirst().split(separator: "-").map { UInt32($0, radix: 16) ?? 0 }
      let type: JoiningType =
        switch entry.first {
        case "D": .dual
        case "R": .right
        default: .left
        }
      return (bounds[0]...bounds[bounds.count - 1], type)
    }

  private static let table = """
    D620 R622-625 D626 R627 D628 R629 D62A-62E R62F-632 D633-63F D641-647 R648 D649-64A
    D66E-66F R671-673 R675-677 D678-687 R688-699 D69A-6BF R6C0 D6C1-6C2 R6C3-6CB D6CC R6CD
    D6CE R6CF D6D0-6D1 R6D2-6D3 R6D5 R6EE-6EF D6FA-6FC D6FF R710 D712-714 R715-719 D71A-71D
    R71E D71F-727 R728 D729 R72A D72B R72C D72D-72E R72F R74D D74E-758 R759-75B D75C-76A
    R76B-76C D76D-770 R771 D772 R773-774 D775-777 R778-779 D77A-77F D7CA-7EA R840 D841-845
    R846-847 D848 R849 D84A-853 R854 D855 R856-858 D860 D862-865 R867 D868 R869-86A R870-882
    D886 D889-88D R88E D8A0-8A9 R8AA-8AC R8AE D8AF-8B0 R8B1-8B2 D8B3-8B8 R8B9 D8BA-8C8 D1807
    D1820-1878 D1887-18A8 D18AA DA840-A871 LA872 D10AC0-10AC4 R10AC5 R10AC7 R10AC9-10ACA
    L10ACD R10ACE-10AD2 D10AD3-10AD6 L10AD7 D10AD8-10ADC R10ADD D10ADE-10AE0 R10AE1 R10AE4
    D10AEB-10AEE R10AEF D10B80 R10B81 D10B82 R10B83-10B85 D10B86-10B88 R10B89 D10B8A-10B8B
    R10B8C D10B8D R10B8E-10B8F D10B90 R10B91 R10BA9-10BAC D10BAD-10BAE L10D00 D10D01-10D21
    R10D22 D10D23 D10F30-10F32 R10F33 D10F34-10F44 D10F51-10F53 R10F54 D10F70-10F73
    R10F74-10F75 D10F76-10F81 D10FB0 D10FB2-10FB3 R10FB4-10FB6 D10FB8 R10FB9-10FBA
    D10FBB-10FBC R10FBD D10FBE-10FBF D10FC1 R10FC2-10FC3 D10FC4 R10FC9 D10FCA L10FCB
    D1E900-1E943
    """
}
