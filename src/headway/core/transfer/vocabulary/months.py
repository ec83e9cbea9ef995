"""Words of dates: months, weekdays, and how exactly a day is meant."""

from typing import Final

MONTH_NAMES: Final[tuple[tuple[str, ...], ...]] = (
    # each tuple is January to December in one language; forms of one month are parted by a stroke
    ("january|jan", "february|feb|febr", "march|mar", "april|apr", "may", "june|jun", "july|jul", "august|aug",
     "september|sep|sept", "october|oct", "november|nov", "december|dec"),
    ("januar|jänner|jän", "februar|feber", "märz|mär|mrz", "april", "mai", "juni", "juli", "august", "september",
     "oktober|okt", "november", "dezember|dez"),
    ("janvier|janv", "février|févr|fév", "mars", "avril|avr", "mai", "juin", "juillet|juil", "août|aout",
     "septembre", "octobre", "novembre", "décembre|déc"),
    ("enero|ene", "febrero", "marzo", "abril|abr", "mayo", "junio", "julio", "agosto|ago", "septiembre|setiembre",
     "octubre", "noviembre", "diciembre|dic"),
    ("janeiro", "fevereiro|fev", "março", "abril", "maio", "junho", "julho", "agosto", "setembro|set", "outubro|out",
     "novembro", "dezembro"),
    ("januari", "februari", "maart|mrt", "april", "mei", "juni", "juli", "augustus", "september", "oktober",
     "november", "december"),
    ("gennaio|gen|genn", "febbraio|febb", "marzo", "aprile", "maggio|mag", "giugno|giu", "luglio|lug", "agosto",
     "settembre|sett", "ottobre|ott", "novembre", "dicembre"),
    ("styczeń|stycznia|sty", "luty|lutego|lut", "marzec|marca", "kwiecień|kwietnia|kwi", "maj|maja",
     "czerwiec|czerwca|cze", "lipiec|lipca|lip", "sierpień|sierpnia|sie", "wrzesień|września|wrz",
     "październik|października|paź", "listopad|listopada|lis", "grudzień|grudnia|gru"),
    ("leden|ledna|led", "únor|února|úno", "březen|března|bře", "duben|dubna|dub", "květen|května|kvě",
     "červen|června|čvn", "červenec|července|čvc", "srpen|srpna|srp", "září|zář", "říjen|října|říj",
     "listopad|listopadu", "prosinec|prosince|pro"),
    ("январь|января|янв", "февраль|февраля|фев|февр", "март|марта|мар", "апрель|апреля|апр", "май|мая",
     "июнь|июня|июн", "июль|июля|июл", "август|августа|авг", "сентябрь|сентября|сен|сент", "октябрь|октября|окт",
     "ноябрь|ноября|ноя|нояб", "декабрь|декабря|дек"),
    ("січень|січня|січ", "лютий|лютого|лют", "березень|березня|бер", "квітень|квітня|квіт", "травень|травня|трав",
     "червень|червня|черв", "липень|липня|лип", "серпень|серпня|серп", "вересень|вересня|вер", "жовтень|жовтня|жовт",
     "листопад|листопада|лист", "грудень|грудня|груд"),
    ("ocak|oca", "şubat|şub", "mart", "nisan|nis", "mayıs", "haziran|haz", "temmuz|tem", "ağustos|ağu",
     "eylül|eyl", "ekim|eki", "kasım|kas", "aralık|ara"),
    ("januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober", "november",
     "december"),
)  # fmt: skip

WEEKDAYS: Final = """
    monday mon tuesday tue tues wednesday wed weds thursday thu thur thurs friday fri saturday sat sunday sun
    montag mo dienstag di mittwoch mi donnerstag do freitag fr samstag sonnabend sa sonntag so
    lundi lun mardi mercredi mer jeudi jeu vendredi ven samedi sam dimanche dim
    lunes martes miércoles mié jueves jue viernes vie sábado sáb domingo dom
    segunda terça ter quarta qua quinta qui sexta sex feira maandag ma dinsdag woensdag wo donderdag vrijdag vr zaterdag
    za zondag zo lunedì martedì mercoledì giovedì gio venerdì sabato domenica
    poniedziałek pon wtorek wt środa śr czwartek czw piątek pt sobota sob niedziela nd
    pondělí po úterý út středa st čtvrtek čt pátek pá neděle ne
    понедельник пн вторник вт среда ср четверг чт пятница пт суббота сб воскресенье вс
    понеділок вівторок середа четвер субота неділя нд pazartesi salı çarşamba perşembe cuma cumartesi pazar
    måndag tisdag onsdag torsdag fredag lördag söndag
"""
CONNECTORS: Final = """
    of the on at in de del do da di den der dem das le la el am le du of um à a dnia dne г г. р года року an th st nd rd
    year jahr den uhr h
"""
ABOUT: Final = """
    about around approx approximately approximate circa ca c roughly maybe probably est estimated near ungefähr etwa
    zirka rund gegen vermutlich environ env vers aproximadamente aprox alrededor sobre cerca por volta ongeveer rond
    omstreeks verso około ok przybliżeniu přibližně asi kolem примерно около где-то приблизно yaklaşık cirka ungefär
"""
BEFORE: Final = """
    before prior until till by earlier bis vor spätestens vorm avant jusqu antes hasta até voor vóór uiterlijk prima
    entro przed před nejpozději до перед önce före innan
"""
EARLY: Final = """
    early beginning start anfang début inicios principios início begin inizio początek początku začátek začátkem
    начало начале
"""
MIDDLE: Final = "mid middle mitte mi milieu mediados meados medio metà połowa połowie polovina середина середине"
LATE: Final = """
    late end ende fin finales fim final eind einde fine koniec konec koncem конец конце
"""
RELATIVE: Final = """
    today yesterday tomorrow now asap soon ago recently last next week weeks day days heute gestern morgen vorgestern
    letzte nächste woche wochen hier aujourd demain semaine hoy ayer mañana semana ontem hoje amanhã vandaag gisteren
    oggi ieri domani settimana dziś dzisiaj wczoraj dnes včera сегодня вчера завтра неделю назад
"""
