"""Every address: the pages. Programs' addresses join here later."""

from django.urls import URLPattern, URLResolver, include, path

urlpatterns: list[URLPattern | URLResolver] = [path("", include("headway.web.urls"))]

handler400 = "headway.web.base.bad_request"
handler403 = "headway.web.base.not_allowed"
handler404 = "headway.web.base.not_found"
handler500 = "headway.web.base.broken"
