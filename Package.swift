// swift-tools-version: 6.2
import PackageDescription

/// Settings of every target of our own: what can be an error at compile time is one.
let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .strictMemorySafety(),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
]

let package = Package(
  name: "bangkom",
  products: [
    .executable(name: "bangkom", targets: ["bangkom"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/attaswift/BigInt", from: "6.0.0"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
  ],
  targets: [
    // MARK: - C libraries of the system

    .systemLibrary(name: "CCMark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"])]),
    .systemLibrary(name: "CLibgit2", pkgConfig: "libgit2", providers: [.apt(["libgit2-dev"])]),
    .systemLibrary(name: "CLibyaml", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    .systemLibrary(name: "CPCRE2", pkgConfig: "libpcre2-8", providers: [.apt(["libpcre2-dev"])]),
    .target(name: "CNoCertificates"),

    // MARK: - Assets

    .target(name: "CAssets"),

    // MARK: - Changes

    .target(
      name: "Changes",
      dependencies: [
        "Documents"
      ],
      swiftSettings: strict
    ),
    .testTarget(
      name: "ChangesTests",
      dependencies: [
        "Changes",
        "Documents",
      ],
      swiftSettings: strict
    ),

    // MARK: - Commands

    .target(
      name: "Commands",
      dependencies: [
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        "Changes",
        "Demo",
        "Documents",
        "Git",
        "Records",
        "Reports",
        "Rules",
        "Schemas",
        "Store",
        "Summaries",
        "Workflow",
      ],
      swiftSettings: strict
    ),
    .testTarget(
      name: "CommandsTests",
      dependencies: [
        "Commands",
        "Documents",
        "TestSupport",
        "Workflow",
        "bangkom",
      ],
      swiftSettings: strict
    ),

    // MARK: - Demo

    .target(
      name: "Demo",
      dependencies: [
        "Documents",
        "Git",
        "Records",
        "Workflow",
      ],
      swiftSettings: strict
    ),
    .testTarget(
      name: "DemoTests",
      dependencies: [
        "Demo"
      ],
      swiftSettings: strict
    ),

    // MARK: - Documents

    .target(
      name: "Documents",
      dependencies: [
        "CCMark"
      ],
      swiftSettings: strict
    ),
    .testTarget(
      name: "DocumentsTests",
      dependencies: [
        "CLibyaml",
        "Documents",
      ],
      swiftSettings: strict
    ),

    // MARK: - Git

    .target(
      name: "Git",
      dependencies: [
        "CLibgit2",
        "CNoCertificates",
      ],
      swiftSettings: strict
    ),
    .testTarget(
      name: "GitTests",
      dependencies: [
        "Git",
        "TestSupport",
      ],
      swiftSettings: strict
    ),

    // MARK: - Records

    .target(
      name: "Records",
      dependencies: [
        "Documents",
        "Schemas",
      ],
      swiftSettings: strict
    ),
    .testTarget(
      name: "RecordsTests",
      dependencies: [
        "Documents",
        "Records",
      ],
      swiftSettings: strict
    ),

    // MARK: - Reports

    .target(
      name: "Reports",
      dependencies: [
        "Documents",
        "Records",
      ],
      swiftSettings: strict
    ),
    .testTarget(
      name: "ReportsTests",
      dependencies: [
        "Documents",
        "Records",
        "Reports",
      ],
      swiftSettings: strict
    ),

    // MARK: - Rules

    .target(
      name: "Rules",
      dependencies: [
        "Documents",
        "Records",
        "Schemas",
        "Store",
      ],
      swiftSettings: strict
    ),

    // MARK: - Schemas

    .target(
      name: "Schemas",
      dependencies: [
        "CPCRE2",
        "Documents",
        .product(name: "BigInt", package: "BigInt"),
      ],
      swiftSettings: strict
    ),
    .testTarget(
      name: "SchemasTests",
      dependencies: [
        "Documents",
        "Schemas",
      ],
      swiftSettings: strict
    ),

    // MARK: - Store

    .target(
      name: "Store",
      dependencies: [
        "Documents",
        "Records",
        "Schemas",
        .product(name: "BigInt", package: "BigInt"),
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ],
      swiftSettings: strict
    ),
    .testTarget(
      name: "StoreTests",
      dependencies: [
        "Documents",
        "Records",
        "Store",
      ],
      swiftSettings: strict
    ),

    // MARK: - Summaries

    .target(
      name: "Summaries",
      dependencies: [
        "Documents",
        "Store",
      ],
      swiftSettings: strict
    ),
    .testTarget(
      name: "SummariesTests",
      dependencies: [
        "Store",
        "Summaries",
      ],
      swiftSettings: strict
    ),

    // MARK: - Workflow

    .target(
      name: "Workflow",
      dependencies: [
        "CAssets",
        "Changes",
        "Documents",
        "Git",
        "Records",
        "Rules",
        "Schemas",
        "Store",
        "Summaries",
      ],
      swiftSettings: strict
    ),
    .testTarget(
      name: "WorkflowTests",
      dependencies: [
        "Documents",
        "Git",
        "Records",
        "Rules",
        "Schemas",
        "Store",
        "Summaries",
        "Workflow",
      ],
      swiftSettings: strict
    ),

    // MARK: - What several tests use

    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: strict),

    // MARK: - bangkom

    .executableTarget(
      name: "bangkom",
      dependencies: [
        "Commands"
      ],
      swiftSettings: strict
    ),
  ]
)
