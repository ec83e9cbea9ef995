"""German and Dutch names of columns; see columns_english."""

from typing import Final

GERMAN: Final[dict[str, str]] = {
    "company": """
        firma | unternehmen | arbeitgeber | firmenname | name der firma | betrieb | unternehmensname |
        organisation | gesellschaft | name des unternehmens | konzern
    """,
    "title": """
        position | stelle | stellenbezeichnung | jobtitel | stellentitel | berufsbezeichnung | tatigkeit |
        positionsbezeichnung | job bezeichnung | titel | bezeichnung | beworben als | beworben auf |
        ausgeschriebene stelle | stellenangebot | jobbezeichnung | stelle als
    """,
    "role": "zielrolle | berufsfeld | bereich | fachbereich | jobkategorie",
    "source": """
        quelle | bewerbung per | bewerbung uber | plattform | portal | jobborse | jobportal | gefunden uber |
        gefunden auf | gefunden bei | kanal | bewerbungsweg | beworben uber | wo gefunden | fundort | woher |
        stellenborse | bewerbungsart | art der bewerbung | fundstelle
    """,
    "referrer": "empfehlung | empfohlen von | empfehlung durch | empfohlen durch | vermittler",
    "url": """
        link zur stelle | link zur anzeige | stellenlink | anzeigenlink | stellenanzeige link |
        link stellenanzeige | jobanzeige | stellenanzeige | internetadresse | link zur ausschreibung | anzeige
    """,
    "location": "ort | standort | arbeitsort | stadt | einsatzort | land | region | plz ort",
    "work_mode": "arbeitsmodell | homeoffice | home office | remote anteil | arbeitsweise | arbeitsform",
    "pay": """
        gehalt | gehaltsspanne | gehaltsvorstellung | lohn | verdienst | vergutung | jahresgehalt | gehaltswunsch |
        gehalt brutto | bruttogehalt | stundenlohn | wunschgehalt | entgelt
    """,
    "pay_min": "gehalt min | gehalt von | mindestgehalt | gehalt ab",
    "pay_max": "gehalt max | gehalt bis | hochstgehalt",
    "pay_currency": "wahrung",
    "applied_on": """
        beworben am | bewerbungsdatum | datum der bewerbung | bewerbung vom | abgeschickt am | versendet am |
        datum bewerbung | gesendet am | bewerbung am | beworben | verschickt am | eingereicht am | versandt am |
        abgesendet am | bewerbung verschickt | bewerbung gesendet am | bewerbung abgeschickt |
        bewerbung versendet am | tag der bewerbung
    """,
    "saved_on": "gefunden am | gespeichert am | angelegt am | erstellt am | hinzugefugt am | erfasst am",
    "first_contact_on": "erstkontakt | erster kontakt | erstkontakt am | kontaktaufnahme",
    "contacted_on": """
        letzter kontakt | letzter kontakt am | zuletzt kontaktiert | nachgefasst am | letzte kontaktaufnahme
    """,
    "posted_on": """
        veroffentlicht am | ausgeschrieben am | anzeige vom | ausschreibungsdatum | erschienen am | online seit
    """,
    "response_on": """
        antwort am | ruckmeldung am | antwortdatum | datum antwort | datum ruckmeldung | ruckmeldung vom |
        antwort vom | datum der antwort | datum der ruckmeldung | antwort erhalten am
    """,
    "followup_on": """
        nachfassen am | wiedervorlage | erinnerung | frist | bewerbungsfrist | nachster termin | nachfassen |
        termin | nachfragen am | datum der nachfrage | nachfrage | bewerbungsschluss
    """,
    "closed_on": """
        absage am | absagedatum | datum absage | absage vom | abgeschlossen am | datum der absage | abgelehnt am |
        absage erhalten am
    """,
    "promised_on": "antwort bis | ruckmeldung bis | antwort zugesagt bis | entscheidung bis",
    "updated_on": """
        aktualisiert am | letzte anderung | zuletzt aktualisiert | zuletzt geandert | stand | stand vom |
        letztes update | geandert am | letzte aktualisierung | statusdatum
    """,
    "status": """
        bewerbungsstatus | stand der bewerbung | aktueller status | aktueller stand | phase | bewerbungsphase |
        sachstand | stadium | bearbeitungsstand | statuts
    """,
    "outcome": """
        ergebnis | ausgang | resultat | endergebnis | entscheidung | zusage absage | ausgang der bewerbung |
        reaktion | erfolg
    """,
    "history": "verlauf | statusverlauf | historie | chronik | statushistorie | bewerbungsverlauf",
    "contact": """
        ansprechpartner | ansprechpartnerin | kontakt | kontaktperson | ansprechperson | kontaktdaten |
        gesprachspartner | personaler | name ansprechpartner | name des ansprechpartners | kontaktinfo
    """,
    "contact_email": "mail | kontakt email | e mail adresse | mailadresse | email adresse | emailadresse",
    "subject": "betreff",
    "notes": """
        notizen | notiz | bemerkung | bemerkungen | anmerkung | anmerkungen | kommentar | kommentare | hinweise |
        sonstiges | nachste schritte | nachster schritt | weiteres vorgehen | info | infos | grund | absagegrund |
        zusatzinfos | feedback | details | gesprachsnotizen
    """,
    "lessons": "erkenntnisse | gelernt | lehren | was habe ich gelernt",
    "posting_text": """
        stellenbeschreibung | beschreibung | anzeigentext | anforderungen | aufgaben | ausschreibungstext |
        jobbeschreibung
    """,
    "labels": "schlagworte | stichworte | schlagworter",
    "id": "kennung | bewerbungs id",
    "event": "ereignis | aktion | vorgang",
    "event_on": "ereignisdatum",
    "inbound": "wer hat kontaktiert | kontakt durch | initiative | angeschrieben von",
    "": """
        prioritat | eingangsbestatigung | bestatigung | eingang bestatigt | bewertung | lebenslauf | anschreiben |
        branche | abteilung | nummer | nr | lfd nr | lfdnr | laufende nummer | referenznummer | kennziffer | jahr |
        monat | woche | kw | unterlagen | anlagen | vertragsart | eintrittsdatum | eintrittstermin | arbeitsbeginn |
        befristet | stunden | telefonnummer | passwort | benutzername | firmengrosse | mitarbeiter | entfernung |
        strasse | plz | postleitzahl | adresse | anschrift | anhange | sympathie | interesse
    """,
}  # fmt: skip

DUTCH: Final[dict[str, str]] = {
    "company": """
        bedrijf | bedrijfsnaam | werkgever | naam bedrijf | organisatie | onderneming | naam werkgever |
        naam van het bedrijf
    """,
    "title": """
        functie | functietitel | vacature | functienaam | baan | positie | vacaturetitel |
        functieomschrijving titel | titel | naam functie
    """,
    "role": "doelfunctie | vakgebied | soort functie",
    "source": """
        bron | gevonden via | gevonden op | kanaal | vacaturesite | gesolliciteerd via | via | waar gevonden |
        hoe gesolliciteerd
    """,
    "referrer": "aanbevolen door | referentie van | via wie",
    "url": "link naar vacature | vacaturelink | link vacature | url vacature | vacature link",
    "location": "plaats | locatie | standplaats | stad | woonplaats | werklocatie | regio",
    "work_mode": "thuiswerken | werkvorm | hybride",
    "pay": "salaris | loon | salarisindicatie | salarisrange | bruto salaris | salariswens",
    "pay_min": "salaris min | minimum salaris | salaris van",
    "pay_max": "salaris max | maximum salaris | salaris tot",
    "pay_currency": "valuta",
    "applied_on": """
        datum sollicitatie | sollicitatiedatum | gesolliciteerd op | datum gesolliciteerd | verzonden op |
        verstuurd op | datum verstuurd | datum verzonden | gesolliciteerd
    """,
    "saved_on": "gevonden op datum | toegevoegd op | opgeslagen op",
    "first_contact_on": "eerste contact | datum eerste contact",
    "contacted_on": "laatste contact | datum laatste contact | laatst contact",
    "posted_on": "geplaatst op | publicatiedatum | datum vacature",
    "response_on": "datum reactie | reactie op | reactiedatum | datum antwoord | antwoord op",
    "followup_on": "herinnering | opvolgen op | deadline sollicitatie | sluitingsdatum | nabellen op | opvolgdatum",
    "closed_on": "datum afwijzing | afgewezen op",
    "updated_on": "bijgewerkt | laatst bijgewerkt | laatste update | bijgewerkt op | laatst gewijzigd",
    "status": "stand van zaken | fase | sollicitatiestatus | huidige status | stap",
    "outcome": "resultaat | uitslag | uitkomst | eindresultaat",
    "history": "geschiedenis | verloop | statusgeschiedenis",
    "contact": "contactpersoon | naam contactpersoon | contactgegevens | contactpersonen",
    "contact_email": "emailadres | e mailadres | email contactpersoon | mailadres",
    "subject": "onderwerp",
    "notes": """
        notities | notitie | opmerkingen | opmerking | toelichting | volgende stap | volgende stappen |
        bijzonderheden | commentaar | actie | vervolgactie | reden afwijzing
    """,
    "lessons": "geleerd | lessen | leerpunten",
    "posting_text": "omschrijving | functieomschrijving | beschrijving | vacaturetekst | functie eisen",
    "labels": "trefwoorden",
    "event": "gebeurtenis",
    "inbound": "contact door | wie heeft contact opgenomen",
    "": """
        prioriteit | motivatiebrief | brief | afdeling | branche | uren | nummer | volgnummer | contractvorm |
        jaar | maand | reistijd | telefoonnummer | dienstverband
    """,
}  # fmt: skip
