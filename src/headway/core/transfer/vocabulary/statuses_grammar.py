"""The small words around a status, in all languages: what says no, before, which round, and what says nothing."""

from typing import Final

FILLERS: Final = """
    a an the at by from in on of to for with my me i we they them he she it its their our your his her was were
    is are be been being got get had have has did do so as after before due via per and or but then now still
    also just only this that these those company employer candidate job position role stage status step phase
    team people scheduled schedule scheduling booked upcoming confirmed set arranged completed complete done
    finished taken passed cleared held received invite invited invitation invites sent submitted submission
    today yesterday tomorrow week weeks day days month months am pm est pst cet online virtual video zoom teams
    person email mail went well good great bad ok okay fine back up out automated auto automatic internal
    internally external externally formal formally informal verbal again already very yet same soon date dates
    hr recruiter manager hiring interviewer recruiters linkedin indeed reason because candidates experience der
    die das den dem des ein eine einen einer im auf von vom zum zur mit bei beim nach durch fur und oder ist war
    wurde werden wird habe hat ich sie es mich mir uns leider schon bereits noch wieder termin geplant
    vereinbart erledigt erhalten bekommen gefuhrt stattgefunden bestanden stufe firma stelle telefonisch le la
    les l un une du de d au aux en par pour avec sur suite apres et ou ete jai je ils mon ma etape prevu
    planifie programme propose passe fait obtenu poste entreprise candidat statut positif positive el los las una al del
    por para con despues tras y o e ha se fue estado etapa fase puesto empresa programada agendada realizada
    hecha recibida realizado da dos pelo pela apos com um uma foi fui minha meu vaga processo marcada agendado
    feita het van voor met op bij na door te ben heb heeft ik gepland gehad bedrijf il lo gli di dal dalla su
    dopo sono stato stata mio mia fissato programmato fatto sostenuto azienda ricevuta ricevuto proceso z ze w
    po przez od dla oraz lub jest była był mam mi się etap firmę umówiona zaplanowana zaplanowan* odbyła odbyta
    zakończona stanowisko s v ve u k pro byl byla mám stav fáze firmy naplánován proběhl domluven absolvován на
    в во с со от по для и или был была было есть мне меня этап статус компания компании назначен* назначено
    пройдено пройден* прошел прошла этапа после резюме під у з від та після för av på till och med efter ett
"""
NOT: Final = """
    no not without never non didnt wont wasnt havent hasnt doesnt isnt cant kein keine keinen nicht ohne sans
    aucun aucune pas ne sin ningun ninguna nao sem nenhum nenhuma geen niet zonder nessun nessuna senza nie bez
    brak žádný žádná не нет без немає yok inte ej ingen inget utan
"""
BEFORE: Final = "before pre prior vor avant antes voor prima przed před до перед önce före innan"
ROUND: Final = """
    round rounds rd runde gesprachsrunde tour ronda rodada ronde turno giro runda etap kolo раунд этап етап
    aşama tur omgång
"""
REQUESTED: Final = "request requested requests requesting"
ORDINALS: Final[dict[int, str]] = {
    1: """
    1 1st first one i erste erster erstes erstem ersten 1er 1ere premier premiere 1e primera primer primero 1a
    1o primeira primeiro eerste 1ste primo pierwsza pierwszy pierwsze první prvni 1й 1я 1ое первое первый первая
    перше перша ilk birinci första
""",
    2: """
    2 2nd second two ii 2d zweite zweiter zweites zweitem zweiten 2eme 2e 2nde deuxieme seconde segunda segundo
    2a 2o tweede 2de secondo seconda druga drugi drugie druhý druhé druhá 2й 2я 2ое второе второй вторая друге
    ikinci andra
""",
    3: """
    3 3rd third three iii dritte dritter drittes drittem dritten 3eme 3e troisieme tercera tercer tercero 3a 3o
    terceira terceiro derde 3de terzo terza trzecia trzeci trzecie třetí 3й 3я 3ое третье третий третья третя
    üçüncü tredje
""",
    4: """
    4 4th fourth four iv vierte vierter viertes vierten 4eme 4e quatrieme cuarta cuarto 4a quarta quarto vierde
    4de czwarta czwarty čtvrtý čtvrté четвертое четвертый четвертая dördüncü fjärde
""",
    5: "5 5th fifth five funfte funfter funftes 5eme 5e cinquieme quinta quinto vijfde",
    6: "6 6th sixth six",
    7: "7 7th seventh",
    8: "8 8th eighth",
}
