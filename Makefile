# Every target works from a clean clone on Debian 12 with a Swift toolchain. Demo and tests share one debug build.

.PHONY: demo test lint build libraries clean

demo: build
	.build/debug/casuslens demo

test: libraries
	swift test --explicit-target-dependency-import-check error

lint:
	swift format lint --strict --recursive --parallel Package.swift Sources Tests
	.ci/conventions

build: libraries
	swift build

# Installs the C libraries that the build needs where they are missing, or says how to.
libraries:
	@.ci/libraries

clean:
	rm -rf .build
