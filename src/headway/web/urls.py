"""The addresses of the pages: nouns, one view each."""

from django.urls import path

from headway.web import accounts
from headway.web.tracker import adding, binned, contacts, happenings, opportunity, settings, shaping, start, undoing

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
    path("settings/", settings.search, name="settings"),
    path("settings/words/", settings.words, name="settings-words"),
    path("settings/searches/", settings.searches, name="settings-searches"),
    path("settings/preferences/", settings.preferences, name="settings-preferences"),
    path("settings/preferences/choices/", settings.prefer, name="preferences"),
    path("settings/roles/", shaping.add_role, name="roles"),
    path("settings/roles/<int:role>/", shaping.rename_role, name="role"),
    path("settings/roles/<int:role>/removal/", shaping.remove_role, name="role-removal"),
    path("settings/stages/", shaping.add_stage, name="stages"),
    path("settings/stages/<int:stage>/", shaping.rename_stage, name="stage"),
    path("settings/stages/<int:stage>/place/", shaping.place_stage, name="stage-place"),
    path("settings/stages/<int:stage>/removal/", shaping.remove_stage, name="stage-removal"),
    path("settings/stages/<int:stage>/merger/", shaping.merge_stage, name="stage-merger"),
    path("settings/sources/<int:source>/", shaping.edit_source, name="source"),
    path("settings/sources/<int:source>/merger/", shaping.merge_source, name="source-merger"),
    path("settings/labels/<int:label>/", shaping.rename_label, name="label"),
    path("settings/labels/<int:label>/removal/", shaping.remove_label, name="label-removal"),
    path("settings/searches/starts/", shaping.start_search, name="searches"),
    path("settings/searches/<int:search>/", shaping.rename_search, name="search"),
    path("settings/searches/<int:search>/archive/", shaping.archive_search, name="search-archive"),
    path("settings/searches/<int:search>/reopening/", shaping.reopen_search, name="search-reopening"),
]
