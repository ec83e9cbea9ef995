"""German, Dutch and Swedish wordings; see statuses_english for how to read them."""

from typing import Final

GERMAN: Final[dict[str, str]] = {
    "0": """
        nicht beworben | noch nicht beworben | noch zu bewerben | zu bewerben | bewerben | gemerkt | merkliste |
        merkzettel | vorgemerkt | geplant | bewerbung geplant | interessant | entwurf | in vorbereitung |
        vorbereitung | gespeichert | offene stelle | gefunden | idee | wunschliste | favorit |
        bewerbung vorbereiten | vorbereitet | nicht abgeschickt | noch nicht abgeschickt | lesezeichen
    """,
    "0+withdrawn": "kein interesse | nicht interessant | uninteressant | nicht relevant | verworfen | uebersprungen",
    "1": """
        beworben | bewerbung | bewerbung verschickt | bewerbung versendet | bewerbung gesendet |
        bewerbung abgeschickt | bewerbung eingereicht | bewerbung raus | verschickt | versendet | versandt |
        gesendet | abgeschickt | eingereicht | eingangsbestatigung | eingang bestatigt |
        eingangsbestatigung erhalten | bestatigt | bestatigung | bestatigung erhalten | initiativbewerbung |
        initiativ beworben | noch keine antwort | noch keine ruckmeldung | online beworben | abgesendet |
        zugestellt | gesichtet | bewerbung bestatigt | empfangsbestatigung
    """,
    "1+rejected": "bewerbung abgelehnt | absage ohne gesprach | absage ohne einladung | absage vor gesprach",
    "1+withdrawn": "bewerbung zuruckgezogen",
    "2": """
        antwort | ruckmeldung | antwort erhalten | ruckmeldung erhalten | positive antwort | positive ruckmeldung |
        positives feedback | kontaktiert | kontakt aufgenommen | angeschrieben worden | kontaktiert worden |
        im austausch | headhunter kontakt | in kontakt | vorauswahl | engere auswahl | in engerer auswahl |
        fragebogen | anfrage erhalten
    """,
    "3": """
        telefoninterview | telefon interview | telefongesprach | telefonat | telefon | telefonisches interview |
        telefonisches gesprach | telefontermin | telefonisches vorstellungsgesprach | screening call |
        telefonisches erstgesprach | telefonisches kennenlernen | kurzes telefonat | anruf |
        erstgesprach per telefon | kennenlerngesprach | kennenlernen | vorgesprach | recruiter gesprach |
        hr gesprach | hr interview telefon | personaler gesprach | gesprach mit recruiter | telefonscreening
    """,
    "4": """
        vorstellungsgesprach | vorstellungsgesprache | bewerbungsgesprach | jobinterview | gesprach | gesprache |
        interview | einladung | eingeladen | einladung zum gesprach | einladung zum vorstellungsgesprach |
        einladung zum interview | einladung vorstellungsgesprach | zum gesprach eingeladen | erstgesprach |
        erstes gesprach | videointerview | video interview | videogesprach | online gesprach | fachgesprach |
        fachinterview | technisches interview | technisches gesprach | personliches gesprach | vor ort |
        vor ort gesprach | vorort gesprach | gesprachstermin | teamgesprach | vorstellung | einladung erhalten |
        interview gefuhrt | im gesprach | gesprach gefuhrt | gesprach vereinbart
    """,
    "5": """
        zweitgesprach | zweites gesprach | zweites vorstellungsgesprach | zweites interview | endrunde |
        finale runde | letzte runde | abschlussgesprach | drittgesprach | finales gesprach | letztes gesprach |
        zweite runde | finalrunde
    """,
    "6": """
        angebot | jobangebot | angebot erhalten | vertragsangebot | stellenangebot erhalten | zusage |
        zusage erhalten | vertrag erhalten | vertrag angeboten | gehaltsverhandlung | verhandlung | in verhandlung |
        vertragsverhandlung | angebot liegt vor | mundliche zusage
    """,
    "offer_declined": """
        angebot abgelehnt | zusage abgelehnt | angebot nicht angenommen | angebot ausgeschlagen |
        abgelehntes angebot | von mir abgelehnt
    """,
    "accepted": """
        angenommen | angebot angenommen | zusage angenommen | zugesagt | eingestellt | vertrag unterschrieben |
        unterschrieben | unterzeichnet | vertrag unterzeichnet | stelle bekommen | job bekommen | erfolg |
        erfolgreich | stelle angetreten
    """,
    "rejected": """
        absage | absagen | abgesagt | abgelehnt | ablehnung | absage erhalten | absage bekommen | negativ |
        leider nein | nicht genommen | nicht erfolgreich | erfolglos | nicht ausgewahlt | nicht berucksichtigt |
        aussortiert | durchgefallen | nicht bestanden | absage per mail | negative antwort | negative ruckmeldung |
        absage durch firma | absage der firma | absage vom unternehmen | standardabsage | keine zusage
    """,
    "withdrawn": """
        zuruckgezogen | selbst abgesagt | von mir abgesagt | ich habe abgesagt | eigene absage | absage von mir |
        absage meinerseits | ruckzug | abgebrochen | von mir zuruckgezogen | kein interesse mehr | selbst abgelehnt
    """,
    "no_reply": """
        keine antwort | keine ruckmeldung | keine reaktion | nie gehort | nichts gehort | ohne antwort |
        ohne ruckmeldung | nie wieder gehort | funkstille | geghostet | nicht gemeldet | nie gemeldet |
        unbeantwortet | keine antwort erhalten
    """,
    "position_closed": """
        stelle besetzt | bereits besetzt | besetzt | stelle vergeben | vergeben | abgelaufen |
        stelle nicht mehr verfugbar | nicht mehr verfugbar | stelle gestrichen | stelle geschlossen | geschlossen |
        intern besetzt | anzeige offline | stelle zuruckgezogen | einstellungsstopp | nicht mehr online |
        stelle weg | ausschreibung beendet
    """,
    "waiting": """
        ausstehend | antwort ausstehend | offen | wartend | warten | warte | warte auf antwort |
        warte auf ruckmeldung | wartet auf antwort | in bearbeitung | bearbeitung | in prufung | wird gepruft |
        laufend | laufend e | lauft | aktiv | im prozess | nachgefragt | nachgehakt | nachfassen | warteliste |
        unentschieden | pausiert | in arbeit | entscheidung ausstehend | in wartestellung | vertagt |
        zuruckgestellt | noch offen | im verfahren
    """,
    "reopened": "wieder offen | wieder aufgenommen",
    "own:coding:2": "programmieraufgabe | programmiertest | coding aufgabe | codeaufgabe | programmierprufung",
    "own:assessment:2": """
        onlinetest | online test | einstellungstest | eignungstest | schriftlicher test | personlichkeitstest
    """,
    "own:take_home:2": "probeaufgabe | hausaufgabe | testaufgabe | fallaufgabe | arbeitsprobe | aufgabe",
    "own:case_study:3": "fallstudie",
    "own:trial:4": """
        probearbeiten | probetag | probearbeit | probearbeitstag | hospitation | schnuppertag | schnuppern
    """,
    "own:references:5": "referenzen | referenzprufung",
    "filler": """
        nach dem | nach der | durch die firma | von der firma | vom unternehmen | per mail | per email | von der |
        am telefon | per telefon | beim | nach gesprach mit
    """,
    "ask": "erledigt | beendet | abgeschlossen | sonstiges | archiviert",
}  # fmt: skip

DUTCH: Final[dict[str, str]] = {
    "0": """
        niet gesolliciteerd | nog niet gesolliciteerd | te solliciteren | nog solliciteren | opgeslagen |
        interessant | concept | in voorbereiding | bewaard | gepland | verlanglijst | nog versturen | solliciteren
    """,
    "0+withdrawn": "geen interesse | niet interessant | niet geinteresseerd",
    "1": """
        gesolliciteerd | sollicitatie | sollicitatie verstuurd | sollicitatie verzonden | verstuurd | verzonden |
        ingediend | ontvangstbevestiging | bevestiging | bevestigd | ontvangen | brief verstuurd | cv verstuurd |
        open sollicitatie | bekeken | nog geen reactie | nog geen antwoord
    """,
    "1+rejected": "sollicitatie afgewezen | afgewezen zonder gesprek | afwijzing zonder gesprek",
    "1+withdrawn": "sollicitatie ingetrokken",
    "2": """
        reactie | antwoord | reactie ontvangen | antwoord ontvangen | gereageerd | benaderd |
        benaderd door recruiter | positieve reactie | contact gehad | in contact | voorselectie |
        door naar volgende ronde
    """,
    "3": """
        telefonisch | telefonisch gesprek | telefonisch interview | telefoongesprek | belafspraak | gebeld |
        telefoon | telefonische screening | kennismaking | kennismakingsgesprek | recruiter gesprek |
        gesprek met recruiter | bellen | telefonische kennismaking | hr gesprek
    """,
    "4": """
        gesprek | gesprekken | sollicitatiegesprek | eerste gesprek | op gesprek | uitgenodigd | uitnodiging |
        in gesprek | uitgenodigd voor gesprek | uitnodiging gesprek | uitnodiging voor gesprek | technisch gesprek |
        technisch interview | gesprek gepland | gesprek gehad | gesprek op locatie | video gesprek |
        eerste interview
    """,
    "5": """
        tweede gesprek | tweede interview | tweede ronde | laatste gesprek | eindgesprek | laatste ronde |
        derde ronde
    """,
    "6": """
        aanbod | aanbieding | aanbod ontvangen | contract aangeboden | jobaanbod | arbeidsvoorwaardengesprek |
        onderhandeling | arbeidsvoorwaarden | onderhandelen | contractvoorstel | voorstel ontvangen
    """,
    "offer_declined": "aanbod geweigerd | aanbod afgewezen | aanbod afgeslagen | aanbod niet geaccepteerd",
    "accepted": """
        aangenomen | geaccepteerd | aanbod geaccepteerd | contract getekend | getekend | baan gekregen | begonnen
    """,
    "rejected": """
        afgewezen | afwijzing | afgekeurd | niet geselecteerd | niet aangenomen | niet gekozen | helaas | negatief |
        negatieve reactie | afgevallen | niet uitgenodigd | nee gehad
    """,
    "withdrawn": """
        teruggetrokken | ingetrokken | zelf afgezegd | zelf gestopt | zelf afgewezen | afgezegd door mij |
        zelf teruggetrokken
    """,
    "no_reply": """
        geen reactie | geen antwoord | geen reactie ontvangen | niets gehoord | niets meer gehoord | geen bericht |
        nooit iets gehoord | niet gereageerd | radiostilte
    """,
    "position_closed": """
        vervuld | vacature vervuld | gesloten | vacature gesloten | vacature vervallen | verlopen | ingevuld |
        vervallen | vacature ingevuld
    """,
    "waiting": """
        in behandeling | wachtend | wachten | wachten op reactie | wachten op antwoord | in afwachting |
        openstaand | lopend | loopt | bezig | actief | in procedure | nagebeld | in beraad | on hold |
        wacht op antwoord | opvolgen
    """,
    "own:assessment:2": "online test | toets | capaciteitentest",
    "own:take_home:2": "opdracht | huiswerkopdracht | technische opdracht | thuisopdracht",
    "own:case_study:3": "casus | praktijkcase",
    "own:trial:4": "meeloopdag | proefdag | meelopen",
    "own:references:5": "referentiecheck | referenties",
    "filler": "na gesprek met | door bedrijf | door het bedrijf | per mail | via mail",
    "ask": "afgerond | gestopt | klaar | gearchiveerd | anders",
}  # fmt: skip

SWEDISH: Final[dict[str, str]] = {
    "0": "ej sökt | inte sökt | sparad | att söka | utkast | ska söka",
    "1": "sökt | ansökt | ansökan | ansökan skickad | skickad | skickat | ansökan mottagen | mottagen",
    "2": "svar | fått svar | kontaktad | återkoppling",
    "3": "telefonintervju | telefonsamtal | telefon",
    "4": "intervju | intervju bokad | första intervju | kallad till intervju | teknisk intervju | intervjuad",
    "5": "andra intervju | slutintervju | andra intervjun | sista intervju",
    "6": "erbjudande | jobberbjudande | erbjuden | fått erbjudande",
    "offer_declined": "tackat nej | tackade nej | erbjudande avböjt",
    "accepted": "accepterat | tackat ja | anställd | fått jobbet | antagen | tackade ja",
    "rejected": "avslag | nej tack | nekad | ej vidare | fått nej | inte gått vidare | ej antagen | refuserad",
    "withdrawn": "återtagen | dragit tillbaka | tillbakadragen | hoppat av",
    "no_reply": "inget svar | ej svar | inte svarat | ingen återkoppling",
    "position_closed": "tillsatt | stängd | tjänsten tillsatt | utgången | rekrytering avbruten",
    "waiting": "pågående | väntar | väntar på svar | pågår | under behandling | inväntar svar",
    "own:take_home:2": "arbetsprov | hemuppgift",
    "own:references:5": "referenstagning",
}  # fmt: skip
