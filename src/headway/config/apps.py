"""The one Django app."""

from django.apps import AppConfig


class HeadwayConfig(AppConfig):
    """Headway, as Django sees it."""

    name = "headway"
    label = "headway"
    default_auto_field = "django.db.models.BigAutoField"
