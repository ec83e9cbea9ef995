"""Headings of postings in English, German, Dutch and the Nordic languages; strokes part the phrases."""

from typing import Final

ENGLISH: Final = {
    "required": """
        requirements | requirement | required | must have | must haves | must-haves | you must have
        | minimum qualifications
        | basic qualifications | required qualifications | required skills | required experience | qualifications
        | qualification | your profile | your background | your skills | your experience | your qualifications
        | about you | who you are | you are | you have | you bring | what you bring | what you'll bring
        | what you will bring | what you'll need | what you will need | what you need | what we need | you will have
        | you'll have | you should have | what we are looking for | what we're looking for | we are looking for
        | we're looking for | who we are looking for | who we're looking for | what we look for | what we expect
        | we expect | we require | who should apply | skills | skills and experience | experience
        | key skills | essential skills | essential | essential criteria | essentials | technical skills
        | competencies
        | knowledge skills and abilities | key competencies | person specification | candidate profile
        | ideal candidate
        | the ideal candidate | you might be a good fit if | you may be a good fit if | you'll be a good fit if
        | you could be a good fit | you are a good fit | you might thrive | a good fit if | this role is for you
        | this could be you | is this you | sounds like you | what makes you a great fit | what it takes
        | to be successful | to succeed | success in this role | education and experience | education
        | prerequisites
        | skills you'll need | skills you will need | what success requires | you know | must be able | expectations
        | why you | you ideally | what you should have | what you have | the skills we need | job qualifications
        | job requirements | physical requirements | eligibility | the person | experience and skills | expertise
        | skills required | experience required | what will you need | minimum requirements | basic requirements
        | what you'll bring to the team | what you bring to the table | the right person | what we hope you'll bring
        | you | you need to have | at a minimum | you need | you'll thrive | you would be a great fit
        | you will thrive | how to know if | your expertise | what we ask | what we ask for | we ask for
    """,
    "preferred": """
        nice to have | nice to haves | nice-to-have | nice-to-haves | preferred | preferred qualifications | bonus
        | bonus points | bonus skills | extra points | extra credit | a plus | plus | pluses | plusses | big plus
        | desirable | desirables | desired | desired skills | desirable criteria | good to have | would be nice
        | not required but | optional | additional qualifications | advantageous | an advantage | it's a bonus
        | what would make you stand out | what sets you apart | you stand out | stand out | stands out
        | we'd love if
        | we would love | would be great if | preferable | even better if | added bonus | brownie points
        | not essential | helpful | ideally you have | ideally you also | nice but not | great to have | beneficial
        | it would be great if | preferred skills | preferred experience | icing on the cake | recommended
    """,
    "offer": """
        what we offer | we offer | our offer | benefits | perks | perks and benefits | benefits and perks
        | compensation
        | what you get | what you'll get | what you will get | what's in it for you | what is in it for you
        | why join us | why join | why work with us | why work here | why us | why you'll love | why you will love
        | salary | pay range | pay | pay transparency | our benefits | total rewards | rewards | package
        | compensation and benefits | what we can offer | we provide | we give you | in return | remuneration
        | what's on offer | your benefits | what you can expect | you can expect | you'll love working here
        | compensation range | base salary | salary range | your advantages | life at | working here
        | how we'll reward
        | health benefits | employee benefits | why
    """,
    "tasks": """
        responsibilities | key responsibilities | your responsibilities | duties | duties and responsibilities
        | what you'll do | what you will do | what you'll be doing | what you will be doing | what you do | you will
        | you'll | your role | the role | your tasks | tasks | your mission | the mission | your impact | day to day
        | a day in the life | the job | job description | about the job | about the role | about this role
        | about the position | the position | job summary | role overview | position overview | position summary
        | overview | summary | description | in this role | in this role you will | what will you do | your job
        | the opportunity | the challenge | scope | the work | how you'll make an impact | essential functions
        | primary duties | main duties | what the role is | key duties | what you'll own | what we do | the impact
        | what you'll work on | projects | your day | what you'll achieve | goals | tools | our stack | tech stack
        | technologies we use | our technologies
    """,
    "about": """
        about | about us | about the company | about the team | the team | our team | who we are | our company
        | our mission
        | our values | company description | our culture | our story | the company | meet the team | diversity
        | equal opportunity | equal employment opportunity | eeo | diversity and inclusion | our commitment | legal
        | privacy | disclaimer | additional information | please note | note | location | locations | work location
        | work environment | working conditions | working hours | start date | employment type | contact | office
        | accommodation | accommodations | background check | e-verify | travel
    """,
    "apply": """
        how to apply | application process | to apply | apply | apply now | interview process | hiring process
        | our hiring process | the process | next steps | recruitment process | what happens next
        | selection process
        | interested | how we hire
    """,
}  # fmt: skip
GERMAN: Final = {
    "required": """
        du | anforderungen | anforderungsprofil | ihr profil | dein profil | profil | euer profil | qualifikation
        | qualifikationen | ihre qualifikation | ihre qualifikationen | deine qualifikationen | deine qualifikation
        | das bringst du mit | was du mitbringst | was sie mitbringen | das bringen sie mit | du bringst mit
        | sie bringen mit | mitbringen | das erwarten wir | was wir erwarten | wir erwarten | unsere erwartungen
        | voraussetzungen | ihre voraussetzungen | deine voraussetzungen | das zeichnet dich aus
        | was dich auszeichnet | das zeichnet sie aus | was sie auszeichnet | ihre kompetenzen | deine skills
        | ihre skills | kenntnisse | ihre kenntnisse | deine kenntnisse | fachliche anforderungen
        | persönliche anforderungen | fähigkeiten | kompetenzen | ihr hintergrund | dein hintergrund | über dich
        | das solltest du mitbringen | das sollten sie mitbringen | damit überzeugst du | damit überzeugen sie
        | womit du uns überzeugst | womit sie überzeugen | damit punktest du | darum passt du | du passt zu uns
        | sie passen zu uns | wir suchen | wen wir suchen | das wünschen wir uns | was wir uns wünschen
        | wir wünschen uns | das bist du | wer du bist | du bist | sie sind | du hast | sie haben | unbedingt
        | deine stärken | ihre stärken | so bist du | must-haves | muss-kriterien | ausbildung und erfahrung
    """,
    "preferred": """
        von vorteil | wünschenswert | wäre schön | idealerweise | nice to have | pluspunkte | bonuspunkte | bonus
        | optional | gern gesehen | gerne gesehen | darüber freuen wir uns | kann-kriterien | das wäre super
        | freuen wir uns über | außerdem freuen wir uns | das ist ein plus | ein plus | zusätzlich von vorteil
    """,
    "offer": """
        wir bieten | was wir bieten | das bieten wir | unser angebot | wir bieten ihnen | wir bieten dir
        | ihre vorteile
        | deine vorteile | benefits | deine benefits | ihre benefits | vergütung | gehalt
        | was dich erwartet bei uns
        | darauf kannst du dich freuen | darauf können sie sich freuen | das erwartet dich bei uns | das bekommst du
        | darum wir | warum wir | warum zu uns | unsere leistungen | freu dich auf | freuen sie sich auf
        | leistungen
        | warum | das spricht für uns | unsere benefits | gute gründe
    """,
    "tasks": """
        aufgaben | ihre aufgaben | deine aufgaben | ihre aufgabe | deine aufgabe | aufgabengebiet | tätigkeiten
        | ihre tätigkeit | das erwartet dich | das erwartet sie | was dich erwartet | was sie erwartet
        | deine mission
        | verantwortlichkeiten | ihr aufgabengebiet | dein aufgabengebiet | das machst du | stellenbeschreibung
        | ihre verantwortung | deine verantwortung | deine rolle | ihre rolle | das sind deine aufgaben
        | hier bringst du dich ein
    """,
    "about": """
        über uns | wer wir sind | das sind wir | unternehmen | das unternehmen | wir über uns | unser team
        | das team
        | standort | arbeitsort | hinweis | datenschutz | kontakt | ansprechpartner | eintrittsdatum | arbeitszeit
        | beschäftigungsart
    """,
    "apply": """
        bewerbung | jetzt bewerben | so bewirbst du dich | bewerbungsprozess | interesse | interessiert | kontakt
        | haben wir ihr interesse geweckt | haben wir dein interesse geweckt | neugierig | ihre bewerbung
        | deine bewerbung | so geht es weiter
    """,
}  # fmt: skip
DUTCH: Final = {
    "required": """
        functie-eisen | functieeisen | eisen | vereisten | jouw profiel | je profiel | uw profiel | profiel
        | wat breng je mee
        | wat neem je mee | dit breng je mee | dit vragen we | wat vragen wij | wat we vragen | wij vragen
        | we vragen
        | wie ben jij | wie ben je | dit ben jij | wat we zoeken | wij zoeken | we zoeken | wat heb je nodig
        | kwalificaties | vaardigheden | dit heb je in huis | jij hebt | je hebt | jij bent | over jou
        | wat wij van jou vragen | jouw kwaliteiten | gevraagd
    """,
    "preferred": "pré | een pré | een pre | pluspunten | mooi meegenomen | wenselijk | bij voorkeur | leuk als",
    "offer": """
        wat wij bieden | wat we bieden | wij bieden | we bieden | dit bieden wij | ons aanbod
        | arbeidsvoorwaarden | wat krijg je
        | dit krijg je | wat bieden wij | wat bieden we | jouw voordelen | salaris | dit kun je verwachten | aanbod
    """,
    "tasks": """
        functieomschrijving | wat ga je doen | wat ga jij doen | taken | je taken | jouw taken | werkzaamheden
        | de functie
        | jouw rol | verantwoordelijkheden | dit ga je doen | functie-inhoud | jouw functie
    """,
    "about": """
        over ons | wie zijn wij | wie we zijn | het team | jouw team | het bedrijf | bedrijfsomschrijving | locatie
    """,
    "apply": "solliciteren | solliciteer | hoe solliciteer je | interesse | sollicitatieprocedure | procedure",
}  # fmt: skip
NORDIC: Final = {
    "required": """
        kvalifikationer | krav | kravprofil | vi söker dig som | vem är du | om dig | din profil | din bakgrund
        | vi söker
        | du har | vad vi söker | erfarenhet | skallkrav | kompetenskrav | dina kvalifikationer | vi förväntar oss
        | kvalifikasjoner | ønskede kvalifikasjoner | hvem er du | om deg | vi ser etter | vi søker | din bakgrunn
        | dine kvalifikationer | hvem er du | om dig | vi forventer | vi leder efter | du er | du bringer
        | erfaring | kompetencer | vaatimukset | odotamme sinulta | odotamme | edellytämme | osaaminen | hakijalta
        | mitä odotamme | sinulla on | kuka olet | hæfniskröfur | menntunar og hæfniskröfur | forventninger
        | personlige egenskaper | personliga egenskaper | utdanning
    """,
    "preferred": """
        meriterande | bonus | fördel | det är en fördel | plus | det är meriterande | fordel | det er en fordel
        | et plus
        | eduksi | luemme eduksi | katsomme eduksi | arvostamme | ønskelig | ønskværdigt
    """,
    "offer": """
        vi erbjuder | vad vi erbjuder | förmåner | vi erbjuder dig | lön | vi tilbyr | vi kan tilby | lønn
        | fordeler
        | vi tilbyder | hvad vi tilbyder | goder | løn | tarjoamme | mitä tarjoamme | edut | palkka
    """,
    "tasks": """
        arbetsuppgifter | dina arbetsuppgifter | om rollen | om tjänsten | rollen | ansvar | arbeidsoppgaver
        | om stillingen
        | dine oppgaver | arbejdsopgaver | dine opgaver | ansvarsområder | tehtävät | työtehtävät
        | tehtävän kuvaus | stillingen
    """,
    "about": "om oss | om os | om företaget | om virksomheten | meistä | yritys | hvem er vi | vilka är vi",
    "apply": "ansökan | ansök | søknad | søk | ansøgning | hakeminen | hae | rekryteringsprocess | sådan søger du",
}  # fmt: skip
