"""What a person decides and writes from day to day: follow-ups, reviews, check-ins, the path, one answer a quarter."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from headway.core.plan.followups import DECIDED, KINDS
from headway.core.plan.nudges import STEPS

_DECIDED = [(decided, decided) for decided in DECIDED]
_KINDS = [(kind, kind) for kind in KINDS]


class FollowUp(models.Model):
    """What was decided about a follow-up that proposed itself: did it, tomorrow (until a day), or not this one.

    It is about one opportunity, contact, interview or conversation, and about the day that called for it.
    """

    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="follow_ups")
    kind = models.CharField(max_length=20, choices=_KINDS)
    about_on = models.DateField()
    opportunity = models.ForeignKey("headway.Opportunity", models.CASCADE, null=True, related_name="follow_ups")
    contact = models.ForeignKey("headway.Contact", models.CASCADE, null=True, related_name="follow_ups")
    interview = models.ForeignKey("headway.Interview", models.CASCADE, null=True, related_name="follow_ups")
    outreach = models.ForeignKey("headway.Outreach", models.CASCADE, null=True, related_name="follow_ups")
    decided = models.CharField(max_length=10, choices=_DECIDED)
    until_on = models.DateField(null=True)
    decided_on = models.DateField()
    decided_at = models.DateTimeField()
    decided_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")

    class Meta:
        indexes = [models.Index(fields=["owner", "kind", "about_on"], name="follow_up_of_a_day")]
        constraints = [
            models.CheckConstraint(
                condition=Q(decided="tomorrow", until_on__isnull=False) | ~Q(decided="tomorrow") & Q(until_on=None),
                name="tomorrow_has_a_day",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.about_on}: {self.decided}"


class Review(models.Model):
    """What a person wrote about one week: their own words, and the one thing to change."""

    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="reviews")
    from_on = models.DateField()
    words = models.TextField(blank=True, default="")
    change = models.CharField(max_length=300, blank=True, default="")
    saved_at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["owner", "from_on"], name="one_review_a_week")]

    def __str__(self) -> str:
        return f"Week from {self.from_on}"


class CheckIn(models.Model):
    """How the search felt on a day, from 1 (low) to 5 (strong): nobody's but the person's own."""

    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="check_ins")
    felt_on = models.DateField()
    step = models.IntegerField()
    note = models.TextField(blank=True, default="")
    said_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["owner", "felt_on"], name="one_check_in_a_day"),
            models.CheckConstraint(condition=Q(step__range=(min(STEPS), max(STEPS))), name="check_in_has_five_steps"),
        ]

    def __str__(self) -> str:
        return f"{self.step} on {self.felt_on}"


class Quiet(models.Model):
    """A gentle word that a person did not want now, and until when it is silent."""

    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    until_on = models.DateField()
    said_at = models.DateTimeField()

    def __str__(self) -> str:
        return f"until {self.until_on}"


class PathStep(models.Model):
    """A step of the path: one of the person's own (without `code`), or what they keep of a built-in one.

    `rank` is its place where the person chose one.
    """

    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="path_steps")
    code = models.CharField(max_length=40, blank=True, default="")
    title = models.CharField(max_length=200, blank=True, default="")
    note = models.TextField(blank=True, default="")
    rank = models.IntegerField(null=True)
    removed_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["owner", "code"], condition=~Q(code=""), name="one_path_step_a_code"),
            models.CheckConstraint(condition=~Q(code="", title=""), name="path_step_is_something"),
        ]

    def __str__(self) -> str:
        return self.title or self.code


class PathTick(models.Model):
    """A check of the path that was ticked by hand: of a built-in step by its code, or a step of the person's own.

    It counts for the job search it was ticked in; without one, for all.
    """

    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="path_ticks")
    search = models.ForeignKey("headway.JobSearch", models.CASCADE, null=True, related_name="path_ticks")
    step = models.ForeignKey(PathStep, models.CASCADE, null=True, related_name="ticks")
    code = models.CharField(max_length=40, blank=True, default="")
    check_code = models.CharField(max_length=40)
    ticked_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(step=None) & ~Q(code="") | Q(step__isnull=False, code=""), name="tick_of_one_step"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.code} {self.check_code}"


class QuarterAnswer(models.Model):
    """What a person would do tomorrow if they lost their job today, as they wrote it in one quarter."""

    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="quarter_answers")
    quarter_on = models.DateField()
    words = models.TextField()
    saved_at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["owner", "quarter_on"], name="one_answer_a_quarter")]

    def __str__(self) -> str:
        return f"Quarter from {self.quarter_on}"
