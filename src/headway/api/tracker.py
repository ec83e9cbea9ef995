"""Job searches, stages, roles, sources, labels, opportunities and what happens to them."""

from collections.abc import Mapping
from typing import Final

from headway.api.addresses import Address, of_a_line
from headway.api.schemas import OPPORTUNITY
from headway.core.ctx import Ctx
from headway.core.errors import NotFound
from headway.core.tracker import fields, nouns
from headway.usecases import tracker
from headway.usecases.base import action, question

Values = Mapping[str, fields.Value]


@question
def opportunity(ctx: Ctx, *, id: int) -> nouns.Opportunity:
    """One opportunity. Its ETag begins with its version, which If-Match takes."""
    it = tracker.opportunity(ctx, id=id)
    if it.binned_at:
        raise NotFound("This opportunity lies in the bin.", "POST /api/bin/restorations takes it out.")
    return it


@action
def edit(ctx: Ctx, *, id: int, values: Values) -> nouns.Change:
    """Change plain fields of an opportunity; those not named stay. With If-Match, only if nobody changed it since."""
    return tracker.edit(ctx, ids=[id], values=values)


@question
def stages(ctx: Ctx, *, search_id: int | None = None) -> tuple[nouns.Stage, ...]:
    """The stages of a job search in their order."""
    return tracker.search(ctx, search_id=search_id).stages


@question
def roles(ctx: Ctx, *, search_id: int | None = None) -> tuple[nouns.TargetRole, ...]:
    """The target roles of a job search."""
    return tracker.search(ctx, search_id=search_id).roles


_IT: Final = "/opportunities/{id}"
_LINE: Final = f"{_IT}/history/{{line_id}}"
ADDRESSES: Final = (
    Address("GET", "/searches", tracker.searches),
    Address(
        "POST", "/searches", tracker.start, without=("example",), leads_to="/api/searches/{id}", name="start_search"
    ),
    Address("GET", "/searches/{id}", tracker.search, id_is="search_id"),
    Address("PATCH", "/searches/{id}", tracker.rename, id_is="search_id", name="rename_search"),
    Address("PUT", "/searches/{id}/archive", tracker.archive, id_is="search_id", name="archive_search"),
    Address("POST", "/searches/{id}/reopenings", tracker.reopen, id_is="search_id", name="reopen_search"),
    Address("GET", "/opportunities", tracker.opportunities),
    Address(
        "POST",
        "/opportunities",
        tracker.add,
        leads_to="/api/opportunities/{id}",
        holds=OPPORTUNITY,
        name="add_opportunity",
    ),
    Address("GET", "/opportunities/counts", tracker.counts, name="opportunity_counts"),
    Address("GET", _IT, opportunity),
    Address("PATCH", _IT, edit, versioned=True, holds=OPPORTUNITY, name="edit_opportunity"),
    Address("DELETE", _IT, tracker.delete, versioned=True, name="delete_opportunity"),
    Address("POST", f"{_IT}/moves", tracker.move, versioned=True, name="move_opportunity"),
    Address("PUT", f"{_IT}/closure", tracker.close, versioned=True, name="close_opportunity"),
    Address("POST", f"{_IT}/reopenings", tracker.reopen_opportunities, versioned=True, name="reopen_opportunity"),
    Address("POST", f"{_IT}/mergers", tracker.merge, id_is="keep_id", versioned=True, name="merge_opportunities"),
    Address("GET", f"{_IT}/history", tracker.history, name="opportunity_history"),
    Address(
        "POST",
        f"{_LINE}/corrections",
        of_a_line(tracker.history, tracker.correct),
        versioned=True,
        name="correct_history",
    ),
    Address(
        "POST",
        f"{_LINE}/retractions",
        of_a_line(tracker.history, tracker.retract),
        versioned=True,
        name="retract_history",
    ),
    Address("GET", "/bin", tracker.binned, name="bin"),
    Address("POST", "/bin/restorations", tracker.restore, name="restore_opportunities"),
    Address("GET", "/stages", stages),
    Address("POST", "/stages", tracker.add_stage),
    Address("PUT", "/stages/order", tracker.reorder_stages),
    Address("PATCH", "/stages/{id}", tracker.rename_stage, id_is="stage_id"),
    Address("DELETE", "/stages/{id}", tracker.remove_stage, id_is="stage_id"),
    Address("POST", "/stages/{id}/mergers", tracker.merge_stage, id_is="stage_id"),
    Address("GET", "/roles", roles),
    Address("POST", "/roles", tracker.add_role),
    Address("PATCH", "/roles/{id}", tracker.rename_role, id_is="role_id"),
    Address("DELETE", "/roles/{id}", tracker.remove_role, id_is="role_id"),
    Address("GET", "/sources", tracker.sources),
    Address("PUT", "/sources/{id}", tracker.edit_source, id_is="source_id"),
    Address("POST", "/sources/{id}/mergers", tracker.merge_source, id_is="source_id"),
    Address("GET", "/labels", tracker.labels),
    Address("PATCH", "/labels/{id}", tracker.rename_label, id_is="label_id"),
    Address("DELETE", "/labels/{id}", tracker.remove_label, id_is="label_id"),
    Address("GET", "/views", tracker.saved_views),
    Address("POST", "/views", tracker.save_view),
    Address("PATCH", "/views/{id}", tracker.rename_view, id_is="view_id"),
    Address("DELETE", "/views/{id}", tracker.remove_view, id_is="view_id"),
    Address("PUT", "/views/{id}/first", tracker.open_with_view, id_is="view_id"),
    Address("PUT", "/views/{id}/place", tracker.place_view, id_is="view_id"),
    Address("GET", "/changes", tracker.recent, name="changes"),
    Address("POST", "/undos", tracker.undo),
)
