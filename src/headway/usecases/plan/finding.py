"""What the search box finds of the plan: activities, what there is to show, and the person's words about a week."""

from collections.abc import Iterable

from django.db.models import Q

from headway.core.ctx import Ctx
from headway.core.days import in_words
from headway.core.speech import say
from headway.core.tracker.nouns import Found
from headway.models import Activity, Review, Showpiece
from headway.usecases.base import question
from headway.usecases.plan import doings
from headway.usecases.plan.morale import is_own


@question
def find_activities(ctx: Ctx, *, text: str, limit: int) -> tuple[Found, ...]:
    """Activities that hold every word of a text in title, result, label, company or contact; the latest first."""
    held = _holding(text, ("title", "result", "label__name", "company__name", "contact__name"))
    rows = doings.with_names(Activity.objects.filter(held, owner_id=ctx.owner_id)).order_by("-on", "-id")
    return tuple(Found(doings.named(row), _when(ctx, row), row.pk) for row in rows[:limit])


@question
def find_showpieces(ctx: Ctx, *, text: str, limit: int) -> tuple[Found, ...]:
    """Projects, posts and talks that hold every word of a text."""
    held = _holding(text, ("title", "shows", "skills", "notes"))
    rows = Showpiece.objects.filter(held, owner_id=ctx.owner_id).order_by("-id")
    return tuple(Found(row.title, row.skills, row.pk) for row in rows[:limit])


@question
def find_reviews(ctx: Ctx, *, text: str, limit: int) -> tuple[Found, ...]:
    """Weekly reviews that hold every word of a text, the latest first; nobody else's."""
    if not is_own(ctx):
        return ()
    rows = Review.objects.filter(_holding(text, ("words", "change")), owner_id=ctx.owner_id).order_by("-from_on")
    return tuple(Found(_week(ctx, row), row.change, row.from_on.isoformat()) for row in rows[:limit])


def _week(ctx: Ctx, row: Review) -> str:
    return say("The week from {day}", day=in_words(row.from_on, today=ctx.today))


def _holding(text: str, names: Iterable[str]) -> Q:
    """Every word somewhere in one of these columns."""
    found = Q()
    for word in text.replace("\x00", " ").split():
        found &= _anywhere(word, names)
    return found


def _anywhere(word: str, names: Iterable[str]) -> Q:
    found = Q()
    for name in names:
        found |= Q(**{f"{name}__icontains": word})
    return found


def _when(ctx: Ctx, row: Activity) -> str:
    day = in_words(row.on, today=ctx.today)
    return day if row.done_at else say("planned for {day}", day=day)
