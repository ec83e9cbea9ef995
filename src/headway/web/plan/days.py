"""The addresses of Today, the weekly review and the path."""

from typing import Final

from django.urls import URLPattern, path

from headway.web.plan import path as steps
from headway.web.plan import review, today

ADDRESSES: Final[list[URLPattern]] = [
    path("today/", today.today, name="today"),
    path("today/lines/", today.settle, name="today-lines"),
    path("today/finding/", today.finding, name="today-finding"),
    path("today/check-ins/", today.check_ins, name="check-ins"),
    path("today/check-ins/<int:check_in>/removal/", today.remove_check_in, name="check-in-removal"),
    path("today/word/postponements/", today.quiet, name="word-postponements"),
    path("today/quarter/", today.answer_quarter, name="quarter-answer"),
    path("plan/review/", review.review, name="weekly-review"),
    path("plan/review/ahead/", review.ahead, name="weekly-review-ahead"),
    path("plan/review/removal/", review.remove, name="weekly-review-removal"),
    path("plan/path/", steps.path, name="plan-path"),
    path("plan/path/ticks/", steps.ticks, name="path-ticks"),
    path("plan/path/steps/", steps.add, name="path-steps"),
    path("plan/path/steps/<slug:step>/", steps.note, name="path-step"),
    path("plan/path/steps/<slug:step>/place/", steps.place, name="path-step-place"),
    path("plan/path/steps/<slug:step>/removal/", steps.remove, name="path-step-removal"),
    path("plan/path/steps/<slug:step>/return/", steps.bring_back, name="path-step-return"),
]
