"""Companies and contacts: they belong to the person and outlive a job search."""

from django.conf import settings
from django.db import models


class Company(models.Model):
    """An organisation. `key` is its name folded, so that two spellings are one."""

    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="companies")
    name = models.CharField(max_length=300)
    key = models.CharField(max_length=300)
    notes = models.TextField(blank=True, default="")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["owner", "key"], name="one_company_a_name")]

    def __str__(self) -> str:
        return self.name


class Contact(models.Model):
    """A person in a company or outside it."""

    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="contacts")
    company = models.ForeignKey(Company, models.SET_NULL, null=True, blank=True, related_name="contacts")
    name = models.CharField(max_length=300)
    key = models.CharField(max_length=300, db_index=True)
    email = models.CharField(max_length=320, blank=True, default="")
    note = models.TextField(blank=True, default="")

    def __str__(self) -> str:
        return self.name
