"""The addresses of needs, leads, requirements and evidence."""

from typing import Final

from django.urls import URLPattern, path

from headway.web.qualifying import coverage, demand, evidence, leads, needs, sheets

ADDRESSES: Final[list[URLPattern]] = [
    path("prepare/needs/", needs.needs, name="needs"),
    path("prepare/needs/numbers/", needs.change, name="needs-numbers"),
    path("prepare/needs/answers/", needs.answers, name="needs-answers"),
    path("prepare/needs/criteria/", needs.add_criterion, name="criteria"),
    path("prepare/needs/criteria/<int:criterion>/", needs.edit_criterion, name="criterion"),
    path("prepare/needs/criteria/<int:criterion>/place/", needs.place_criterion, name="criterion-place"),
    path("prepare/needs/criteria/<int:criterion>/removal/", needs.remove_criterion, name="criterion-removal"),
    path("prepare/needs/assets/", needs.add_asset, name="assets"),
    path("prepare/needs/assets/<int:asset>/", needs.edit_asset, name="asset"),
    path("prepare/needs/assets/<int:asset>/plan/", needs.plan_gap, name="asset-plan"),
    path("prepare/needs/assets/<int:asset>/removal/", needs.remove_asset, name="asset-removal"),
    path("prepare/leads/", leads.leads, name="leads"),
    path("prepare/leads/next/", leads.pile, name="lead-next"),
    path("prepare/leads/<int:lead>/", leads.lead, name="lead"),
    path("prepare/leads/<int:lead>/scores/", leads.judge, name="lead-scores"),
    path("prepare/leads/<int:lead>/decisions/", leads.decide, name="lead-decisions"),
    path("prepare/requirements/", demand.demand, name="demand"),
    path("prepare/evidence/", evidence.evidence, name="evidence"),
    path("prepare/evidence/additions/", evidence.add, name="evidence-additions"),
    path("prepare/evidence/<int:evidence>/", evidence.one, name="evidence-one"),
    path("prepare/evidence/<int:evidence>/fields/", evidence.edit, name="evidence-fields"),
    path("prepare/evidence/<int:evidence>/removal/", evidence.remove, name="evidence-removal"),
    path("prepare/documents/<int:document>/coverage/", coverage.of_document, name="document-coverage"),
    path("opportunities/<int:id>/coverage/", coverage.coverage, name="coverage"),
    path("opportunities/<int:id>/sheet/", sheets.sheet, name="sheet"),
    path("opportunities/<int:id>/sheet/posting/", sheets.paste, name="sheet-posting"),
    path("opportunities/<int:id>/sheet/company/", sheets.company, name="sheet-company"),
    path("opportunities/<int:id>/requirements/", sheets.add, name="requirements"),
    path("opportunities/<int:id>/requirements/lines/", sheets.keep, name="requirement-lines"),
    path("opportunities/<int:id>/requirements/<int:requirement>/", sheets.edit, name="requirement"),
    path("opportunities/<int:id>/requirements/<int:requirement>/standing/", sheets.judge, name="requirement-standing"),
    path("opportunities/<int:id>/requirements/<int:requirement>/removal/", sheets.remove, name="requirement-removal"),
    path("opportunities/<int:id>/requirements/<int:requirement>/proofs/", sheets.prove, name="requirement-proofs"),
    path("opportunities/<int:id>/proofs/<int:proof>/removal/", sheets.unprove, name="proof-removal"),
]
