"""The tables beside the tracker's own, as lists of the document of a whole tracker: one line here for each.

A row is its plain columns; who owns it goes without saying, what it points to is a number of the document.
"""

import base64
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any, Final

from django.db import models

from headway.core.transfer import export as shape
from headway.models import (
    Activity,
    Appraisal,
    Asset,
    Batch,
    Block,
    BlockChange,
    CheckIn,
    Company,
    CompanyAlias,
    CompanySheet,
    Confirmation,
    Contact,
    Content,
    Criterion,
    Document,
    DocumentReview,
    DoNotApply,
    Evidence,
    FollowUp,
    Goal,
    Interaction,
    Interview,
    JobSearch,
    Label,
    LookBack,
    MessageTemplate,
    MockInterview,
    Needs,
    Offer,
    OfferLine,
    OfferScore,
    Opportunity,
    Outreach,
    PathStep,
    PathTick,
    Pause,
    Position,
    Proof,
    QuarterAnswer,
    Question,
    Quiet,
    Rate,
    RecordLine,
    Rehearsal,
    Requirement,
    Review,
    Score,
    Sending,
    Showpiece,
    Source,
    Stage,
    Story,
    Tailoring,
    TargetRole,
    Timer,
    User,
)
from headway.models.base import store

Row = dict[str, Any]
Ids = dict[int, int]


@dataclass(frozen=True, slots=True)
class Kept:
    """A table: the name of its list, its rows, the way to their owner, and the columns that are derived anew."""

    name: str
    model: type[models.Model]
    owner: str = "owner"
    derived: tuple[str, ...] = ()


# What is pointed to comes before what points to it.
KEPT: Final[tuple[Kept, ...]] = (
    Kept("company_aliases", CompanyAlias),
    Kept("do_not_apply", DoNotApply, owner="company__owner"),
    Kept("positions", Position, owner="contact__owner"),
    Kept("interactions", Interaction),
    Kept("message_templates", MessageTemplate),
    Kept("confirmations", Confirmation, owner="search__owner"),
    Kept("contents", Content),
    Kept("documents", Document),
    Kept("document_reviews", DocumentReview, owner="document__owner"),
    Kept("sendings", Sending, owner="opportunity__search__owner"),
    Kept("tailorings", Tailoring, owner="opportunity__search__owner"),
    Kept("questions", Question),
    Kept("stories", Story),
    Kept("interviews", Interview),
    Kept("rehearsals", Rehearsal),
    Kept("mock_interviews", MockInterview),
    Kept("look_backs", LookBack, owner="opportunity__search__owner"),
    Kept("blocks", Block),
    Kept("block_changes", BlockChange, owner="block__owner"),
    Kept("activities", Activity),
    Kept("timers", Timer),
    Kept("goals", Goal),
    Kept("pauses", Pause),
    Kept("showpieces", Showpiece),
    Kept("needs", Needs, owner="search__owner"),
    Kept("criteria", Criterion, owner="search__owner"),
    Kept("assets", Asset, owner="search__owner"),
    Kept("evidence", Evidence),
    Kept("scores", Score, owner="opportunity__search__owner"),
    Kept("appraisals", Appraisal, owner="opportunity__search__owner"),
    Kept("requirements", Requirement, owner="opportunity__search__owner"),
    Kept("proofs", Proof, owner="requirement__opportunity__search__owner"),
    Kept("company_sheets", CompanySheet, owner="opportunity__search__owner"),
    Kept("offers", Offer),
    Kept("offer_lines", OfferLine, owner="offer__owner"),
    Kept("offer_scores", OfferScore, owner="offer__owner"),
    Kept("rates", Rate),
    Kept("follow_ups", FollowUp),
    Kept("weekly_reviews", Review),
    Kept("check_ins", CheckIn),
    Kept("quiet", Quiet),
    Kept("path_steps", PathStep),
    Kept("path_ticks", PathTick),
    Kept("quarter_answers", QuarterAnswer),
    Kept("record_lines", RecordLine),
)
# The tables that the document tells of by itself, by the names that its writing and its reading have for their numbers.
TRACKER: Final[Mapping[type[models.Model], str]] = {
    Company: "companies", Contact: "contacts", Source: "sources", Label: "labels", JobSearch: "searches",
    Stage: "stages", TargetRole: "roles", Opportunity: "opportunities", Batch: "imports",
    Outreach: "outreach",
}  # fmt: skip


def plain_of(row: models.Model) -> Row:
    """What is plain of a company or a contact beside its name, as the document tells it."""
    return {field.name: _plain(field, getattr(row, field.name), {}, {}) for field in _beside_name(type(row))}


def plain_from(model: type[models.Model], given: Row) -> Row:
    """The same as the document tells it; what an older one does not tell is left out."""
    row = model()
    return {field.name: field.clean(given[field.name], row) for field in _beside_name(model) if field.name in given}


def _beside_name(model: type[models.Model]) -> list[Any]:
    fields = model._meta.concrete_fields
    return [field for field in fields if not field.is_relation and field.name not in ("id", "name", "key")]


def numbers(kept: Kept, owner_id: int) -> Ids:
    """The number that each row of a table has in the document."""
    return shape.numbered(rows(kept, owner_id).values_list("id", flat=True))


def told(kept: Kept, owner_id: int, known: Mapping[type[models.Model], Ids], people: Mapping[int, Any]) -> list[Row]:
    """The rows of a table as the document tells them."""
    many = [field.name for field in kept.model._meta.many_to_many]
    return [_told(kept, row, known, people, many) for row in rows(kept, owner_id).prefetch_related(*many)]


def put_in(
    document: Mapping[str, Any],
    known: dict[type[models.Model], Ids],
    by: Callable[[str | None], int],
    batch_id: int,
) -> None:
    """Store the rows of all tables that a document tells of; raises what `restoring` takes for damage."""
    for kept in KEPT:
        given = document.get(kept.name, [])
        made = [_brought(kept, each, known, by, batch_id) for each in given]
        store(made)
        known[kept.model] = {each["id"]: row.pk for each, row in zip(given, made, strict=True)}
        for each, row in zip(given, made, strict=True):
            _point_within(kept, each, row, known[kept.model])
            _join(kept, each, row, known)


def _brought(
    kept: Kept, given: Row, known: Mapping[type[models.Model], Ids], by: Callable[[str | None], int], batch_id: int
) -> models.Model:
    row = kept.model(**({"owner_id": by(None)} if kept.owner == "owner" else {}))
    for field in _columns(kept):
        if field.related_model is Batch:
            number = given.get(field.name)
            setattr(row, field.attname, batch_id if number is None else known[Batch][number])
        elif field.name in given and field.related_model is not kept.model:
            setattr(row, field.attname, _value(field, given[field.name], known, by, row))
    return row


def _point_within(kept: Kept, given: Row, row: models.Model, ids: Ids) -> None:
    """What points to a row of the same table can only be said once all of them are there."""
    names = [field.name for field in _columns(kept) if field.related_model is kept.model and given.get(field.name)]
    for name in names:
        setattr(row, f"{name}_id", ids[given[name]])
    if names:
        row.save(update_fields=names)


def _join(kept: Kept, given: Row, row: models.Model, known: Mapping[type[models.Model], Ids]) -> None:
    for field in kept.model._meta.many_to_many:
        if numbers := given.get(field.name):
            getattr(row, field.name).set(known[field.related_model][number] for number in numbers)


def rows(kept: Kept, owner_id: int) -> "models.QuerySet[Any]":
    """The rows of a table that are the person's, in the order in which they were made."""
    return kept.model._default_manager.filter(**{f"{kept.owner}_id": owner_id}).order_by("id")


def _columns(kept: Kept) -> list[Any]:
    left = {"id", *kept.derived, *(("owner",) if kept.owner == "owner" else ())}
    return [field for field in kept.model._meta.concrete_fields if field.name not in left]


def _told(
    kept: Kept, row: Any, known: Mapping[type[models.Model], Ids], people: Mapping[int, Any], many: list[str]
) -> Row:
    plain = {field.name: _plain(field, getattr(row, field.attname), known, people) for field in _columns(kept)}
    of = {field.name: known[field.related_model] for field in kept.model._meta.many_to_many}
    joined = {name: sorted(of[name][link.pk] for link in getattr(row, name).all()) for name in many}
    return {"id": known[kept.model][row.pk], **plain, **joined}


def _plain(field: Any, value: Any, known: Mapping[type[models.Model], Ids], people: Mapping[int, Any]) -> Any:
    if field.is_relation and value is not None:
        if field.related_model is User:  # the owner is nobody by name; where nobody may stand, an empty one
            return people[value] or ("" if field.null else None)
        return known[field.related_model].get(value)
    if isinstance(value, bytes | memoryview):
        return base64.b64encode(value).decode()
    if isinstance(value, Decimal):
        return str(value)
    return value.isoformat() if isinstance(value, date | time) else shape.in_order(value)


def _value(
    field: Any,
    value: Any,
    known: Mapping[type[models.Model], Ids],
    by: Callable[[str | None], int],
    row: models.Model,
) -> Any:
    if value is None and field.null:
        return None
    if field.related_model is User:
        return by(value)
    if field.is_relation:
        return None if value is None else known[field.related_model][value]
    if isinstance(field, models.BinaryField):
        return base64.b64decode(value, validate=True)
    if value and isinstance(field, models.DateTimeField):
        value = datetime.fromisoformat(value)
    return field.clean(value, row)
