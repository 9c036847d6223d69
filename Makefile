# Needs python3 (3.11 or newer) and nothing else; every target makes .venv by itself.
PYTHON ?= python3
BIN := .venv/bin

.PHONY: install dev run sandbox test lint chaos fuzz bench soak clean

install: .venv/.installed
dev: .venv/.dev

.venv/.installed: pyproject.toml constraints.txt
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed")'
	test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e .
	touch $@

.venv/.dev: .venv/.installed
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[dev]'
	touch $@

run: install
	@exec $(BIN)/python -m bot run

sandbox: install
	@exec $(BIN)/python -m bot sandbox

lint: dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

test: lint
	PYTHONHASHSEED=0 $(BIN)/python -m pytest -n 2 --dist loadfile

chaos: dev
	CHAOS_KILLS=200 $(BIN)/python -m pytest tests/chaos

fuzz: dev
	FUZZ_CASES=50000 CONVERSATIONS=100000 $(BIN)/python -m pytest tests/fuzz tests/bounds tests/unit -s

bench: dev
	$(BIN)/python -m tests.bench

soak: dev
	$(BIN)/python -m tests.bench.soak

clean:
	rm -rf .venv .mypy_cache .ruff_cache .pytest_cache .import_linter_cache
