"""Words that tell nothing of a skill, words that mean the same, endings; in the languages that postings come in."""

from typing import Final

COMMON: Final = """
    a an and or of to in on for with the is are be as at by from into your you our we us it its this that these
    those will can may
    must have has had not no other such any all more most least than then when where who which what how their
    they them he she his
    her i my me do does done so if but also well very good great strong excellent solid proven deep high higher
    highly least
    minimum years year experience experienced experiences knowledge skill skills skilled ability able abilities
    understanding
    familiarity familiar proficiency proficient working work works worked background demonstrated hands
    including include includes
    etc related relevant similar equivalent field fields area areas plus preferred required requirement
    requirements desirable ideally
    nice bonus using use used use within across through about over under up out one two three four five six
    seven eight nine ten
    new both each every least either well prior previous professional practical basic advanced expert expertise
    level a1 a2 b1 b2 c1 c2
    looking seeking comfortable passion passionate willing willingness motivated motivation want wants like love
    help helping
    environment environments role roles job jobs position company business various different multiple many some
    something someone anything thing things way ways matters fluent day days week weeks month months
    before after same much know knows knowing show shows showing notice notices noticing another others between
    while always often still again during without because until only even too enough little first last next real
    make makes making take takes give gives see seen come comes keep keeps bring brings need needs
    large small big fast slow long short young complex modern different important outstanding effective effectively
    efficient efficiently successful successfully positive full-time part-time some
    understand understands understood second third
    eg ie e g per via s t ve re ll d

    und oder der die das den dem des ein eine einen einem einer eines in im an am auf zu zum zur mit von vom für
    bei aus als wie ist
    sind sein hast hat haben du sie ihr dein deine deinen deiner ihre ihren ihrer wir uns unser unsere nicht
    auch sowie gern gerne
    sehr gute guter gutes guten gut erste ersten mehrjährige jahre jahren jahr erfahrung erfahrungen kenntnis
    kenntnisse kenntnissen
    fähigkeit fähigkeiten umgang bereich bereichen idealerweise vorteil wünschenswert bereits über nach durch
    sicher sichere sicherer
    abgeschlossene abgeschlossenes mindestens hohe hohes hoher ausgeprägte ausgeprägtes fundierte fundiertes bzw
    z b etwa arbeiten
    unter ohne gegen seit bis um wenn dass daß man sich ich mich dir dich ihn ihm nur noch mehr viel viele alle alles
    jede jeder jedes diese dieser dieses dies zwei drei vier fünf sechs sieben acht neun zehn elf zwölf groß große
    großen
    klein kleine schnell schnelle neue neuen neuer neues zweiten
    arbeit verfügst verfügen bringst mit besitzt besitzen interesse

    le la les un une des de du d et ou en dans avec pour par sur au aux que qui vous votre vos tu ton ta tes
    nous notre nos est êtes
    ce cet cette ces se sa son ses leur leurs il elle ils elles je me mes mon ma a été être avoir ont plus moins très
    tout toute tous toutes sans sous entre vers chez comme ne pas deux trois quatre cinq six sept huit neuf dix
    avez expérience expériences connaissance connaissances maîtrise bonne bon bonnes ans année années capacité
    compétence compétences
    a al ante bajo cada como cual cuando desde donde ella ellos en entre era esta este esto estos fue ha han hasta
    hay lo
    más me mi muy nos nuestra nuestro para pero porque quien se ser si sin sobre son soy también tener tiene todo
    todos
    dos tres cuatro cinco seis siete ocho nueve diez
    el los las una unos y o con para por del al que tu tus su sus es eres tienes experiencia conocimiento
    conocimientos años
    nivel buen buena capacidad manejo dominio
    ai agli al alla alle allo anche che chi ci come cui dal dalla dei degli del dell della delle dello ed era è
    essere fra
    ha hanno ho io loro ma mi molto negli nei nel nell nelle nello noi non nostra nostro più quale quando questa
    questo
    se si sono su sua sue sui sul sulla suo suoi tra tu tutti tutto tuo tua un voi vostro due tre quattro cinque sei
    il lo gli i uno di da e o con per nel nella tra fra sei hai esperienza conoscenza conoscenze anni buona buon
    ottima capacità
    ao aos à às até como das dos ela ele eles essa esse esta este eu foi há isso já mais mas me mesmo meu minha
    muito na
    nas não nem nós nosso nossa o pela pelo qual quando que quem se sem ser são sob sobre sou também tem ter toda todo
    todos você vocês dois duas três quatro cinco seis
    os as um uma uns e ou em no na nos nas com para por do da dos das seu sua experiência conhecimento
    conhecimentos anos domínio
    aan als bij dan dat deze die dit door er haar heb heeft hij hoe hun ik je kan maar me meer men mijn naar niet
    nog nu
    onder ook over te tot uit uw veel veel voor waar wat werd wie wil zich zijn zoals zonder zou twee drie vier vijf
    zes
    de het een en of in op met van voor bij je jij jouw wij ons is hebt bent ervaring kennis jaar goede kunt
    vaardigheden
    av de dem den det din ditt du där efter ej er ett från för ha han hon hur i in inom ja jag kan kom man med men
    mer mig
    min mot mycket när och om oss på sin som så till under upp ut vad vara vi vid än är også af den det der dig din
    ditt
    ved hos fra som var vi vil være ja on se että kun kuin mutta myös ovat olla sekä tai jos
    två tre fyra fem sex to fire fem seks
    och eller att en ett i på med av för du är har din erfarenhet kunskap kunskaper år god goda og at er på til
    fra erfaring kjennskap
    ale być był była było by co czy dla gdy go ich jak jako jego jej już kiedy który która które których mi my nasz
    nasza
    nie nim o od on ona po poprzez przez przy są swój się także tak ten ta te to twój ty w więc wraz zawsze że
    dwa dwóch trzy cztery pięć sześć
    i oraz lub z ze w we na do od dla się jest są doświadczenie doświadczenia znajomość znajomości umiejętność
    lat lata min dobra bardzo pod nad przy przez po jako oraz jak także
    ale by být byl byla co či dva dvou tři čtyři pět i jak jako jeho její jen kde když která které který mezi mít nad
    nebo o pod podle po při s si svůj ta tak také te ten to u už v však z za že ze
    ismerete ismeret ismeretek ismeretében tapasztalat tapasztalattal gyakorlat tudás tudása képesség készség jó magas
    szintű éves év felhasználói
    experiență experiența cunoștințe cunoașterea ani bune bună
    kokemus kokemusta osaaminen osaamista hyvä hyvät vuotta vuoden taito taidot
    és vagy a az egy is nem van volt hogy de meg mint már csak két három négy öt
    și sau cu de la în din pe pentru un o este sunt nu ai ale al a cel cea care că doi trei patru cinci
    a nebo s se v ve na do od pro je jsou zkušenost zkušenosti znalost znalosti let roky min velmi dobrá
    schopnost práce
    а бы был была были быть вам вас для до его ее если есть же за и из их к как когда который которые ли между мне мой
    мы над нам нас но о об один он она они от под при про так также там то у уже чем что чтобы эта эти это я
    два две двух три четыре пять шесть
    й але б бути був була були вам вас він вона вони від до його її є же за зі із їх коли ми між на наш не ні о об
    один
    по при про та так також те то у що як який які я два дві три чотири п
    и или в во на с со от до для по из не как что это вы мы наш опыт работы знание знания умение лет года год
    хорошее хороший
    та або з зі у на від для досвід роботи знання вміння років
    bu da daha de değil diye en fakat gibi göre hem her ise kadar ki mi ne olan olarak olup o sen siz ve şu üzere yada
    iki üç dört beş altı
    ve veya ile için bir olan en az yıl deneyim deneyimli bilgi bilgisi iyi
    αν από αυτό δεν ένα ένας είναι εκ επί έχει έχω η θα κατά μας μια μου να ο οι ότι όπως που προς στη στην στο στον
    στις στους στα τη την τις το τον τους τα τι υπό ως δύο τρία τρεις τέσσερα πέντε
    και ή με για σε από του της των το τα η ο εμπειρία γνώση έτη
"""
SAME: Final = """
    javascript js ecmascript
    typescript ts
    kubernetes k8s
    postgresql postgres
    go golang
    python python3
    english englisch englische englischkenntnisse anglais inglés inglese inglês engels engelska engelsk
        angielski angielskiego
        angličtina anglický английский английского англійська ingilizce αγγλικά 英语 英語 영어
    german deutsch deutsche deutschkenntnisse allemand alemán tedesco alemão duits tyska tysk niemiecki němčina
        немецкий almanca
        γερμανικά 德语 ドイツ語
    french französisch français francés francese francês frans franska francuski francouzština французский
        fransızca γαλλικά
    spanish spanisch espagnol español spagnolo espanhol spaans spanska hiszpański španělština испанский ispanyolca
    degree bachelor bachelors bsc studium hochschulstudium abschluss diplôme grado licenciatura laurea
    master masters msc ma
    communication communicate communicating communicator kommunikation kommunikationsfähigkeit kommunikativ
        communicatie comunicación
        comunicazione comunicação
    manage manages managed managing manager management управление управления управлял управляла управлять
    team teams teamwork teamfähigkeit teamplayer équipe equipo squadra equipe ekip zespół zespołem команда командой
    lead leads leading led
    leadership führungserfahrung führungskompetenz personalverantwortung personalführung mitarbeiterführung
    mentor mentors mentored mentoring coach coached coaching
    plan plans planned planning planner planung planst geplant planen
    teach teaching taught teacher
    sell sells selling sold sales
    leiten leitung geleitet leitete leitest
    write writes writing wrote written
    build builds building built
    run runs running ran
    drive drives driving drove
    design designs designed designing designer
    develop develops developed developing developer development entwicklung entwickeln
    test tests tested testing tester
    analyse analyze analysing analyzing analysis analyses analytics analytical analytisch analyst
    customer customers client clients kunden kunde kundin kundinnen cliente clientes clienti klant klanten kund kunder
        klient klienta klienti klientem klientów клиент клиенты клиентов клиентами zákazník zákazníci zákazníky
    service services serve serves served serving
    project projects projekt projekte projekten projektes projet projets proyecto proyectos progetto progetti projeto
        projetos projecten projekty projektu projektem projektów projektami projektů проект проекты проектов проектами
    ci continuous cicd
    aws ec2 s3
    ml machinelearning
    ai ki
    nodejs node
    reactjs react
    vuejs vue
    css css3
    html html5
    rest restful
    licence license licences licenses
    volunteer volunteering volunteered ehrenamt ehrenamtlich bénévole bénévolat
    budget budgets budgeting
    negotiate negotiated negotiating negotiation negotiations
    present presents presented presenting presentation presentations
"""
ENDINGS: Final = (
    "ami", "ach", "ами", "ями", "ого", "его", "ов", "ев", "ах", "ях", "ам", "ям", "ом", "ем", "ой", "ей", "ая", "ое",
    "ые", "ый", "ий", "ую", "ть", "ия", "ии", "а", "я", "ы", "и", "у", "ю", "е", "о", "ь", "ων", "ους", "ες", "ης",
    "ας", "ος", "ου", "οι", "η", "α", "ο", "ι",
    "isations",
    "izations", "isation", "ization", "ations", "ation", "ments", "ment", "ungen", "ung", "ings", "ing", "ities",
    "ity", "ions", "ion", "ies", "ers", "ed", "er", "en", "es", "em", "ern", "s", "e", "n", "y", "a", "i", "o",
)  # fmt: skip
COMPOUND: Final = (
    "kenntnissen", "kenntnisse", "kenntnis", "erfahrungen", "erfahrung", "entwicklung", "programmierung",
    "fahigkeiten", "fahigkeit",
)  # fmt: skip
