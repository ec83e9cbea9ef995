"""Start Django for a command of the terminal: the few settings that it needs, and tables that fit."""

import os


def start() -> None:
    """Set Django up, once, with the settings that are quick to load, and make the data ready."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "headway.config.lite")
    import django
    from django.apps import apps

    from headway.config import database

    if not apps.ready:
        django.setup()
    database.ready()
