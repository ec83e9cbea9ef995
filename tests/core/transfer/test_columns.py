"""Columns by their names, in many languages, and by what their cells hold."""

import pytest

from headway.core.transfer.columns import ColumnGuess, assign, by_content, by_name, date_hint

DAYS = ["2025-03-03", "2025-03-04", "", "2025-03-09"]
STATUSES = ["Applied", "Rejected", "Interview", ""]
TITLES = ["Pastry chef", "Software Engineer", "Data Analyst", "Senior Gardener"]
NAMES = ["Fernhill Ltd", "Oakworth Inc", "Brambledown GmbH", "Ashby Mill"]
LINKS = ["https://jobs.example/1", "https://jobs.example/2", "", "https://jobs.example/3"]
EMPTY = ["", "", "", ""]


def fields(**columns):
    """The fields that columns get; `_` in a name stands for a blank."""
    headers = [name.replace("_", " ") for name in columns]
    return [each.field for each in assign(headers, list(columns.values()), {}).columns]


def cases(**named):
    return [(field, headers.split("|")) for field, headers in named.items()]


@pytest.mark.parametrize(
    ("field", "headers"),
    cases(
        company="Company|company_name|companyName|COMPANY NAME|Employer|Company Name + Link|Firma|Unternehmen"
        "|Entreprise|Société"
        "|Empresa|Bedrijf|Azienda|Nazwa firmy|Společnost|Компания|公司|公司名称|会社名|Şirket|Företag|companyInfo",
        title="Job Title|Position|jobTitle|position_title|Role name|Stelle|Stellenbezeichnung|Poste"
        "|Intitulé du poste|Puesto|Cargo"
        "|Vaga|Functie|Posizione|Stanowisko|Pozice|Вакансия|Должность|职位|岗位|Position (m/w/d)",
        source="Source|Job Source|Platform|postingSource|Where found|Quelle|Plattform|Plateforme|Fuente|Fonte"
        "|Bron|Źródło|Zdroj"
        "|Источник|渠道|Application method",
        url="Link|URL|Job Link|Application URL|Lien|Enlace|Link da vaga|Odkaz|Ссылка|链接|Link zur Stelle",
        location="Location|City|Ort|Standort|Lieu|Ubicación|Localização|Locatie|Sede|Lokalizacja|Lokalita|Город|地点",
        pay="Salary|Salary Range|Pay|Compensation ($)|Gehalt|Salaire|Salario|Salário|Salaris|Stipendio"
        "|Wynagrodzenie|Plat"
        "|Зарплата|薪资",
        applied_on="Date Applied|Applied Date|dateApplied|date_applied|Application Date|Beworben am|Bewerbungsdatum"
        "|Date de candidature|Date d'envoi|Fecha de aplicación|Data da candidatura|Datum sollicitatie"
        "|Data candidatura"
        "|Data aplikacji|Datum odeslání|Дата отклика|投递日期|Date|Datum|Fecha|Data|Дата|日期",
        status="Status|Application Status|Stage|Bewerbungsstatus|Statut|Estado|Situação|Stand van zaken|Stato"
        "|Etap|Stav|Статус"
        "|状态|进度",
        notes="Notes|note|Comments|Next Steps|interview_notes|Notizen|Bemerkungen|Remarques|Notas|Observações"
        "|Opmerkingen|Commenti"
        "|Uwagi|Poznámky|Комментарий|备注",
        contact="Contact|Contact Person|Point of Contact|Ansprechpartner|Contacto|Contactpersoon|Contatto"
        "|Osoba kontaktowa"
        "|Kontaktní osoba|Контактное лицо|联系人|interviewers",
        contact_email="Email|Contact Email|Recruiter e-mail|Sender Email|Correo electrónico|Почта|邮箱",
        outcome="Outcome|Result|final_outcome|selected for interview?|Ergebnis|Résultat|Resultado|Resultaat"
        "|Esito|Wynik"
        "|Výsledek|Результат|结果",
        history="History|Status History|statusLog|Stage History|Verlauf|Historique|Historial|Storico|Historia"
        "|История",
        response_on="Response Date|Date of response|date_init_resp|Antwort am|Date de réponse"
        "|Fecha de respuesta|Data odpowiedzi"
        "|Дата ответа|回复日期",
        contacted_on="Last Contact|lastContactDate|Followed Up|Letzter Kontakt|Dernier contact|Último contacto",
        first_contact_on="First Contact|firstContactDate|Erstkontakt",
        followup_on="Follow-up Date|Reminder|reminderDate|Next action date|Deadline|Wiedervorlage|Rappel",
        posted_on="Date Posted|job post date|Posting Date|Date de publication",
        closed_on="Rejection Date|Date rejected|Absagedatum|Date de refus",
        updated_on="Last Updated|last_updated|Aktualisiert am|timestamp|Mise à jour",
        work_mode="Work mode|in_person_hybrid_remote|Remote/Hybrid/On-site|Modalidad|Tryb pracy|Формат работы",
        pay_min="salary_min|Salary Low|Min Salary|Gehalt min",
        pay_max="salary_max|Salary High|Gehalt max",
        posting_text="Job Description|jobDescription|Description|Stellenbeschreibung|Descripción|Описание",
        referrer="Referred by|Referral|Empfohlen von|Polecony przez",
        role="Target role|job_cat|Job category",
        inbound="Who Applied?|Who reached out|Inbound/Outbound",
        event="Event|Event type",
        subject="Subject|Betreff|Objet|Oggetto",
        lessons="Lessons learned|What I learned",
        labels="Tags|Labels",
        id="id|uuid|Application ID",
    ),
)  # fmt: skip
def test_names(field, headers):
    assert {header: by_name(header).field for header in headers} == dict.fromkeys(headers, field)


@pytest.mark.parametrize(
    "header",
    ["Priority", "Score", "Fit Score", "#", "No.", "Nr", "Resume used", "Cover Letter",
        "Glassdoor", "Branche"],
)  # fmt: skip
def test_known_to_be_none_of_ours(header):
    assert (by_name(header) or ColumnGuess("", 1)).field == ""


@pytest.mark.parametrize(
    "header", ["Why here?", "What makes them unique", "Shoe size", "Tech this company uses", "Column B"]
)
def test_unknown_names(header):
    assert by_name(header) is None


@pytest.mark.parametrize(
    ("header", "field"),
    [
        ("Phone Screen", "stage:Phone Screen"), ("Coding Challenge", "stage:Coding Challenge"), ("Onsite",
            "stage:Onsite"),
        ("1st interview", "stage:1st interview"), ("Telefoninterview", "stage:Telefoninterview"), ("HR call",
            "stage:HR call"),
        ("Offer", "stage:Offer"), ("Screening Date", "stage:Screening"), ("date_interview1", "stage:interview1"),
        ("Vorstellungsgespräch am", "stage:Vorstellungsgespräch am"), ("Auto Rejected", "stage:Auto Rejected"),
        ("In-Progress", "stage:In-Progress"), ("HR/ Recruiter Call", "stage:HR/ Recruiter Call"), ("一面",
            "stage:一面"),
    ],
)  # fmt: skip
def test_stage_columns(header, field):
    assert by_name(header).field == field


@pytest.mark.parametrize(
    ("values", "field"),
    [
        (LINKS, "url"), (["ada@fernhill.example", "Ben <ben@oakworth.example>"], "contact_email"), (DAYS,
            "applied_on"),
        (STATUSES, "status"), (["Absage", "Beworben", "Telefoninterview"], "status"), (TITLES, "title"),
        (["Entwickler", "Werkstudent Logistik", "Teamleiterin"], "title"), (["$120k", "$90k-$100k", ""], "pay"),
        (["Berlin", "Hamburg", "Köln"], "location"), (["Remote", "Hybrid", "On-site"], "work_mode"),
        (["LinkedIn", "Indeed", "linkedin"], "source"), (["510f86a5-0d22-4a72-bd28-1ec4e36b46c6"], "id"),
    ],
)  # fmt: skip
def test_cells(values, field):
    assert by_content(values).field == field


@pytest.mark.parametrize("values", [EMPTY, NAMES, ["1", "2", "3"], ["Yes", "No", "Yes"], ["a long story " * 20]])
def test_cells_that_tell_nothing(values):
    assert by_content(values) is None


def test_a_plain_tracker():
    assert fields(Company=NAMES, Position=TITLES, Date_Applied=DAYS, Status=STATUSES, Link=LINKS, Notes=EMPTY) == [
        "company", "title", "applied_on", "status", "url", "notes",
    ]  # fmt: skip


def test_a_role_is_the_title_unless_there_is_one():
    assert fields(Company=NAMES, Role=TITLES) == ["company", "title"]
    assert fields(Company=NAMES, Role=TITLES, Job_Title=TITLES) == ["company", "role", "title"]


def test_a_date_is_the_day_of_applying_unless_there_is_one():
    assert fields(Company=NAMES, Date=DAYS)[1] == "applied_on"
    assert fields(Company=NAMES, Date_Applied=DAYS, Date=DAYS)[1] == "applied_on"


def test_a_name_is_the_company_unless_there_is_one():
    assert fields(Name=NAMES, Position=TITLES, Status=STATUSES) == ["company", "title", "status"]
    assert fields(Company=NAMES, Name=["Ada", "Ben", "Cleo", ""], Position=TITLES) == ["company", "contact", "title"]


def test_the_cells_overrule_the_name():
    found = assign(["Company", "Job Title", "Status"], [NAMES, LINKS, STATUSES], {})
    assert [each.field for each in found.columns] == ["company", "url", "status"]
    assert found.columns[1].reason == "content"
    assert found.doubts[0].key == "columns:Job Title"
    assert found.doubts[0].choice == "url"


def test_applied_with_yes_and_no_is_a_stage():
    assert fields(Company=NAMES, Applied=["Yes", "No", "Yes", "Yes"])[1] == "stage:Applied"
    assert fields(Company=NAMES, Applied=DAYS)[1] == "applied_on"


@pytest.mark.parametrize(
    ("values", "field"), [(DAYS, "response_on"), (STATUSES, "outcome"), (["Yes", "No", "No", ""], "stage:Response")]
)
def test_a_response_is_what_its_cells_are(values, field):
    assert fields(Company=NAMES, Position=TITLES, Date_Applied=DAYS, Response=values)[3] == field


@pytest.mark.parametrize(
    ("values", "field"), [(["Ada", "Ben", "", "Cleo"], "contact"), (["y", "n", "", "y"], "stage:Recruiter")]
)
def test_a_recruiter_is_a_person_or_a_stage(values, field):
    assert fields(Company=NAMES, Recruiter=values)[1] == field


def test_a_phone_number_is_no_stage():
    assert fields(Company=NAMES, Phone=["+49 30 1234567", "030/7654321", "", "+49 30 1111111"])[1] is None


def test_kinds_of_employment_are_no_role():
    assert fields(Company=NAMES, Job_Type=["Full-time", "Part-time", "Full-time", ""])[1] is None
    assert fields(Company=NAMES, Type=["Remote", "Hybrid", "Remote", ""])[1] == "work_mode"


def test_from_and_to_are_a_link():
    assert fields(Company=NAMES, Source=STATUSES, Target=STATUSES) == ["company", "from", "to"]
    assert fields(Company=NAMES, Source=["LinkedIn", "Indeed", "", ""])[1] == "source"


def test_several_notes_and_stages_share_their_field():
    assert fields(Company=NAMES, Notes=EMPTY, Comments=EMPTY, Phone_Screen=DAYS, Onsite=DAYS) == [
        "company", "notes", "notes", "stage:Phone Screen", "stage:Onsite",
    ]  # fmt: skip


def test_two_columns_for_one_field_give_it_to_the_first():
    found = assign(["Company", "Employer"], [NAMES, NAMES], {})
    assert [each.field for each in found.columns] == ["company", None]


def test_what_the_person_says_comes_first():
    found = assign(["Company", "Client", "Status"], [NAMES, NAMES, STATUSES], {"client": "company", "Status": ""})
    assert [(each.field, each.reason) for each in found.columns] == [
        (None, "name"),
        ("company", "asked"),
        (None, "asked"),
    ]


def test_what_was_said_before_is_remembered():
    found = assign(["Zap"], [NAMES], {"Zap": "company"}, remembered=True)
    assert (found.columns[0].field, found.columns[0].reason) == ("company", "remembered")


def test_no_names_at_all():
    found = assign(["Column A", "Column B", "Column C", "Column D"], [NAMES, TITLES, DAYS, STATUSES], {})
    assert [each.field for each in found.columns] == ["company", "title", "applied_on", "status"]
    assert {each.reason for each in found.columns} == {"content"}
    assert found.doubts[0].question == "is this the company?"


@pytest.mark.parametrize(
    ("headers", "hint"),
    [
        (("Company", "Date Applied", "Notes"), "month_first"),
        (("Firma", "Beworben am", "Notizen"), "day_first"),
        (("Entreprise", "Poste", "Statut"), "day_first"),
        (("Status", "X", "Y"), None),
    ],
)
def test_the_names_say_which_language_writes_the_days(headers, hint):
    assert date_hint(headers) == hint


@pytest.mark.parametrize(
    "header", ["Application #", "Req #", "Interview Type", "Contact Phone", "Eingangsbestätigung", "Confirmation Email"]
)
def test_names_that_only_resemble_a_field_are_kept(header):
    assert fields(Company=NAMES, **{header: ["a", "b", "", "c"]})[1] is None


def test_a_resemblance_to_a_stage_needs_days_or_marks():
    assert by_name("Zap interview").field == "stage:Zap interview"
    assert fields(Company=NAMES, Zap_interview=["long", "short", "", "odd"])[1] is None
    assert fields(Company=NAMES, Zap_interview=DAYS)[1] == "stage:Zap interview"


@pytest.mark.parametrize(
    ("header", "field"),
    [
        ("org_name", "company"), ("employer_name", "company"), ("Name of the company", "company"),
        ("date_outcome", "closed_on"),
        ("due_on", "followup_on"), ("date_deadline", "followup_on"), ("responded_at", "response_on"),
        ("Date of posting", "posted_on"),
        ("contact_title", ""), ("Rejection Stage", ""),
    ],
)  # fmt: skip
def test_the_words_of_a_name_may_stand_in_another_order(header, field):
    assert by_name(header).field == field
