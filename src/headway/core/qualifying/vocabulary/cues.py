"""Words inside a line that make it only preferred, or by which a sentence asks for something, or is legal."""

from typing import Final

PREFERRED: Final = """
    nice to have | a plus | is plus | significant plus | great plus | strong plus | appreciated | a big plus
    | a huge plus | a strong plus | an asset | is a bonus | bonus | preferred
    | preferably | ideally
    | desirable | desired | an advantage | advantageous | a benefit | beneficial | not required | not mandatory
    | optional
    | would be great | helpful | good to have | not essential | plus but not required | is valued
    | highly valued | welcome
    | von vorteil | vorteilhaft | wünschenswert | idealerweise | gerne auch | pluspunkt | pluspunkte | ein plus
    | gern gesehen
    | gerne gesehen | nicht zwingend | kein muss | im idealfall | bevorzugt | vorzugsweise | wäre schön
    | runden dein profil ab
    | rundet dein profil ab | runden ihr profil ab | wären super
    | een pré | een pre | is een plus | mooi meegenomen | bij voorkeur | wenselijk | geen vereiste | liefst
    | meriterande | en fördel | ett plus | gärna | en fordel | et plus | gjerne | gerne med | ønskelig | eduksi
    | plussaa
    | un plus | serait un plus | est un atout | un atout | souhaité | souhaitée | apprécié | appréciée
    | idéalement | de préférence
    | deseable | se valora | se valorará | valorable | será un plus | preferiblemente | preferible | idealmente
    | no excluyente
    | diferencial | desejável | preferencialmente | de preferência | será valorizado | valorizamos
    | preferenziale | gradita | gradito | costituisce un plus | sarà un plus | preferibilmente | apprezzata
    | è un plus
    | constituie avantaj | un avantaj | de preferat
    | mile widziane | mile widziana | mile widziany | będzie atutem | będzie plusem | dodatkowym atutem | atutem
    | najlepiej
    | výhodou | výhoda | výhodu | je plus | ideálně | oceníme | uvítáme | nie je podmienkou | není podmínkou
    | előny | előnyt jelent
    | будет плюсом | плюсом | желательно | приветствуется | преимуществом | преимущество | не обязательно
    | буде плюсом | бажано | вітається | буде перевагою | перевагою
    | tercih sebebi | tercihen | tercih edilir | artıdır | tercih edilen
    | θα εκτιμηθεί | επιθυμητό | επιθυμητή | προσόν θα θεωρηθεί | πλεονέκτημα
    | 优先 | 加分 | 更佳 | 优先考虑 | 優先 | 加分 | 尤佳 | 為佳 | 佳 | 歓迎 | 尚可 | 望ましい | 優遇 | あれば
    | 우대 | 있으면 좋
"""
ASKED: Final = """
    you have | you must | must have | must be | we require | you bring
    | years of experience
    | experience in | experience with | knowledge of | proficiency in | proficient in | fluent in | fluency in
    | familiarity with
    | degree in | strong understanding | you are able | willingness to | we expect | you need
    | skilled in
    | erfahrung in | erfahrung mit | kenntnisse in | gute kenntnisse | abgeschlossenes studium
    | abgeschlossene ausbildung
    | sicherer umgang | du bringst | sie bringen | sie verfügen | du verfügst | du hast | sie haben | erforderlich
    | voraussetzung | fließend | verhandlungssicher | berufserfahrung | setzen wir voraus
    | ervaring met | ervaring in | kennis van | je hebt | je beschikt | vereist
    | erfarenhet av | kunskaper i | erfaring med | kunnskap om | kendskab til | kokemusta | osaamista
    | expérience en | expérience dans | connaissance de | maîtrise de | maîtrise du | vous avez | vous maîtrisez
    | tu maîtrises
    | experiencia en | conocimientos de | conocimiento de | dominio de | experiencia con
    | experiência em | conhecimento em | conhecimentos de | domínio de | experiência com
    | esperienza in | esperienza con | conoscenza di | conoscenza del | padronanza
    | experiență în | cunoștințe de
    | doświadczenie w | doświadczenia w | znajomość | znajomości | umiejętność | wykształcenie
    | zkušenosti s | zkušenost s | znalost | znalosti | praxe v | vzdělání | požadujeme
    | tapasztalat | ismerete
    | опыт работы | опыт в | знание | знания | умение | владение | уверенное | досвід роботи | досвід | знання
    | вміння
    | deneyim | deneyimli | bilgisi | bilgi sahibi | hakim
    | εμπειρία σε | γνώση | άριστη γνώση | πτυχίο
    | 经验 | 熟悉 | 精通 | 熟练 | 掌握 | 本科 | 學歷 | 经历 | 熟練 | 經驗 | 具备 | 経験 | 知識 | できる方
    | 経験者 | 경험 | 능숙 | 이해
"""
LEGAL: Final = """
    equal opportunity | regardless of race | without regard to race | sexual orientation | protected veteran
    | reasonable accommodation
    | background check | criminal histories | gender identity | unabhängig von geschlecht | schwerbehinderte
    | privacy notice
    | indépendamment de | sin distinción | all qualified applicants | create your candidate | apply for this
    | e-verify
    | agency submissions | third party recruiters
"""
DEGREES: Final = """
    degree | bachelor | bachelors | master | masters | phd | doctorate | diploma | studium | studiums
    | abschluss | hochschulabschluss
    | hochschulstudium | ausbildung | diplôme | licence | grado | licenciatura | título | laurea | wykształcenie
    | vysokoškolské
    | vzdělání | образование | высшее | освіта | üniversite | πτυχίο | 本科 | 硕士 | 学历 | 大卒 | 학사
    | licensed | certification
    | certified | clearance | visa | work permit | führerschein | driving licence | driver's license
"""
CHOICES: Final = """
    or | such as | like | e g | eg | for example | one of | at least one | any of | similar | equivalent
    | oder | wie | wie z b | z b | zum beispiel | beispielsweise | o ä | bzw | vergleichbar | mindestens eine
    | ou | tel que | tels que | telles que | comme | par exemple | o | como | por ejemplo | tales como | oppure | come
    | ad esempio | quali | ou similar | por exemplo | of | zoals | bijvoorbeeld | eller | såsom | till exempel | f eks
    | tai | kuten | sau | precum | lub | np | takie jak | albo | nebo | např | jako | vagy | például | или | например
    | такие как | або | наприклад | veya | gibi | örneğin | ή | όπως | 或 | 等 | 如 | または | など | 또는 | 등
"""
LEVELS: Final = """
    in wort und schrift | written and spoken | spoken and written | oral | parlé | écrit | hablado | escrito
    | parlato | scritto | falado | mluveným | psaným
    | fluent | fluently | fluency | native | mother tongue | bilingual | business level | a2 | b1 | b2 | c1 | c2
    | fließend | fließende | fliessend | verhandlungssicher | verhandlungssichere | muttersprache | muttersprachlich
    | courant | couramment | bilingue | langue maternelle | bon niveau | fluido | fluida | nivel alto | nativo | nativa
    | fluente | madrelingua | ottima conoscenza | fluência | vloeiend | vloeiende | moedertaal | flytande | flytende
    | sujuva | fluent | biegła | biegły | biegle | plynně | plynulá | folyékony | свободный | свободное | свободно
    | вільно | вільне | akıcı | ileri düzeyde | άριστη | άπταιστη | 流利 | 流暢 | 母語 | ネイティブ | 유창 | 원어민
"""
# what stands before the name of a skill; a star is any ending
NAMED_AFTER: Final = """
    experience in | experience with | experience of | experience using | experienced in | experienced with
    | knowledge of | knowledge in | understanding of | familiarity with | familiar with | proficiency in
    | proficiency with | proficient in | proficient with | skilled in | skills in | expertise in | background in
    | command of | competence in | certified in | exposure to | fluency in | fluent in | degree in
    | erfahrung in | erfahrung im | erfahrung mit | erfahrungen in | erfahrungen im | erfahrungen mit | erfahrung bei
    | kenntnisse in | kenntnisse im | kenntnisse der | kenntnisse des | kenntnisse von | umgang mit | wissen in
    | expertise in | know how in | studium der | studium des | erfahrung in der | erfahrung mit der | kenntnisse über
    | erfahrung in den | kenntnissen in | erfahrung als | vertraut mit
    | expérience en | expérience dans | expérience de | expérience avec | expérience du | expérience des
    | connaissance de | connaissance du | connaissance des | connaissances en | connaissances de | connaissances des
    | connaissances du | maîtrise de | maîtrise du | maîtrise des | compétences en | maîtrise d | connaissance d
    | experiencia en | experiencia con | experiencia de | conocimientos de | conocimientos en | conocimiento de
    | dominio de | manejo de | dominio del | conocimientos del | experiência em | experiência com | experiência de
    | conhecimento em | conhecimento de | conhecimentos de | conhecimentos em | domínio de | domínio do
    | esperienza in | esperienza con | esperienza di | esperienza nel | esperienza nella | conoscenza di
    | conoscenza del | conoscenza della | conoscenza dei | conoscenza delle | padronanza di | padronanza del
    | competenze in | ervaring met | ervaring in | kennis van | kennis in | ervaring als | vaardig in
    | erfarenhet av | erfarenhet inom | erfarenhet med | kunskaper i | kunskaper om | kunskap om | kunskap i
    | erfaring med | erfaring i | erfaring fra | kunnskap om | kunnskaper i | kendskab til | kendskab med
    | experiență în | experiență cu | cunoștințe de | cunoașterea | doświadczenie w | doświadczenia w
    | doświadczenie z | doświadczenie we | znajomość | znajomości | wiedza z | wiedza o | zkušenosti s | zkušenost s
    | zkušenosti v | znalost | znalosti | praxe v | tapasztalat | опыт работы с | опыт работы в | опыт в | опыт с
    | знание | знания | владение | навыки | досвід роботи з | досвід роботи в | досвід у | досвід з | знання
    | володіння | εμπειρία σε | εμπειρία στη | εμπειρία στο | εμπειρία με | γνώση | γνώσεις | άριστη γνώση
"""
