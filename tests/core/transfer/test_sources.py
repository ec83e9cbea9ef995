"""Sources and work modes, one name for many spellings."""

import pytest

from headway.core.transfer.modes import mode
from headway.core.transfer.sources import Source, source


@pytest.mark.parametrize(
    "text", ["LinkedIn", "Linkedin", "linkedin", "Linked In", "linkedin.com", "https://www.linkedin.com/jobs/view/1",
             "via LinkedIn", "LinkedIn Easy Apply", "LinkedIn (easy apply)", " LINKEDIN "],
)  # fmt: skip
def test_one_source_has_one_name(text):
    assert source(text) == Source("LinkedIn", "job_board")


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("indeed", "Indeed", "job_board"), ("Zip Recruiter", "ZipRecruiter", "job_board"), ("BuiltIn", "Built In",
            "job_board"),
        ("hacker news", "Hacker News", "job_board"), ("workatastartup.com", "workatastartup.com", "job_board"),
        ("Stepstone", "StepStone", "job_board"), ("hh.ru", "hh.ru", "job_board"), ("Pôle emploi",
            "Pôle emploi", "job_board"), ("YC", "Y Combinator", "job_board"), ("Workday", "Workday", "company_site"),
        ("Company Website", "Company Website", "company_site"), ("Firmenwebseite", "Firmenwebseite", "company_site"),
        ("Careers page", "Careers page", "company_site"), ("官网", "官网", "company_site"),
        ("referral", "referral", "referral"), ("Empfehlung", "Empfehlung", "referral"), ("内推", "内推",
            "referral"),
        ("Friend", "Friend", "network"), ("Recruiter contacted me", "Recruiter contacted me", "recruiter"),
        ("Headhunter", "Headhunter", "recruiter"), ("cold email", "cold email", "direct_outreach"),
        ("Initiativbewerbung", "Initiativbewerbung", "direct_outreach"), ("Job Fair", "Job Fair", "event"),
        ("other", "other", "other"),
    ],
)  # fmt: skip
def test_known_sources(text, name, kind):
    assert source(text) == Source(name, kind)


@pytest.mark.parametrize(
    ("text", "kind"),
    [("Pastry Guild  jobs", "job_board"), ("Referral from Ada", "referral"), ("Lantern podcast", "event"),
     ("Harbour recruiters", "recruiter"), ("Cleo", "other")],
)  # fmt: skip
def test_an_unknown_source_keeps_its_wording(text, kind):
    assert source(text) == Source(" ".join(text.split()), kind)


@pytest.mark.parametrize("text", ["", " ", "-", "N/A", "?"])
def test_nothing_is_no_source(text):
    assert source(text) is None


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        ("Remote|remote (US)|Fully remote|100% Remote|Homeoffice|Télétravail|Teletrabajo|zdalnie|Удаленно|远程"
        "|Berlin / Remote", "remote"),
        ("Hybrid|hybrid (2 days)|Híbrido|Ibrido|hybrydowa|Гибрид|Remote or on-site|Remote/Onsite|混合办公", "hybrid"),
        ("On-site|Onsite|in office|In person|Vor Ort|Présentiel|presencial|stacjonarnie|в офисе|not remote"
        "|现场办公", "on_site"),
        ("|Berlin|Full-time|N/A|New York Office Park", ""),
    ],
)  # fmt: skip
def test_work_modes(texts, expected):
    assert [mode(text) for text in texts.split("|")] == [expected] * len(texts.split("|"))
