"""People who use Headway."""

from django.contrib.auth.models import AbstractUser
from django.db import models


class User(AbstractUser):
    """A person. `zone` is an IANA time zone, empty for the machine's; `preferences` are small choices of taste."""

    zone = models.CharField(max_length=64, blank=True, default="")
    preferences = models.JSONField(default=dict, blank=True)
