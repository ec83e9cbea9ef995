"""What silence has come to, for those who look: it takes a while to count, and so no other page waits for it."""

from django.http import HttpResponse
from django.views.decorators.http import require_safe

from headway.usecases import insights, tracker
from headway.web import base
from headway.web.tracker import asking, board, filtering, table


@require_safe
def counted(request: base.Request) -> HttpResponse:
    """The menu of the filter bar, with how many each choice would leave."""
    address = asking.address(table.PATH, dict(request.GET.lists()), {})
    question, wrong = asking.asked(request.ctx, address)
    if wrong is not None:
        raise wrong
    menu = filtering.silence(address, insights.silences(request.ctx, asked=question))
    if not request.htmx:
        return base.go(request, address.text)
    return base.page(request, "opportunities/filters.html", {"menu": menu}, part="panel")


@require_safe
def on_cards(request: base.Request) -> HttpResponse:
    """The word for the silence of each card on the board, where there is one."""
    address = board.asked_at(dict(request.GET.lists()))
    question, wrong = asking.asked(request.ctx, address)
    if wrong is not None:
        raise wrong
    words = board.silences(insights.silent(request.ctx))
    if not request.htmx:
        return base.go(request, address.text)
    lanes = tracker.board(request.ctx, asked=board.in_sight(question, address))
    cards = [{"it": card, "silence": words[card.id]} for lane in lanes for card in lane.cards if card.id in words]
    return base.page(request, board.PAGE, {"cards": cards, "late": True}, part="words")
