"""Names that are a skill by themselves: tools, languages that people speak; names that are also common words."""

from typing import Final

TOOLS: Final = """
    python java javascript typescript kotlin scala haskell erlang elixir clojure perl php fortran cobol matlab stata
    spss sas abap vba bash powershell sql mysql mariadb postgresql sqlite mongodb redis cassandra elasticsearch
    opensearch snowflake databricks bigquery redshift dbt airflow kafka rabbitmq hadoop clickhouse neo4j graphql grpc
    rest html css sass tailwind bootstrap react angular vue svelte jquery nodejs nextjs django flask fastapi rails
    laravel symfony wordpress drupal typo3 shopify magento joomla dotnet kubernetes docker podman helm terraform
    ansible jenkins gitlab github git jira confluence trello asana figma photoshop illustrator indesign premiere
    blender autocad solidworks catia revit archicad rhino sketchup inventor creo aws azure gcp openshift linux unix
    windows macos android ios swiftui flutter xamarin unity unreal tensorflow pytorch keras pandas numpy scipy
    scikit jupyter tableau powerbi qlik looker excel powerpoint outlook sharepoint salesforce hubspot zendesk
    servicenow workday netsuite sap datev lexware navision dynamics odoo quickbooks xero sage oracle cisco
    wireshark nginx apache grafana prometheus datadog splunk selenium cypress playwright pytest junit postman
    scrum kanban agile devops prince2 itil togaf pmp hplc gmp haccp cnc plc kpi crm erp seo sem gdpr dsgvo ifrs gaap
    rust golang ruby swift spark spring access word express julia dart latex arduino raspberry qgis arcgis lidar
    forklift gabelstapler barista sommelier mailchimp canva typescript wcag c c++ c# r .net f#
"""
TONGUES: Final = """
    english german french spanish italian portuguese dutch danish swedish norwegian finnish icelandic polish czech
    slovak hungarian romanian bulgarian croatian serbian slovenian greek turkish russian ukrainian arabic hebrew
    persian hindi urdu bengali mandarin cantonese chinese japanese korean vietnamese thai tagalog swahili latin
    italienisch portugiesisch niederländisch dänisch schwedisch norwegisch finnisch polnisch tschechisch slowakisch
    ungarisch rumänisch bulgarisch kroatisch serbisch griechisch türkisch russisch ukrainisch arabisch chinesisch
    japanisch koreanisch italien portugais néerlandais danois suédois polonais russe arabe chinois japonais turc grec
    italiano portugués neerlandés danés sueco polaco ruso árabe chino japonés turco griego duński szwedzki rosyjski
    włoski ukraiński włoskiego duńskiego
"""
# also common words: a tool only where they are written as a name, or stand as an item of a list
ALSO_WORDS: Final = """
    go excel word access react swift rust spring spark express dart julia ruby sage rest unity oracle premiere
    outlook inventor dynamics windows flask helm rails creo angular looker
"""
LETTERS: Final = frozenset("CR")  # languages with a name of one letter
BEFORE_LETTERS: Final = frozenset("in with using mit en con avec w we em med met di с на или".split())
AFTER_LETTERS: Final = frozenset("programming programmierung language studio scripts packages code".split())
SAID_BEFORE: Final = frozenset("to live beyond on for the above through".split())  # what follows “go”, the verb
NOT: Final = frozenset(
    "no not without never kein keine keinen keiner keinerlei ohne nicht sans pas sin senza bez nie без нет не não sem "
    "geen zonder niet ingen inte utan uten uden ikke nem değil χωρίς δεν".split()
)
ONLY: Final = frozenset(
    "only just nur seulement solo sólo solamente soltanto tylko jen только лише alleen bara".split()
)
# several words that are one skill, each by two words that stand near each other
TOGETHER: Final = """
    leadership: team lead | team manage | people manage | people lead | staff manage | staff lead | direct reports
        | team leit | leut leit | mitarbeiter führung | mitarbeiter leit | équipe encadrement | équipe gestion
        | équipe diriger | equipo gestión | equipo dirección | equipo liderar | squadra gestione | zespół zarządzanie
        | zespół kierowanie | команда руководство | команда управление | équipe manager | team führung | team geführt
"""
# endings of one word in its numbers and cases, a language or two a line; the first is none
INFLECTIONS: Final = tuple(
    tuple("" if each == "-" else each for each in line.split())
    for line in """
    - s es
    y ies
    - e en er es em ern n s
    e en er es em n
    - x s e es
    ing ed
    al aux
    on ones
    a e
    o i
    e i
    ao oes
    - a u owi em om ami ach ow y ie
    a y i e o om ami ach ie u
    osc osci oscia
    - а у ом е ы и ов ам ами ах і ів
    - t ot et at ok ek ban ben
    а ы и е у ой ам ами ах і ою
    я и е ю ей ям ями ях і ею
    - ar or er en et na
    - lar ler i in de da
    η ης ες ων
    ος ου οι ων
    um en
    """.strip().splitlines()
)
