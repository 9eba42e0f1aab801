# Every target works from a clean clone on Debian 12 with a Swift toolchain. Demo and tests share one debug build.

.PHONY: demo test reliability reliability-long quality quality-page bench bench-intake bench-documents fuzz lint build libraries clean

demo: build
	.build/debug/casuslens demo

test: libraries
	swift test --explicit-target-dependency-import-check error

# Fails every call of the daemon in turn, kills it, cuts its power, fills its disk: the short form takes under ten
# minutes. As root, else what needs a disk of its own is skipped; a core of it is part of `make test`.
reliability: libraries
	RELIABILITY=short swift test --filter EndToEndTests.Reliability

reliability-long: libraries
	RELIABILITY=long swift test --filter EndToEndTests.Reliability

# Scores the rules on the part of the corpus that is kept apart, with intervals of 95 %.
quality: build
	.build/debug/casuslens-quality contexts Tests/Corpus/contexts/score.txt
	.build/debug/casuslens-quality bank --part score
	.build/debug/casuslens-quality notes --part score

# Writes the figures of `make quality` into the page about them.
quality-page: build
	.build/debug/casuslens-quality page Sources/Casebook/Casebook.docc/Quality.md

# Times the engine beside wc and grep, in a release build of its own.
bench: libraries
	swift build -c release --static-swift-stdlib --scratch-path .build-release --product casuslens-bench
	.build-release/release/casuslens-bench Tests/Corpus/notes/*.md Tests/Corpus/notes/*.txt

# Makes up documents, notes and rules to break their readers, SECONDS long for each kind.
fuzz: libraries
	.ci/fuzz $(or $(SECONDS),60)

# Times the daemon from a note to its sheet beside the disk alone, and a backlog: with the shipped checklist, and with
# one of a single item, which shows the share of the intake itself.
bench-intake: libraries
	swift build -c release --static-swift-stdlib --scratch-path .build-release --product casuslensd
	swift build -c release --static-swift-stdlib --scratch-path .build-release --product casuslens-bench-intake
	.build-release/release/casuslens-bench-intake Tests/Corpus/notes/*.md Tests/Corpus/notes/*.txt
	.build-release/release/casuslens-bench-intake --checklist Benchmarks/Intake/small/checklist.yaml \
		Tests/Corpus/notes/*.md Tests/Corpus/notes/*.txt

lint:
	swift format lint --strict --recursive --parallel Package.swift Sources Tests Benchmarks
	.ci/conventions

# Measures what the documents that were made to hurt cost the process that reads them, which gets 256 MiB at most.
bench-documents: libraries
	swift build -c release --static-swift-stdlib --scratch-path .build-release --product casuslensd
	swift build -c release --static-swift-stdlib --scratch-path .build-release --product casuslens-bench-documents
	.build-release/release/casuslens-bench-documents

build: libraries
	swift build

# Installs the C libraries that the build needs where they are missing, or says how to.
libraries:
	@.ci/libraries

clean:
	rm -rf .build .build-release .build-fuzz
