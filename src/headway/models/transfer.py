"""What is remembered of imports: which files came in, which row became what, and the answers given."""

from django.conf import settings
from django.db import models

from headway.models.tracker import Batch, JobSearch, Opportunity


class Import(models.Model):
    """One confirmed import of one file."""

    search = models.ForeignKey(JobSearch, models.CASCADE, related_name="imports")
    batch = models.ForeignKey(Batch, models.CASCADE, related_name="imports")
    file_name = models.CharField(max_length=300)
    shape = models.CharField(max_length=64)
    added = models.IntegerField(default=0)
    updated = models.IntegerField(default=0)

    def __str__(self) -> str:
        return self.file_name


class ImportedRow(models.Model):
    """What one row of files of one shape became. `read` is the row as it was last read, to tell what changed since."""

    search = models.ForeignKey(JobSearch, models.CASCADE, related_name="imported_rows")
    shape = models.CharField(max_length=64)
    identity = models.CharField(max_length=80)
    opportunity = models.ForeignKey(Opportunity, models.CASCADE, related_name="imported_rows")
    read = models.JSONField()

    class Meta:
        indexes = [models.Index(fields=["search", "identity"], name="imported_identity")]

    def __str__(self) -> str:
        return self.identity


class RememberedAnswers(models.Model):
    """The answers a person gave about files of one shape; the empty shape holds those for every file."""

    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="remembered_answers")
    shape = models.CharField(max_length=64)
    answers = models.JSONField(default=dict)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["owner", "shape"], name="one_memory_a_shape")]

    def __str__(self) -> str:
        return self.shape


class Upload(models.Model):
    """A file that was brought and not confirmed yet, with the answers given so far. Kept for a day."""

    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="uploads")
    key = models.CharField(max_length=32, unique=True)
    name = models.CharField(max_length=300)
    data = models.BinaryField()
    answers = models.JSONField(default=dict)
    made_at = models.DateTimeField()

    def __str__(self) -> str:
        return self.name
