"""Every address: the pages' and the programs'."""

from django.urls import URLPattern, URLResolver, include, path, re_path

from headway import api

urlpatterns: list[URLPattern | URLResolver] = [
    re_path("^api/(?P<rest>.*)$", api.door, name="api"),
    path("", include("headway.web.urls")),
]

handler400 = "headway.web.base.bad_request"
handler403 = "headway.web.base.not_allowed"
handler404 = "headway.web.base.not_found"
handler500 = "headway.web.base.broken"
