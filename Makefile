# Stoa's day-to-day commands. `make` alone lists them.
# Everything but the frontend's files goes where cargo puts it: CARGO_TARGET_DIR, or target/.

SHELL := /bin/bash
.DEFAULT_GOAL := help
TARGET := $(or $(CARGO_TARGET_DIR),target)
FRONTEND := frontend/dist/manifest.json
NPM_INSTALLED := frontend/node_modules/.package-lock.json
FRONTEND_SOURCES := $(shell find frontend -path frontend/node_modules -prune -o -path frontend/dist -prune -o -type f -print)

.PHONY: help
help: ## what can be made
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /\1\t/' | while IFS=$$'\t' read -r name what; do printf '  make %-12s %s\n' "$$name" "$$what"; done

.PHONY: demo
demo: needs $(FRONTEND) ## a working town at http://localhost:8311 (more: make demo ARGS="--scale 2")
	cargo build --locked -p stoa
	$(TARGET)/debug/stoa demo $(ARGS)

.PHONY: test
test: ## every test there is (a part: make test ARGS="rust browser"; the parts: tests/run --help)
	@tests/needs test
	@tests/run $(ARGS)

.PHONY: lint
lint: $(FRONTEND) ## formatting and lints, as CI sees them
	tests/run format lint licences

.PHONY: frontend
frontend: $(FRONTEND) ## scripts and styles, built once and embedded into the program

$(NPM_INSTALLED): frontend/package.json frontend/package-lock.json
	npm --prefix frontend ci --no-audit --no-fund
	@touch $@

$(FRONTEND): $(NPM_INSTALLED) $(FRONTEND_SOURCES)
	npm --prefix frontend run build

.PHONY: release
release: needs $(FRONTEND) ## the program for real use, optimised: target/release/stoa
	cargo build --locked --release -p stoa

.PHONY: bench
bench: needs $(FRONTEND) ## speed and memory, as ratios measured in one run
	bench/run $(ARGS)

.PHONY: soak
soak: needs $(FRONTEND) ## crash tests for ten minutes (longer: make soak FOR=3600)
	cargo build --locked -p stoa
	STOA_SOAK_SECONDS=$(or $(FOR),600) cargo test --locked -p stoa-tests --test stoa -- crash

.PHONY: screenshots
screenshots: ## every page at phone and desktop size, in every language, into target/screenshots
	@tests/needs test
	STOA_SCREENSHOTS=$(abspath $(TARGET))/screenshots tests/run browser

.PHONY: needs
needs:
	@tests/needs run
