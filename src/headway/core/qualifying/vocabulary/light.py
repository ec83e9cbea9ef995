"""Words that mean something only beside others, such as “management” or “team”; verbs and traits of every posting."""

from typing import Final

LIGHT: Final = """
    engineering infrastructure foundation foundations computer application
    project projects management manager manage team teams people person customer customers client service services
    product products business company market development develop design build lead language languages communication
    communicate data system systems process processes tool tools technology technologies software
    hardware solution solutions quality operation operations support plan plans planning organisation organization
    organise organize organised report reports reporting analysis analyse analyst research strategy strategic
    technical technically digital online internal external global international national local regional public
    private social general old open full free clear simple
    current flexible flexibility reliable reliability independent independently
    autonomous autonomy responsible responsibility responsibilities creative creativity curious curiosity proactive
    enthusiastic enthusiasm energetic energy detail details detailed oriented minded focus focused organisational
    organizational interpersonal attitude mindset approach driven drive result results goal goals target targets
    pressure deadline deadlines priority priorities multitask multitasking initiative ownership impact growth change
    changes challenge challenges opportunity opportunities problem problems solve solving solver solution thinking
    think learn learning learner teach train training travel relationship relationships partner partners stakeholder
    stakeholders colleague colleagues member members group groups department office site world career industry
    sector domain subject matter topic topics task tasks duty duties activity activities event events part parts
    place places time times hour hours month degree bachelor master diploma qualification qualifications certificate
    certification university college school education educational study studies course courses graduate licence
    license permit class grade level levels standard standards practice practices method methods methodology
    principle principles concept concepts technique techniques framework frameworks platform platforms application
    applications app apps version model models code document documents documentation information content material
    materials machine machines line lines list number numbers order orders form forms file files account accounts
    case cases point points kind type types set range variety scale value values cost costs price money budget
    handle handling deal create created creating deliver delivering delivery ensure maintain maintaining maintenance
    improve improving improvement perform performing performance provide providing participate contribute
    collaborate collaboration collaborative coordinate coordination cooperate cooperation implement implementing
    implementation identify define monitor track review write read run test prepare present
    presentation serve start grow join apply set follow move keep made get got put say said tell told try ask asked
    call called react excel access word go express shift shifts night day morning evening weekend food hot cold
    server servers network networks head assistant junior senior intern trainee specialist engineer developer
    designer consultant coordinator officer director administrator administration operator worker employee staff
    background science stage base based core key main major minor related special specific overall
    efficiency success
    friendly polite patient patience honest honesty integrity hardworking dedicated dedication commitment committed
    ambitious ambition adaptable adaptability resilient resilience self-starter confident confidence stress
    stressful punctual punctuality dynamic structured careful accurate accuracy precise precision hand worldwide
    equipment supply order line security user users need request requests answer name year-end half quarter week

    projekt projekte projekten team teams leute menschen mitarbeiter mitarbeiterin mitarbeitende kunde kunden
    kundin kundinnen dienst dienste dienstleistung produkt produkte unternehmen markt entwicklung entwickeln
    entwickelst leitung leiten sprache sprachen kommunikation kommunikationsstärke kommunikationsfähigkeit daten
    system systeme prozess prozesse werkzeug werkzeuge technologie technologien technik technisch technische
    technisches lösung lösungen qualität betrieb planung planen planst bericht berichte analyse analysen forschung
    strategie strategisch digital öffentlich privat sozial allgemein groß große großen klein kleine schnell schnelle
    hoch hohe lang kurz jung offen flexibel flexibilität zuverlässig zuverlässige zuverlässigkeit selbstständig
    selbstständige selbständig selbständige selbstständigkeit eigenständig eigenständige eigenverantwortlich
    eigenverantwortung arbeitsweise verantwortung verantwortungsbewusst verantwortungsbewusstsein kreativ kreative
    kreativität neugier neugierig begeisterung engagement engagiert motiviert motivation belastbar belastbarkeit
    stress strukturiert strukturierte analytisch analytische analytisches denken denkvermögen lernbereitschaft
    reisebereitschaft bereitschaft einsatzbereitschaft hands-on mentalität ergebnis ergebnisse ziel ziele druck
    idee ideen problem probleme lösen aufgabe aufgaben thema themen tätigkeit tätigkeiten veränderung herausforderung
    möglichkeit beziehung beziehungen partner kollege kollegen gruppe abteilung büro standort branche umfeld
    studium hochschulstudium abschluss ausbildung schule universität hochschule kurs zertifikat qualifikation
    führerschein klasse methode methoden konzept konzepte anwendung anwendungen software code dokument dokumente
    dokumentation information informationen inhalt inhalte maschine maschinen linie zahl zahlen auftrag aufträge
    konto fall fälle wert kosten preis geld organisieren organisation koordination koordinieren erstellen erstellung
    durchführen durchführung umsetzen umsetzung betreuen betreuung unterstützen unterstützung verbessern optimieren
    optimierung zusammenarbeit zusammenarbeiten gestalten pflegen sicherstellen begleiten bringen gebracht machen
    gemacht schicht schichten nacht tag woche monat server netzwerk assistent assistentin leiter leiterin
    programmierung programmiersprache programmiersprachen auftreten erscheinungsbild umgangsformen freude spaß
    leidenschaft teamgeist teamplayer sorgfalt sorgfältig sorgfältige genau präzise präzision freundlich
    freundliches offenheit durchsetzungsvermögen organisationstalent überzeugend sprachlich

    projet projets équipe équipes gestion gérer client clients clientèle service services produit produits entreprise
    marché développement développer développez conception langue langues langage langages communication
    communiquer données système systèmes processus outil outils technologie technologies technique techniques
    logiciel logiciels solution solutions qualité opération opérations planification planifier organisation
    organiser rapport rapports analyse analyser recherche stratégie digital numérique général générale grand grande
    petit petite rapide autonomie autonome rigueur rigoureux rigoureuse dynamique dynamisme créativité créatif
    curieux curieuse curiosité motivation motivé motivée esprit sens relationnel aisance adaptation adaptabilité
    flexibilité polyvalence polyvalent disponibilité disponible responsabilité responsabilités responsable
    initiative objectif objectifs résultat résultats pression problème problèmes résolution défi changement relation
    relations partenaire partenaires collègue groupe secteur domaine métier tâche tâches activité diplôme licence
    formation université école études cours certificat permis niveau méthode méthodes document documents information
    informations machine machines ligne numéro commande compte cas valeur coût prix argent budget travail travailler
    nuit jour semaine mois programmation assistant assistante chef chargé vente ventes nouveau nouveaux nouvelle
    améliorer assurer réaliser mettre participer collaborer coordination suivi

    proyecto proyectos equipo equipos gestión gestionar cliente clientes servicio servicios producto productos
    empresa negocio mercado desarrollo desarrollar diseño idioma idiomas lengua lenguaje lenguajes comunicación
    comunicar datos sistema sistemas proceso procesos herramienta herramientas tecnología tecnologías técnica
    técnico programa programas programación solución soluciones calidad operación planificación planificar
    organización organizar informe informes análisis analizar investigación estrategia digital general grande pequeño
    rápido autonomía autónomo responsable responsabilidad proactivo proactividad dinámico creatividad creativo
    curiosidad motivación iniciativa actitud presencia orientación orientado objetivo objetivos resultado resultados
    presión problema problemas resolución reto cambio relación relaciones socio compañero grupo sector ámbito tarea
    tareas actividad título grado licenciatura formación universidad escuela estudios curso certificado permiso
    carnet método documento información máquina línea número pedido cuenta caso valor coste precio dinero
    presupuesto trabajo trabajar noche día semana mes asistente jefe encargado atención venta ventas flexibilidad
    disponibilidad compromiso puntualidad mejorar realizar participar colaborar coordinación seguimiento

    progetto progetti squadra gruppo gestione gestire cliente clienti servizio servizi prodotto prodotti azienda
    mercato sviluppo sviluppare lingua lingue linguaggio linguaggi comunicazione dati sistema sistemi processo
    strumento strumenti tecnologia tecnica programmazione soluzione qualità pianificazione organizzazione analisi
    ricerca strategia autonomia precisione flessibilità disponibilità motivazione proattività problema problemi
    obiettivo obiettivi risultato lavoro lavorare laurea diploma corso patente capacità attitudine predisposizione
    dinamico creatività serietà responsabilità relazioni vendita vendite turno notte giorno

    projeto projetos equipe equipa gestão gerenciar cliente clientes serviço serviços produto empresa mercado
    desenvolvimento desenvolver língua línguas idioma linguagem linguagens comunicação dados sistema sistemas
    processo ferramenta ferramentas tecnologia programação solução qualidade planejamento planeamento organização
    análise pesquisa estratégia autonomia flexibilidade disponibilidade proatividade proativo dinâmico criatividade
    problema problemas objetivo resultado trabalho trabalhar graduação curso carteira habilitação responsabilidade
    relacionamento venda vendas noite dia atitude comprometimento

    project projecten team klant klanten dienst product bedrijf markt ontwikkeling ontwikkelen taal talen
    communicatie communiceren gegevens systeem systemen proces processen technologie oplossing kwaliteit planning
    plannen organisatie organiseren analyse onderzoek strategie zelfstandig zelfstandige flexibel flexibiliteit
    verantwoordelijk verantwoordelijkheid verantwoordelijkheidsgevoel nauwkeurig enthousiast enthousiasme
    gemotiveerd stressbestendig initiatief werken werk samenwerken samenwerking teamspeler opleiding diploma
    rijbewijs programmeertaal programmeertalen probleem problemen doel resultaat nacht dag leiding leiden beheer

    projekt projektet team kund kunder kunde tjänst produkt företag marknad utveckling utveckla språk programspråk
    kommunikation kommunikativ data system process verktyg teknik lösning kvalitet planering planera organisation
    analys strategi självständig självständigt flexibel ansvar ansvarsfull noggrann driven engagerad engagemang
    nyfiken initiativ samarbete samarbetsförmåga arbete arbeta utbildning examen körkort problem mål resultat natt
    dag ledning leda prosjekt bedrift marked utvikling språk løsning kvalitet selvstendig ansvarlig samarbeid arbeid
    utdanning førerkort projekt virksomhed udvikling sprog selvstændig ansvarsbevidst samarbejde arbejde uddannelse
    kørekort projekti tiimi asiakas asiakkaat palvelu tuote yritys kehitys kehittäminen kieli kielet viestintä
    tiedot järjestelmä työ työskentely koulutus tutkinto ajokortti johtaminen hallinta itsenäinen oma-aloitteinen

    proiect proiecte echipă client clienți serviciu servicii produs companie piață dezvoltare limbă limbi comunicare
    date sistem proces tehnologie soluție calitate planificare organizare analiză strategie autonomie flexibilitate
    responsabilitate motivație atitudine problemă probleme obiectiv rezultat muncă lucru diplomă studii permis
    limbaj limbaje programare gestionare management

    projekt projekty projektów projektami projektem zespół zespole zespołu zespołem zespołowa klient klienta klientów
    klientem usługa usługi produkt produktów firma rynek rozwój rozwoju tworzenie język języki języka języków
    języków komunikacja komunikatywność dane danych system systemów proces procesów narzędzie narzędzi technologia
    technologii rozwiązanie rozwiązań jakość planowanie organizacja organizacyjne analiza analizy analityczne
    strategia samodzielność samodzielny samodzielna odpowiedzialność odpowiedzialny elastyczność zaangażowanie
    zaangażowany motywacja kreatywność dokładność inicjatywa presja presji presją odporność stres dyspozycyjność
    gotowość problem problemów cel cele wynik wyniki praca pracy pracować wykształcenie studia szkoła kurs prawo
    jazdy kategoria noc dzień zarządzanie zarządzania kierowanie sprzedaż obsługa programowanie programowania
    nowy nowych duży dużych pod relacje nastawienie

    projekt projekty projektů tým týmu týmová zákazník zákazníci zákazníky služba služby produkt firma trh vývoj
    jazyk jazyka jazyky jazyků komunikace komunikativnost komunikační data systém systémy proces nástroj nástroje
    technologie řešení kvalita plánování organizace organizační analýza strategie samostatnost samostatný
    zodpovědnost zodpovědný spolehlivost flexibilita motivace kreativita pečlivost iniciativa stres problém cíl
    výsledek pracovat vzdělání škola kurz řidičský průkaz noc den řízení vedení prodej programování programovací

    projekt projektek csapat csapatban ügyfél ügyfelek szolgáltatás termék cég piac fejlesztés nyelv nyelvek
    nyelvtudás kommunikáció kommunikációs adat rendszer folyamat eszköz technológia megoldás minőség tervezés
    szervezés elemzés stratégia önálló önállóság felelősség rugalmasság motiváció precizitás megbízhatóság
    probléma cél eredmény munka munkavégzés végzettség diploma iskola jogosítvány vezetés vezető programozás
    programozási értékesítés terhelhetőség

    проект проекты проектов проектами команда команде командой клиент клиенты клиентами клиентов услуга продукт
    компания рынок развитие разработка разработки язык языки языка языков коммуникация коммуникабельность данные
    данных система системы систем процесс процессы процессов инструмент технология технологии решение решений
    качество планирование организация анализ анализа стратегия самостоятельность ответственность инициативность
    внимательность гибкость мотивация креативность стрессоустойчивость пунктуальность проблема задача задач
    цель результат результаты работа работать образование диплом университет школа курс права категория ночь день
    управление управления руководство продажа продажи продаж программирование программирования новые большой
    проєкт проєкти проєктами команді клієнт клієнти клієнтами послуга компанія ринок розвиток розробка розробки
    мова мови комунікація дані даних процесів інструмент технологія рішення якість планування організація аналіз
    самостійність відповідальність ініціативність уважність гнучкість мотивація стресостійкість завдання мета
    освіта школа курс права ніч управління керівництво продаж продажі програмування нові великий роботи

    proje projeler takım ekip ekibi müşteri müşteriler hizmet ürün şirket pazar geliştirme dil diller dili iletişim
    veri sistem süreç süreçler araç teknoloji çözüm kalite planlama organizasyon analiz strateji bağımsız sorumluluk
    esnek esneklik motivasyon yaratıcılık dikkat inisiyatif stres problem sorun hedef sonuç çalışma çalışmak eğitim
    üniversite okul kurs sürücü ehliyet belgesi gece gün yönetimi yönetim satış programlama yeni büyük

    έργο έργα έργων ομάδα ομάδας ομαδικό ομαδικότητα πελάτης πελάτες πελατών υπηρεσία προϊόν εταιρεία αγορά ανάπτυξη
    γλώσσα γλώσσες γλώσσας επικοινωνία δεδομένα δεδομένων σύστημα συστήματα διαδικασία εργαλείο τεχνολογία λύση
    ποιότητα σχεδιασμός οργάνωση ανάλυση στρατηγική αυτονομία υπευθυνότητα ευελιξία πρόβλημα στόχος αποτέλεσμα
    εργασία εκπαίδευση πτυχίο σχολή δίπλωμα οδήγησης νύχτα ημέρα διαχείριση διοίκηση πωλήσεις προγραμματισμός
    προγραμματισμού πνεύμα δεξιότητες ικανότητα
"""
UNSPACED: Final = """
    以上 以下 以内 経験 経歴 知識 能力 能力的 優先 歓迎 必須 尚可 可能 方 者 年 月 日 週 業務 仕事 関連 各種 基本
    基礎 実務 理解 興味 意欲
    担当 従事 使用 利用 活用 一般 相当 程度 自身 資格 取得 上級 初級 中級 経験者
    经验 经历 经验者 知识 优先 熟悉 精通 熟练 掌握 具备 具有 良好 相关 相关的 以上学历 学历 专业 工作 能够 较强 优秀
    使用 独立 负责 责任心
    团队 团队合作 团队协作 精神 沟通 沟通能力 合作 良好的 至少 一定 丰富 的 和 与 或 等 及 有 在 了 年以上
    經驗 知識 優先 熟悉 精通 熟練 具備 良好 相關 學歷 專業 工作 團隊 溝通 合作 至少 豐富
    경험 경력 지식 능력 우대 이상 이해 관련 능숙 가능 필수 업무 보유 사용 활용 있는 있으신 대한 또는 및 분
"""
