"""Where opportunities are found: one name for each place, its kind, and the other ways in which people write it."""

from typing import Final

SOURCES: Final[dict[str, dict[str, str]]] = {
    "job_board": {
        "LinkedIn": "linked in | linkdin | linkedin easy apply | linkedin jobs | li | lnkd | linkedin post | 领英",
        "Indeed": "indeed jobs | indeed easy apply | indeed com",
        "Glassdoor": "glass door",
        "ZipRecruiter": "zip recruiter",
        "Monster": "monster jobs",
        "Dice": "",
        "CareerBuilder": "career builder",
        "SimplyHired": "simply hired",
        "Wellfound": "wellfound angellist",
        "AngelList": "angel list | angelco | angel co",
        "Easy Apply": "",
        "Built In": "builtin",
        "Built In NYC": "builtin nyc | builtinnyc",
        "Otta": "",
        "Welcome to the Jungle": "wttj | welcometothejungle",
        "Handshake": "joinhandshake",
        "Hired": "",
        "Hacker News": "hn | hackernews | news ycombinator",
        "Work at a Startup": "yc work at startup",
        "Y Combinator": "ycombinator | yc",
        "Climatebase": "climate base",
        "Idealist": "",
        "USAJobs": "usa jobs",
        "Government Jobs": "governmentjobs",
        "Remote OK": "remoteok",
        "We Work Remotely": "weworkremotely | wwr",
        "Remote Rocketship": "remoterocketship",
        "FlexJobs": "flex jobs",
        "Craigslist": "",
        "Google Jobs": "google for jobs",
        "Google": "google search",
        "Jobright": "jobright ai",
        "Simplify": "simplify jobs",
        "Ladders": "the ladders | theladders",
        "Upwork": "",
        "Adzuna": "",
        "Reed": "reed uk",
        "Totaljobs": "total jobs",
        "CV-Library": "cv library",
        "Jobsite": "",
        "Seek": "seek au | seek nz",
        "Jora": "",
        "Trade Me": "trademe",
        "Naukri": "naukri com",
        "Foundit": "monster india",
        "Internshala": "",
        "Instahyre": "",
        "Cutshort": "",
        "Hirist": "",
        "StepStone": "step stone",
        "Xing": "",
        "Arbeitsagentur": "agentur fur arbeit | bundesagentur fur arbeit | jobborse der arbeitsagentur | arbeitsamt",
        "Jobware": "",
        "Kimeta": "",
        "Karriere.at": "karriere",
        "Jobs.ch": "jobs ch",
        "Jobup": "jobup ch",
        "JobScout24": "job scout",
        "Berlin Startup Jobs": "berlinstartupjobs",
        "Join": "join com",
        "GermanTechJobs": "german tech jobs",
        "France Travail": "pole emploi france travail",
        "Pôle emploi": "",
        "Apec": "",
        "HelloWork": "hello work | regionsjob",
        "Cadremploi": "",
        "Meteojob": "",
        "InfoJobs": "info jobs",
        "Tecnoempleo": "",
        "Computrabajo": "",
        "Bumeran": "",
        "OCC": "occ mundial",
        "Get on Board": "getonbrd | get on brd",
        "Gupy": "",
        "Catho": "",
        "Vagas.com": "vagas | vagas com br",
        "Net-Empregos": "net empregos",
        "Sapo Emprego": "",
        "Nationale Vacaturebank": "nationalevacaturebank",
        "Werk.nl": "uwv | werk nl",
        "Intermediair": "",
        "Pracuj.pl": "pracuj",
        "NoFluffJobs": "no fluff jobs | nofluff",
        "Just Join IT": "justjoinit | justjoin | just join",
        "RocketJobs": "rocket jobs",
        "OLX": "olx praca",
        "Jobs.cz": "jobs cz",
        "Prace.cz": "prace cz",
        "StartupJobs": "startupjobs cz",
        "hh.ru": "hh | headhunter ru | хх | хедхантер | hh kz",
        "Habr Career": "хабр | хабр карьера | habr | career habr",
        "SuperJob": "superjob ru | суперджоб",
        "Avito": "авито | авито работа",
        "Djinni": "джинни | djinni co",
        "DOU": "dou ua",
        "Work.ua": "work ua",
        "Robota.ua": "robota ua",
        "Kariyer.net": "kariyer | kariyer net",
        "BOSS直聘": "boss | boss直聘 | 直聘",
        "拉勾": "拉勾网 | lagou",
        "智联招聘": "智联 | zhilian | zhaopin",
        "前程无忧": "51job",
        "猎聘": "liepin | 猎聘网",
        "牛客": "牛客网 | nowcoder",
        "实习僧": "",
        "Wantedly": "",
        "Green": "green japan",
        "Rikunabi": "リクナビ",
        "Mynavi": "マイナビ",
        "BizReach": "ビズリーチ",
        "Wanted": "원티드",
        "Saramin": "사람인",
        "JobKorea": "잡코리아",
        "Teal": "tealhq",
        "Reddit": "",
        "Facebook": "fb | facebook group",
        "Discord": "",
        "Slack": "slack community",
        "Twitter": "x | twitter x",
        "Telegram": "телеграм | телега | tg",
        "Job board": "jobboard | board | online job board | jobborse | stellenborse | site d emploi | portal de empleo",
    },
    "company_site": {
        "Company site": """
            company website | company site | website | company web site | companys website | companies website | company page |
            career page | careers page | career site | careers site | career portal | company portal | company careers |
            company career site | company careers page | direct | directly | direct application | applied directly |
            employer website | employer site | on company site | corporate website | official website | company careers site |
            firmenwebsite | firmenwebseite | firmenseite | unternehmenswebsite | unternehmensseite | karriereseite | webseite |
            homepage | website der firma | webseite der firma | site de l entreprise | site entreprise | site carriere |
            site internet | site web | site officiel | pagina de la empresa | web de la empresa | sitio web | pagina web |
            sitio web de la empresa | site da empresa | pagina da empresa | site oficial | bedrijfswebsite | website bedrijf |
            sito aziendale | sito web | sito azienda | sito dell azienda | strona firmy | strona firmowa | web firmy |
            stranky firmy | сайт компании | официальный сайт | сайт | 官网 | 公司官网 | 公司网站 | 官方网站 | 公式サイト |
            greenhouse | lever | workday | ashby | company ats
        """,
    },
    "referral": {
        "Referral": """
            referred | employee referral | internal referral | refferal | referal | empfehlung | personliche empfehlung |
            mitarbeiterempfehlung | cooptation | recommandation | recomendacion | referido | referencia | indicacao |
            indicado | verwijzing | aanbeveling | segnalazione | polecenie | z polecenia | doporuceni | по рекомендации |
            рекомендация | реферал | реферальная программа | 内推 | 推荐 | リファラル | 지인 추천 | referans
        """,
    },
    "network": {
        "Network": """
            networking | friend | friends | a friend | family | former colleague | ex colleague | colleague | old colleague |
            coworker | former coworker | acquaintance | word of mouth | personal network | personal contact | contact | alumni |
            my network | professor | mentor | netzwerk | bekannte | bekannter | freund | freundin | kollege | kontakte |
            reseau | bouche a oreille | ami | red de contactos | contacto | amigo | rede | rede de contatos | netwerk | kennis |
            rete | passaparola | amico | znajomy | znajomi | siec kontaktow | znamy | znamost | знакомые | друг | друзья |
            через знакомых | 朋友 | 熟人 | internal | connection
        """,
    },
    "direct_outreach": {
        "Direct outreach": """
            outreach | cold email | cold e mail | cold outreach | cold message | cold call | cold dm | direct message | dm |
            direct email | email | emailed | initiativ | initiativbewerbung | initiativ bewerbung | speculative |
            speculative application | unsolicited | candidature spontanee | spontanee | candidatura espontanea |
            candidatura spontanea | autocandidatura | open sollicitatie | linkedin message | cold linkedin message | i reached out
        """,
    },
    "recruiter": {
        "Recruiter": """
            recruiter contacted me | recruiter reached out | recruiter outreach | contacted by recruiter | external recruiter |
            internal recruiter | recruiting agency | recruitment agency | agency | headhunter | headhunters | inbound |
            inbound recruiter | recruiter inquiry | staffing agency | staffing | staffing firm | recruiters | recruiter message |
            recruiter on linkedin | linkedin recruiter | recruiter linkedin | they contacted me | they reached out |
            personalvermittler | personalvermittlung | zeitarbeit | zeitarbeitsfirma | personaldienstleister | cabinet |
            cabinet de recrutement | chasseur de tetes | agence | interim | agence d interim | reclutador | agencia |
            consultora | recrutador | consultoria | uitzendbureau | recruitmentbureau | detacheerder | agenzia |
            agenzia interinale | agenzia per il lavoro | rekruter | agencja | agencja pracy | rekrutacja agencja | agentura |
            personalni agentura | рекрутер | рекрутер написал | хантинг | хедхантинг | кадровое агентство | 猎头 | エージェント |
            転職エージェント | recruiter call | recruiter email | recruited
        """,
    },
    "event": {
        "Career fair": """
            job fair | jobfair | careers fair | career day | careerfair | recruiting event | career event | campus event |
            jobmesse | karrieremesse | messe | salon | forum | salon de l emploi | feria de empleo | feria | feira de emprego |
            banenmarkt | fiera del lavoro | career days | targi pracy | targi | veletrh | veletrh prace | ярмарка вакансий |
            宣讲会 | 双选会 | 招聘会 | 校园招聘 | 校招 | campus recruiting | on campus recruiting | campus | career center
        """,
        "Meetup": "meet up | meetups",
        "Conference": "konferenz | conference booth | convention | conferencia | konferencja",
        "Hackathon": "",
        "Event": "veranstaltung | evenement | evento | wydarzenie | мероприятие",
    },
    "other": {
        "Newspaper": "zeitung | journal | periodico | jornal | krant | giornale | gazeta | noviny | газета | newspaper ad",
        "Newsletter": "",
        "Other": "others | sonstiges | sonstige | andere | autre | otro | outro | anders | altro | inne | jine | другое | 其他",
    },
}  # fmt: skip

HINTS: Final[dict[str, str]] = {
    "job_board": "jobs job board boards careers jobborse emploi empleo vagas vacature vacatures lavoro praca prace работа вакансии",
    "referral": "referral referred refferal referal empfehlung recommandation cooptation polecenie рекомендация",
    "network": "friend colleague coworker network alumni",
    "recruiter": "recruiter recruiters headhunter agency staffing recruiting recruitment",
    "company_site": "website webseite homepage site career",
    "event": "fair conference meetup event hackathon messe podcast summit expo",
    "direct_outreach": "cold outreach",
}
