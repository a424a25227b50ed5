# Set-up, tests and the sample book, on a machine that has only python3 (with venv) and make.
# What each target needs is installed into .venv from the lock files in requirements/, once:
# a lock file that changes is installed again.

PYTHON  ?= python3
VENV    := .venv
BIN     := $(VENV)/bin
PIP     := $(BIN)/python -m pip --disable-pip-version-check --quiet
LOCK    := $(VENV)/bin/uv pip compile --quiet --universal --generate-hashes --no-header --no-annotate \
           --no-emit-index-url --python-version 3.11 $(UPGRADE)
UV      := uv==0.13.9
WORKERS ?= 2

.DEFAULT_GOAL := help
.PHONY: help book test quick quality gold lint format bench picture lock clean tools suite report

help:  ## list the targets
	@awk -F ':.*## ' '/^[a-z]+:.*## /{printf "  make %-8s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

book: $(VENV)/.installed-run  ## build the sample article: dist/anti-is-koalition.epub
	@mkdir -p dist
	$(BIN)/companion build seeds/anti-is-koalition.txt -g middle-east -o dist/anti-is-koalition.epub

test: tools lint suite report  ## everything a change has to pass, real validators and browser included

quick: $(VENV)/.installed-dev  ## the tests that need no validator, no browser and no built wheel
	$(BIN)/pytest -q -n $(WORKERS) -m "not slow"

quality: $(VENV)/.installed-dev  ## how well terms are found in our labelled cases, rule by rule
	$(BIN)/pytest -q tests/quality

gold: $(VENV)/.installed-dev  ## how well the lemmas of a treebank are found; TREEBANK=file.conllu OPTIONS="--verbs --show"
	$(BIN)/python scripts/gold.py $(TREEBANK) $(OPTIONS)

lint: $(VENV)/.installed-dev  ## style, form, types, and who may import whom
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

format: $(VENV)/.installed-dev  ## put the code into the house form
	$(BIN)/ruff check --fix-only .
	$(BIN)/ruff format .

bench: $(VENV)/.installed-run $(VENV)/.installed-bench  ## measure speed and memory
	$(BIN)/python scripts/bench.py

picture: $(VENV)/.installed-dev book  ## take the picture of the README anew: docs/page.png
	$(BIN)/python scripts/tools.py ensure
	PYTHONPATH=tests:scripts $(BIN)/python -m readers.picture dist/anti-is-koalition.epub US-Zentralkommandos docs/page.png

lock:  ## renew the lock files from pyproject.toml; UPGRADE=--upgrade takes newer versions
	test -d $(VENV) || $(PYTHON) -m venv $(VENV)
	$(PIP) install $(UV)
	$(LOCK) pyproject.toml --group build -o requirements/run.txt
	$(LOCK) pyproject.toml --group build --group test --group lint -c requirements/run.txt -o requirements/dev.txt
	$(LOCK) pyproject.toml --group bench -c requirements/run.txt -o requirements/bench.txt
	$(LOCK) --no-deps requirements/data.in -o requirements/data.txt
	$(LOCK) --group java -o requirements/java.txt
	$(LOCK) --group node -o requirements/node.txt

clean:  ## remove everything that make made, the virtual environment included
	rm -rf $(VENV) dist tests/readers/node_modules .coverage .coverage.* .hypothesis \
	  .mypy_cache .pytest_cache .ruff_cache .import_linter_cache
	find src tests scripts -name __pycache__ -type d -prune -exec rm -rf {} +

# --- the steps of `make test`, one after the other also under `make -j` ---
.NOTPARALLEL:

tools: $(VENV)/.installed-dev $(VENV)/.installed-data
	$(BIN)/python scripts/tools.py ensure

suite: $(VENV)/.installed-dev
	rm -f .coverage .coverage.*
	$(BIN)/coverage run -m pytest -q -n $(WORKERS)

report: $(VENV)/.installed-dev
	$(BIN)/coverage combine --quiet
	$(BIN)/coverage report

# --- what is installed ---
# What a lock file names, by hash, and nothing else: it is complete.

$(BIN)/python:
	$(PYTHON) -m venv $(VENV)

$(VENV)/.installed-%: requirements/%.txt | $(BIN)/python
	$(PIP) install --no-deps --require-hashes -r $<
	@touch $@

# These two bring the project itself, too: in place, with the build tools that they lock.
$(VENV)/.installed-run $(VENV)/.installed-dev: $(VENV)/.installed-%: requirements/%.txt pyproject.toml | $(BIN)/python
	$(PIP) install --no-deps --require-hashes -r $<
	$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@
