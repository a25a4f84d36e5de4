# The one entrance for developers: `make dev` once, then `make fix check`.
.DEFAULT_GOAL := check
.PHONY: dev fix check test lint types floors docs words

UV ?= python3 -m uv
RUN := $(UV) run --quiet

dev:            ## set up the environment with all developers' packages
	$(UV) --version >/dev/null 2>&1 || python3 -m pip install --quiet uv
	$(UV) sync

fix:            ## mend what a program can mend
	$(RUN) ruff check --fix --quiet .
	$(RUN) ruff format --quiet .

check: lint types floors test docs   ## all that .ci/run checks

lint:
	$(RUN) ruff check --quiet .
	$(RUN) ruff format --check --quiet .

types:
	$(RUN) mypy

floors:
	$(RUN) lint-imports

test:
	$(RUN) pytest -q

docs:           ## build the pages into docs/_build, warnings are errors
	$(RUN) sphinx-build -n -W -q -b html docs docs/_build

MARKS := -k say -k word -k count:1,2 -k say_of:1c,2 -k word_of:1c,2
CATALOGUE = chronology/drawing/languages/$(LANGUAGE).po
words:          ## begin the catalogue of a LANGUAGE, or add to it what is new
	mkdir -p build
	$(RUN) pybabel -q extract -F pyproject.toml $(MARKS) --no-location -o build/words.pot chronology
	$(RUN) pybabel -q update -i build/words.pot -o $(CATALOGUE) -l $(LANGUAGE) -N -w 110 --init-missing --ignore-pot-creation-date
