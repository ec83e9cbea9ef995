"""Companies and contacts, what was said with them, messages: they belong to the person and outlive a job search."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from headway.core.people.words import DIRECTIONS, KINDS, KNOWN, MESSAGE_KINDS, STRENGTHS
from headway.core.tracker.words import EXACTNESS


class Company(models.Model):
    """An organisation. `key` is its name folded, so that two spellings are one. `links` is a list of addresses."""

    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="companies")
    name = models.CharField(max_length=300)
    key = models.CharField(max_length=300)
    notes = models.TextField(blank=True, default="")
    links = models.JSONField(default=list, blank=True)
    email = models.CharField(max_length=320, blank=True, default="")
    phone = models.CharField(max_length=100, blank=True, default="")
    address = models.TextField(blank=True, default="")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["owner", "key"], name="one_company_a_name")]

    def __str__(self) -> str:
        return self.name


class CompanyAlias(models.Model):
    """Another name of a company; whoever types it finds the company."""

    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    company = models.ForeignKey(Company, models.CASCADE, related_name="aliases")
    name = models.CharField(max_length=300)
    key = models.CharField(max_length=300)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["owner", "key"], name="one_alias_a_name")]

    def __str__(self) -> str:
        return self.name


class DoNotApply(models.Model):
    """The person decided not to apply at a company: when, who said so, and why."""

    company = models.OneToOneField(Company, models.CASCADE, related_name="do_not_apply")
    said_at = models.DateTimeField()
    said_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    why = models.TextField(blank=True, default="")

    def __str__(self) -> str:
        return f"Not at {self.company}"


class Contact(models.Model):
    """A person in a company or outside it.

    `company` and `title` are today's, `since` as exact as it is known: 2021, 2021-03 or 2021-03-15. Others are
    positions. `also` is a list of other names, e-mail addresses and numbers; `links` one of addresses on the web.
    `rhythm_days` is how often to be in touch, `next_on` the next day for it where the person chose one.
    """

    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="contacts")
    company = models.ForeignKey(Company, models.SET_NULL, null=True, blank=True, related_name="contacts")
    title = models.CharField(max_length=300, blank=True, default="")
    since = models.CharField(max_length=10, blank=True, default="")
    name = models.CharField(max_length=300)
    key = models.CharField(max_length=300, db_index=True)
    email = models.CharField(max_length=320, blank=True, default="")
    phone = models.CharField(max_length=100, blank=True, default="")
    address = models.TextField(blank=True, default="")
    links = models.JSONField(default=list, blank=True)
    also = models.JSONField(default=list, blank=True)
    known = models.CharField(max_length=20, choices=KNOWN, blank=True, default="")
    strength = models.CharField(max_length=10, choices=STRENGTHS, blank=True, default="")
    rhythm_days = models.IntegerField(null=True, blank=True)
    next_on = models.DateField(null=True, blank=True)
    note = models.TextField(blank=True, default="")

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(rhythm_days=None) | Q(rhythm_days__gt=0), name="rhythm_makes_sense")
        ]

    def __str__(self) -> str:
        return self.name


class Position(models.Model):
    """Where a contact worked before, or works besides (`still`). `since` and `until` are as exact as they are known."""

    contact = models.ForeignKey(Contact, models.CASCADE, related_name="positions")
    company = models.ForeignKey(Company, models.CASCADE, related_name="positions")
    title = models.CharField(max_length=300, blank=True, default="")
    since = models.CharField(max_length=10, blank=True, default="")
    until = models.CharField(max_length=10, blank=True, default="")
    still = models.BooleanField(default=False)

    def __str__(self) -> str:
        return f"{self.contact} at {self.company}"


class Interaction(models.Model):
    """Something said or done with a contact or a company, and what is next. `day` counts days since 1970-01-01.

    `others` took part besides the contact: none without a contact.
    """

    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="interactions")
    contact = models.ForeignKey(Contact, models.CASCADE, null=True, related_name="interactions")
    others = models.ManyToManyField(Contact, related_name="joined", blank=True)
    company = models.ForeignKey(Company, models.SET_NULL, null=True, related_name="interactions")
    opportunity = models.ForeignKey("headway.Opportunity", models.SET_NULL, null=True, related_name="interactions")
    outreach = models.ForeignKey("headway.Outreach", models.SET_NULL, null=True, related_name="interactions")
    kind = models.CharField(max_length=20, choices=KINDS)
    direction = models.CharField(max_length=10, choices=DIRECTIONS)
    day = models.IntegerField(null=True, blank=True)
    exactness = models.CharField(max_length=10, choices=EXACTNESS, default="exact")
    said = models.TextField(blank=True, default="")
    next_step = models.CharField(max_length=500, blank=True, default="")
    next_on = models.DateField(null=True, blank=True)
    next_done_on = models.DateField(null=True, blank=True)
    recorded_at = models.DateTimeField()

    class Meta:
        indexes = [
            models.Index(fields=["owner", "-day", "-id"], name="interaction_news"),
            models.Index(fields=["contact", "day"], name="interaction_contact"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(day=None, exactness="unknown") | Q(day__isnull=False) & ~Q(exactness="unknown"),
                name="interaction_day_or_unknown",
            )
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.day}"


class MessageTemplate(models.Model):
    """A text of the person's own to fill in and send; with `built_in` it takes the place of the one of that name."""

    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="message_templates")
    built_in = models.CharField(max_length=20, blank=True, default="")
    kind = models.CharField(max_length=20, choices=MESSAGE_KINDS, default="own")
    name = models.CharField(max_length=100)
    subject = models.CharField(max_length=300, blank=True, default="")
    body = models.TextField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["owner", "built_in"], condition=~Q(built_in=""), name="one_in_its_place")
        ]

    def __str__(self) -> str:
        return self.name
