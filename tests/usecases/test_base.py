"""The two marks: a question cannot write, an action is one transaction and only for those who may."""

from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection, transaction

from headway.core.ctx import Ctx
from headway.core.errors import Conflict, NotAllowed
from headway.models import Label
from headway.usecases.base import action, question

pytestmark = pytest.mark.django_db


def make(ctx: Ctx, name: str = "new") -> Label:
    return Label.objects.create(owner_id=ctx.owner_id, name=name, key=name)


WRITES: dict[str, Callable[[Ctx], Any]] = {
    "insert": make,
    "bulk": lambda ctx: Label.objects.bulk_create([Label(owner_id=ctx.owner_id, name="x", key="x")]),
    "update": lambda ctx: Label.objects.update(name="other"),
    "delete": lambda ctx: Label.objects.all().delete(),
    "raw": lambda ctx: connection.cursor().execute("DELETE FROM headway_label"),
    "many": lambda ctx: connection.cursor().executemany("DELETE FROM headway_label WHERE id = %s", [[1]]),
    "an action": lambda ctx: action(make)(ctx),
}


@pytest.mark.parametrize("name", WRITES)
def test_a_question_that_writes_raises(ada: Ctx, name: str) -> None:
    make(ada, "old")
    with pytest.raises(RuntimeError, match="A question tried to write"), transaction.atomic():
        question(WRITES[name])(ada)
    assert list(Label.objects.values_list("name", flat=True)) == ["old"]


def test_after_a_question_writing_is_possible_again(ada: Ctx) -> None:
    assert question(lambda ctx: Label.objects.count())(ada) == 0
    make(ada)
    assert Label.objects.count() == 1


def test_an_action_that_fails_in_the_middle_leaves_nothing(ada: Ctx) -> None:
    @action
    def half(ctx: Ctx) -> None:
        make(ctx)
        raise Conflict("Half way.")

    with pytest.raises(Conflict):
        half(ada)
    assert Label.objects.count() == 0


def test_who_may_not_write_does_not_even_begin(ben: Ctx) -> None:
    begun = []
    with pytest.raises(NotAllowed):
        action(lambda ctx: begun.append(ctx))(ben)
    assert begun == []
    assert question(lambda ctx: ctx.user_id)(ben) == ben.user_id


def test_the_marks_can_be_read() -> None:
    assert [question(make).mark, action(make).mark] == ["question", "action"]  # type: ignore[attr-defined]
    assert action(make).__name__ == "make"
