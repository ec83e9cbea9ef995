"""What goes out of the plan: calendars to subscribe to, the work-search record, the mail of the day."""

from typing import Any, Final

from headway.api.addresses import Address
from headway.usecases import plan

_LINE: Final = "/search-record/lines/{id}"


_RECORDED: Final[dict[str, Any]] = dict.fromkeys(("kind", "employer", "method", "contact", "position", "result"), str)
ADDRESSES: Final = (
    Address("GET", "/calendars", plan.feeds, name="calendars"),
    Address("POST", "/calendars", plan.add_feed, name="add_calendar"),
    Address("DELETE", "/calendars/{id}", plan.revoke_feed, id_is="feed_id", name="revoke_calendar"),
    Address("GET", "/search-record", plan.work_search, name="search_record"),
    Address("POST", "/search-record/lines", plan.add_record_line, holds=_RECORDED, needs=("kind",)),
    Address("PUT", "/search-record/lines", plan.put_record_line, holds=_RECORDED, needs=("kind",)),
    Address("POST", "/search-record/omissions", plan.leave_out_record_line),
    Address("GET", "/search-record/omissions", plan.left_out_of_record, name="left_out_record_lines"),
    Address("DELETE", _LINE, plan.remove_record_line),
    Address("GET", "/digest", plan.digest),
)
