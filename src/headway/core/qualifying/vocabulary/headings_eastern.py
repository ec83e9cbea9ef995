"""Headings of postings in Polish, Czech, Hungarian, Russian, Ukrainian, Turkish, Greek, Chinese, Japanese, Korean."""

from typing import Final

POLISH: Final = {
    "required": """
        wymagania | nasze wymagania | twój profil | profil kandydata | oczekujemy | nasze oczekiwania
        | oczekiwania | czego oczekujemy
        | kwalifikacje | umiejętności | kogo szukamy | szukamy | wymagane | wymagane umiejętności
        | to oferta dla ciebie jeśli
        | doświadczenie | od kandydatów oczekujemy | co powinieneś | musisz mieć | must have | wymagania obowiązkowe
    """,
    "preferred": """
        mile widziane | nice to have | dodatkowym atutem | dodatkowe atuty | atuty | atutem będzie
        | będzie plusem | plusem będzie
        | mile widziana | dodatkowy atut | opcjonalnie
    """,
    "offer": """
        oferujemy | co oferujemy | nasza oferta | benefity | wynagrodzenie | zapewniamy | to oferujemy | korzyści
    """,
    "tasks": """
        obowiązki | twoje obowiązki | zakres obowiązków | zadania | twoje zadania | opis stanowiska | główne zadania
        | czym będziesz się zajmować | twój zakres obowiązków | odpowiedzialności
    """,
    "about": "o nas | o firmie | kim jesteśmy | nasz zespół | zespół | lokalizacja | miejsce pracy",
    "apply": "aplikuj | jak aplikować | proces rekrutacji | etapy rekrutacji | zainteresowany",
}  # fmt: skip
CZECH: Final = {
    "required": """
        požadavky | požadujeme | co požadujeme | naše požadavky | co očekáváme | očekáváme | co od tebe očekáváme
        | co od vás očekáváme | co bys měl umět | co byste měl | kvalifikace | znalosti | dovednosti
        | váš profil | tvůj profil
        | koho hledáme | hledáme | co potřebujeme | co bys měl mít | co potřebuješ | předpoklady | zkušenosti
        | máš | umíš
        | co by měl kandidát splňovat | co byste měli mít | co bys měla | profil kandidáta | požiadavky | požadované
        | co bychom od tebe potřebovali | bez čeho se neobejdeš
    """,
    "preferred": """
        výhodou | výhoda | výhodou je | výhodou bude | velkou výhodou | nice to have | bude plus | oceníme
        | plusem | bonusové body
        | uvítáme
    """,
    "offer": """
        nabízíme | co nabízíme | co ti nabízíme | co vám nabízíme | benefity | firemní benefity | mzda | plat
        | výhody
        | co za to | na co se můžeš těšit | co získáš | co získáte | ponúkame
    """,
    "tasks": """
        náplň práce | popis práce | pracovní náplň | co budeš dělat | co budete dělat | tvoje role | vaše role
        | úkoly | odpovědnosti
        | popis pozice | co tě čeká | co vás čeká | co bude tvým úkolem | jaká bude tvoje práce
    """,
    "about": "o nás | kdo jsme | o firmě | o společnosti | tým | náš tým | místo výkonu práce | souhrn | shrnutí",
    "apply": "jak se přihlásit | výběrové řízení | zaujalo | životopis | kontakt | průběh výběrového řízení",
}  # fmt: skip
HUNGARIAN: Final = {
    "required": "elvárások | elvárásaink | követelmények | feltételek | amit várunk | szükséges | elvárt",
    "preferred": "előny | előnyt jelent | előnyök a jelentkezésnél",
    "offer": "amit kínálunk | kínálunk | juttatások | amit nyújtunk | ajánlatunk",
    "tasks": "feladatok | főbb feladatok | munkaköri leírás | feladataid",
    "about": "rólunk | cégünk | kik vagyunk | munkavégzés helye",
    "apply": "jelentkezés | hogyan jelentkezz",
}
RUSSIAN: Final = {
    "required": """
        требования | наши требования | мы ожидаем | что мы ожидаем | ожидаем | ожидания | мы ждем | чего мы ждем
        | квалификация
        | навыки | ключевые навыки | необходимые навыки | необходимо | обязательно | обязательные требования
        | от вас
        | что нужно | нам важно | для нас важно | знания и навыки | опыт | кого мы ищем | мы ищем | вы нам подходите
        | что для нас важно | что мы ждем | требования к кандидату | ваш профиль | профиль кандидата
    """,
    "preferred": """
        будет плюсом | плюсом будет | будет преимуществом | преимуществом будет | желательно | приветствуется
        | плюсы
        | дополнительным плюсом | преимущества | как плюс | будем рады | не обязательно
    """,
    "offer": """
        мы предлагаем | предлагаем | что мы предлагаем | условия | условия работы | у нас | почему мы | зарплата
        | бонусы | соцпакет | что предлагаем
    """,
    "tasks": """
        обязанности | задачи | ваши задачи | чем предстоит заниматься | что делать | что нужно делать
        | описание вакансии
    """,
    "about": "о нас | о компании | кто мы | команда | наша команда | место работы",
    "apply": "как откликнуться | этапы отбора | процесс отбора | отклик",
}  # fmt: skip
UKRAINIAN: Final = {
    "required": """
        вимоги | наші вимоги | ми очікуємо | очікуємо | очікування | що ми очікуємо | навички
        | необхідні навички | кваліфікація
        | обов'язково | досвід | кого ми шукаємо | ми шукаємо | нам важливо | що потрібно | вимоги до кандидата
        | необхідно
    """,
    "preferred": "буде плюсом | плюсом буде | буде перевагою | перевагою буде | бажано | вітається | переваги",
    "offer": "ми пропонуємо | пропонуємо | що ми пропонуємо | умови | умови роботи | бонуси | зарплата",
    "tasks": "обов'язки | завдання | твої завдання | ваші завдання | чим займатися | опис вакансії",
    "about": "про нас | про компанію | хто ми | команда",
    "apply": "як подати заявку | етапи відбору | відгук",
}
TURKISH: Final = {
    "required": """
        aranan nitelikler | genel nitelikler | nitelikler | gereksinimler | gereklilikler | beklentilerimiz
        | aradığımız özellikler
        | aranan özellikler | yetkinlikler | senden beklentimiz | sizden beklentimiz | kimi arıyoruz
        | gerekli nitelikler
        | deneyim | beceriler
    """,
    "preferred": "tercih sebebi | tercihen | artı | artılar | tercih edilen nitelikler | olması tercih sebebidir",
    "offer": "sunduklarımız | neler sunuyoruz | yan haklar | avantajlar | maaş | size sunduklarımız | ne sunuyoruz",
    "tasks": "iş tanımı | görevler | sorumluluklar | görev tanımı | yapılacak işler | pozisyon hakkında",
    "about": "hakkımızda | biz kimiz | şirket hakkında | ekip | çalışma yeri",
    "apply": "başvuru | nasıl başvurulur | işe alım süreci",
}
GREEK: Final = {
    "required": """
        απαιτήσεις | απαραίτητα προσόντα | προσόντα | το προφίλ σου | προφίλ | απαιτούμενα προσόντα | τι ζητάμε
        | ζητάμε
        | δεξιότητες | εμπειρία | τι αναζητούμε | αναζητούμε
    """,
    "preferred": """
        επιθυμητά προσόντα | επιθυμητά | θα εκτιμηθεί | θα θεωρηθεί προσόν | επιπλέον προσόντα | πλεονέκτημα
    """,
    "offer": "προσφέρουμε | τι προσφέρουμε | παροχές | η εταιρεία προσφέρει | μισθός",
    "tasks": "αρμοδιότητες | καθήκοντα | περιγραφή θέσης | ρόλος | ο ρόλος",
    "about": "σχετικά με εμάς | ποιοι είμαστε | η εταιρεία | η ομάδα",
    "apply": "αίτηση | πώς να κάνεις αίτηση | υποβολή",
}
CHINESE: Final = {
    "required": """
        任职要求 | 职位要求 | 岗位要求 | 任职资格 | 招聘要求 | 要求 | 基本要求 | 资格要求 | 技能要求 | 任职条件
        | 我们希望你 | 你需要 | 应聘条件
        | 條件要求 | 職位要求 | 應徵條件 | 任職要求 | 職務條件 | 必備條件 | 必备条件 | 必须具备 | 岗位条件 | 希望你
    """,
    "preferred": "加分项 | 优先条件 | 优先考虑 | 加分 | 优先 | 加分條件 | 加分項 | 優先 | 加分項目",
    "offer": "福利待遇 | 薪资福利 | 福利 | 薪资 | 我们提供 | 公司福利 | 待遇 | 薪資福利 | 我們提供 | 员工福利",
    "tasks": "岗位职责 | 工作职责 | 职责 | 工作内容 | 职位描述 | 岗位描述 | 職責 | 工作內容 | 職務說明 | 你将负责",
    "about": "公司介绍 | 关于我们 | 公司简介 | 团队介绍 | 工作地点 | 關於我們 | 公司介紹 | 工作地點",
    "apply": "应聘方式 | 投递方式 | 申请方式 | 招聘流程 | 應徵方式",
}
JAPANESE: Final = {
    "required": """
        応募資格 | 必須スキル | 必須条件 | 必須要件 | 必須 | 応募要件 | 求める人物像 | 求めるスキル | 求める経験
        | 応募条件 | 対象となる方 | スキル
        | 必要な経験 | 必須経験 | 要件 | 求める人材 | 資格
    """,
    "preferred": "歓迎スキル | 歓迎条件 | 歓迎要件 | 歓迎 | 尚可 | 優遇 | あると望ましい | 歓迎経験 | 望ましいスキル",
    "offer": "待遇 | 福利厚生 | 給与 | 待遇・福利厚生 | 年収 | 提供するもの | 魅力",
    "tasks": "仕事内容 | 業務内容 | 職務内容 | 具体的な業務 | 担当業務 | ミッション",
    "about": "会社概要 | 企業情報 | 私たちについて | 勤務地 | チーム | 事業内容 | 勤務時間",
    "apply": "選考プロセス | 応募方法 | 選考フロー | 選考の流れ",
}
KOREAN: Final = {
    "required": """
        자격요건 | 자격 요건 | 지원자격 | 지원 자격 | 필수요건 | 필수 요건 | 필수 사항 | 이런 분을 찾습니다
        | 이런 분을 찾아요 | 필요 역량
    """,
    "preferred": "우대사항 | 우대 사항 | 우대조건 | 우대 조건 | 이런 분이면 더 좋아요 | 이런 경험이 있으면 더 좋아요",
    "offer": "복리후생 | 혜택 | 혜택 및 복지 | 복지 | 급여 | 연봉 | 제공사항",
    "tasks": "주요업무 | 주요 업무 | 담당업무 | 담당 업무 | 업무내용 | 이런 일을 합니다 | 합류하면 함께 할 업무",
    "about": "회사소개 | 회사 소개 | 팀 소개 | 근무지 | 근무 조건",
    "apply": "채용절차 | 채용 절차 | 지원방법 | 전형절차 | 전형 절차",
}
