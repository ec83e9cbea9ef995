"""Calendar feeds, the corrections of the work-search record, and which days had their digest."""

from django.conf import settings
from django.db import models
from django.db.models import Q


class Feed(models.Model):
    """A calendar that programs subscribe to at a secret address, of which only a hash is kept."""

    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="feeds")
    name = models.CharField(max_length=100)
    key_hash = models.CharField(max_length=64, unique=True)
    parts = models.JSONField(default=list)
    alarm = models.IntegerField(default=60)
    private = models.BooleanField(default=False)
    made_at = models.DateTimeField()
    read_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["owner", "name"], name="one_feed_a_name")]

    def __str__(self) -> str:
        return self.name


class RecordLine(models.Model):
    """A line of the work-search record as the person says it: one of their own, or what stands for a computed one.

    `key` names the computed line; empty for one of the person's own. What is `left_out` is not shown.
    """

    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="record_lines")
    key = models.CharField(max_length=60, blank=True, default="")
    on = models.DateField()
    kind = models.CharField(max_length=100)
    employer = models.CharField(max_length=300, blank=True, default="")
    method = models.CharField(max_length=100, blank=True, default="")
    contact = models.CharField(max_length=1000, blank=True, default="")
    position = models.CharField(max_length=500, blank=True, default="")
    result = models.CharField(max_length=500, blank=True, default="")
    left_out = models.BooleanField(default=False)
    said_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["owner", "key"], condition=~Q(key=""), name="one_word_a_record_line")
        ]

    def __str__(self) -> str:
        return f"{self.on} {self.kind}"


class Digest(models.Model):
    """The mail of a day: claimed before it goes out, so that none goes out twice, whatever breaks off."""

    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="digests")
    on = models.DateField()
    claimed_at = models.DateTimeField()
    sent_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["owner", "on"], name="one_digest_a_day")]

    def __str__(self) -> str:
        return f"digest of {self.on}"
