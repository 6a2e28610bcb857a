# Needs rustup, Node 20 or newer, and apt for browsers, office and web servers
# (or ones that are there already). Each target installs what it lacks: tools into
# target/tools, packages into node_modules, nothing into your home but what cargo caches.

SHELL := bash
.SHELLFLAGS := -euo pipefail -c
MAKEFLAGS += --no-print-directory
.DEFAULT_GOAL := help
.PHONY: help start dev build docs audit test test-rust-in-browsers frameworks crate contributions shots axe script faults hostile hosts soak check bench bench-record bench-ready bench-load bench-loop bench-against mutants core-mutants page-mutants prove fuzz release release-check format prepare wasm-target browsers office servers clean

# Runs the crate's tests in browsers; must be of one version with the crate: the lock file says which.
BINDGEN_VERSION := $(shell sed -n '/^name = "wasm-bindgen"$$/{n;s/version = "\(.*\)"/\1/p}' Cargo.lock)
BINDGEN := target/tools/wasm-bindgen-$(BINDGEN_VERSION)
DENY := target/tools/cargo-deny-0.20.2
MACHETE := target/tools/cargo-machete-0.9.2
MUTANTS := target/tools/cargo-mutants-27.1.0
TWIGGY := target/tools/twiggy-0.8.0
Z3 := target/tools/z3-5.4.1.0
FUZZ := target/tools/cargo-fuzz-0.13.2
FUZZ_TARGETS := decode assess compare simulate receipt
FUZZ_SECONDS := 60
PEERS := benches/peers
EDGE := hosting/edge
FRAMEWORKS := tests/frameworks
TOOLCHAINS := tests/toolchains
CONTRIBUTIONS := tests/contributions
HOSTS := tests/hosts
PAGE_MUTANTS := tests/mutants
MEASURE = TWIGGY=$(TWIGGY)/bin/twiggy node benches
GECKO := target/tools/geckodriver-0.37.1
GETTSIM := target/tools/gettsim-1.3.1
CALCULATORS := target/tools/calculators
export PATH := $(CURDIR)/$(GECKO)/bin:$(PATH)
# From here: cargo takes a space in it for the end of the command.
WASM_RUNNER := $(BINDGEN)/bin/wasm-bindgen-test-runner

# Says nothing unless it fails.
QUIETLY := scripts/quietly

help:
	@echo "make start   build, and serve the demo page"
	@echo "make dev     serve the demo page from the sources: you see a change a moment later"
	@echo "make build   pkg/ for npm and script tags, dist/site for the demo"
	@echo "make test    run every test, and list what failed; PARTS=node for one part of them"
	@echo "make frameworks  the package in other dev servers and bundlers; renews the table in www/docs/frameworks.md"
	@echo "make crate   the Rust crate in a WASI program and in a page in Rust"
	@echo "make contributions  what employers pay, compared with independent calculators"
	@echo "make shots   the gallery of what visitors see, in dist/gallery; renews what make test compares with"
	@echo "make script LOCALE=de  all that visitors read, as text, for 20 companies in one language"
	@echo "make axe     what axe-core finds in every state, theme and language"
	@echo "make faults  what can go wrong, in three browsers; renews the table in www/docs/reliability.md"
	@echo "make hostile 2,000 hostile configurations for each kind of input, in three browsers"
	@echo "make hosts   real sites by their recipes: WordPress with the plugin, MediaWiki, Astro, Docusaurus, Eleventy, Hugo, Turbo, htmx, swup"
	@echo "make soak    10,000 mounts and 100,000 changes of a figure: what stays in memory"
	@echo "make check   formatting, lints, types, licenses, unused dependencies"
	@echo "make audit   known vulnerabilities in packages, from the public databases"
	@echo "make docs    the documents: decision table, sources, proofs"
	@echo "make bench   measure speed and sizes, compared with others; make bench-record writes the document"
	@echo "make bench-loop  how long a change takes to the screen or a test, and a fresh machine to the page"
	@echo "make bench-against COMMIT=...  how long the core's calls take now, and took at that commit, side by side"
	@echo "make bench-load  a million requests to a server with the release"
	@echo "make mutants break engine and front end in every small way: a test has to notice; PART=money or PART=page for a part"
	@echo "make prove   what holds for all inputs: money by a prover, no panic, and the verdict over every set of answers"
	@echo "make fuzz    feed the engine random input, a minute for each target; FUZZ_SECONDS=600 for longer"
	@echo "make release a folder for any web server, the npm archive and the WordPress plugin; make release-check makes it twice and compares"
	@echo "make format  format everything"

start: build docs
	@node_modules/.bin/vite preview

dev: prepare
	@node_modules/.bin/vite

build: prepare
	@node scripts/build.mjs

docs: build
	@node scripts/docs.mjs

# What fails is listed at the end; PARTS=node for one part of it, PARTS=cargo,vitest for two.
test: build browsers office servers $(EDGE)/node_modules/.package-lock.json $(FRAMEWORKS)/node_modules/.package-lock.json \
		$(CONTRIBUTIONS)/node_modules/.package-lock.json $(HOSTS)/node_modules/.package-lock.json
	@scripts/test

# TEST=name for one of them.
test-rust-in-browsers: $(WASM_RUNNER) browsers
	@CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER=$(WASM_RUNNER) scripts/in-each-browser \
		cargo test --locked --features fit,details --target wasm32-unknown-unknown --test browser $(TEST)

# Bundlers and frameworks as they come from npm, dev servers too: heavier than what make test tries.
frameworks: build browsers $(TOOLCHAINS)/node_modules/.package-lock.json
	@RENEW=1 node --test $(TOOLCHAINS)/toolchains.mjs

# As others use it, without JSON and with an allocator of their own. In a folder of its own: cargo would take the build
# script of the copy that it checks for the one of the sources.
crate: prepare browsers
	@rustup target list --installed | grep -q wasm32-wasip1 || rustup target add wasm32-wasip1
	@$(QUIETLY) cargo package --locked --allow-dirty --target-dir target/crate
	@node --test --test-reporter=./scripts/brief.mjs tests/crate/crate.mjs

# Rules held to what independent calculators say.
contributions: build $(CONTRIBUTIONS)/node_modules/.package-lock.json $(GETTSIM)/.installed $(CALCULATORS)/.installed
	@GETTSIM=$(GETTSIM)/bin/python CALCULATORS=$(CALCULATORS)/bin/python node --test \
		--test-reporter=./scripts/brief.mjs $(CONTRIBUTIONS)/*.test.mjs $(CONTRIBUTIONS)/{germany,calculators}.mjs

shots: build browsers office
	@node tests/gallery/shots.mjs

# On the sources: a changed sentence needs no build.
script: prepare browsers
	@node tests/words/script.mjs $(LOCALE)

axe: build browsers
	@node tests/gallery/axe.mjs

faults: build browsers
	@RENEW=1 node --test tests/faults/faults.test.mjs

hostile: build browsers
	@ENGINES=chromium,firefox,webkit CONFIGURATIONS=2000 node --test tests/hostile/hostile.test.mjs

hosts: build browsers $(HOSTS)/node_modules/.package-lock.json $(HOSTS)/sites/node_modules/.package-lock.json \
		$(HOSTS)/wordpress/node_modules/.package-lock.json
	@RUNLEVEL=1 scripts/install-by-apt php=php-cli phpcs=php-codesniffer /usr/sbin/mariadbd=mariadb-server \
		/usr/share/wordpress/wp-load.php=wordpress \
		/usr/share/wordpress/wp-content/themes/twentytwentythree=wordpress-theme-twentytwentythree hugo=hugo \
		/usr/share/mediawiki/index.php=mediawiki /usr/share/doc/php-sqlite3/copyright=php-sqlite3
	@node --test --test-concurrency=1 --test-reporter=./scripts/brief.mjs \
		$(HOSTS)/routers.test.mjs $(HOSTS)/sites.mjs $(HOSTS)/mediawiki.mjs \
		$(HOSTS)/wordpress/standards.mjs $(HOSTS)/wordpress/plugin.mjs

soak: build browsers
	@node --test tests/soak/soak.mjs

check: build $(DENY)/bin/cargo-deny $(MACHETE)/bin/cargo-machete
	@cargo fmt --all --check
	@cargo fmt --check --manifest-path fuzz/Cargo.toml
	@cargo clippy --quiet --locked --workspace --all-targets --features cli -- --deny warnings
	@for features in fit costs fit,details; do \
		cargo clippy --quiet --locked --lib --features $$features --target wasm32-unknown-unknown -- --deny warnings; done
	@RUSTDOCFLAGS="--deny warnings" cargo doc --quiet --locked --no-deps --lib
	@$(QUIETLY) $(DENY)/bin/cargo-deny --log-level error check bans licenses sources
	@$(QUIETLY) $(MACHETE)/bin/cargo-machete --skip-target-dir
	@node scripts/check.mjs
	@node_modules/.bin/tsc
	@node_modules/.bin/tsc -p tsconfig.scripts.json
# The engine's own types, whole: a name that Rust has changed is nowhere else missed.
	@node_modules/.bin/tsc --ignoreConfig --noEmit --target es2022 --lib es2024,dom,esnext.disposable --skipLibCheck false \
		dist/engine/fractional_fit.d.ts
	@$(QUIETLY) node_modules/.bin/biome check --error-on-warnings
	@node_modules/.bin/knip

# Not part of check: the databases can't be reached from everywhere.
audit: $(DENY)/bin/cargo-deny
	@$(DENY)/bin/cargo-deny --log-level error check advisories
	@for folder in . $(EDGE); do npm audit --prefix $$folder; done

# One after the other: what runs beside a measurement falsifies it.
bench: bench-ready
	@for part in speed simulation startup drag sizes; do $(MEASURE)/$$part.mjs $(RECORD); done

bench-record:
	@$(MAKE) bench RECORD=--record
	@$(MAKE) bench-load RECORD=--record

# In a fresh copy of the last commit: it changes sources, and needs nothing that was built here.
bench-loop: node_modules/.package-lock.json browsers
	@node benches/loop.mjs

# A server of its own, which bench doesn't start.
bench-load: release servers
	@scripts/install-by-apt wrk=wrk
	@node benches/load.mjs $(RECORD)

bench-against: node_modules/.package-lock.json
	@node benches/against.mjs

bench-%: bench-ready
	@$(MEASURE)/$*.mjs $(RECORD)

# The front end is the part page, the core all others.
mutants: $(if $(filter page,$(PART)),,core-mutants) $(if $(filter-out page,$(PART)),,page-mutants)

core-mutants: $(MUTANTS)/bin/cargo-mutants
	@scripts/mutants $(MUTANTS)/bin/cargo-mutants $(PART)

page-mutants: prepare $(PAGE_MUTANTS)/node_modules/.package-lock.json
	@node $(PAGE_MUTANTS)/page.mjs

# What it finds beside the committed corpus stays in target/fuzz-corpus; a crash, in fuzz/artifacts.
# The prover is the one of PyPI, of one version on each machine.
prove: $(Z3)/bin/z3
	@PATH="$(CURDIR)/$(Z3)/bin:$$PATH" node --test --test-reporter=spec tests/prove/prove.mjs
	@cargo test --quiet --locked --test lib fit::

$(Z3)/bin/z3:
	@scripts/install-by-apt pip3=python3-pip
	@$(QUIETLY) python3 -m pip install --no-deps --target $(Z3) z3-solver==$(subst target/tools/z3-,,$(Z3))

fuzz: $(FUZZ)/bin/cargo-fuzz
	@rustup toolchain list | grep -q '^nightly' || { echo "make fuzz needs Rust's nightly toolchain, which isn't here:" \
		"rustup toolchain install nightly --profile minimal" >&2; exit 1; }
	@for target in $(FUZZ_TARGETS); do mkdir -p target/fuzz-corpus/$$target; \
		PATH="$(CURDIR)/$(FUZZ)/bin:$$PATH" cargo +nightly fuzz run $$target target/fuzz-corpus/$$target fuzz/corpus/$$target \
			--sanitizer none --target-dir target/fuzz -- -max_total_time=$(FUZZ_SECONDS) -dict=fuzz/decode.dict -len_control=10 -max_len=4096 \
			-verbosity=0 -print_final_stats=1; done

release: build
	@node scripts/release.mjs

release-check: prepare
	@scripts/release-check

format: prepare
	@cargo fmt --all
	@cargo fmt --manifest-path fuzz/Cargo.toml
	@node_modules/.bin/biome check --write

# --- what has to be there ---------------------------------------------------

prepare: node_modules/.package-lock.json wasm-target

node_modules/.package-lock.json: package.json package-lock.json
	@npm install --no-save --ignore-scripts --no-audit --no-fund --loglevel=error
	@touch $@

bench-ready: build browsers $(PEERS)/node_modules/.package-lock.json $(TWIGGY)/bin/twiggy

%/node_modules/.package-lock.json: %/package.json %/package-lock.json
	@$(QUIETLY) npm install --prefix $* --no-save --ignore-scripts --no-audit --no-fund --loglevel=error
	@touch $@

wasm-target:
	@rustup target list --installed | grep -q wasm32-unknown-unknown || rustup target add wasm32-unknown-unknown

# The version stands in the folder's name.
target/tools/%:
	@scripts/install-tool $@

# With the packages that they import; of gettsim's, none of those that it only draws with.
$(GETTSIM)/.installed: $(CONTRIBUTIONS)/gettsim.txt
$(CALCULATORS)/.installed: $(CONTRIBUTIONS)/calculators.txt
$(GETTSIM)/.installed $(CALCULATORS)/.installed:
	@python3 -m venv $(@D)
	@$(QUIETLY) $(@D)/bin/python -m pip install --quiet --disable-pip-version-check --no-deps --requirement $<
	@touch $@

# Its crate has another name than the tool.
$(WASM_RUNNER):
	@scripts/install-tool $@ wasm-bindgen-cli

browsers: $(GECKO)/bin/geckodriver
	@scripts/install-by-apt chromium=chromium chromedriver=chromium-driver firefox-esr=firefox-esr \
		WebKitWebDriver=webkit2gtk-driver Xvfb=xvfb
	@command -v chromium-headless-shell >/dev/null || ! apt-cache show chromium-headless-shell >/dev/null 2>&1 || \
		scripts/install-by-apt chromium-headless-shell=chromium-headless-shell

# Computes the workbooks that the tests take away, and counts the pages they print.
office:
	@scripts/install-by-apt soffice=libreoffice-calc-nogui pdfinfo=poppler-utils

# Web servers, to try the examples in hosting/. RUNLEVEL=1: Debian then starts no service.
servers:
	@RUNLEVEL=1 scripts/install-by-apt nginx=libnginx-mod-http-brotli-static apache2=apache2-bin

clean:
	@rm -rf $(PEERS)/node_modules $(EDGE)/node_modules $(FRAMEWORKS)/node_modules $(TOOLCHAINS)/node_modules $(CONTRIBUTIONS)/node_modules $(HOSTS)/node_modules $(HOSTS)/sites/node_modules $(PAGE_MUTANTS)/node_modules target/bench target/wasm32-unknown-unknown target/debug target/release dist node_modules
