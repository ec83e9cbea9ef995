"""The addresses of the pages of offers."""

from typing import Final

from django.urls import path

from headway.web.offers import deciding, one, side

ADDRESSES: Final = [
    path("offers/", side.side_by_side, name="offers"),
    path("offers/job-now/", side.set_job_now, name="job-now"),
    path("offers/rates/", side.set_rate, name="rates"),
    path("offers/rates/<int:rate>/removal/", side.remove_rate, name="rate-removal"),
    path("offers/<int:offer>/", one.show, name="offer"),
    path("offers/<int:offer>/terms/", one.edit, name="offer-terms"),
    path("offers/<int:offer>/scores/", one.score, name="offer-scores"),
    path("offers/<int:offer>/counter/", one.counter, name="offer-counter"),
    path("offers/<int:offer>/lines/", one.note, name="offer-lines"),
    path("offers/<int:offer>/lines/<int:line>/removal/", one.remove_line, name="offer-line-removal"),
    path("offers/<int:offer>/removal/", one.remove, name="offer-removal"),
    path("offers/<int:offer>/acceptance/", deciding.accept, name="offer-acceptance"),
    path("offers/<int:offer>/decision/", deciding.decide, name="offer-decision"),
    path("offers/<int:offer>/reopening/", deciding.reopen, name="offer-reopening"),
    path("opportunities/<int:id>/offers/", one.add, name="opportunity-offers"),
]
