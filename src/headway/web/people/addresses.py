"""The addresses of people: contacts, companies, interactions, messages."""

from typing import Final

from django.urls import URLPattern, path

from headway.web.people import companies, contacts, interactions, messages

ADDRESSES: Final[list[URLPattern]] = [
    path("people/", contacts.listed, name="people"),
    path("people/contacts.vcf", contacts.cards, name="vcards"),
    path("people/contacts/new/", contacts.new, name="person-new"),
    path("people/contacts/<int:contact>/", contacts.shown, name="person"),
    path("people/contacts/<int:contact>/card.vcf", contacts.card, name="vcard"),
    path("people/contacts/<int:contact>/fields/", contacts.edit, name="person-fields"),
    path("people/contacts/<int:contact>/jobs/", contacts.job, name="person-jobs"),
    path("people/contacts/<int:contact>/positions/", contacts.position, name="person-positions"),
    path(
        "people/contacts/<int:contact>/positions/<int:position>/removal/",
        contacts.drop_position,
        name="position-removal",
    ),
    path("people/contacts/<int:contact>/rhythm/", contacts.rhythm, name="person-rhythm"),
    path("people/contacts/<int:contact>/mergers/", contacts.merge, name="person-merger"),
    path("people/contacts/<int:contact>/removal/", contacts.remove, name="person-removal"),
    path("people/companies/", companies.listed, name="companies"),
    path("people/companies/new/", companies.new, name="company-new"),
    path("people/companies/<int:company>/", companies.shown, name="company"),
    path("people/companies/<int:company>/fields/", companies.edit, name="company-fields"),
    path("people/companies/<int:company>/refusals/", companies.avoid, name="company-refusal"),
    path("people/companies/<int:company>/refusals/removal/", companies.allow, name="company-refusal-removal"),
    path("people/companies/<int:company>/mergers/", companies.merge, name="company-merger"),
    path("people/companies/<int:company>/removal/", companies.remove, name="company-removal"),
    path("people/interactions/new/", interactions.log, name="interaction-new"),
    path("people/interactions/<int:interaction>/", interactions.edit, name="interaction"),
    path("people/interactions/<int:interaction>/removal/", interactions.remove, name="interaction-removal"),
    path("people/interactions/<int:interaction>/step/", interactions.step, name="interaction-step"),
    path("people/messages/", messages.listed, name="messages"),
    path("people/messages/new/", messages.new, name="message-new"),
    path("people/messages/<str:key>/signature/", messages.sign, name="message-signature"),
    path("people/messages/<str:key>/", messages.shown, name="message"),
    path("people/messages/<str:key>/fields/", messages.edit, name="message-fields"),
    path("people/messages/<str:key>/sendings/", messages.send, name="message-sending"),
    path("people/messages/<str:key>/removal/", messages.remove, name="message-removal"),
]
