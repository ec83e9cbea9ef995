"""Subjects of e-mails in a tracker: the company and the title that they name, and whether they are about a job."""

import re
from dataclasses import dataclass
from typing import Final

_REPLY: Final = re.compile(
    r"^\s*(?:(?:re|fwd?|aw|wg|tr|rv|sv|vs|odp|antw|回复|转发)\s*(?:\[\d+\])?\s*[:：]\s*)+", re.IGNORECASE
)
_APPLIED: Final = re.compile(
    r"\b(?:appl(?:y|ying|ied|ication)s?|submi(?:t|tted|tting|ssion)|interest(?:ed)?|candida(?:cy|te|ture)|resume|résumé|cv|"
    r"bewerb\w+|candidatur\w*|postul\w+|solicitud|sollicitatie|aplikac\w+|rekrutac\w+|отклик|ваканси\w+)\b",
    re.IGNORECASE,
)
_THANKS: Final = re.compile(
    r"\b(?:thank\w*|received|confirm\w*|update|status|regarding|about your|your|danke|vielen dank|eingang\w*|ihre[rn]?|"
    r"deine[rn]?|merci|votre|ta|gracias|su|tu|obrigad\w+|sua|bedankt|uw|je|grazie|dziękujemy|twoja|děkujeme|vaše|"
    r"спасибо|ваш\w*)\b",
    re.IGNORECASE,
)
_ABOUT: Final = re.compile(
    r"\b(?:interview|phone screen|hiring|recruit\w*|job offer|offer letter|position|vacanc\w+|vorstellungsgespräch|"
    r"absage|entretien|entrevista|colloquio|rozmow\w+|pohovor|собеседовани\w+)\b",
    re.IGNORECASE,
)
_AT: Final = re.compile(
    r"^(?P<title>.+?)\s+(?:at|@|bei|chez|presso|bij|w|ve|в)\s+(?P<company>[^|–—]+?)\s*$", re.IGNORECASE
)
_COMPANY: Final = re.compile(
    r"\b(?:at|to|with|bei|chez|en|presso|bij|from)\s+(?!us\b|our\b|your\b|the\s+(?:position|role|job)\b)"
    r"(?P<company>[^\W\d_a-zà-ÿ][^!?|–—:,]*?|The\s[^!?|–—:,]+?)(?:\s*[!?.:,|–—].*)?$"
)
_LAST: Final = re.compile(r"\s[-–—|]\s(?P<company>[^\W\d_a-zà-ÿ][^-–—|,]*)$")
_TITLE: Final = re.compile(
    r"\b(?:for|as|als|comme|como|para)\s+(?:the\s+)?(?:position\s+of\s+|role\s+of\s+)?(?P<title>[A-Z][^!?|–—:]*?)"
    r"(?:\s+(?:position|role|job))?(?=\s+(?:at|with|bei|chez|en|presso|bij)\s|\s*[!?|–—:]|\s*$)"
)


@dataclass(frozen=True, slots=True)
class Subject:
    """What the subject of an e-mail says."""

    company: str | None = None
    title: str | None = None
    about_a_job: bool = False
    news: bool = False  # from the company, rather than what the person sent or had confirmed


def read(text: str) -> Subject:
    """The company and title in the subject of an e-mail, and whether it is about an application."""
    bare = _REPLY.sub("", text).strip()
    replied = bare != text.strip()
    thanks = bool(_APPLIED.search(bare) and _THANKS.search(bare))
    if thanks or _ABOUT.search(bare):
        company, title = _COMPANY.search(bare) or _LAST.search(bare), _TITLE.search(bare)
        names = company and company["company"].strip(), title and title["title"].strip()
        return Subject(*names, True, news=not _APPLIED.search(bare))
    both = _AT.match(bare)
    if both and (replied or both["company"][0].isupper()):
        return Subject(both["company"].strip(), both["title"].strip(), replied)
    return Subject(title=bare or None if replied else None, about_a_job=replied)
