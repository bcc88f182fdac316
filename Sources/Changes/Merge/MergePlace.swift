/// Where a merge stands, as a person says it: `parameters[jp_min_pns].values[2027-01-01].value`.
struct MergePlace {
  enum Step {
    case key(String)
    case item(String)
  }

  var steps: [Step] = []
  /// Whether the last step is the whole place as it is, a clause's path.
  var isVerbatim = false

  var text: String {
    if isVerbatim, case .key(let name)? = steps.last { return name }
    var text = ""
    for step in steps {
      switch step {
      case .key(let name): text += text.isEmpty ? PlaceName.key(name) : ".\(PlaceName.key(name))"
      case .item(let name): text += "[\(name)]"
      }
    }
    return text
  }
}
