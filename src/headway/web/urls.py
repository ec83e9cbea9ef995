"""The addresses of the pages: nouns, one view each."""

from django import conf
from django.urls import path

from headway.web import accounts, coaching, diagnosis, searching
from headway.web.documents import addresses as documents
from headway.web.documents import sendings
from headway.web.insights import comparison, flow, forecast, guesses, pictures, pipeline, times
from headway.web.interviews import addresses as of_interviews
from headway.web.interviews import look_backs, rounds
from headway.web.offers import addresses as offers
from headway.web.offers import panel as of_offers
from headway.web.people import addresses as of_people
from headway.web.people import connections, outreach, panel, talks
from headway.web.plan import addresses as of_plan
from headway.web.plan import days, next_for, sharing
from headway.web.plan import panel as of_activities
from headway.web.qualifying import addresses as of_qualifying
from headway.web.qualifying import sheets
from headway.web.tracker import (
    adding,
    batches,
    between,
    binned,
    board,
    cells,
    contacts,
    happenings,
    keeping,
    opportunity,
    settings,
    shaping,
    silences,
    start,
    table,
    undoing,
)
from headway.web.transfer import exports, imports

# What other subjects say on the page of an opportunity, from the top.
opportunity.beside(
    next_for.panel,
    of_offers.panel,
    rounds.panel,
    sheets.panel,
    sendings.panel,
    look_backs.panel,
    connections.panel,
    talks.panel,
    panel.panel,
    of_activities.panel,
)
urlpatterns = [
    *sharing.ADDRESSES,
    *offers.ADDRESSES,
    *documents.ADDRESSES,
    *of_interviews.ADDRESSES,
    *of_people.ADDRESSES,
    *of_qualifying.ADDRESSES,
    *days.ADDRESSES,
    *outreach.ADDRESSES,
    *of_plan.ADDRESSES,
    path("pipeline/", pipeline.pipeline, name="pipeline"),
    path("pipeline/flow/", flow.flow, name="flow"),
    path("pipeline/pictures/<slug:kind>.<slug:form>", pictures.picture, name="picture"),
    path("pipeline/comparison/", comparison.comparison, name="comparison"),
    path("pipeline/comparison/experiments/", comparison.experiment, name="experiments"),
    path("pipeline/confirmations/", times.confirmation, name="confirmations"),
    path("pipeline/times/", times.times, name="times"),
    path("pipeline/report/", coaching.report, name="report"),
    path("pipeline/report.pdf", coaching.printed, name="report-pdf"),
    path("pipeline/forecast/", forecast.forecast, name="forecast"),
    path("palette/", searching.palette, name="palette"),
    path("keys/", searching.keys, name="keys"),
    path("exports/", exports.exported, name="exports"),
    path("diagnosis/", diagnosis.diagnosis, name="diagnosis"),
    path("diagnosis/postponements/", diagnosis.put_off, name="diagnosis-postponements"),
    path("imports/", imports.imports, name="imports"),
    path("imports/<str:key>/", imports.waiting, name="import"),
    path("imports/<str:key>/answers/", imports.answers, name="import-answers"),
    path("imports/<str:key>/confirmation/", imports.confirmation, name="import-confirmation"),
    path("imports/<str:key>/removal/", imports.removal, name="import-removal"),
    path("", start.home, name="home"),
    path("sign-in/", accounts.sign_in, name="sign-in"),
    path("sign-out/", accounts.sign_out, name="sign-out"),
    path("start/", start.start, name="start"),
    path("start/example/", start.example, name="example"),
    path("start/example/removal/", start.leave_example, name="example-removal"),
    path("undos/", undoing.undo, name="undo"),
    path("opportunities/", table.table, name="opportunities"),
    path("opportunities/board/", board.board, name="board"),
    path("opportunities/board/<int:stage>/", board.lane, name="lane"),
    path("opportunities/board/silences/", silences.on_cards, name="board-silences"),
    path("opportunities/silences/", silences.counted, name="silences"),
    path("opportunities/board/moves/", board.moves, name="board-moves"),
    path("opportunities/list.<slug:form>", table.taken, name="list"),
    path("opportunities/columns/", keeping.remember_columns, name="columns"),
    path("opportunities/views/", keeping.save, name="views"),
    path("opportunities/views/<int:view>/", keeping.rename, name="view"),
    path("opportunities/views/<int:view>/first/", keeping.put_first, name="view-first"),
    path("opportunities/views/<int:view>/place/", keeping.place, name="view-place"),
    path("opportunities/views/<int:view>/removal/", keeping.remove, name="view-removal"),
    path("opportunities/batches/", batches.batch, name="batch"),
    path("opportunities/<int:id>/cells/<str:name>/", cells.cell, name="cell"),
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
    path("settings/guesses/", guesses.guesses, name="settings-guesses"),
    path("settings/guesses/values/", guesses.change, name="guesses"),
    path("settings/guesses/resets/", guesses.reset, name="guesses-reset"),
    path("settings/tokens/", accounts.tokens, name="settings-tokens"),
    path("settings/tokens/<int:token>/removal/", accounts.revoke, name="token-removal"),
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
    path("searches/<int:search>/", between.read, name="old-search"),
    path("settings/searches/starts/", shaping.start_search, name="searches"),
    path("settings/searches/<int:search>/", shaping.rename_search, name="search"),
    path("settings/searches/<int:search>/archive/", shaping.archive_search, name="search-archive"),
    path("settings/searches/<int:search>/reopening/", shaping.reopen_search, name="search-reopening"),
]

if conf.settings.DEBUG:
    from headway.web import design

    urlpatterns.append(path("design/", design.design, name="design"))
