extension GitError: CustomStringConvertible {
  /// The error in one English line.
  public var description: String { wording.en }

  /// The error in one line of English and one of Indonesian: what is, then what to do.
  public var wording: (en: String, id: String) {
    switch self {
    case .notARepository(let path):
      (
        "`\(path)` is not inside a git repository; run `git init` there, or go to one",
        "`\(path)` tidak berada di dalam repositori git; jalankan `git init` atau pindah ke repositori"
      )
    case .alreadyARepository(let path):
      (
        "`\(path)` is a git repository already; nothing was changed",
        "`\(path)` sudah merupakan repositori git; tidak ada yang diubah"
      )
    case .unsupportedRepository(let path, let feature):
      (
        "the repository `\(path)` cannot be read: \(feature.wording.en)",
        "repositori `\(path)` tidak dapat dibaca: \(feature.wording.id)"
      )
    case .notOwner(let path, let owner):
      (
        "the repository `\(path)` belongs to \(owner); if you trust it, "
          + "run `git config --global --add safe.directory \(path)`",
        "repositori `\(path)` milik \(owner); jika Anda memercayainya, "
          + "jalankan `git config --global --add safe.directory \(path)`"
      )
    case .notFound(let what):
      ("`\(what)` was not found in the repository", "`\(what)` tidak ditemukan di repositori")
    case .malformedObject(let id, let reason):
      (
        "git object `\(id)` is malformed: \(reason)",
        "objek git `\(id)` tidak sesuai bentuknya: \(reason)"
      )
    case .objectTooLarge(let id, let size, let limit):
      (
        "git object `\(id)` has \(size) bytes, at most \(limit) are read",
        "objek git `\(id)` berukuran \(size) byte, yang dibaca paling banyak \(limit)"
      )
    case .tooManyEntries(let limit):
      (
        "the tree has more than \(limit) entries",
        "pohon git memiliki lebih dari \(limit) entri"
      )
    case .tooDeep(let limit):
      (
        "folders are nested more than \(limit) deep",
        "folder bersarang lebih dari \(limit) tingkat"
      )
    default: laterWording
    }
  }

  private var laterWording: (en: String, id: String) {
    switch self {
    case .referenceMoved(let name):
      (
        "`\(name)` moved meanwhile; look at what changed, then try again",
        "`\(name)` telah berpindah; periksa perubahannya lalu coba lagi"
      )
    case .locked(let path, let age):
      (
        "`\(path)` is locked\(age.map { " for \($0) s" } ?? ""); wait for the other process, "
          + "or delete the file if none is running",
        "`\(path)` terkunci\(age.map { " selama \($0) detik" } ?? ""); tunggu proses lain selesai, "
          + "atau hapus berkas itu jika tidak ada proses yang berjalan"
      )
    case .quarantined:
      (
        "no reference may be moved while a push is being checked",
        "rujukan tidak boleh dipindahkan selama kiriman masih diperiksa"
      )
    case .unmerged(let paths):
      (
        "conflicts are not resolved in \(Self.list(paths)); resolve them and `git add` the files",
        "konflik belum diselesaikan di \(Self.list(paths)); selesaikan lalu `git add` berkasnya"
      )
    case .operationInProgress(let operation):
      (
        "a `git \(operation)` is not finished; finish it with `git commit`, or abort it",
        "`git \(operation)` belum selesai; selesaikan dengan `git commit` atau batalkan"
      )
    case .nothingToCommit:
      ("there is nothing to commit", "tidak ada yang perlu disimpan sebagai commit")
    case .treeChanged:
      (
        "the staged files changed after they were checked; try again",
        "berkas yang disiapkan berubah setelah diperiksa; coba lagi"
      )
    case .missingIdentity(let role):
      (
        "the \(role) is not known; run `git config --global user.name` and `user.email`",
        "\(role) belum diketahui; atur `git config --global user.name` dan `user.email`"
      )
    case .invalidDate(let variable, let value):
      (
        "`\(variable)` is `\(value)`, which is not a date; write it as `2026-01-31T08:00:00+07:00`",
        "`\(variable)` berisi `\(value)`, bukan tanggal; tulis seperti `2026-01-31T08:00:00+07:00`"
      )
    case .invalidMessage(let reason):
      (
        "the commit message cannot be used: \(reason)",
        "pesan commit tidak dapat dipakai: \(reason)"
      )
    default: lastWording
    }
  }

  private var lastWording: (en: String, id: String) {
    switch self {
    case .invalidPath(let path):
      ("`\(path)` cannot be a path in git", "`\(path)` tidak dapat menjadi jalur berkas di git")
    case .pathConflict(let path):
      (
        "`\(path)` is a file and a folder at once; rename one of them",
        "`\(path)` merupakan berkas sekaligus folder; ganti nama salah satunya"
      )
    case .noWorkTree(let path):
      (
        "the repository `\(path)` has no work tree; run this in a clone of it",
        "repositori `\(path)` tidak memiliki pohon kerja; jalankan di klonanya"
      )
    case .unsupportedFilter(let path, let attribute):
      (
        "`\(path)` has the git attribute `\(attribute)`, which bangkom cannot apply; "
          + "remove it in `.gitattributes`",
        "`\(path)` memiliki atribut git `\(attribute)` yang tidak dapat diterapkan bangkom; "
          + "hapus dari `.gitattributes`"
      )
    case .noSpace(let path):
      (
        "the disk is full at `\(path)`; make room, then try again",
        "penyimpanan penuh di `\(path)`; kosongkan ruang lalu coba lagi"
      )
    case .deadlineExceeded(let command):
      (
        "`\(command)` did not end in time and was stopped",
        "`\(command)` tidak selesai pada waktunya dan dihentikan"
      )
    case .system(let operation, let path, let code):
      (
        "cannot \(operation) `\(path)`: \(FileSystem.message(of: code))",
        "`\(path)` gagal diproses (\(operation)): \(FileSystem.message(of: code))"
      )
    case .cannotSign(let reason):
      (
        "the commit cannot be signed: \(reason)",
        "commit tidak dapat ditandatangani: \(reason)"
      )
    case .invalidConfiguration(let message):
      (
        "the git configuration cannot be used: \(message)",
        "konfigurasi git tidak dapat dipakai: \(message)"
      )
    case .libgit2(let code, let message):
      ("git failed: \(message) (\(code))", "git gagal: \(message) (\(code))")
    default:
      preconditionFailure("every error has its words")
    }
  }

  private static func list(_ paths: [RepositoryPath]) -> String {
    let shown = paths.prefix(3).map { "`\($0)`" }.joined(separator: ", ")
    return paths.count > 3 ? "\(shown), …" : shown
  }
}

extension UnsupportedFeature {
  /// What it is and the way out of it, in English and Indonesian.
  public var wording: (en: String, id: String) {
    switch self {
    case .formatVersion(let version):
      (
        "its format version is `\(version)`, at most 1 is known; clone it with an older git",
        "versi formatnya `\(version)`, yang dikenal paling tinggi 1; klon dengan git yang lebih lama"
      )
    case .objectFormat(let format):
      (
        "its objects are named by `\(format)`; clone it as a SHA-1 repository",
        "objeknya dinamai dengan `\(format)`; klon sebagai repositori SHA-1"
      )
    case .referenceStorage(let storage):
      (
        "its references are stored as `\(storage)`; run `git refs migrate --ref-format=files`",
        "rujukannya disimpan sebagai `\(storage)`; jalankan `git refs migrate --ref-format=files`"
      )
    case .partialClone(let remote):
      (
        "it is a partial clone of `\(remote)`; clone it again without `--filter`",
        "repositori ini klona sebagian dari `\(remote)`; klon ulang tanpa `--filter`"
      )
    case .splitIndex:
      (
        "its index is split; run `git update-index --no-split-index`",
        "indeksnya terpisah; jalankan `git update-index --no-split-index`"
      )
    case .sparseIndex:
      (
        "its index is sparse; run `git sparse-checkout init --no-sparse-index`",
        "indeksnya renggang; jalankan `git sparse-checkout init --no-sparse-index`"
      )
    case .extension(let name):
      (
        "it uses the extension `\(name)`; clone it without",
        "repositori ini memakai ekstensi `\(name)`; klon tanpa ekstensi itu"
      )
    }
  }
}
