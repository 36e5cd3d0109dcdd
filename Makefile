# Salon Vault: every chore has a word here. `make help` lists them.

.DEFAULT_GOAL := help
SHELL := /bin/sh
VENV := .venv
PY := $(VENV)/bin/python
READY := $(VENV)/.ready
CATALOGUES := $(wildcard resources/locale/*/LC_MESSAGES/salon_vault.po)
COMPILED := $(CATALOGUES:.po=.mo)
ROOMS := salon_vault storage ui resources
OFFSCREEN := QT_QPA_PLATFORM=offscreen
# in the order of the folders: the long files of faults/ and journeys/ begin, and short ones end
SPREAD := -n 2 --dist loadfile --no-loadscope-reorder

# whatever the shell says: tests start hundreds of processes, and none has to compile it all anew
export PYTHONDONTWRITEBYTECODE :=

SPEAK ?= en
LOOK ?= light
SIZE ?= 1366x768

.PHONY: help setup demo gallery run test check format words words-update bench scans faults build clean

help: ## list what can be made
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-13s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

setup: $(READY) $(COMPILED) ## make the virtual environment and compile the catalogues

$(READY): requirements.lock .python-version scripts/setup.sh
	@sh scripts/setup.sh $(VENV)
	@touch $@

%.mo: %.po $(READY)
	@$(PY) -m scripts.words compile $<

demo: setup ## the main job on a fresh demo vault; HEADLESS=1 leaves papers and pictures in build/demo
	@HEADLESS="$(HEADLESS)" sh scripts/demo.sh $(PY)

gallery: setup ## a picture of every screen, in build/gallery; SPEAK=pl LOOK=dark SIZE=1440x900
	@$(PY) -m tests.journeys.gallery $(SPEAK) $(LOOK) $(SIZE) build/gallery/$(SPEAK)-$(LOOK)-$(SIZE)

run: setup ## the program on your own vault
	@$(PY) -m salon_vault

test: setup ## all tests
	@$(OFFSCREEN) $(PY) -m pytest -q $(SPREAD)

check: setup ## everything a change has to pass: format, lint, types, contracts, words, tests
	@$(PY) -m ruff format --check .
	@$(PY) -m ruff check .
	@$(PY) -m mypy
	@$(PY) -m mypy --platform win32
	@$(VENV)/bin/lint-imports --no-cache
	@$(PY) -m scripts.words check
	@$(OFFSCREEN) $(PY) -m pytest -q $(SPREAD)

format: setup ## put the sources into house form
	@$(PY) -m ruff format .
	@$(PY) -m ruff check --fix .

words: setup ## the words of all languages: complete, and within the wording rules
	@$(PY) -m scripts.words check

words-update: setup ## read the words out of the sources into the catalogues
	@$(PY) -m scripts.words update

bench: setup ## measure beside plain peers, into build/bench.json
	@$(OFFSCREEN) $(PY) -m benchmarks

scans: setup ## two thousand scanned pages, spoiled in every way, and a table of how they read
	@SALON_SCANS=full $(OFFSCREEN) $(PY) -m pytest -q tests/scans

faults: setup ## the whole catalogue of kills, cuts, flips and full disks (hours)
	@SALON_FAULTS=full $(OFFSCREEN) $(PY) -m pytest -q tests/faults

build: setup ## the one-folder program, into dist/
	@$(PY) -m PyInstaller --noconfirm --distpath dist --workpath build/pyinstaller build.spec

clean: ## remove what was made
	@rm -rf $(VENV) build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	@find resources/locale -name '*.mo' -delete 2>/dev/null || true
	@find . -name __pycache__ -type d -prune -exec rm -rf {} +
