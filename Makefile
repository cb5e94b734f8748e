# make run   start everything on the embedded database   (ARGS="--demo" for a demo)
# make test  install what the tests need and run every check and test
.DEFAULT_GOAL := help
.PHONY: help setup run check test bench models lock clean

# Where it is set, every start compiles every module anew.
unexport PYTHONDONTWRITEBYTECODE

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
RUNTIME := $(VENV)/.runtime
DEV := $(VENV)/.dev
LOCK := --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-emit-find-links --no-header

help: ## what can be made
	@grep -E '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 10

setup: $(RUNTIME) ## the environment in .venv, with .venv/bin/arzuhal

run: $(RUNTIME) ## start everything; ARGS="--demo" seeds a demo
	@$(BIN)/arzuhal serve $(ARGS)

check: $(DEV) ## format, lint, types, import contracts, translations
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/pytest -q tests/test_locales.py tests/test_locales_style.py tests/test_architecture.py

test: $(DEV) ## every check and every test
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/pytest -n 3 --dist loadfile --no-loadscope-reorder  # on two cores: tests wait for processes they start

bench: $(DEV) ## the benchmark suite
	$(BIN)/arzuhal bench $(ARGS)

models: $(DEV) ## fit the shipped models to the shipped corpora anew
	$(BIN)/python -m nlp.training $(ARGS)

lock: $(DEV) ## write the lock files anew from the ranges in pyproject.toml
	$(BIN)/uv pip compile $(LOCK) pyproject.toml -o requirements.lock
	$(BIN)/uv pip compile $(LOCK) --extra dev pyproject.toml -o requirements-dev.lock

clean: ## remove the environment and caches, not the data
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis

$(VENV)/pyvenv.cfg:
	@PYTHON="$(PYTHON)" sh deploy/environment.sh create $(VENV)

$(RUNTIME): $(VENV)/pyvenv.cfg pyproject.toml requirements.lock
	@sh deploy/environment.sh install $(VENV) requirements.lock
	@touch $@

$(DEV): $(RUNTIME) requirements-dev.lock
	@sh deploy/environment.sh install $(VENV) requirements-dev.lock
	@sh deploy/environment.sh browser
	@sh deploy/environment.sh scanner
	@sh deploy/environment.sh mailservers
	@touch $@
