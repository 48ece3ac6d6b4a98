# The commands of this house. Nothing here waits for input.
SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.ONESHELL:
.DEFAULT_GOAL := help

TARGET := $(or $(CARGO_TARGET_DIR),target)
# Where setup puts cargo and Node when the machine had none.
export PATH := $(HOME)/.cache/felles/node/node_modules/node/bin:$(HOME)/.cargo/bin:$(PATH)
# A test runner that listens for keys hangs when it is started by another program.
export NEXTEST_NO_INPUT_HANDLER := 1

.PHONY: help run build test check bench fuzz teeth long setup setup-test ui format clippy rust-tests ui-checks ui-tests e2e

help:
	@echo "make run     build, start a hub and two people's windows (browser addresses where there is no display)"
	@echo "make test    everything that must hold"
	@echo "make check   the quick part of it: formatting, lints, types"
	@echo "make fuzz    damaged bytes into every parser, for as long as MUTANTS says (SEED: from where, ONLY: one parser)"
	@echo "make teeth   breaks each promise of safety in a copy of the house and sees its test fail (ONLY: words of a promise)"
	@echo "make long    1,000 copies of disks and 200 backups put back, in stories"
	@echo "make bench   ratios measured side by side"

setup:
	@.ci/setup run

setup-test:
	@.ci/setup test

# The window holds the built screens, so they come before anything that compiles it.
ui: setup
	npm --prefix ui run build < /dev/null

build: ui
	cargo build --workspace --bins --locked < /dev/null

run: build
	@exec "$(TARGET)/debug/felles-demo" $(RUN)

# Failures that are cheap to find come first.
check: setup-test
	$(MAKE) --no-print-directory format ui-checks ui clippy

test: setup-test
	$(MAKE) --no-print-directory format
	$(MAKE) --no-print-directory ui-checks
	$(MAKE) --no-print-directory ui
	$(MAKE) --no-print-directory clippy
	$(MAKE) --no-print-directory ui-tests
	$(MAKE) --no-print-directory rust-tests
	$(MAKE) --no-print-directory e2e

format:
	cargo fmt --all --check < /dev/null

ui-checks: setup
	npm --prefix ui run check < /dev/null

ui-tests: setup
	npm --prefix ui test < /dev/null

clippy:
	cargo clippy --workspace --all-targets --locked -- -D warnings < /dev/null

rust-tests:
	cargo nextest run --workspace --locked < /dev/null

# The real window and the real browser use the programs that a person would start.
e2e:
	cargo build --workspace --bins --locked < /dev/null
	FELLES_PROGRAMS="$(abspath $(TARGET))/debug" npm --prefix tests/e2e test < /dev/null

MUTANTS := 1000000
SEED := 1
fuzz: setup-test
	cargo run --release --locked -p felles-fuzz -- $(MUTANTS) $(SEED) $(ONLY) < /dev/null

teeth: setup-test
	cargo run --locked -p felles-teeth -- "$(ONLY)" < /dev/null

long: setup-test
	cargo nextest run --locked -p felles-simulation --run-ignored only < /dev/null

bench: setup-test
	$(MAKE) --no-print-directory ui
	cargo bench --locked -p felles-documents --bench replay < /dev/null
	cargo run --release --locked -p felles-bench < /dev/null
