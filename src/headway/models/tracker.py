"""The tracker's tables: job searches, stages, opportunities, the ledger, the change log, the bin."""

from django.conf import settings
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.db.models import F, Q

from headway.core.tracker.views import LAYOUTS
from headway.core.tracker.words import EXACTNESS, OUTCOMES, SOURCE_KINDS, WORK_MODES
from headway.models.base import AmountField
from headway.models.people import Company, Contact

_PIPELINES = [("applications", "Applications"), ("outreach", "Outreach")]
_WHAT = [("stage", "Entered a stage"), *OUTCOMES.items(), ("reopened", "Reopened"), ("retraction", "Retracted")]
_OUTCOME = Q(what__in=["rejected", "withdrawn", "no_reply", "position_closed", "offer_declined", "reopened"])

_ONE_OWNER = Q(opportunity=None, outreach__isnull=False) | Q(opportunity__isnull=False, outreach=None)


class Batch(models.Model):
    """One action of one person, whatever it touched: what `undo` takes back. `undoes` names the batch it took back."""

    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="batches")
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    made_at = models.DateTimeField()
    via = models.CharField(max_length=20)
    summary = models.CharField(max_length=500)
    undoes = models.OneToOneField("self", models.PROTECT, null=True, related_name="undone_by")

    def __str__(self) -> str:
        return self.summary


class Change(models.Model):
    """One row's plain fields before and after: `before` is null for a row that was made, `after` for one taken away."""

    batch = models.ForeignKey(Batch, models.CASCADE, related_name="changes")
    kind = models.CharField(max_length=40)
    row_id = models.BigIntegerField()
    before = models.JSONField(null=True, encoder=DjangoJSONEncoder)
    after = models.JSONField(null=True, encoder=DjangoJSONEncoder)

    class Meta:
        indexes = [models.Index(fields=["kind", "row_id"], name="change_of_row")]

    def __str__(self) -> str:
        return f"{self.kind} {self.row_id}"


class JobSearch(models.Model):
    """One campaign of a person."""

    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="job_searches")
    name = models.CharField(max_length=200)
    started_on = models.DateField()
    example = models.BooleanField(default=False)

    def __str__(self) -> str:
        return self.name


class Archive(models.Model):
    """A job search that was put away, when and by whom. The one without such a row is current."""

    search = models.OneToOneField(JobSearch, models.CASCADE, related_name="archive")
    archived_at = models.DateTimeField()
    archived_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")

    def __str__(self) -> str:
        return f"{self.search} archived"


class Confirmation(models.Model):
    """That a person still searches and nothing is new: until then the silence of a search is one."""

    search = models.ForeignKey(JobSearch, models.CASCADE, related_name="confirmations")
    confirmed_at = models.DateTimeField()
    confirmed_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")

    def __str__(self) -> str:
        return f"{self.search}: nothing new"


class TargetRole(models.Model):
    """A kind of job pursued; an opportunity without one counts as Other."""

    search = models.ForeignKey(JobSearch, models.CASCADE, related_name="roles")
    name = models.CharField(max_length=200)
    rank = models.IntegerField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["search", "name"], name="one_role_a_name")]

    def __str__(self) -> str:
        return self.name


class Stage(models.Model):
    """One step of a pipeline of a job search.

    `number` is the default stage it stands for or the nearest one below, `own` marks one that is none of the defaults.
    A removed stage keeps its row: `taken_by` is the living stage that its history counts for.
    """

    search = models.ForeignKey(JobSearch, models.CASCADE, related_name="stages")
    pipeline = models.CharField(max_length=20, choices=_PIPELINES, default="applications")
    name = models.CharField(max_length=100)
    rank = models.IntegerField()
    number = models.IntegerField()
    own = models.BooleanField(default=False)
    taken_by = models.ForeignKey("self", models.PROTECT, null=True, related_name="taken")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["search", "pipeline", "rank"], condition=Q(taken_by=None), name="one_stage_a_rank"
            ),
            models.CheckConstraint(condition=Q(taken_by=None) | ~Q(taken_by=F("id")), name="stage_not_its_own_heir"),
        ]

    def __str__(self) -> str:
        return self.name


class StartingGuess(models.Model):
    """What a person assumes of the step from one stage to the next, in place of what is typical.

    `share` is of one, `worth` in applications; `reply_days` the median of the yeses, `horizon` after which none comes.
    """

    stage = models.OneToOneField(Stage, models.CASCADE, related_name="guess")
    share = models.FloatField()
    worth = models.FloatField()
    reply_days = models.IntegerField()
    horizon = models.IntegerField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(share__gt=0, share__lt=1, worth__gt=0, reply_days__gt=0, horizon__gt=0),
                name="guess_makes_sense",
            )
        ]

    def __str__(self) -> str:
        return f"Starting guess from {self.stage}"


class Source(models.Model):
    """How opportunities are found. `key` is the name folded: Linkedin and LinkedIn are one."""

    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="sources")
    name = models.CharField(max_length=300)
    key = models.CharField(max_length=300)
    kind = models.CharField(max_length=20, choices=SOURCE_KINDS, default="other")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["owner", "key"], name="one_source_a_name")]

    def __str__(self) -> str:
        return self.name


class Label(models.Model):
    """A word of the person's own to group opportunities by."""

    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="labels")
    name = models.CharField(max_length=100)
    key = models.CharField(max_length=100)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["owner", "key"], name="one_label_a_name")]

    def __str__(self) -> str:
        return self.name


class SavedView(models.Model):
    """A way to look at a job search that has a name: what is asked, as the address of a page says it, and which page.

    The view that is `first` is where the list opens. Views are shown by `rank`, those of the same by age.
    """

    search = models.ForeignKey(JobSearch, models.CASCADE, related_name="views")
    name = models.CharField(max_length=100)
    layout = models.CharField(max_length=10, choices=LAYOUTS)
    query = models.CharField(max_length=2000, blank=True, default="")
    first = models.BooleanField(default=False)
    rank = models.PositiveSmallIntegerField(default=0)

    class Meta:
        constraints = [models.CheckConstraint(condition=~Q(name=""), name="view_has_a_name")]

    def __str__(self) -> str:
        return self.name


class OpportunityQuerySet(models.QuerySet["Opportunity"]):
    """Ways to ask for opportunities."""

    def of(self, owner_id: int) -> "OpportunityQuerySet":
        """Those of one person."""
        return self.filter(search__owner_id=owner_id)

    def alive(self) -> "OpportunityQuerySet":
        """Those that are not in the bin."""
        return self.filter(bin_entry=None)

    def with_names(self) -> "OpportunityQuerySet":
        """With every row that its names come from, in three queries at most."""
        rows = self.select_related("company", "role", "source", "stage", "bin_entry")
        return rows.prefetch_related("labels", "contacts")


class Opportunity(models.Model):
    """One role at one company at one time.

    `stage`, `outcome` and the `_day`s from `stage_day` to `last_day` are derived from the ledger by its one writer.
    """

    search = models.ForeignKey(JobSearch, models.CASCADE, related_name="opportunities")
    company = models.ForeignKey(Company, models.PROTECT, null=True, related_name="opportunities")
    title = models.CharField(max_length=300, blank=True, default="")
    role = models.ForeignKey(TargetRole, models.SET_NULL, null=True, related_name="opportunities")
    source = models.ForeignKey(Source, models.SET_NULL, null=True, related_name="opportunities")
    referrer = models.CharField(max_length=300, blank=True, default="")
    url = models.CharField(max_length=2000, blank=True, default="")
    location = models.CharField(max_length=300, blank=True, default="")
    work_mode = models.CharField(max_length=10, choices=WORK_MODES, blank=True, default="")
    pay_min = AmountField(null=True)
    pay_max = AmountField(null=True)
    pay_currency = models.CharField(max_length=3, blank=True, default="")
    pay_text = models.CharField(max_length=300, blank=True, default="")
    contacted_on = models.DateField(null=True)
    promised_on = models.DateField(null=True)
    notes = models.TextField(blank=True, default="")
    lessons = models.TextField(blank=True, default="")
    posting_text = models.TextField(blank=True, default="")
    kept = models.JSONField(default=list, blank=True)
    labels = models.ManyToManyField(Label, related_name="opportunities")
    contacts = models.ManyToManyField(Contact, related_name="opportunities")
    made_in = models.ForeignKey(Batch, models.PROTECT, related_name="made")
    created_at = models.DateTimeField()
    version = models.IntegerField(default=1)

    stage = models.ForeignKey(Stage, models.PROTECT, related_name="standing")
    stage_day = models.IntegerField(null=True)
    outcome = models.CharField(max_length=20, choices=OUTCOMES, blank=True, default="")
    outcome_day = models.IntegerField(null=True)
    applied_day = models.IntegerField(null=True)
    last_day = models.IntegerField(null=True)

    objects = OpportunityQuerySet.as_manager()

    class Meta:
        indexes = [
            # all that the filters of the table count, so that they are counted in the index alone
            models.Index(
                fields=["search", "stage", "outcome", "role", "source", "work_mode"], name="opportunity_standing"
            ),
            models.Index(fields=["search", "applied_day"], name="opportunity_applied"),
            models.Index(fields=["search", "-last_day", "-id"], name="opportunity_news"),
            models.Index(fields=["search", "stage", "-last_day", "-id"], name="opportunity_board"),
            # to notice a likely duplicate
            models.Index(fields=["search", "company"], name="opportunity_company"),
            models.Index(fields=["search", "url"], name="opportunity_link"),
        ]

    def __str__(self) -> str:
        return f"{self.title} at {self.company}"


class OutreachQuerySet(models.QuerySet["Outreach"]):
    """Ways to ask for outreach."""

    def of(self, owner_id: int) -> "OutreachQuerySet":
        """That of one person."""
        return self.filter(search__owner_id=owner_id)

    def alive(self) -> "OutreachQuerySet":
        """What is not in the bin."""
        return self.filter(bin_entry=None)

    def with_names(self) -> "OutreachQuerySet":
        """With every row that its names come from."""
        return self.select_related("contact__company", "company", "opportunity__company", "stage", "bin_entry")


class Outreach(models.Model):
    """One conversation with one contact, in one job search: about a company or opportunity, or what it led to.

    `stage`, `outcome` and the `_day`s are derived from the ledger by its one writer, as those of an opportunity are.
    """

    search = models.ForeignKey(JobSearch, models.CASCADE, related_name="outreach")
    contact = models.ForeignKey(Contact, models.SET_NULL, null=True, related_name="outreach")
    company = models.ForeignKey(Company, models.SET_NULL, null=True, related_name="outreach")
    opportunity = models.ForeignKey(Opportunity, models.SET_NULL, null=True, related_name="outreach")
    topic = models.CharField(max_length=300, blank=True, default="")
    made_in = models.ForeignKey(Batch, models.PROTECT, related_name="outreach_made")
    created_at = models.DateTimeField()
    version = models.IntegerField(default=1)

    stage = models.ForeignKey(Stage, models.PROTECT, related_name="talking")
    stage_day = models.IntegerField(null=True)
    outcome = models.CharField(max_length=20, choices=OUTCOMES, blank=True, default="")
    outcome_day = models.IntegerField(null=True)
    sent_day = models.IntegerField(null=True)
    last_day = models.IntegerField(null=True)

    objects = OutreachQuerySet.as_manager()

    class Meta:
        indexes = [
            models.Index(fields=["search", "stage", "outcome"], name="outreach_standing"),
            models.Index(fields=["search", "sent_day"], name="outreach_sent"),
            models.Index(fields=["search", "-last_day", "-id"], name="outreach_news"),
        ]

    def __str__(self) -> str:
        return str(self.contact or self.topic)


class HistoryLine(models.Model):
    """One line of the ledger, of an opportunity or a conversation. Never changed or deleted; only `place` is.

    `day` counts days since 1970-01-01. `place` is the order in which things happened, kept by the one writer, null for
    a line that no longer stands. `said_by` is the door it came through, `recorded_by` the person.
    """

    opportunity = models.ForeignKey(Opportunity, models.CASCADE, null=True, related_name="history")
    # found by the constraint's index, which holds the lines of conversations alone
    outreach = models.ForeignKey(Outreach, models.CASCADE, null=True, db_index=False, related_name="history")
    what = models.CharField(max_length=20, choices=_WHAT)
    stage = models.ForeignKey(Stage, models.PROTECT, null=True, related_name="lines")
    day = models.IntegerField(null=True)
    exactness = models.CharField(max_length=10, choices=EXACTNESS, default="exact")
    place = models.IntegerField(null=True)
    recorded_at = models.DateTimeField()
    recorded_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    said_by = models.CharField(max_length=20)
    note = models.TextField(blank=True, default="")
    retracts = models.OneToOneField("self", models.RESTRICT, null=True, related_name="retracted_by")
    batch = models.ForeignKey(Batch, models.PROTECT, related_name="lines")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["opportunity", "place"], name="one_line_a_place"),
            models.UniqueConstraint(
                fields=["outreach", "place"], condition=Q(outreach__isnull=False), name="one_outreach_line_a_place"
            ),
            models.CheckConstraint(condition=_ONE_OWNER, name="line_of_one_pipeline"),
            models.CheckConstraint(
                condition=Q(what__in=["stage", "accepted"], stage__isnull=False)
                | Q(_OUTCOME, stage=None)
                | Q(what="retraction", stage=None, retracts__isnull=False),
                name="line_says_what_happened",
            ),
            models.CheckConstraint(
                condition=Q(day=None, exactness="unknown") | Q(day__isnull=False) & ~Q(exactness="unknown"),
                name="line_day_or_unknown",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.what} {self.day}"


class BinEntry(models.Model):
    """What lies in the bin: since when, by whom, and into which opportunity it was merged, if so."""

    opportunity = models.OneToOneField(Opportunity, models.CASCADE, null=True, related_name="bin_entry")
    outreach = models.OneToOneField(Outreach, models.CASCADE, null=True, related_name="bin_entry")
    binned_at = models.DateTimeField()
    binned_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    merged_into = models.ForeignKey(Opportunity, models.SET_NULL, null=True, related_name="merged")

    class Meta:
        constraints = [models.CheckConstraint(condition=_ONE_OWNER, name="bin_entry_of_one_pipeline")]

    def __str__(self) -> str:
        return f"{self.opportunity or self.outreach} in the bin"
