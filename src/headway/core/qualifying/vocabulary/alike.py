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
    level
    looking seeking comfortable passion passionate willing willingness motivated motivation want wants like love
    help helping
    environment environments role roles job jobs position company business various different multiple many some
    something someone anything thing things way ways matters fluent day days week weeks month months
    before after same much know knows knowing show shows showing notice notices noticing another others between
    while always often still again during without because until only even too enough little first last next real
    make makes making take takes give gives see seen come comes keep keeps bring brings need needs
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
    arbeit verfügst verfügen bringst mit besitzt besitzen interesse

    le la les un une des de du d et ou en dans avec pour par sur au aux que qui vous votre vos tu ton ta tes
    nous notre nos est êtes
    avez expérience expériences connaissance connaissances maîtrise bonne bon bonnes ans année années capacité
    compétence compétences
    el los las una unos y o con para por del al que tu tus su sus es eres tienes experiencia conocimiento
    conocimientos años
    nivel buen buena capacidad manejo dominio
    il lo gli i uno di da e o con per nel nella tra fra sei hai esperienza conoscenza conoscenze anni buona buon
    ottima capacità
    os as um uma uns e ou em no na nos nas com para por do da dos das seu sua experiência conhecimento
    conhecimentos anos domínio
    de het een en of in op met van voor bij je jij jouw wij ons is hebt bent ervaring kennis jaar goede kunt
    vaardigheden
    och eller att en ett i på med av för du är har din erfarenhet kunskap kunskaper år god goda og at er på til
    fra erfaring kjennskap
    i oraz lub z ze w we na do od dla się jest są doświadczenie doświadczenia znajomość znajomości umiejętność
    lat lata min dobra bardzo
    a nebo s se v ve na do od pro je jsou zkušenost zkušenosti znalost znalosti let roky min velmi dobrá
    schopnost práce
    и или в во на с со от до для по из не как что это вы мы наш опыт работы знание знания умение лет года год
    хорошее хороший
    та або з зі у на від для досвід роботи знання вміння років
    ve veya ile için bir olan en az yıl deneyim deneyimli bilgi bilgisi iyi
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
    degree bachelor bachelors bsc ba studium hochschulstudium abschluss diplôme licence grado licenciatura laurea
    master masters msc ma
    communication communicate communicating communicator kommunikation kommunikationsfähigkeit kommunikativ
        communicatie comunicación
        comunicazione comunicação
    team teams teamwork teamfähigkeit teamplayer équipe equipo squadra equipe
    lead leads leading led leadership führung führungserfahrung
    mentor mentors mentored mentoring coach coached coaching
    manage manages managed managing manager management
    teach teaching taught teacher
    sell sells selling sold sales
    write writes writing wrote written
    build builds building built
    run runs running ran
    drive drives driving drove
    design designs designed designing designer
    develop develops developed developing developer development entwicklung entwickeln
    test tests tested testing tester
    analyse analyze analysing analyzing analysis analyses analytics analytical analytisch analyst
    customer customers client clients kunden kunde client clients clientes
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
    licence license
    volunteer volunteering volunteered ehrenamt ehrenamtlich bénévole bénévolat
    budget budgets budgeting
    negotiate negotiated negotiating negotiation negotiations
    present presents presented presenting presentation presentations
    drivinglicence führerschein permis
"""
ENDINGS: Final = (
    "isations",
    "izations", "isation", "ization", "ations", "ation", "ments", "ment", "ungen", "ung", "ings", "ing", "ities",
    "ity", "ions", "ion", "ies", "ers", "ed", "er", "en", "es", "em", "ern", "s", "e", "n", "y", "a", "i", "o",
)  # fmt: skip
COMPOUND: Final = (
    "kenntnissen", "kenntnisse", "kenntnis", "erfahrungen", "erfahrung", "entwicklung", "programmierung",
    "fahigkeiten", "fahigkeit",
)  # fmt: skip
