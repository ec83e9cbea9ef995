# `make run` and `make test` do all the set-up. Needed: make and python3 >= 3.11, nothing else.
PYTHON ?= python3
BIN    := .venv/bin
UV     := $(BIN)/uv pip
export UV_SYSTEM_CERTS := 1
export UV_COMPILE_BYTECODE := 1
unexport PYTHONDONTWRITEBYTECODE

.PHONY: run test check bench calibrate shots fuzz endure lock clean
run: .venv/.run
	$(BIN)/headway
test: .venv/.test
	$(BIN)/pytest -q -n 2 --dist worksteal -m "not browser"
check: .venv/.test
	bash .ci/check
bench: .venv/.test
	$(BIN)/python -m bench
shots: .venv/.test       # every page as a picture, in light, dark, on a phone and at twice the size, into .shots/
	$(BIN)/python -m bench.shots
calibrate: .venv/.test   # minutes: what docs/calibration.md shows, from the statistics as they are
	$(BIN)/python -m bench.calibrate
fuzz: .venv/.test     # hostile files and requests, long: new examples each time
	HYPOTHESIS_PROFILE=search $(BIN)/pytest -q -n 2 tests/hostile tests/outside/transfer/test_hostile.py tests/api/test_openapi.py
endure: .venv/.test   # killed in the middle of writing, 200 times
	HEADWAY_ROUNDS=200 $(BIN)/pytest -q tests/durability

$(BIN)/uv:
	@$(PYTHON) -m venv .venv
	@$(BIN)/pip install -q --disable-pip-version-check 'uv>=0.13,<0.14'
.venv/.run: $(BIN)/uv pyproject.toml requirements/run.txt
	@$(UV) install -q --python $(BIN)/python --require-hashes -r requirements/run.txt
	@$(UV) install -q --python $(BIN)/python --no-deps -e .
	@touch $@
.venv/.test: .venv/.run requirements/dev.txt
	@$(UV) install -q --python $(BIN)/python --require-hashes -r requirements/dev.txt
	@touch $@
lock: $(BIN)/uv   # after a change of dependencies; hashes only, no addresses
	@mkdir -p requirements
	$(UV) compile -q pyproject.toml --universal --generate-hashes --no-header -o requirements/run.txt
	$(UV) compile -q pyproject.toml --extra dev --extra postgres --universal --generate-hashes --no-header -c requirements/run.txt -o requirements/dev.txt
clean:
	rm -rf .venv
