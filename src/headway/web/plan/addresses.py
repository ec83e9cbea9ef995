"""The addresses of activities, the timer, the calendar, blocks, goals, pauses and what there is to show."""

from typing import Final

from django.urls import URLPattern, path

from headway.web.plan import calendar, doing, goals, showcase, week

_DAY: Final = "plan/blocks/<int:block>/days/<str:was_on>"
ADDRESSES: Final[list[URLPattern]] = [
    path("plan/", week.shown, name="plan"),
    path("plan/activities/", week.activities, name="activities"),
    path("plan/activities/new/", doing.add, name="activity-new"),
    path("plan/activities/<int:activity>/", doing.activity, name="activity"),
    path("plan/activities/<int:activity>/completions/", doing.finish, name="activity-completion"),
    path("plan/activities/<int:activity>/reopenings/", doing.reopen, name="activity-reopening"),
    path("plan/activities/<int:activity>/moves/", doing.move, name="activity-move"),
    path("plan/activities/<int:activity>/removal/", doing.remove, name="activity-removal"),
    path("plan/timer/", doing.start_timer, name="timer"),
    path("plan/timer/end/", doing.stop_timer, name="timer-end"),
    path("plan/timer/removal/", doing.drop_timer, name="timer-removal"),
    path("plan/calendar/", calendar.shown, name="calendar"),
    path("plan/calendar/moves/", calendar.move, name="calendar-moves"),
    path("plan/blocks/", calendar.add, name="blocks"),
    path("plan/blocks/template-days/", calendar.add_day, name="template-days"),
    path("plan/blocks/<int:block>/", calendar.block, name="block"),
    path("plan/blocks/<int:block>/end/", calendar.end, name="block-end"),
    path("plan/blocks/<int:block>/removal/", calendar.remove, name="block-removal"),
    path(f"{_DAY}/completions/", calendar.finish, name="block-day-completion"),
    path(f"{_DAY}/cancellations/", calendar.cancel, name="block-day-cancellation"),
    path("plan/goals/", goals.shown, name="goals"),
    path("plan/goals/<int:goal>/", goals.goal, name="goal"),
    path("plan/goals/<int:goal>/end/", goals.end, name="goal-end"),
    path("plan/goals/<int:goal>/removal/", goals.remove, name="goal-removal"),
    path("plan/pauses/", goals.pause, name="pauses"),
    path("plan/pauses/<int:pause>/end/", goals.end_pause, name="pause-end"),
    path("plan/pauses/<int:pause>/removal/", goals.remove_pause, name="pause-removal"),
    path("plan/showcase/", showcase.shown, name="showcase"),
    path("plan/showcase/<int:showpiece>/", showcase.showpiece, name="showpiece"),
    path("plan/showcase/<int:showpiece>/removal/", showcase.remove, name="showpiece-removal"),
]
