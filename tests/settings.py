"""Settings of the tests: the product's own, in a data folder that is thrown away."""

import os
import tempfile

# Set before the product's settings are read, always: a test must never see anybody's real tracker.
# Each worker of pytest-xdist is a process of its own and gets a folder of its own inside the first one.
os.environ["HEADWAY_HOME"] = tempfile.mkdtemp(
    prefix="headway-tests-", dir=os.environ.get("HEADWAY_HOME") if "PYTEST_XDIST_WORKER" in os.environ else None
)

# Playwright keeps an event loop in the thread of the tests for good, and Django would take every test after a browser's
# for asynchronous code. Nothing of Headway is.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"

from headway.config.settings import *  # noqa: F403

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]

# A job is done as soon as it is asked for; the tests of the queue take the real one.
TASKS = {"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"}}
MIGRATION_MODULES = {"django_tasks_database": None}
