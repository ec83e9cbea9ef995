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


class ApiToken(models.Model):
    """What a program shows to ask in a person's name. Only a hash of it is kept."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="api_tokens")
    name = models.CharField(max_length=100)
    token_hash = models.CharField(max_length=64, unique=True)
    may_write = models.BooleanField()
    made_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["user", "name"], name="one_token_a_name")]

    def __str__(self) -> str:
        return self.name


class IdempotencyKey(models.Model):
    """A program's own name for one request, and how it was answered: asked again, the answer is the same."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    key = models.CharField(max_length=200)
    request_hash = models.CharField(max_length=64)
    made_at = models.DateTimeField()
    status = models.IntegerField(default=0)
    body = models.TextField(default="")
    location = models.CharField(max_length=200, default="")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["user", "key"], name="one_answer_a_key")]

    def __str__(self) -> str:
        return self.key
