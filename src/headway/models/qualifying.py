"""What a person wants of a job, how leads measure up to it, and how the person measures up to postings."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from headway.core.qualifying.words import ASSET_KINDS, CRITERION_KINDS, EVIDENCE_KINDS, PERIODS, STANDINGS, VERDICTS

_SORTS = [("required", "Required"), ("preferred", "Preferred")]


class Needs(models.Model):
    """What a job search is for in numbers and words: pay, places, work modes, and the answers of the questionnaire.

    `pay_floor` is what is refused below, `pay_low` to `pay_high` what is hoped for, each per `pay_period`.
    """

    search = models.OneToOneField("headway.JobSearch", models.CASCADE, related_name="needs")
    pay_floor = models.FloatField(null=True)
    pay_low = models.FloatField(null=True)
    pay_high = models.FloatField(null=True)
    pay_currency = models.CharField(max_length=3, blank=True, default="")
    pay_period = models.CharField(max_length=10, choices=PERIODS, default="year")
    places = models.CharField(max_length=1000, blank=True, default="")
    work_modes = models.JSONField(default=list, blank=True)
    answers = models.JSONField(default=dict, blank=True)

    def __str__(self) -> str:
        return f"Needs of {self.search}"


class Criterion(models.Model):
    """What a job must have, or would be nice to have; `theme` is the question it came from, if it came from one."""

    search = models.ForeignKey("headway.JobSearch", models.CASCADE, related_name="criteria")
    kind = models.CharField(max_length=10, choices=CRITERION_KINDS)
    name = models.CharField(max_length=200)
    key = models.CharField(max_length=200)
    weight = models.SmallIntegerField(default=3)
    rank = models.IntegerField()
    theme = models.CharField(max_length=20, blank=True, default="")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["search", "key"], name="one_criterion_a_name"),
            models.CheckConstraint(condition=Q(weight__gte=1, weight__lte=5), name="criterion_weight_1_to_5"),
        ]

    def __str__(self) -> str:
        return self.name


class Asset(models.Model):
    """What speaks for the person in this job search, or a gap; `activity` is what is planned to close it."""

    search = models.ForeignKey("headway.JobSearch", models.CASCADE, related_name="assets")
    kind = models.CharField(max_length=10, choices=ASSET_KINDS)
    name = models.CharField(max_length=300)
    note = models.TextField(blank=True, default="")
    rank = models.IntegerField()
    activity = models.ForeignKey("headway.Activity", models.SET_NULL, null=True, related_name="gaps")

    def __str__(self) -> str:
        return self.name


class Score(models.Model):
    """How a lead does on one criterion: a must-have 1 (has it) or 0 (struck), a nice-to-have 0 to 5."""

    opportunity = models.ForeignKey("headway.Opportunity", models.CASCADE, related_name="scores")
    criterion = models.ForeignKey(Criterion, models.CASCADE, related_name="scores")
    value = models.SmallIntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["opportunity", "criterion"], name="one_score_a_criterion"),
            models.CheckConstraint(condition=Q(value__gte=0, value__lte=5), name="score_0_to_5"),
        ]

    def __str__(self) -> str:
        return f"{self.criterion}: {self.value}"


class Appraisal(models.Model):
    """A lead as the person judged it: the chance set by hand, and what was decided when, if it was."""

    opportunity = models.OneToOneField("headway.Opportunity", models.CASCADE, related_name="appraisal")
    chance = models.FloatField(null=True)
    verdict = models.CharField(max_length=10, choices=VERDICTS, blank=True, default="")
    decided_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(chance=None) | Q(chance__gte=0, chance__lte=1), name="appraisal_chance_of_one"
            ),
            models.CheckConstraint(
                condition=Q(verdict="", decided_at=None) | ~Q(verdict="") & Q(decided_at__isnull=False),
                name="appraisal_verdict_has_a_moment",
            ),
        ]

    def __str__(self) -> str:
        return f"Appraisal of {self.opportunity}"


class Evidence(models.Model):
    """Something the person did that shows a skill and that no other page holds: a job, volunteer work, a course."""

    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="evidence")
    kind = models.CharField(max_length=20, choices=EVIDENCE_KINDS)
    name = models.CharField(max_length=300)
    text = models.TextField(blank=True, default="")
    skills = models.CharField(max_length=1000, blank=True, default="")
    url = models.CharField(max_length=2000, blank=True, default="")
    period = models.CharField(max_length=100, blank=True, default="")
    made_at = models.DateTimeField()

    def __str__(self) -> str:
        return self.name


class Requirement(models.Model):
    """One line of a posting that asks for something, and whether the person meets it: theirs to say, "" until then."""

    opportunity = models.ForeignKey("headway.Opportunity", models.CASCADE, related_name="requirements")
    text = models.CharField(max_length=1000)
    sort = models.CharField(max_length=10, choices=_SORTS, default="required")
    standing = models.CharField(max_length=10, choices=STANDINGS, blank=True, default="")
    rank = models.IntegerField()
    own = models.BooleanField(default=False)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["opportunity", "text"], name="one_requirement_a_text")]

    def __str__(self) -> str:
        return self.text


class Proof(models.Model):
    """What shows that a requirement is met: `text` as it is said, and where it comes from, as long as that exists."""

    requirement = models.ForeignKey(Requirement, models.CASCADE, related_name="proofs")
    kind = models.CharField(max_length=20)
    text = models.CharField(max_length=1000)
    evidence = models.ForeignKey(Evidence, models.SET_NULL, null=True, related_name="proofs")
    story = models.ForeignKey("headway.Story", models.SET_NULL, null=True, related_name="proofs")
    showpiece = models.ForeignKey("headway.Showpiece", models.SET_NULL, null=True, related_name="proofs")

    def __str__(self) -> str:
        return self.text


class CompanySheet(models.Model):
    """What the person found out about the employer of one opportunity, as its recruiter would like them to know."""

    opportunity = models.OneToOneField("headway.Opportunity", models.CASCADE, related_name="company_sheet")
    needs = models.TextField(blank=True, default="")
    offers = models.TextField(blank=True, default="")
    questions = models.TextField(blank=True, default="")

    def __str__(self) -> str:
        return f"Company sheet of {self.opportunity}"
