internal import Documents
internal import Git

#if canImport(Glibc)
internal import Glibc
#endif

extension Problem {
  /// A file that could not be read.
  static func unreadable(_ reason: LocalizedText) -> Problem {
    Problem(
      rule: "unreadable-file", range: nil,
      message: LocalizedText(
        en: "this file can't be read: \(reason.en)",
        id: "berkas ini tidak dapat dibaca: \(reason.id)"))
  }

  /// A file that could not be read, with the reason of the system.
  static func unreadable(_ refusal: FileBytes.Refusal) -> Problem {
    .unreadable(LocalizedText(refusal))
  }
}

extension LocalizedText {
  /// Why a file has no bytes.
  init(_ refusal: FileBytes.Refusal) {
    switch refusal {
    case .notOrdinary: self = .notOrdinary
    case .tooLarge(let limit):
      self.init(
        en: "it is larger than \(limit >> 20) MiB", id: "ukurannya lebih dari \(limit >> 20) MiB")
    case .system(let code): self.init(systemError: code)
    }
  }

  /// A device, a pipe, a submodule.
  static let notOrdinary = LocalizedText(en: "it is no ordinary file", id: "ia bukan berkas biasa")

  /// A link, which may lead out of the repository.
  static let symbolicLink = LocalizedText(en: "it is a symbolic link", id: "ia tautan simbolik")

  /// A name in another encoding.
  static let nameNotUTF8 = LocalizedText(en: "its name is not UTF-8", id: "namanya bukan UTF-8")

  /// A repository that says nothing of its records.
  static let noSchemas = LocalizedText(
    en: "there are no schemas, so that no record can be checked; `bangkom init` writes them",
    id: "tidak ada skema, sehingga catatan tidak dapat diperiksa; `bangkom init` menulisnya")

  /// What the operating system says.
  init(systemError code: CInt) {
    switch code {
    case ENOENT: self.init(en: "it is not there", id: "berkasnya tidak ada")
    case EACCES, EPERM: self.init(en: "no permission to read it", id: "tidak ada izin membacanya")
    case EISDIR: self.init(en: "it is a folder", id: "ia sebuah folder")
    case ENOTDIR:
      self.init(en: "a part of its path is no folder", id: "bagian jalurnya bukan folder")
    case ELOOP: self.init(en: "its links lead in a circle", id: "tautannya berputar tanpa akhir")
    case ENAMETOOLONG: self.init(en: "its path is too long", id: "jalurnya terlalu panjang")
    default: self.init(verbatim: unsafe String(cString: strerror(code)))
    }
  }
}
