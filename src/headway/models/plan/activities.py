"""Activities, the timer, goals and pauses, time blocks, what there is to show: they belong to the person."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from headway.core.plan.words import COUNTED, EVERY_DAY, KINDS, PER, SHOWN


class Block(models.Model):
    """Time set aside, on some weekdays from a day on. `weekdays` is a sum: Monday 1, Tuesday 2, … Sunday 64.

    `start` is the time on the clock of `zone`, and stays that when the clocks change.
    """

    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="blocks")
    title = models.CharField(max_length=300, blank=True, default="")
    kind = models.CharField(max_length=20, choices=KINDS, default="other")
    weekdays = models.IntegerField()
    start = models.TimeField()
    minutes = models.IntegerField()
    zone = models.CharField(max_length=64)
    from_on = models.DateField()
    until_on = models.DateField(null=True)
    made_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(weekdays__gte=1, weekdays__lte=127), name="block_on_some_weekday"),
            models.CheckConstraint(condition=Q(minutes__gte=1, minutes__lte=1440), name="block_within_a_day"),
            models.CheckConstraint(
                condition=Q(until_on=None) | Q(until_on__gte=F("from_on")), name="block_ends_after_it_begins"
            ),
        ]

    def __str__(self) -> str:
        return self.title or self.kind


class BlockChange(models.Model):
    """One day of a block that is not as the others: moved to another day or time, or called off (`to_on` is null)."""

    block = models.ForeignKey(Block, models.CASCADE, related_name="changes")
    on = models.DateField()
    to_on = models.DateField(null=True)
    start = models.TimeField(null=True)
    minutes = models.IntegerField(null=True)
    changed_at = models.DateTimeField()
    changed_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["block", "on"], name="one_change_a_block_and_day"),
            models.CheckConstraint(
                condition=Q(to_on__isnull=False) | Q(start=None, minutes=None), name="called_off_has_no_time"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.block} on {self.on}"


class Activity(models.Model):
    """Work on the search: planned for a day, or done on it (`done_at`, `done_by`: when and by whom it was said).

    `start` is the time on the clock of `zone`. One that was made from a time block names it and the day it stands for.
    """

    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="activities")
    on = models.DateField()
    start = models.TimeField(null=True)
    zone = models.CharField(max_length=64)
    kind = models.CharField(max_length=20, choices=KINDS, default="other")
    title = models.CharField(max_length=300, blank=True, default="")
    minutes = models.IntegerField(null=True)
    url = models.CharField(max_length=2000, blank=True, default="")
    result = models.TextField(blank=True, default="")
    label = models.ForeignKey("headway.Label", models.SET_NULL, null=True, related_name="activities")
    contact = models.ForeignKey("headway.Contact", models.SET_NULL, null=True, related_name="activities")
    company = models.ForeignKey("headway.Company", models.SET_NULL, null=True, related_name="activities")
    opportunity = models.ForeignKey("headway.Opportunity", models.SET_NULL, null=True, related_name="activities")
    outreach = models.ForeignKey("headway.Outreach", models.SET_NULL, null=True, related_name="activities")
    role = models.ForeignKey("headway.TargetRole", models.SET_NULL, null=True, related_name="activities")
    block = models.ForeignKey(Block, models.SET_NULL, null=True, related_name="activities")
    block_on = models.DateField(null=True)
    made_at = models.DateTimeField()
    done_at = models.DateTimeField(null=True)
    done_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")

    class Meta:
        indexes = [models.Index(fields=["owner", "on", "kind"], name="activity_of_day")]
        constraints = [
            models.UniqueConstraint(fields=["block", "block_on"], name="one_activity_a_block_and_day"),
            models.CheckConstraint(
                condition=Q(done_at=None, done_by=None) | Q(done_at__isnull=False, done_by__isnull=False),
                name="activity_done_by_somebody",
            ),
            models.CheckConstraint(
                condition=Q(minutes=None) | Q(minutes__gte=0, minutes__lte=1440), name="activity_within_a_day"
            ),
        ]

    def __str__(self) -> str:
        return self.title or self.kind


class Timer(models.Model):
    """The time that runs now, since when and for what; a person has one at most."""

    owner = models.OneToOneField(settings.AUTH_USER_MODEL, models.CASCADE, related_name="timer")
    started_at = models.DateTimeField()
    kind = models.CharField(max_length=20, choices=KINDS, default="other")
    title = models.CharField(max_length=300, blank=True, default="")
    activity = models.ForeignKey(Activity, models.SET_NULL, null=True, related_name="+")

    def __str__(self) -> str:
        return self.title or self.kind


class Goal(models.Model):
    """How much of something a day or a week, on the weekdays that count for it (a sum, as in `Block`).

    Of minutes and activities `kind` and `label` narrow what is counted; the target of minutes is in minutes.
    """

    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="goals")
    what = models.CharField(max_length=20, choices=COUNTED)
    kind = models.CharField(max_length=20, choices=KINDS, blank=True, default="")
    label = models.ForeignKey("headway.Label", models.CASCADE, null=True, related_name="goals")
    target = models.IntegerField()
    per = models.CharField(max_length=10, choices=PER)
    weekdays = models.IntegerField(default=EVERY_DAY)
    from_on = models.DateField()
    until_on = models.DateField(null=True)
    made_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(target__gte=1), name="goal_asks_for_something"),
            models.CheckConstraint(condition=Q(weekdays__gte=1, weekdays__lte=127), name="goal_on_some_weekday"),
            models.CheckConstraint(
                condition=Q(until_on=None) | Q(until_on__gte=F("from_on")), name="goal_ends_after_it_begins"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.target} {self.what} a {self.per}"


class Pause(models.Model):
    """Days on which nothing is asked, with a word why; without `until_on` until it is ended."""

    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="pauses")
    from_on = models.DateField()
    until_on = models.DateField(null=True)
    why = models.CharField(max_length=300, blank=True, default="")
    made_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(until_on=None) | Q(until_on__gte=F("from_on")), name="pause_ends_after_it_begins"
            )
        ]

    def __str__(self) -> str:
        return self.why or f"from {self.from_on}"


class Showpiece(models.Model):
    """A project, post or talk that shows something: `shows` says what, `skills` which skills, a comma between them."""

    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="showpieces")
    kind = models.CharField(max_length=20, choices=SHOWN, default="project")
    title = models.CharField(max_length=300)
    url = models.CharField(max_length=2000, blank=True, default="")
    on = models.DateField(null=True)
    shows = models.TextField(blank=True, default="")
    skills = models.CharField(max_length=500, blank=True, default="")
    notes = models.TextField(blank=True, default="")
    made_at = models.DateTimeField()

    class Meta:
        constraints = [models.CheckConstraint(condition=~Q(title=""), name="showpiece_has_a_title")]

    def __str__(self) -> str:
        return self.title
