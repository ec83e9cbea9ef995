"""The addresses of the pages: nouns, one view each."""

from django.urls import path

from headway.web import accounts
from headway.web.tracker import start

urlpatterns = [
    path("", start.home, name="home"),
    path("sign-in/", accounts.sign_in, name="sign-in"),
    path("sign-out/", accounts.sign_out, name="sign-out"),
    path("start/", start.start, name="start"),
]
