"""Offers with their terms, what was said about them, how they do on the person's wishes, and rates of currencies."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from headway.core.offers.words import DECISIONS, PERIODS, SIDES
from headway.core.tracker.words import WORK_MODES


class OfferQuerySet(models.QuerySet["Offer"]):
    """Questions that many subjects ask of offers."""

    def waiting(self) -> "OfferQuerySet":
        """Those that wait for an answer: undecided, of what is still open in a search that is not put away."""
        return self.filter(
            decision="", opportunity__outcome="", opportunity__bin_entry=None, opportunity__search__archive=None
        )


class Offer(models.Model):
    """An offer of an opportunity, or the job that the person has now, which belongs to none.

    `benefits` is a list of pairs, a name and what it is worth a year. `written_on` is the day on which it came in
    writing. Decided is a day and what was decided.
    """

    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="offers")
    opportunity = models.ForeignKey("headway.Opportunity", models.CASCADE, null=True, related_name="offers")
    title = models.CharField(max_length=300, blank=True, default="")
    currency = models.CharField(max_length=3, blank=True, default="")
    base = models.FloatField(null=True)
    period = models.CharField(max_length=10, choices=PERIODS, default="year")
    payments = models.SmallIntegerField(null=True)
    hours = models.FloatField(null=True)
    bonus = models.FloatField(null=True)
    bonus_percent = models.FloatField(null=True)
    equity = models.FloatField(null=True)
    vesting_years = models.FloatField(null=True)
    cliff_months = models.SmallIntegerField(null=True)
    sign_on = models.FloatField(null=True)
    benefits = models.JSONField(default=list, blank=True)
    leave_days = models.SmallIntegerField(null=True)
    place = models.CharField(max_length=300, blank=True, default="")
    work_mode = models.CharField(max_length=10, choices=WORK_MODES, blank=True, default="")
    start_on = models.DateField(null=True)
    made_on = models.DateField()
    written_on = models.DateField(null=True)
    deadline_on = models.DateField(null=True)
    contact = models.ForeignKey("headway.Contact", models.SET_NULL, null=True, related_name="+")
    counter_ask = models.TextField(blank=True, default="")
    counter_why = models.TextField(blank=True, default="")
    counter_sent_on = models.DateField(null=True)
    notes = models.TextField(blank=True, default="")
    decision = models.CharField(max_length=10, choices=DECISIONS, blank=True, default="")
    decided_on = models.DateField(null=True)
    made_at = models.DateTimeField()

    objects = OfferQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(decision="", decided_on=None) | ~Q(decision="") & Q(decided_on__isnull=False),
                name="offer_decision_has_a_day",
            ),
            models.UniqueConstraint(fields=["owner"], condition=Q(opportunity=None), name="one_job_now"),
        ]

    def __str__(self) -> str:
        return self.title or f"Offer of {self.opportunity}"


class OfferLine(models.Model):
    """Something that was said about an offer, by the person or by them."""

    offer = models.ForeignKey(Offer, models.CASCADE, related_name="lines")
    on = models.DateField()
    side = models.CharField(max_length=10, choices=SIDES)
    said = models.TextField()

    def __str__(self) -> str:
        return self.said[:80]


class OfferScore(models.Model):
    """How an offer does on a criterion: a must-have 1 or 0, another 0 to 5. Without one, the lead's own counts."""

    offer = models.ForeignKey(Offer, models.CASCADE, related_name="scores")
    criterion = models.ForeignKey("headway.Criterion", models.CASCADE, related_name="+")
    value = models.SmallIntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["offer", "criterion"], name="one_offer_score_a_criterion"),
            models.CheckConstraint(condition=Q(value__gte=0, value__lte=5), name="offer_score_0_to_5"),
        ]

    def __str__(self) -> str:
        return f"{self.criterion}: {self.value}"


class Rate(models.Model):
    """What one unit of a currency is worth in another, as the person said on a day."""

    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    currency = models.CharField(max_length=3)
    into = models.CharField(max_length=3)
    rate = models.FloatField()
    on = models.DateField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["owner", "currency", "into"], name="one_rate_a_pair"),
            models.CheckConstraint(condition=Q(rate__gt=0), name="rate_above_nothing"),
        ]

    def __str__(self) -> str:
        return f"1 {self.currency} = {self.rate:g} {self.into}"
