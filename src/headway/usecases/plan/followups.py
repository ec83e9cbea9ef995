"""Follow-ups that propose themselves, and what the person decides about them: did it, tomorrow, not this one."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import Final

from django.db.models import Exists, Max, OuterRef, Q

from headway.core.ctx import Ctx
from headway.core.days import from_day, on_or_none
from headway.core.errors import NotFound
from headway.core.plan import followups as core
from headway.core.plan import today as rooms
from headway.core.plan import words
from headway.core.speech import say, spoken
from headway.core.tracker import nouns
from headway.models import Batch, Contact, FollowUp, Interaction, Interview, JobSearch, Opportunity, Outreach
from headway.usecases.base import action, question
from headway.usecases.insights import base
from headway.usecases.people import touches
from headway.usecases.people.interactions import follow
from headway.usecases.tracker import batches, job_searches, records

_AHEAD: Final = timedelta(days=60)  # how far ahead the next word about one opportunity is looked for
_SOON: Final = timedelta(days=7)  # what is further away hangs on too much that happens before
_SINCE: Final = 200  # days that are looked back on for what the person wrote
_ABOUT: Final[Mapping[core.Kind, str]] = {
    "promise": "opportunity", "ask": "opportunity", "let_go": "opportunity", "thanks": "opportunity",
    "rejection": "opportunity", "thank_you": "interview", "outreach": "outreach", "rest": "outreach",
    "keep_in_touch": "contact",
}  # fmt: skip
_INTERVIEWS: Final = (3, 4, 5)


@dataclass(slots=True)
class Wrote:
    """On which days the person wrote or called: about which opportunity, in which conversation, to whom."""

    about: dict[int, set[date]] = field(default_factory=lambda: defaultdict(set))
    within: dict[int, set[date]] = field(default_factory=lambda: defaultdict(set))
    to: dict[int, set[date]] = field(default_factory=lambda: defaultdict(set))


@dataclass(frozen=True, slots=True)
class About:
    """Of which opportunity what happened is asked for, None for all of a search; interviews count until a day.

    `hanging` is what hangs on that one, so that nothing is asked for that is not there.
    """

    home: JobSearch
    until: date
    opportunity_id: int | None = None
    hanging: frozenset[str] = frozenset()

    def of(self, column: str) -> dict[str, int]:
        """The condition on the column that names the opportunity."""
        return {} if self.opportunity_id is None else {column: self.opportunity_id}

    def may_have(self, *kinds: str) -> bool:
        """Whether there may be any of these."""
        return self.opportunity_id is None or not self.hanging.isdisjoint(kinds)


@question
def follow_ups(ctx: Ctx) -> tuple[core.Proposal, ...]:
    """What is to be written to whom today, what presses most first; without what was decided about already."""
    return proposed(ctx, current(ctx))


@action
def decide(ctx: Ctx, *, key: str, decided: core.Decided) -> nouns.Change:
    """Settle a follow-up: `did` logs it as done today, `tomorrow` brings it back, `never` drops this one."""
    it = _standing(ctx, key)
    batch = batches.begin(ctx, _told(it, decided))
    values = {
        "decided": decided,
        "until_on": ctx.today + timedelta(days=1) if decided == "tomorrow" else None,
        "decided_on": ctx.today,
        "decided_at": ctx.now,
        "decided_by_id": ctx.user_id,
    }
    row = _row(ctx, core.parsed(key))
    if row is None:
        about = core.parsed(key)
        batches.made(
            batch,
            FollowUp.objects.create(
                owner_id=ctx.owner_id, kind=about.kind, about_on=about.on, **{f"{_ABOUT[about.kind]}_id": about.id},
                **values,
            ),
        )  # fmt: skip
    else:
        batches.update(batch, row, **values)
    if decided == "did":
        _log(ctx, batch, it)
    return nouns.Change(batch.pk, batch.summary, (it.opportunity_id,) if it.opportunity_id else ())


def current(ctx: Ctx) -> JobSearch | None:
    """The current job search, as long as it goes on: until an offer is accepted, in writing where that is known."""
    try:
        home = job_searches.one(ctx, None)
    except NotFound:
        return None
    ended = base.as_of(ctx, home).why == "accepted" and not unwritten(home)
    return None if ended else home


def unwritten(home: JobSearch) -> list[str]:
    """What was accepted by word alone: its offer has not come in writing yet, and no other one has."""
    rows = Opportunity.objects.alive().filter(search=home, outcome="accepted").order_by("id")
    told = rows.values_list("title", "company__name", "offers__id", "offers__written_on")
    by_word = [(title, company) for title, company, offer, written_on in told if offer and written_on is None]
    return [words.opportunity(title, company) for title, company in by_word] if len(by_word) == len(told) else []


def proposed(ctx: Ctx, home: JobSearch | None) -> tuple[core.Proposal, ...]:
    """What proposes itself and nobody decided about; between searches only a word to those who are kept warm."""
    known = _known(ctx, About(home, ctx.today)) if home is not None else core.Known()
    found = core.proposed(replace(known, warm=tuple(_warm(ctx))), ctx.today)
    return core.undecided(found, _decisions(ctx, found), ctx.today)


def coming(ctx: Ctx, last: date) -> tuple[tuple[date, tuple[core.Proposal, ...]], ...]:
    """What today has room for and what comes up on each day until the last, as far ahead as can be told."""
    home, until = current(ctx), min(last, ctx.today + _SOON)
    if home is None or until < ctx.today:
        return ()
    what = ("coming", ctx.today_day, ctx.zone, spoken(), until)
    return base.once(ctx, home, what, lambda: tuple(_fitting(ctx, About(home, until))))


def _fitting(ctx: Ctx, about: About) -> Iterator[tuple[date, tuple[core.Proposal, ...]]]:
    for on, found in _coming(ctx, about, _warm(ctx)):
        fits, _ = rooms.fitting(found, decided_today(ctx).counts if on == ctx.today else {})
        yield on, fits


@dataclass(frozen=True, slots=True)
class DecidedToday:
    """About how many follow-ups of each kind the person decided today, and how many they did."""

    counts: Mapping[str, int]
    done: int


def decided_today(ctx: Ctx) -> DecidedToday:
    """What the person decided about follow-ups today."""
    rows = FollowUp.objects.filter(owner_id=ctx.owner_id, decided_on=ctx.today)
    decided = list(rows.values_list("kind", "decided"))
    return DecidedToday(Counter(kind for kind, _ in decided), sum(how == "did" for _, how in decided))


def coming_for(ctx: Ctx, opportunity_id: int) -> tuple[date, tuple[core.Proposal, ...]] | None:
    """What is to be written about one opportunity of the current search: today, else on the first day that has some."""
    home = current(ctx)
    if home is None:
        return None
    hanging = records.known(ctx, opportunity_id)
    days = _coming(ctx, About(home, ctx.today + _AHEAD, opportunity_id, hanging))
    return next(((on, found) for on, found in days if found), None)


def _coming(ctx: Ctx, about: About, warm: Iterable[core.Warm] = ()) -> Iterator[tuple[date, tuple[core.Proposal, ...]]]:
    known = replace(_known(ctx, about), warm=tuple(warm))
    decisions = _decisions(ctx, (*core.proposed(known, ctx.today), *core.proposed(known, about.until)))
    return core.coming(known, decisions, ctx.today, about.until)


def _known(ctx: Ctx, about: About) -> core.Known:
    """What happened in a search, as far as follow-ups come of it."""
    wrote = _wrote(ctx, about) if about.may_have("interactions", "outreach") else Wrote()
    held = _held(ctx, about, wrote) if about.may_have("interviews") else ()
    return core.Known(
        waiting=tuple(_open(ctx, about, wrote)),
        held=(*held, *_stood(ctx, about, wrote)),
        rejected=tuple(_rejected(ctx, about, wrote)),
        sent=tuple(_sent(about, wrote)) if about.may_have("outreach") else (),
    )


def _standing(ctx: Ctx, key: str) -> core.Proposal:
    """The proposal of that key, decided about or not; what is somebody else's, or nothing, is not found."""
    about = core.parsed(key)
    for it in proposed(ctx, current(ctx)):
        if it.key == str(about):
            return it
    raise NotFound("There is no such follow-up.", "It may be settled already: look at Today again.")


def _told(it: core.Proposal, decided: core.Decided) -> str:
    if decided == "did":
        return say("Done: {what}", what=it.title)
    if decided == "tomorrow":
        return say("Put off until tomorrow: {what}", what=it.title)
    return say("Dropped: {what}", what=it.title)


def _row(ctx: Ctx, key: core.Key) -> FollowUp | None:
    about = {f"{_ABOUT[key.kind]}_id": key.id}
    return FollowUp.objects.filter(owner_id=ctx.owner_id, kind=key.kind, about_on=key.on, **about).last()


def _decisions(ctx: Ctx, found: Iterable[core.Proposal]) -> Iterator[core.Decision]:
    since = min((core.parsed(it.key).on for it in found), default=None)
    if since is None:
        return
    rows = FollowUp.objects.filter(owner_id=ctx.owner_id, about_on__gte=since).order_by("id")
    for row in rows:
        id = getattr(row, f"{_ABOUT[row.kind]}_id")  # type: ignore[index]
        yield core.Decision(str(core.Key(row.kind, id, row.about_on)), row.decided, row.until_on)  # type: ignore[arg-type]


def _log(ctx: Ctx, batch: Batch, it: core.Proposal) -> None:
    """What was done is an interaction, with all that follows from one; a thank-you stands at its interview."""
    about = Opportunity.objects.filter(pk=it.opportunity_id).first() if it.opportunity_id else None
    contact = Contact.objects.filter(pk=it.contact_id).first() if it.contact_id else None
    last_on = touches.of_rows(ctx, [contact])[contact.pk].last_on if contact else None
    row = Interaction.objects.create(
        owner_id=ctx.owner_id,
        contact=contact,
        company_id=about.company_id if about else contact.company_id if contact else None,
        opportunity=about,
        outreach_id=it.outreach_id,
        kind="email",
        direction="by_me",
        day=ctx.today_day,
        said=it.title,
        recorded_at=ctx.now,
    )
    batches.made(batch, row)
    follow(ctx, batch, row, last_on)
    if it.interview_id is not None:
        held = Interview.objects.get(pk=it.interview_id)
        batches.update(batch, held, thanked_on=ctx.today, version=held.version + 1)


def _wrote(ctx: Ctx, about: About) -> Wrote:
    """The days on which the person wrote about something or in a conversation, as far back as it matters."""
    begun = Outreach.objects.filter(search=about.home, **about.of("opportunity_id")).values("contact_id")
    if about.opportunity_id is None:
        said = Q(opportunity__isnull=False) | Q(outreach__isnull=False)
    else:
        said = Q(opportunity=about.opportunity_id) | Q(outreach__opportunity=about.opportunity_id)
    rows = Interaction.objects.filter(
        said | Q(contact_id__in=begun),
        owner_id=ctx.owner_id, day__gte=ctx.today_day - _SINCE, direction__in=("by_me", "both"),
    )  # fmt: skip
    found = Wrote()
    kept = (found.about, found.within, found.to)
    for *ids, day in rows.values_list("opportunity_id", "outreach_id", "contact_id", "day"):
        for id, days in zip(ids, kept, strict=True):
            if id is not None:
                days[id].add(from_day(day or 0))
    return found


def _open(ctx: Ctx, about: About, wrote: Wrote) -> Iterator[core.Open]:
    asks = ask_days(ctx, about.home)
    promised = _promised_in_interviews(about) if about.may_have("interviews") else {}
    rows = Opportunity.objects.alive().filter(search=about.home, outcome="", stage__number__lt=7, **about.of("pk"))
    for id, title, company, last_day, promised_on, contacted_on in rows.values_list(
        "id", "title", "company__name", "last_day", "promised_on", "contacted_on"
    ):
        tries = wrote.about.get(id, set()) | ({contacted_on} if contacted_on else set())
        named = max(filter(None, (promised_on, promised.get(id))), default=None)
        if id in asks or named is not None or tries:
            news_on, ask_on = asks.get(id, (on_or_none(last_day), None))
            over = id in asks and ask_on is None
            name = words.opportunity(title, company)
            yield core.Open(id, name, company or "", news_on, ask_on, named, tuple(sorted(tries)), over)


def ask_days(ctx: Ctx, home: JobSearch) -> dict[int, tuple[date | None, date | None]]:
    """Since when each open one waits and from which day on to ask, learned from this search; None: probably over."""
    rungs = base.rungs(home)

    def reckoned() -> list[tuple[int, int, int | None]]:
        from headway.core.insights import silences

        return list(silences.ask_days(base.open_ones(ctx, home, rungs), base.steps(ctx, home, rungs)))

    known = base.once(ctx, home, ("ask days", ctx.today_day, ctx.zone), reckoned)
    return {id: (ctx.today - timedelta(days=days), _asked_on(ctx, days, after)) for id, days, after in known}


def _asked_on(ctx: Ctx, days: int, after: int | None) -> date | None:
    return None if after is None else ctx.today - timedelta(days=days - after)


def _promised_in_interviews(about: About) -> dict[int, date]:
    rows = Interview.objects.filter(
        opportunity__search=about.home, promised_on__isnull=False, cancelled_at=None, **about.of("opportunity_id")
    )
    return dict(rows.values_list("opportunity_id").annotate(on=Max("promised_on")).order_by())


def _held(ctx: Ctx, about: About, wrote: Wrote) -> Iterator[core.Held]:
    """Interviews of these days; whoever was written to since is thanked."""
    since = ctx.today - timedelta(days=8)
    rows = Interview.objects.filter(
        owner_id=ctx.owner_id, held_on__gte=since, held_on__lt=about.until, cancelled_at=None,
        opportunity__search=about.home, opportunity__bin_entry=None, **about.of("opportunity_id"),
    ).order_by("held_on", "id")  # fmt: skip
    names = ("id", "opportunity_id", "opportunity__title", "opportunity__company__name", "held_on", "thanked_on")
    for id, opportunity_id, title, company, held_on, thanked_on in rows.values_list(*names):
        thanked = thanked_on is not None or _since(wrote, opportunity_id, held_on)
        yield core.Held(id, opportunity_id, words.opportunity(title, company), held_on, thanked)


def _stood(ctx: Ctx, about: About, wrote: Wrote) -> Iterator[core.Held]:
    """Those that came to an interview these days, of which no round is written down."""
    since = ctx.today_day - 8
    rows = Opportunity.objects.alive().filter(
        ~Exists(Interview.objects.filter(opportunity=OuterRef("pk"))),
        search=about.home, outcome="", stage__number__in=_INTERVIEWS, stage_day__gte=since,
        stage_day__lt=ctx.today_day, **about.of("pk"),
    ).order_by("id")  # fmt: skip
    for id, title, company, day in rows.values_list("id", "title", "company__name", "stage_day"):
        on = from_day(day or 0)
        yield core.Held(None, id, words.opportunity(title, company), on, _since(wrote, id, on))


def _since(wrote: Wrote, id: int, on: date) -> bool:
    """Whether the person wrote about an opportunity on a day or since."""
    return any(day >= on for day in wrote.about.get(id, ()))


def _rejected(ctx: Ctx, about: About, wrote: Wrote) -> Iterator[core.Rejected]:
    """Rejections of these two weeks by those who had answered before, or where somebody is known."""
    rows = Opportunity.objects.alive().filter(
        Q(stage__number__gte=2) | Exists(Opportunity.contacts.through.objects.filter(opportunity_id=OuterRef("pk"))),
        search=about.home, outcome="rejected", outcome_day__gte=ctx.today_day - 14, **about.of("pk"),
    ).order_by("id")  # fmt: skip
    for id, title, company, day in rows.values_list("id", "title", "company__name", "outcome_day"):
        tries = tuple(sorted(wrote.about.get(id, ())))
        yield core.Rejected(id, words.opportunity(title, company), from_day(day or 0), tries)


def _sent(about: About, wrote: Wrote) -> Iterator[core.Sent]:
    """Conversations that wait for a first answer."""
    rows = Outreach.objects.alive().filter(
        search=about.home,
        outcome="",
        stage__number=1,
        sent_day__isnull=False,
        contact__isnull=False,
        **about.of("opportunity_id"),
    )
    for id, contact_id, name, day in rows.values_list("id", "contact_id", "contact__name", "sent_day"):
        sent_on = from_day(day or 0)
        wrote_on = wrote.within.get(id, set()) | wrote.to.get(contact_id or 0, set())
        later = {on for on in wrote_on if on > sent_on}
        yield core.Sent(id, contact_id, name, tuple(sorted({sent_on, *later})))


def _warm(ctx: Ctx) -> Iterator[core.Warm]:
    """Contacts with a rhythm, or with a day that was chosen; what was to be done next has lines of its own."""
    rows = Contact.objects.filter(Q(rhythm_days__isnull=False) | Q(next_on__isnull=False), owner_id=ctx.owner_id)
    known = {
        id: (name, (rhythm, on)) for id, name, rhythm, on in rows.values_list("id", "name", "rhythm_days", "next_on")
    }
    if not known:
        return
    found = touches.of(ctx, {id: rhythm for id, (_, rhythm) in known.items()})
    for id, (name, _) in known.items():
        it = found[id]
        if it.next_on is not None and it.why != "step":
            yield core.Warm(id, name, it.next_on, it.last_on, it.written_on)
