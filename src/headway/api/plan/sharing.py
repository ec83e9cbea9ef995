"""What goes out of the plan: calendars to subscribe to, the work-search record, the mail of the day."""

from collections.abc import Mapping
from datetime import date
from typing import Final

from headway.api.addresses import Address
from headway.core.ctx import Ctx
from headway.core.tracker.nouns import Change
from headway.usecases import plan
from headway.usecases.base import action

_LINE: Final = "/search-record/lines/{id}"


@action
def add_record_line(ctx: Ctx, *, on: date, line: Mapping[str, str]) -> Change:
    """Add a line of one's own: `kind`, `employer`, `method`, `contact`, `position`, `result`."""
    return plan.add_record_line(ctx, on=on, values=line)


@action
def put_record_line(ctx: Ctx, *, key: str, on: date, line: Mapping[str, str]) -> Change:
    """Say a line of the record in one's own words; what it was read from stays as it is."""
    return plan.put_record_line(ctx, key=key, on=on, values=line)


ADDRESSES: Final = (
    Address("GET", "/calendars", plan.feeds),
    Address("POST", "/calendars", plan.add_feed),
    Address("DELETE", "/calendars/{id}", plan.revoke_feed, id_is="feed_id"),
    Address("GET", "/search-record", plan.work_search),
    Address("POST", "/search-record/lines", add_record_line),
    Address("PUT", "/search-record/lines", put_record_line),
    Address("POST", "/search-record/omissions", plan.leave_out_record_line),
    Address("GET", "/search-record/omissions", plan.left_out_of_record),
    Address("DELETE", _LINE, plan.remove_record_line),
    Address("GET", "/digest", plan.digest),
)
