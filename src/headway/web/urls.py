"""The addresses of the pages: nouns, one view each."""

from django.urls import path

from headway.web import accounts
from headway.web.tracker import adding, binned, contacts, happenings, opportunity, start, undoing

urlpatterns = [
    path("", start.home, name="home"),
    path("sign-in/", accounts.sign_in, name="sign-in"),
    path("sign-out/", accounts.sign_out, name="sign-out"),
    path("start/", start.start, name="start"),
    path("undos/", undoing.undo, name="undo"),
    path("opportunities/new/", adding.new, name="opportunity-new"),
    path("opportunities/<int:id>/", opportunity.show, name="opportunity"),
    path("opportunities/<int:id>/fields/", opportunity.fields, name="opportunity-fields"),
    path("opportunities/<int:id>/mergers/", opportunity.merge, name="opportunity-merger"),
    path("opportunities/<int:id>/moves/", happenings.move, name="opportunity-move"),
    path("opportunities/<int:id>/closures/", happenings.close, name="opportunity-closure"),
    path("opportunities/<int:id>/reopenings/", happenings.reopen, name="opportunity-reopening"),
    path("opportunities/<int:id>/history/<int:line>/corrections/", happenings.correct, name="line-correction"),
    path("opportunities/<int:id>/history/<int:line>/retractions/", happenings.retract, name="line-retraction"),
    path("opportunities/<int:id>/contacts/", contacts.add, name="contacts"),
    path("opportunities/<int:id>/contacts/<int:contact>/", contacts.edit, name="contact"),
    path("opportunities/<int:id>/contacts/<int:contact>/removals/", contacts.remove, name="contact-removal"),
    path("bin/", binned.binned, name="bin"),
    path("bin/restorations/", binned.restore, name="bin-restoration"),
]
