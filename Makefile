# `make graph` and `make test` do all the set-up they need on a fresh Linux machine with Python 3.11 and make.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
INSTALLED := $(VENV)/.installed
INSTALLED_DEV := $(VENV)/.installed-dev

.PHONY: help graph notebook test check format golden bench fuzz clean

help:
	@echo "make graph     build the graph of the bundled articles into output/"
	@echo "make test      install what the tests need, then run all checks and tests"
	@echo "make check     the checks alone: formatting, lint, types, layers"
	@echo "make format    format the code"
	@echo "make notebook  open the notebooks in JupyterLab"
	@echo "make golden    write the golden edges of the bundled articles anew, after a change that is meant"
	@echo "make bench     measure everything on ARTICLES=news.jsonl.gz with builds of SIZES='1000 3000', and write docs/benchmarks.md"
	@echo "make fuzz      fuzz readers, sentences, Farasa's answers, extraction and RDF, SECONDS=120 each"
	@echo "make clean     remove the virtual environment and the outputs"

graph: $(INSTALLED)
	$(BIN)/kg build kg/data/sample -o output

test: $(INSTALLED_DEV) programs check
	$(BIN)/pytest -n auto

check: $(INSTALLED_DEV)
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

format: $(INSTALLED_DEV)
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

# What the tests use besides Python: without it the tests of the browser and of Virtuoso are skipped.
.PHONY: programs
programs:
	@wanted=; \
	command -v chromium >/dev/null || command -v chromium-browser >/dev/null || command -v google-chrome >/dev/null || \
	  wanted="chromium fonts-noto-core"; \
	command -v virtuoso-t >/dev/null || wanted="$$wanted virtuoso-opensource-7-bin"; \
	test -n "$$wanted" || exit 0; \
	command -v apt-get >/dev/null || { echo "no apt-get: without $$wanted some tests are skipped"; exit 0; }; \
	root="$(if $(filter 0,$(shell id -u)),,sudo)"; \
	echo "installing $$wanted"; \
	$$root apt-get update -qq || true; \
	for package in $$wanted; do \
	  $$root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq $$package >/dev/null || \
	    echo "$$package cannot be installed: its tests are skipped"; \
	done

$(VENV)/bin/python:
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "kg needs Python 3.11 or newer; say which with make PYTHON=...")'
	$(PYTHON) -m venv $(VENV)

$(INSTALLED): pyproject.toml | $(VENV)/bin/python
	$(BIN)/pip install --quiet --disable-pip-version-check -e .
	@touch $@

$(INSTALLED_DEV): pyproject.toml | $(VENV)/bin/python
	$(BIN)/pip install --quiet --disable-pip-version-check -e '.[dev]'
	@touch $@ $(INSTALLED)

notebook: $(VENV)/bin/python
	$(BIN)/pip install --quiet --disable-pip-version-check -e '.[notebook]'
	$(BIN)/jupyter lab notebooks

golden: $(INSTALLED_DEV)
	$(BIN)/python tests/golden_edges.py

bench: $(INSTALLED_DEV) programs
	@test -n "$(ARTICLES)" || { echo "say which articles: make bench ARTICLES=news.jsonl.gz"; exit 2; }
	$(BIN)/pip install --quiet --disable-pip-version-check -e .[bench]
	OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1 $(BIN)/python -m benchmarks $(ARTICLES) $(SIZES)

# Inputs that a fuzzer makes up; what it finds is kept as crash-* files.
SECONDS ?= 120
fuzz: $(INSTALLED_DEV)
	$(BIN)/pip install --quiet --disable-pip-version-check -e .[fuzz]
	for target in reading cutting answers extraction serialization; do \
	  OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1 $(BIN)/python -m fuzz $$target -max_total_time=$(SECONDS) || exit 1; \
	done

clean:
	rm -rf $(VENV) output/.kg output/graph.* output/*.jsonl output/report.json
