"""Words that make a text a job's title, and endings that do in languages that join their words."""

from typing import Final

TITLE_WORDS: Final = """
    engineer engineering developer development programmer architect analyst analytics scientist designer manager director
    lead head chief officer president vp cto ceo cfo coo cio cmo intern internship trainee apprentice assistant associate
    specialist consultant coordinator administrator admin supervisor technician operator representative rep agent advisor
    adviser executive accountant auditor bookkeeper controller lawyer attorney paralegal counsel teacher tutor instructor
    professor lecturer researcher research nurse doctor physician therapist pharmacist caregiver dentist cook chef baker
    waiter waitress bartender barista host hostess server cashier clerk receptionist secretary driver courier mechanic
    electrician plumber carpenter welder painter mason gardener janitor cleaner guard security writer editor journalist
    copywriter translator interpreter photographer producer marketer marketing sales salesperson recruiter buyer planner
    strategist owner partner founder founding principal staff senior junior sr jr mid swe sde sre eng mgr devops fullstack
    backend frontend qa tester software hardware data machine learning product project program business operations support
    customer success account scrum master graduate fellow postdoc phd student volunteer worker labourer laborer helper
    librarian curator pilot steward stewardess conductor tailor butcher florist hairdresser stylist
    entwickler entwicklerin ingenieur ingenieurin leiter leiterin berater beraterin assistent assistentin kaufmann kauffrau
    sachbearbeiter sachbearbeiterin werkstudent werkstudentin praktikant praktikantin praktikum auszubildender azubi
    ausbildung techniker technikerin mitarbeiter mitarbeiterin referent referentin verkaufer verkauferin buchhalter
    buchhalterin lehrer lehrerin fahrer fahrerin koch kochin pfleger pflegerin arzt arztin gartner gartnerin
    geschaftsfuhrer teamleiter projektleiter fachkraft informatiker informatikerin programmierer softwareentwickler
    ingenieur developpeur developpeuse charge chargee chef cheffe responsable directeur directrice assistante technicien
    technicienne comptable vendeur vendeuse conseiller conseillere stagiaire stage alternance alternant apprenti gestionnaire
    analyste consultante infirmier infirmiere enseignant enseignante cuisinier redacteur
    ingeniero ingeniera desarrollador desarrolladora programador programadora analista gerente jefe jefa director directora
    tecnico tecnica administrativo administrativa auxiliar vendedor vendedora contador contadora asesor asesora becario
    becaria practicante profesor profesora enfermero enfermera cocinero camarero consultor consultora disenador disenadora
    coordinador coordinadora especialista responsable ayudante
    engenheiro engenheira desenvolvedor desenvolvedora coordenador estagiario estagiaria estagio tecnico professora
    diretor cozinheiro vendedora
    ontwikkelaar medewerker adviseur manager stagiair leraar verpleegkundige boekhouder verkoper kok chauffeur hoofd
    ingegnere sviluppatore sviluppatrice programmatore impiegato impiegata addetto addetta responsabile direttore tirocinante
    commesso contabile infermiere cuoco insegnante consulente progettista
    inzynier programista programistka deweloper analityk kierownik specjalista specjalistka asystent asystentka dyrektor
    stazysta praktykant ksiegowy ksiegowa sprzedawca nauczyciel kucharz kierowca tester konsultant koordynator mlodszy starszy
    inzenyr vyvojar vyvojarka programator analytik vedouci manazer asistent asistentka specialista reditel ucetni prodavac
    ucitel kuchar ridic technik koordinator stazista
    инженер разработчик программист аналитик менеджер руководитель директор специалист консультант стажер ассистент бухгалтер
    продавец учитель повар водитель тестировщик дизайнер архитектор администратор маркетолог юрист техлид тимлид
    інженер розробник програміст аналітик керівник стажер бухгалтер
    muhendis gelistirici uzman uzmani yonetici stajyer ogretmen muhasebeci
    utvecklare ingenjor larare kock chef saljare ekonom projektledare
"""
TITLE_ENDINGS: Final = """
    engineer manager developer designer entwickler entwicklerin ingenieur ingenieurin leiter leiterin berater beraterin
    techniker kaufmann kauffrau assistent assistentin mitarbeiter mitarbeiterin verkaufer fuhrer lehrer pfleger
    medewerker ontwikkelaar adviseur utvecklare ingenjor
"""
TITLE_SIGNS: Final = (
    "工程师 开发 经理 专员 实习生 设计师 产品 运营 分析师 助理 主管 总监 研究员 架构师 顾问 测试 算法 销售 会计 教师 程序员 工程師 經理 設計師 "
    "エンジニア 開発 マネージャー デザイナー 営業 事務 企画 インターン コンサルタント 엔지니어 개발자 매니저 디자이너 기획자 인턴"
)
EMPLOYMENT: Final = """
    full time | part time | fulltime | parttime | ft | pt | contract | contractor | permanent | temporary | temp | freelance |
    internship | casual | seasonal | w2 | 1099 | c2c | contract to hire | full time contract | apprenticeship | vollzeit |
    teilzeit | minijob | festanstellung | unbefristet | befristet | werkstudium | cdi | cdd | alternance | interim | stage |
    freelance cdi | temps plein | temps partiel | tiempo completo | medio tiempo | jornada completa | media jornada |
    indefinido | temporal | clt | pj | estagio | tempo integral | meio periodo | voltijd | deeltijd | fulltime vast |
    tempo pieno | part time verticale | tempo indeterminato | tempo determinato | pelny etat | umowa o prace | b2b | zlecenie |
    plny uvazek | hpp | полная занятость | частичная занятость | 全职 | 兼职 | 实习 | 校招 | 社招 | 正社員 | 契約社員 | 정규직
"""
