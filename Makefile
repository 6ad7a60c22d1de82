# Every workflow of the repository; `make help` lists them. Needs Python 3.11 or newer, and make.

PYTHON ?= $(shell for name in python3 python3.14 python3.13 python3.12 python3.11 python; do \
	if $$name -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then echo $$name; break; fi; done)
VENV ?= .venv
BIN := $(VENV)/bin
NODE := tests/contract/node
CODE := generated/np6_api overlays/np6 jobs/np6_jobs cli/np6_cli sandbox/np6_sandbox generator tests examples benchmarks
# Idle workers take over tests of busy ones; until then neighbours stay together and share their fixtures.
PARALLEL := -n auto --dist worksteal
# pyright runs on the Node of its own extra, whatever the machine has.
export PYRIGHT_PYTHON_GLOBAL_NODE := off
export PYRIGHT_PYTHON_IGNORE_WARNINGS := 1

.DEFAULT_GOAL := help
.PHONY: help venv hooks demo test generate check drift lint types mypy pyright format coverage mutate compare sandbox \
	contract lowest newest audit bench build lock clean

help: ## List the workflows
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-10s %s\n", $$1, $$2 }' $(firstword $(MAKEFILE_LIST))

venv: $(VENV)/.ready ## Set up .venv with all development tools

$(VENV)/.ready: pyproject.toml constraints/locked.txt
	@test -n "$(PYTHON)" || { echo "Python 3.11 or newer is needed; name it: make PYTHON=/path/to/python" >&2; exit 1; }
	@echo "Setting up $(VENV) ..."
	@$(PYTHON) -m venv --clear $(VENV)
	@$(BIN)/python -m pip install --quiet 'pip>=25.1'
	@$(BIN)/python -m pip install --quiet --group dev --editable '.[all]' --constraint constraints/locked.txt
	@touch $@

hooks: venv ## Run the fast checks before every commit
	@$(BIN)/pre-commit install

demo: venv generate ## Start a local NP6 and make the first calls against it
	@$(BIN)/python examples/quickstart.py

test: $(if $(ARGS),venv,check) ## Everything that needs neither Node nor a browser [ARGS="tests/spec -k name": these tests only]
	@$(BIN)/python -m pytest $(or $(ARGS),$(PARALLEL))

generate: venv ## Write generated/np6_api and spec/COVERAGE.md from spec/
	@$(BIN)/python -m generator
	@$(BIN)/python -m generator.spec.coverage

check: venv ## Drift, lint and types
	@$(MAKE) --no-print-directory --jobs 2 drift lint types

drift: venv ## Check that what is generated is what spec/ gives now, untracked files included
	@$(BIN)/python -m generator --check
	@$(BIN)/python -m generator.spec.coverage --check

lint: venv ## Lint and format, without changing anything
	@$(BIN)/ruff check --quiet
	@$(BIN)/ruff format --check --quiet

types: mypy pyright ## mypy --strict and pyright

mypy: venv
	@$(BIN)/mypy $(CODE)

pyright: venv
	@$(BIN)/pyright --pythonpath $(BIN)/python

format: venv ## Format the code and fix what the linter can
	@$(BIN)/ruff check --fix
	@$(BIN)/ruff format

# The tests that belong to these folders: what others reach on their way is not tested by that.
COVERED_BY := tests/overlays tests/jobs tests/generator tests/generated tests/spec tests/repo/test_coverage_report.py

coverage: venv ## Line and branch coverage of overlays, jobs and generator; fails below the floor in pyproject.toml
	@rm -f .coverage .coverage.*
	@$(BIN)/coverage run -m pytest $(PARALLEL) $(COVERED_BY)
	@$(BIN)/coverage combine --quiet
	@rm -f .coverage.* # of processes that were killed while they wrote
	@for package in overlays jobs generator; do $(BIN)/coverage report --include "$$package/*" || exit; done

mutate: $(VENV)-mutate/.ready ## Change the retry rules in many small ways, and list each change that no test notices
	@sh .ci/mutate $(VENV)-mutate/bin

$(VENV)-mutate/.ready: pyproject.toml constraints/locked.txt
	@echo "Setting up $(VENV)-mutate ..."
	@$(PYTHON) -m venv --clear $(VENV)-mutate
	@$(VENV)-mutate/bin/python -m pip install --quiet 'pip>=25.1'
	@$(VENV)-mutate/bin/python -m pip install --quiet --group test --group mutate --editable '.[all]' --constraint constraints/locked.txt
	@touch $@

compare: venv ## Compare the spec with another one: WITH=<file, URL or git revision> [FORMAT=markdown]
	@test -n "$(WITH)" || { echo "Name the other spec: make compare WITH=<file, URL or git revision>" >&2; exit 2; }
	@$(BIN)/python -m generator.compare '$(WITH)' $(if $(FORMAT),--format '$(FORMAT)') || test $$? -eq 1 # differences are no failure here

sandbox: venv ## Run a local NP6 until Ctrl-C [ARGS="--port 8080"]
	@$(BIN)/python -m np6_sandbox $(ARGS)

contract: venv $(VENV)-contract/.ready $(NODE)/node_modules/.ready ## Checks with tools that are not ours: linters, a mock, generators of clients, Chromium (needs Node)
	@sh $(NODE)/chromium.sh
	@CONTRACT_PYTHON=$(VENV)-contract/bin/python $(BIN)/python -m pytest -n 2 tests/contract

$(VENV)-contract/.ready: tests/contract/requirements.txt
	@echo "Setting up $(VENV)-contract ..."
	@$(PYTHON) -m venv --clear $(VENV)-contract
	@$(VENV)-contract/bin/python -m pip install --quiet 'pip>=25.1'
	@$(VENV)-contract/bin/python -m pip install --quiet --requirement $<
	@touch $@

$(NODE)/node_modules/.ready: $(NODE)/package.json $(NODE)/package-lock.json
	@command -v npm >/dev/null || { echo "make contract needs Node 20.19 or newer, and npm" >&2; exit 1; }
	@echo "Setting up $(NODE)/node_modules ..."
	@cd $(NODE) && npm ci --silent --no-audit --no-fund
	@touch $@

# What a user runs. The other tests need the development tools.
USED := tests/generated tests/overlays tests/jobs/test_executors.py tests/jobs/test_events.py tests/jobs/test_event_tables.py \
	tests/jobs/test_outbox.py tests/jobs/test_outbox_kills.py tests/cli tests/sandbox

lowest: $(VENV)-lowest/.ready ## Tests of what a user runs, with the oldest runtime dependencies that pyproject.toml allows
	@$(VENV)-lowest/bin/python -m pytest $(PARALLEL) $(USED)

$(VENV)-lowest/.ready: pyproject.toml constraints/lowest.txt
	@echo "Setting up $(VENV)-lowest ..."
	@$(PYTHON) -m venv --clear $(VENV)-lowest
	@$(VENV)-lowest/bin/python -m pip install --quiet 'pip>=25.1'
	@$(VENV)-lowest/bin/python -m pip install --quiet --group test --editable '.[all]' --constraint constraints/lowest.txt
	@touch $@

newest: $(VENV)-newest/.ready ## The same tests with the newest releases that pyproject.toml allows: what a user gets
	@$(VENV)-newest/bin/python -m pip install --quiet --upgrade --upgrade-strategy eager --group test --group recipes --editable '.[all]'
	@$(VENV)-newest/bin/python -m pytest $(PARALLEL) $(USED) tests/jobs/test_lake_guide.py

$(VENV)-newest/.ready:
	@echo "Setting up $(VENV)-newest ..."
	@$(PYTHON) -m venv --clear $(VENV)-newest
	@$(VENV)-newest/bin/python -m pip install --quiet 'pip>=25.1'
	@touch $@

# A registry without data on vulnerabilities finds none: ask it first about a release that has some.
AUDIT = $(VENV)-audit/bin/pip-audit --no-deps --disable-pip --progress-spinner off

audit: $(VENV)-audit/.ready ## Known vulnerabilities of constraints/*.txt, where the package registry has that data
	@if echo 'aiohttp==3.10.11' | $(AUDIT) --requirement /dev/stdin >/dev/null 2>&1; then \
		echo "The package registry in use has no data on vulnerabilities, so nothing was checked: run make audit where one has" >&2; exit 2; fi
	@$(AUDIT) --strict --requirement constraints/lowest.txt
	@$(AUDIT) --strict --requirement constraints/locked.txt

$(VENV)-audit/.ready: pyproject.toml
	@echo "Setting up $(VENV)-audit ..."
	@$(PYTHON) -m venv --clear $(VENV)-audit
	@$(VENV)-audit/bin/python -m pip install --quiet 'pip>=25.1'
	@$(VENV)-audit/bin/python -m pip install --quiet --group audit
	@touch $@

bench: venv ## Measure against rivals, each in its own environment, and write benchmarks/RESULTS.md
	@$(BIN)/python -m benchmarks

build: venv ## Build the distribution into dist/
	@$(BIN)/python -m build

lock: $(VENV)-lock/.ready ## Renew constraints/locked.txt within the ranges of pyproject.toml
	@$(VENV)-lock/bin/uv pip compile --quiet --universal --python-version 3.11 --upgrade --no-emit-index-url --no-annotate \
		--custom-compile-command 'make lock' --extra all --group dev --output-file constraints/locked.txt pyproject.toml

# Not in $(VENV): a pin of pyproject.toml that was changed contradicts constraints/locked.txt until this has run.
$(VENV)-lock/.ready: pyproject.toml
	@echo "Setting up $(VENV)-lock ..."
	@$(PYTHON) -m venv --clear $(VENV)-lock
	@$(VENV)-lock/bin/python -m pip install --quiet 'pip>=25.1'
	@$(VENV)-lock/bin/python -m pip install --quiet --group lock
	@touch $@

clean: ## Remove environments, caches and build results
	rm -rf $(VENV) $(VENV)-lowest $(VENV)-newest $(VENV)-audit $(VENV)-mutate $(VENV)-lock $(VENV)-contract $(NODE)/node_modules build dist .coverage .coverage.* .pytest_cache .mypy_cache .ruff_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
