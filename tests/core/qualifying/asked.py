"""Made-up postings of a role in several languages, with the skills that a person would say they ask for together."""

from typing import Final

# by language: what two or more of the postings ask for, then the lines of each posting
ASKED: Final[dict[str, tuple[frozenset[str], tuple[tuple[str, ...], ...]]]] = {
    "English": (
        frozenset({"Python", "PostgreSQL", "project management", "customs law", "Kubernetes", "Go", "Danish",
                   "data pipelines", "shift planning"}),
        (
            ("Strong Python and PostgreSQL", "You have made a slow thing fast", "Experience with data pipelines",
             "5+ years in a team", "Fluent Danish is a plus"),
            ("Python, Go or similar", "Knowledge of customs law", "You make things happen and have a good attitude",
             "Experience in project management", "Experience with shift planning"),
            ("You have experience with Kubernetes and Go", "Knowledge of customs law and data pipelines",
             "Fast, reliable, slow to anger", "Some Danish", "Great communication skills"),
            ("Experience in project management", "PostgreSQL", "Kubernetes", "You make slow teams fast",
             "You have worked in a team", "You know how to plan shifts", "Shift planning"),
        ),
    ),
    "German": (
        frozenset({"SAP", "Excel", "Lohnbuchhaltung", "Zollrecht", "Englisch", "Führerschein Klasse B",
                   "DATEV"}),
        (
            ("Erfahrung mit SAP und DATEV", "Sehr gute Kenntnisse in Lohnbuchhaltung", "Teamfähigkeit",
             "Du hast schnelle Ideen"),
            ("Sicherer Umgang mit Excel", "Kenntnisse in Zollrecht und Lohnbuchhaltung", "Fließend Englisch",
             "Selbstständige Arbeitsweise"),
            ("SAP", "Umgang mit MS Excel", "Gute Englischkenntnisse", "Du bist schnell und flexibel",
             "Führerschein Klasse B"),
            ("Führerschein der Klasse B", "Kenntnisse in Zollrecht", "DATEV von Vorteil", "Selbstständiges Arbeiten",
             "Teamfähigkeit und schnelle Auffassungsgabe"),
        ),
    ),
    "French": (
        frozenset({"Python", "comptabilité", "gestion de projet", "anglais", "Excel", "soudure", "Esprit d’équipe"}),
        (
            ("Maîtrise d’Excel et de Python", "Expérience en comptabilité", "Vous êtes rapide et dynamique"),
            ("Expérience en gestion de projet", "Connaissance de la comptabilité", "Bon niveau d’anglais"),
            ("Python", "Anglais courant", "Expérience en soudure", "Esprit d’équipe", "Rapide et rigoureux"),
            ("Expérience en gestion de projets", "Bonne maîtrise d’Excel", "Expérience en soudure", "Esprit d’équipe"),
        ),
    ),
    "Spanish": (
        frozenset({"SQL", "contabilidad", "gestión de proyectos", "inglés", "atención al cliente", "Persona dinámica"}),
        (
            ("Experiencia en contabilidad", "Conocimientos de SQL", "Persona rápida y dinámica"),
            ("Experiencia en gestión de proyectos", "Inglés fluido", "Experiencia en atención al cliente"),
            ("SQL", "Conocimientos de contabilidad", "Nivel alto de inglés", "Persona dinámica"),
            ("Experiencia en gestión de proyectos", "Experiencia en atención al cliente", "Buena actitud"),
        ),
    ),
    "Polish": (
        frozenset({"SQL", "Język angielski", "księgowości", "zarządzaniu projektami", "Excela"}),
        (
            ("Doświadczenie w księgowości", "Znajomość SQL", "Szybka i dokładna praca"),
            ("Doświadczenie w zarządzaniu projektami", "Bardzo dobra znajomość języka angielskiego", "Excel"),
            ("Znajomość Excela i SQL", "Doświadczenie w księgowości", "Szybka nauka"),
            ("Doświadczenie w zarządzaniu projektami", "Język angielski", "Znajomość Excela"),
        ),
    ),
    "Japanese": (
        frozenset({"Python", "データ分析", "品質管理", "英語"}),
        (
            ("Pythonでのデータ分析の経験", "英語ができる方"),
            ("品質管理の経験3年以上", "Pythonの知識"),
            ("データ分析と品質管理の経験", "英語力のある方", "明るい方"),
        ),
    ),
}  # fmt: skip
