"""Versions of documents with what they hold, who reviewed them, and which application each went with."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from headway.core.documents.words import KINDS, LONGEST, MEDIA_TYPES


class Content(models.Model):
    """What a file holds, once, by its hash; never changed."""

    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    hash = models.CharField(max_length=64)
    data = models.BinaryField()
    made_at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["owner", "hash"], name="one_content_a_hash")]

    def __str__(self) -> str:
        return self.hash[:12]


class Document(models.Model):
    """One version of a document: a file that stays as it is, or a link. `parent` is the version it was made from."""

    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="documents")
    kind = models.CharField(max_length=20, choices=KINDS)
    name = models.CharField(max_length=300)
    note = models.TextField(blank=True, default="")
    link = models.CharField(max_length=2000, blank=True, default="")
    content = models.ForeignKey(Content, models.PROTECT, null=True, related_name="documents")
    file_name = models.CharField(max_length=300, blank=True, default="")
    media_type = models.CharField(max_length=100, choices=MEDIA_TYPES, blank=True, default="")
    size = models.IntegerField(default=0)
    text = models.TextField(blank=True, default="", max_length=LONGEST)
    parent = models.ForeignKey("self", models.SET_NULL, null=True, related_name="children")
    added_on = models.DateField()
    made_at = models.DateTimeField()
    put_away_on = models.DateField(null=True)

    class Meta:
        constraints = [models.CheckConstraint(condition=~Q(name=""), name="document_has_a_name")]

    def __str__(self) -> str:
        return self.name


class DocumentReview(models.Model):
    """A version given to somebody to read: a contact or just a name, when, and what they said."""

    document = models.ForeignKey(Document, models.CASCADE, related_name="reviews")
    contact = models.ForeignKey("headway.Contact", models.SET_NULL, null=True, related_name="+")
    by = models.CharField(max_length=300)
    sent_on = models.DateField()
    said_on = models.DateField(null=True)
    said = models.TextField(blank=True, default="")

    def __str__(self) -> str:
        return f"{self.document} read by {self.by}"


class Sending(models.Model):
    """A version that went with an application. It cannot go while this stands: what was sent is kept as it was."""

    opportunity = models.ForeignKey("headway.Opportunity", models.CASCADE, related_name="sendings")
    document = models.ForeignKey(Document, models.RESTRICT, related_name="sendings")
    on = models.DateField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["opportunity", "document"], name="one_sending_a_version")]

    def __str__(self) -> str:
        return f"{self.document} with {self.opportunity}"


class Tailoring(models.Model):
    """Whether an application was written for its posting. Without such a row nobody has said."""

    opportunity = models.OneToOneField("headway.Opportunity", models.CASCADE, related_name="tailoring")
    tailored = models.BooleanField()
    said_at = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.opportunity} {'tailored' if self.tailored else 'as it is'}"
