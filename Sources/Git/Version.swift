internal import CLibgit2

/// The version of libgit2 that is linked.
public func libgit2Version() -> String { LIBGIT2_VERSION }
