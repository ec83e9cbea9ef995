"""People who use Headway, and the links that sign them in."""

from django.conf import settings
from django.contrib.auth.models import AbstractUser
from django.db import models


class User(AbstractUser):
    """A person. `zone` is an IANA time zone, empty for the machine's; `preferences` are small choices of taste."""

    zone = models.CharField(max_length=64, blank=True, default="")
    preferences = models.JSONField(default=dict, blank=True)


class SignInLink(models.Model):
    """A link that signs a person in, once. Only a hash of its token is kept."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="sign_in_links")
    token_hash = models.CharField(max_length=64, unique=True)
    made_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return f"a link of {self.user}"
