"""Beside the tracker: which rows of a reading are new, which are known, which look like something already there."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field

from headway.core.ctx import Ctx
from headway.core.days import day_or_none
from headway.core.tracker import fields, naming
from headway.core.tracker.naming import company_key, folded
from headway.core.transfer import plan, roles
from headway.core.transfer.plan import Alike, Decisions, Preview, Update
from headway.core.transfer.reading import Choices, Reading, ReadRow
from headway.models import ImportedRow, JobSearch, Opportunity
from headway.usecases.tracker import nounize

_CHUNK = 400
_SHORT_ID = 12


@dataclass(slots=True)
class Plan:
    """What confirming would do: `joined` are new rows taken for an opportunity already there."""

    new: list[ReadRow] = field(default_factory=list)
    updates: list[Update] = field(default_factory=list)
    unchanged: list[Update] = field(default_factory=list)
    joined: list[Alike] = field(default_factory=list)
    alike: list[Alike] = field(default_factory=list)
    known: dict[str, ImportedRow] = field(default_factory=dict)


def made(ctx: Ctx, home: JobSearch | None, reading: Reading, decisions: Decisions) -> Plan:
    """The plan for a reading, given what the person decided."""
    found = Plan()
    if home is None:
        found.new = list(reading.rows)
        return found
    found.known = _known(home, reading)
    rows_of = _opportunities(entry.opportunity_id for entry in found.known.values())
    index = _Index(home, but={entry.opportunity_id for entry in found.known.values()})
    for row in reading.rows:
        entry = found.known.get(row.identity)
        if entry is not None:
            present = rows_of[entry.opportunity_id]
            update = plan.compared(row, entry.read, _values(present), present.pk, _name(present))
            if entry.shape != reading.shape:
                update = plan.from_another(update, leads=reading.format.layout == "leads")
            (found.updates if update.changed else found.unchanged).append(update)
            continue
        like = index.like(row)
        if like is not None:
            found.alike.append(like)
            if decisions.alike.get(row.row, like.proposal) == "same":
                if row.applied_on and index.is_lead(like.opportunity_id):
                    found.updates.append(Update(row, like.opportunity_id, like.name, lines=row.history))
                else:
                    found.joined.append(like)
                continue
        found.new.append(row)
    return found


def preview(home: JobSearch | None, reading: Reading, choices: Choices, found: Plan) -> Preview:
    """The plan as the person sees it."""
    stages = home.stages.filter(taken_by=None, pipeline="applications") if home else None
    living = () if stages is None else {folded(name) for name in stages.values_list("name", flat=True)}
    return Preview(
        reading,
        choices,
        added=tuple(found.new),
        updated=tuple(found.updates),
        unchanged=len(found.unchanged) + len(found.joined),
        alike=tuple(found.alike),
        roles=proposed_roles(home, reading),
        new_stages=tuple(stage.name for stage in reading.own_stages if folded(stage.name) not in living),
    )


def proposed_roles(home: JobSearch | None, reading: Reading) -> tuple[str, ...]:
    """Target roles that the file names, else those its titles suggest; none if the search has roles of its own."""
    if home is not None and home.roles.exists():
        return ()
    named = Counter(row.role for row in reading.rows if row.role)
    if named:
        return tuple(name for name, _ in named.most_common(3))
    return roles.propose(row.title for row in reading.rows)


def _known(home: JobSearch, reading: Reading) -> dict[str, ImportedRow]:
    """By identity: the rows of earlier imports. A short id counts only for files of one shape, or one company."""
    wanted = {row.identity: row for row in reading.rows}
    found: dict[str, ImportedRow] = {}
    rows = ImportedRow.objects.filter(search=home, opportunity__bin_entry=None).select_related("opportunity__company")
    identities = list(wanted)
    for start in range(0, len(identities), _CHUNK):
        for entry in rows.filter(identity__in=identities[start : start + _CHUNK]):
            same_shape = entry.shape == reading.shape
            if (same_shape or _is_same(entry, wanted[entry.identity])) and (entry.identity not in found or same_shape):
                found[entry.identity] = entry
    return found


def _is_same(entry: ImportedRow, row: ReadRow) -> bool:
    if not entry.identity.startswith("id:") or len(entry.identity) > _SHORT_ID:
        return True
    company = entry.opportunity.company
    return company is not None and company.key == company_key(row.company or "")


def _opportunities(ids: Iterable[int]) -> dict[int, Opportunity]:
    wanted = list(ids)
    found: dict[int, Opportunity] = {}
    for start in range(0, len(wanted), _CHUNK):
        for row in Opportunity.objects.filter(pk__in=wanted[start : start + _CHUNK]).with_names():
            found[row.pk] = row
    return found


def _values(row: Opportunity) -> dict[str, fields.Value]:
    noun = nounize.opportunity(row)
    return {each.name: getattr(noun, each.name) for each in fields.FIELDS}


def _name(row: Opportunity) -> str:
    return naming.named(row.title, str(row.company or ""))


class _Index:
    """What is in the tracker already, by link and by company and title; but not what another row of the file is."""

    def __init__(self, home: JobSearch, but: Collection[int]) -> None:
        rows = Opportunity.objects.alive().filter(search=home)
        self._links: dict[str, tuple[int, str]] = {}
        self._names: dict[tuple[str, str], list[tuple[int, str, int | None]]] = defaultdict(list)
        self._leads: set[int] = set()
        for id, key, company, title, url, day, number in rows.values_list(
            "id", "company__key", "company__name", "title", "url", "applied_day", "stage__number"
        ):
            if id in but:
                continue
            name = naming.named(title, company)
            if day is None and number == 0:
                self._leads.add(id)
            if url:
                self._links.setdefault(url, (id, name))
            if key:
                self._names[key, folded(title)].append((id, name, day))

    def is_lead(self, id: int) -> bool:
        """Whether nobody applied for it yet."""
        return id in self._leads

    def like(self, row: ReadRow) -> Alike | None:
        if row.url in self._links:
            return Alike(row, *self._links[row.url], "the same link", "same")
        key = (company_key(row.company or ""), folded(row.title or ""))
        day = day_or_none(row.applied_on)
        for id, name, applied in self._names.get(key, ()) if key[0] and key[1] else ():
            if day is None or applied is None or applied == day:
                return Alike(row, id, name, "the same company and title", "same")
            return Alike(row, id, name, "the same company and title, applied for on another day", "separate")
        return None
