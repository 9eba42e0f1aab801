// swift-tools-version: 6.2
import PackageDescription

/// What every target is built with: the language as Swift 7 will have it, C calls marked `unsafe`, and no warnings.
let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("ImmutableWeakCaptures"),
    .enableUpcomingFeature("InferIsolatedConformances"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .strictMemorySafety(),
    .treatAllWarnings(as: .error),
]

let package = Package(
    name: "casuslens",
    products: [
        // Preloaded into the daemon by the tests of its reliability.
        .library(name: "FaultyCalls", type: .dynamic, targets: ["FaultyCalls"])
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
    ],
    targets: [
        .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"])]),
        .systemLibrary(name: "CExpat", providers: [.apt(["libexpat1-dev"])]),
        .systemLibrary(name: "CGlibc"),
        .target(name: "CConfinement"),
        .target(name: "CCrash"),
        .target(name: "NoteText", dependencies: ["CExpat", "CZlib"], swiftSettings: strict),
        .target(name: "NoteReview", swiftSettings: strict),
        .target(
            name: "Casebook",
            dependencies: [
                "CConfinement",
                "CCrash",
                "CGlibc",
                "NoteReview",
                "NoteText",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "GRDBSQLite", package: "GRDB.swift"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
                .product(name: "SystemPackage", package: "swift-system"),
                .product(name: "Yams", package: "Yams"),
            ],
            swiftSettings: strict),
        .executableTarget(
            name: "casuslensd",
            dependencies: [
                "Casebook",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
                .product(name: "SystemPackage", package: "swift-system"),
                .product(name: "UnixSignals", package: "swift-service-lifecycle"),
            ],
            swiftSettings: strict),
        .executableTarget(
            name: "casuslens",
            dependencies: [
                "Casebook",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "SystemPackage", package: "swift-system"),
            ],
            swiftSettings: strict),
        .executableTarget(
            name: "casuslens-quality",
            dependencies: [
                "Casebook", "NoteReview",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "SystemPackage", package: "swift-system"),
            ],
            path: "Benchmarks/Quality",
            swiftSettings: strict),
        .executableTarget(
            name: "casuslens-bench",
            dependencies: [
                "Casebook", "NoteReview",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "SystemPackage", package: "swift-system"),
            ],
            path: "Benchmarks/Speed",
            swiftSettings: strict),
        .executableTarget(
            name: "casuslens-bench-intake",
            dependencies: [
                "Casebook",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "SystemPackage", package: "swift-system"),
            ],
            path: "Benchmarks/Intake",
            exclude: ["small"],
            swiftSettings: strict),
        .executableTarget(
            name: "casuslens-bench-documents", dependencies: ["Casebook", "NoteText", "TestDocuments"],
            path: "Benchmarks/Documents", swiftSettings: strict),
        .target(
            name: "TestDocuments", dependencies: ["CZlib", "NoteText"], path: "Tests/TestDocuments",
            swiftSettings: strict),
        .target(
            name: "TestNotes", dependencies: ["Casebook", "NoteReview", "NoteText"], path: "Tests/TestNotes",
            swiftSettings: strict),
        .testTarget(
            name: "NoteTextTests", dependencies: ["NoteText", "TestDocuments"],
            exclude: ["Documents", "Seeds"],
            swiftSettings: strict),
        .target(name: "FaultyCalls", path: "Tests/FaultyCalls"),
        .executableTarget(
            name: "confinement-probe", dependencies: ["CConfinement"], path: "Tests/ConfinementProbe"),
        .testTarget(name: "NoteReviewTests", dependencies: ["NoteReview"], swiftSettings: strict),
        .testTarget(
            name: "CasebookTests",
            dependencies: [
                "Casebook", "casuslensd", "CConfinement", "confinement-probe", "NoteReview", "NoteText",
                "TestDocuments", "TestNotes",
                .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "Logging", package: "swift-log"),
            ],
            exclude: ["Extraction/misdeeds.sh", "Seeds", "Snapshots"],
            swiftSettings: strict),
        .testTarget(
            name: "CommandTests",
            dependencies: [
                "casuslens", "casuslensd", .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            exclude: ["Snapshots"],
            swiftSettings: strict),
        .testTarget(name: "QualityTests", dependencies: ["casuslens-quality"], swiftSettings: strict),
        .testTarget(
            name: "EndToEndTests",
            dependencies: [
                "Casebook", "casuslens", "casuslensd",
                .product(name: "SystemPackage", package: "swift-system"),
            ],
            swiftSettings: strict),
    ],
    swiftLanguageModes: [.v6]
)

// What makes up documents, notes and rules to break their readers: `make fuzz` asks for it, since it links with libFuzzer only.
if Context.environment["CASUSLENS_FUZZ"] != nil {
    package.targets += ["Docx", "Odt", "Html", "Rtf", "Eml", "Text", "Pdf"].map { kind in
        .executableTarget(
            name: "Fuzz\(kind)", dependencies: ["NoteText", "TestDocuments"], path: "Tests/Fuzz/\(kind)",
            swiftSettings: strict)
    }
    package.targets += ["Note", "Rules"].map { kind in
        .executableTarget(
            name: "Fuzz\(kind)", dependencies: ["TestNotes"], path: "Tests/Fuzz/\(kind)",
            swiftSettings: strict)
    }
}
