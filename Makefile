# Two commands do everything: `make run` serves the site here, `make test` checks it as CI does.
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
MAKEFLAGS += --no-print-directory

PYTHON ?= python3
PORT ?= 8000
VENV := .venv
BIN := $(VENV)/bin
SENTENCES := $(wildcard site/locale/*/LC_MESSAGES/*.po site/locale/*/*/LC_MESSAGES/*.po)
CATALOGUES := $(SENTENCES:.po=.mo)
TEMPLATES = $(shell find templates -name '*.html')
# Where the packages are; tools that import them outside Django need telling.
export PYTHONPATH := site:.
export PORT

.PHONY: help run test lint format check migrated pytest messages bench system

help: ## Say what can be made.
	@sed -n 's/^\([a-z]*\):.*## /\1\t/p' Makefile

run: export DJANGO_SETTINGS_MODULE := config.settings.dev
run: $(VENV)/.installed $(CATALOGUES) ## Serve the site with its demo records on 127.0.0.1:$PORT.
	@$(BIN)/python manage.py prepare
	@echo "Serving http://127.0.0.1:$(PORT)/en/ and /km/; editors at /admin/. Ctrl+C stops it;"
	@echo "after a change to the code, stop it and run it again, or start it with DEBUG=1."
	@exec $(BIN)/gunicorn --config site/config/gunicorn.py config.wsgi

test: lint check pytest ## Check everything: form, types, imports, migrations, then the tests.

lint: $(VENV)/.installed-dev ## Check form, types and the direction of imports.
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/djade --check --target-version 5.2 $(TEMPLATES)
	$(BIN)/mypy manage.py site/config accounts home search tracker
	$(BIN)/lint-imports

check: export DJANGO_SETTINGS_MODULE := config.settings.test
check: $(VENV)/.installed-dev $(CATALOGUES) ## Check the settings and that no migration is missing.
	$(BIN)/python manage.py makemigrations --check --dry-run
	$(BIN)/python manage.py check --fail-level WARNING

# The first test that asks for a database keeps a copy. The tests do without this target: it is
# there so that .ci/run can migrate on one core while types are checked on the other.
migrated: $(VENV)/.installed-dev $(CATALOGUES) ## Migrate the SQLite database that tests begin with.
	$(BIN)/pytest --quiet tests/config/test_databases.py

pytest: $(VENV)/.installed-dev $(CATALOGUES) ## Run the tests, two at a time, in random order.
	$(BIN)/pytest -n 2 $(ARGS)

format: $(VENV)/.installed-dev ## Rewrite Python and templates in the project's form.
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .
	$(BIN)/djade --target-version 5.2 $(TEMPLATES)

messages: $(VENV)/.installed-dev ## Gather what wants translating into site/locale (needs gettext).
	$(BIN)/python manage.py gather_messages
	$(BIN)/python manage.py compile_catalogues

bench: $(VENV)/.installed-dev $(CATALOGUES) ## Measure the site with generated records.
	$(BIN)/python -m benchmarks $(ARGS)

$(CATALOGUES) &: $(SENTENCES) | $(VENV)/.installed
	@DJANGO_SETTINGS_MODULE=config.settings.test $(BIN)/python manage.py compile_catalogues

$(VENV)/.installed: requirements.txt | system
	@echo "Installing what the site needs into $(VENV) (a minute or two) …"
	@$(PYTHON) -m venv $(VENV)
	@$(BIN)/pip install --quiet --disable-pip-version-check --only-binary :all: -r requirements.txt
	@touch $@

$(VENV)/.installed-dev: requirements-dev.txt $(VENV)/.installed
	@echo "Installing what the checks need …"
	@$(BIN)/pip install --quiet --disable-pip-version-check --only-binary :all: -r requirements-dev.txt
	@touch $@

system:
	@command -v $(PYTHON) >/dev/null || \
	  { echo "python3 is missing. As root: apt-get install python3 python3-venv" >&2; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "Python 3.11 or later is needed; this is $$($(PYTHON) --version)." >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || \
	  { echo "Python's venv module is missing. As root: apt-get install python3-venv" >&2; exit 1; }
