PY := .venv/bin/python
UV := $(shell command -v uv || echo .tools/bin/uv)

.DEFAULT_GOAL := help
MUTANTS ?= --sample 300

.PHONY: help setup run test scenes coverage mutants package check format bench screenshots pictures translations lock clean

help:  ## this list
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 14

.venv/ready: requirements-dev.lock pyproject.toml scripts/setup.sh
	@sh scripts/setup.sh

setup: .venv/ready  ## make .venv from the lock, with the system libraries that Qt needs

run: .venv/ready  ## the demo: a simulated person, a stressor, a prompt, recovery
	@$(PY) -m biofeedback demo

test: .venv/ready  ## the whole suite, in four processes: they wait as much as they compute
	@# Compiled once, not again in each of the hundred processes that the tests start.
	@PYTHONDONTWRITEBYTECODE= $(PY) -m pytest -n 4 --dist worksteal -q

scenes: .venv/ready  ## what is cut, pale, nameless in any scene at all sizes, text sizes, languages, in both themes
	@QT_QPA_PLATFORM=offscreen $(PY) -m tests.lint

coverage: .venv/ready  ## the same, with a report of the lines never run: it takes half as long again
	@PYTHONDONTWRITEBYTECODE= $(PY) -m pytest -n 4 --dist worksteal --cov --cov-report=term:skip-covered -q

mutants: .venv/ready  ## how many small changes of signal and coaching their tests let live: a sample, or MUTANTS=--all
	@$(UV) pip install --quiet --python $(PY) -r requirements-mutants.lock
	@nice $(PY) scripts/mutants.py $(MUTANTS)

package: .venv/ready  ## a wheel, a folder that needs nothing else, and on Linux its archive and a .deb, into dist/
	@sh scripts/package.sh $(UV)

check: .venv/ready  ## lint, format, types, the import contract and code that nothing calls
	@$(PY) -m ruff check .
	@$(PY) -m ruff format --check .
	@$(PY) -m mypy
	@.venv/bin/lint-imports --no-cache
	@.venv/bin/vulture

format: .venv/ready  ## put the code into the project's format
	@$(PY) -m ruff check --fix .
	@$(PY) -m ruff format .

bench: .venv/ready  ## speed, footprint and accuracy
	@for b in benchmarks/[a-z]*.py; do echo "== $$b"; $(PY) $$b || exit 1; done

screenshots: .venv/ready  ## every screen and state, both themes, into screenshots/
	@QT_QPA_PLATFORM=offscreen $(PY) -m tests.pictures screenshots

pictures: .venv/ready  ## renew the pictures and the film of README and docs
	@$(PY) scripts/docs_pictures.py
	@$(PY) scripts/rings_film.py

translations: .venv/ready  ## renew the translation sources from the code, and compile them
	@$(PY) scripts/translations.py

lock:  ## renew the locks after a change of dependencies
	@$(UV) pip compile --quiet --universal --generate-hashes --no-annotate --no-header --no-emit-index-url pyproject.toml -o requirements.lock
	@$(UV) pip compile --quiet --universal --generate-hashes --no-annotate --no-header --no-emit-index-url pyproject.toml --group dev -o requirements-dev.lock
	@$(UV) pip compile --quiet --universal --generate-hashes --no-annotate --no-header --no-emit-index-url -c requirements-dev.lock --group mutants -o requirements-mutants.lock
	@$(UV) pip compile --quiet --universal --generate-hashes --no-annotate --no-header --no-emit-index-url -c requirements.lock --group package -o requirements-package.lock

clean:  ## remove what make made
	@rm -rf .venv .tools .pytest_cache .mypy_cache .ruff_cache .hypothesis .coverage* screenshots dist build
