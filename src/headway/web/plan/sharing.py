"""The addresses of what goes out of the plan: calendars and the work-search record."""

from typing import Final

from django.urls import URLPattern, path

from headway.web.plan import feeds, record

ADDRESSES: Final[list[URLPattern]] = [
    path("calendar/<str:key>.ics", feeds.subscribed, name="subscribed"),
    path("plan/calendars/", feeds.feeds, name="calendars"),
    path("plan/calendars/<int:feed>/removal/", feeds.revoke, name="calendar-removal"),
    path("plan/calendar.ics", feeds.taken, name="calendar-file"),
    path("plan/record/", record.record, name="record"),
    path("plan/record.csv", record.taken, name="record-file"),
    path("plan/record/lines/", record.put, name="record-lines"),
    path("plan/record/omissions/", record.leave_out, name="record-omissions"),
    path("plan/record/lines/<int:line>/removal/", record.remove, name="record-line-removal"),
]
