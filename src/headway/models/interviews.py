"""Interviews: rounds, stories, questions, rehearsals, mock interviews, and what was looked back on."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from headway.core.interviews.words import FORMATS, HOWS, QUESTION_KINDS, SAID, SIDES
from headway.models.people import Contact
from headway.models.tracker import Batch, Opportunity, Stage


class Question(models.Model):
    """One question of a person's bank. `code` names a built-in one, whose words are the program's: `text` is empty.

    A built-in one has a row only where something is told of it: a story, a rehearsal, or that it is put away.
    """

    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="questions")
    code = models.CharField(max_length=60, blank=True, default="")
    text = models.CharField(max_length=1000, blank=True, default="")
    kind = models.CharField(max_length=20, choices=QUESTION_KINDS, default="own")
    role = models.CharField(max_length=200, blank=True, default="")
    made_at = models.DateTimeField()
    put_away_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["owner", "code"], condition=~Q(code=""), name="one_question_a_code"),
            models.CheckConstraint(condition=~Q(code="", text=""), name="question_says_something"),
        ]

    def __str__(self) -> str:
        return self.text or self.code


class Story(models.Model):
    """A rehearsed account of a success. `skills` are words; it outlives a job search."""

    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="stories")
    title = models.CharField(max_length=300)
    situation = models.TextField(blank=True, default="")
    task = models.TextField(blank=True, default="")
    action = models.TextField(blank=True, default="")
    result = models.TextField(blank=True, default="")
    numbers = models.TextField(blank=True, default="")
    skills = models.JSONField(default=list, blank=True)
    flagship = models.BooleanField(default=False)
    questions = models.ManyToManyField(Question, related_name="stories")
    made_at = models.DateTimeField()
    version = models.IntegerField(default=1)

    class Meta:
        constraints = [models.CheckConstraint(condition=~Q(title=""), name="story_has_a_title")]

    def __str__(self) -> str:
        return self.title


class Interview(models.Model):
    """One round. `starts_at` is its moment where the time is known, `zone` the one it was said in.

    `held_on` is its day in that zone, None while no day is agreed. `sequence` rises with every new time.
    `checklist` and `to_ask` are lists of `{"text": …, "done": …}`, `asked` a list of texts: what they asked.
    `answer_asked_on` is the day on which the person asked when an answer comes, `promised_on` the day then named.
    """

    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="interviews")
    opportunity = models.ForeignKey(Opportunity, models.CASCADE, related_name="interviews")
    stage = models.ForeignKey(Stage, models.SET_NULL, null=True, related_name="interviews")
    starts_at = models.DateTimeField(null=True)
    held_on = models.DateField(null=True)
    zone = models.CharField(max_length=64, blank=True, default="")
    minutes = models.IntegerField(null=True)
    how = models.CharField(max_length=20, choices=HOWS, blank=True, default="")
    format = models.CharField(max_length=20, choices=FORMATS, blank=True, default="")
    place = models.CharField(max_length=2000, blank=True, default="")
    contacts = models.ManyToManyField(Contact, related_name="interviews")
    stories = models.ManyToManyField(Story, related_name="interviews")
    notes = models.TextField(blank=True, default="")
    checklist = models.JSONField(default=list, blank=True)
    to_ask = models.JSONField(default=list, blank=True)
    asked = models.JSONField(default=list, blank=True)
    rating = models.IntegerField(null=True)
    went_well = models.TextField(blank=True, default="")
    to_improve = models.TextField(blank=True, default="")
    lessons = models.TextField(blank=True, default="")
    thanked_on = models.DateField(null=True)
    answer_asked_on = models.DateField(null=True)
    promised_on = models.DateField(null=True)
    cancelled_at = models.DateTimeField(null=True)
    cancelled_by = models.CharField(max_length=10, choices=SIDES, blank=True, default="")
    uid = models.CharField(max_length=300, blank=True, default="")
    sequence = models.IntegerField(default=0)
    made_at = models.DateTimeField()
    made_in = models.ForeignKey(Batch, models.SET_NULL, null=True, related_name="+")
    version = models.IntegerField(default=1)

    class Meta:
        indexes = [models.Index(fields=["owner", "held_on"], name="interview_day")]
        constraints = [
            models.UniqueConstraint(fields=["owner", "uid"], condition=~Q(uid=""), name="one_interview_a_uid"),
            models.CheckConstraint(
                condition=Q(starts_at=None) | (Q(held_on__isnull=False) & ~Q(zone="")), name="moment_has_day_and_zone"
            ),
            models.CheckConstraint(condition=Q(minutes=None) | Q(minutes__gt=0), name="interview_lasts"),
            models.CheckConstraint(condition=Q(rating=None) | Q(rating__range=(1, 5)), name="interview_rated_1_to_5"),
            models.CheckConstraint(
                condition=Q(cancelled_at=None, cancelled_by="") | (Q(cancelled_at__isnull=False) & ~Q(cancelled_by="")),
                name="cancelled_by_somebody",
            ),
        ]

    def __str__(self) -> str:
        return f"Interview for {self.opportunity}"


class Rehearsal(models.Model):
    """That a question was answered aloud, or a story told, on a day; with its seconds where it was timed."""

    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="rehearsals")
    question = models.ForeignKey(Question, models.CASCADE, null=True, related_name="rehearsals")
    story = models.ForeignKey(Story, models.CASCADE, null=True, related_name="rehearsals")
    rehearsed_on = models.DateField()
    seconds = models.IntegerField(null=True)
    rating = models.IntegerField(null=True)
    note = models.TextField(blank=True, default="")

    class Meta:
        indexes = [models.Index(fields=["owner", "rehearsed_on"], name="rehearsal_day")]
        constraints = [
            models.CheckConstraint(
                condition=Q(question__isnull=False) | Q(story__isnull=False), name="rehearsal_of_something"
            ),
            models.CheckConstraint(condition=Q(seconds=None) | Q(seconds__gt=0), name="rehearsal_lasts"),
            models.CheckConstraint(condition=Q(rating=None) | Q(rating__range=(1, 5)), name="rehearsal_rated_1_to_5"),
        ]

    def __str__(self) -> str:
        return f"Rehearsal on {self.rehearsed_on}"


class MockInterview(models.Model):
    """An interview for practice: with whom, and how it went by four marks from 1 to 5."""

    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="mock_interviews")
    contact = models.ForeignKey(Contact, models.SET_NULL, null=True, related_name="mock_interviews")
    opportunity = models.ForeignKey(Opportunity, models.SET_NULL, null=True, related_name="mock_interviews")
    with_whom = models.CharField(max_length=300, blank=True, default="")
    held_on = models.DateField()
    minutes = models.IntegerField(null=True)
    content = models.IntegerField(null=True)
    structure = models.IntegerField(null=True)
    delivery = models.IntegerField(null=True)
    asking = models.IntegerField(null=True)
    notes = models.TextField(blank=True, default="")
    version = models.IntegerField(default=1)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=(Q(content=None) | Q(content__range=(1, 5)))
                & (Q(structure=None) | Q(structure__range=(1, 5)))
                & (Q(delivery=None) | Q(delivery__range=(1, 5)))
                & (Q(asking=None) | Q(asking__range=(1, 5))),
                name="mock_rated_1_to_5",
            ),
            models.CheckConstraint(condition=Q(minutes=None) | Q(minutes__gt=0), name="mock_lasts"),
        ]

    def __str__(self) -> str:
        return f"Mock interview on {self.held_on}"


class LookBack(models.Model):
    """What a person makes of a rejection: whether it was outside their hands, how far it went, and the lesson."""

    opportunity = models.OneToOneField(Opportunity, models.CASCADE, related_name="look_back")
    outside = models.CharField(max_length=10, choices=SAID, blank=True, default="")
    qualified = models.CharField(max_length=10, choices=SAID, blank=True, default="")
    showed = models.CharField(max_length=10, choices=SAID, blank=True, default="")
    reached = models.ForeignKey(Stage, models.SET_NULL, null=True, related_name="look_backs")
    lesson = models.TextField(blank=True, default="")
    looked_on = models.DateField()
    version = models.IntegerField(default=1)

    def __str__(self) -> str:
        return f"Look back on {self.opportunity}"
