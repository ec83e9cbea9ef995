"""The OpenAPI text that is a promise: `python -m tests.api.snapshot > docs/openapi.json` renews it."""

import os
from pathlib import Path
from typing import Final

KEPT: Final = Path(__file__).parents[2] / "docs" / "openapi.json"
REFRESH: Final = "python -m tests.api.snapshot > docs/openapi.json"


def made() -> str:
    """Return the text as the code describes itself now."""
    from headway.api import urls

    return urls.described()


if __name__ == "__main__":
    os.environ["DJANGO_SETTINGS_MODULE"] = "tests.settings"
    import django

    django.setup()
    print(made(), end="")
