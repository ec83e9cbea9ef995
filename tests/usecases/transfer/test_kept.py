"""Every table is told of in the document of a whole tracker, or is left out on purpose."""

from headway import models as tables
from headway.models import (
    ApiToken,
    Archive,
    Batch,
    BinEntry,
    Change,
    Digest,
    Feed,
    HistoryLine,
    IdempotencyKey,
    Import,
    ImportedRow,
    Postponement,
    RememberedAnswers,
    SavedView,
    SignInLink,
    StartingGuess,
    Upload,
    User,
)
from headway.usecases.transfer import kept

# Told of within the lists of what they belong to.
WITHIN = {
    Archive, BinEntry, HistoryLine, Import, ImportedRow, Postponement, RememberedAnswers, SavedView, StartingGuess,
    User,
}  # fmt: skip
# Secrets, what is only on its way, and the steps that could still be undone.
LEFT_OUT = {ApiToken, Batch, Change, Digest, Feed, IdempotencyKey, SignInLink, Upload}


def test_every_table_goes_out_and_comes_back() -> None:
    every = {getattr(tables, name) for name in tables.__all__}
    listed = [each.model for each in kept.KEPT]
    assert every - {*listed, *kept.TRACKER, *WITHIN, *LEFT_OUT} == set()
    assert len(listed) == len(set(listed)) == len({each.name for each in kept.KEPT})


def test_what_is_pointed_to_comes_first() -> None:
    known = {*kept.TRACKER, User}
    for each in kept.KEPT:
        known.add(each.model)
        fields = [*each.model._meta.concrete_fields, *each.model._meta.many_to_many]
        pointed = {field.related_model for field in fields if field.is_relation and field.name not in each.derived}
        assert pointed <= known, each.name
