# Two commands on a fresh machine with python3 (3.11 or newer), pip and make: `make demo`, `make test`.
# Besides: `make check` (format, types, imports, tables), `make evaluate` (the gold, against its floors where there
# are any), `make floors` (what each station must reach), `make bench` (accuracy of the stations and speed, beside other
# tools → docs/benchmarks.md; about a quarter of an hour), `make format`, `make prove` (every row of the tables is taken
# away in turn: does the proof of its example miss it?), `make clean`.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready

GOLD := gold/articles
DOSSIER := gold/dossier
FLOORS := gold/floors.json

.PHONY: demo test prove check evaluate floors bench format clean

$(READY): pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e '.[dev]'
	touch $@

demo: $(READY)
	@$(BIN)/kelissoz demo

test: $(READY)
	$(BIN)/python -m pytest

prove: $(READY)
	$(BIN)/python -m tests.proofs

check: $(READY)
	$(BIN)/ruff format --check src tests benchmarks
	$(BIN)/ruff check src tests benchmarks
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache
	$(BIN)/python -m kelissoz.lexicon

evaluate: $(READY)
	$(BIN)/kelissoz evaluate --gold $(GOLD) $(if $(wildcard $(FLOORS)),--floors $(FLOORS))
	$(BIN)/kelissoz evaluate-dossier --gold $(DOSSIER) --split dev $(if $(wildcard $(FLOORS)),--floors $(FLOORS))
	$(BIN)/kelissoz evaluate-dossier --gold $(DOSSIER) --split test $(if $(wildcard $(FLOORS)),--floors $(FLOORS))
	$(BIN)/kelissoz evaluate-dossier --gold $(DOSSIER) --split fresh $(if $(wildcard $(FLOORS)),--floors $(FLOORS))

floors: $(READY)
	$(BIN)/python -m benchmarks.floors

format: $(READY)
	$(BIN)/ruff format src tests benchmarks
	$(BIN)/ruff check --fix src tests benchmarks

bench: $(READY)
	$(BIN)/python -m benchmarks

clean:
	rm -rf $(VENV) .cache build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis
