"""How well the person meets a posting: counted in lines, read as its recruiter would, said kindly."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from headway.core.qualifying.words import Sort, Standing
from headway.core.speech import count, say

Reading = Literal["", "open", "strong", "apply", "stretch", "long_shot"]
_HALF: Final = 0.5
_THIRD: Final = 1 / 3
_STRONG: Final = 0.8


def _read(share: float) -> Reading:
    if share >= _STRONG:
        return "strong"
    return "apply" if share >= _HALF else "stretch" if share >= _THIRD else "long_shot"


@dataclass(frozen=True, slots=True)
class Fit:
    """How many of the required and preferred lines are met, partly met, not met; the others are not judged yet."""

    required: int = 0
    met: int = 0
    partly: int = 0
    not_met: int = 0
    preferred: int = 0
    preferred_met: int = 0
    preferred_partly: int = 0
    preferred_judged: int = 0

    @property
    def judged(self) -> int:
        """How many required lines are judged."""
        return self.met + self.partly + self.not_met

    @property
    def share(self) -> float | None:
        """The part of the required lines that is met, a partly met one being half; None while none is judged.

        Without any required line the preferred ones are read.
        """
        if self.judged:
            return (self.met + self.partly / 2) / self.judged
        if not self.required and self.preferred_judged:
            return (self.preferred_met + self.preferred_partly / 2) / self.preferred_judged
        return None

    @property
    def reading(self) -> Reading:
        """What that comes to; nothing is read while the lines that are not judged yet could turn it round.

        >>> [it.reading for it in (Fit(required=4, met=2), Fit(required=4, met=1), Fit(required=9, not_met=7))]
        ['apply', 'open', 'long_shot']
        """
        if not self.required and not self.preferred:
            return ""
        of, judged, sure = self.required, self.judged, self.met + self.partly / 2
        if not of:
            of, judged = self.preferred, self.preferred_judged
            sure = self.preferred_met + self.preferred_partly / 2
        least, most = _read(sure / of), _read((sure + of - judged) / of)
        if least == most:
            return least
        return "apply" if least == "apply" else "open"

    @property
    def counts(self) -> str:
        """The counts in one sentence.

        >>> Fit(required=9, met=5, partly=1, not_met=2).counts
        '5 of 9 required lines met, 1 partly, 2 not met, 1 not judged yet.'
        """
        if not self.required:
            return say("{n} of {of} preferred lines met; nothing is required.", n=self.preferred_met, of=self.preferred)
        parts = [
            count(self.required, "{met} of {n} required line met", "{met} of {n} required lines met", met=self.met)
        ]
        left = self.required - self.judged
        if self.partly:
            parts.append(say("{n} partly", n=self.partly))
        if self.not_met:
            parts.append(say("{n} not met", n=self.not_met))
        if left:
            parts.append(say("{n} not judged yet", n=left))
        return ", ".join(parts) + "."

    @property
    def words(self) -> str:
        """The honest reading in one or two sentences.

        >>> Fit(required=4, met=2, not_met=2).words
        'Apply: half of what they require is enough to be worth their time. Be ready to speak to the rest.'
        """
        return {
            "": say("No requirements are listed yet."),
            "open": say("Too many lines are not judged yet to say how well it fits."),
            "strong": say("A strong fit: you meet nearly all that they require. Make sure that they see it."),
            "apply": say(
                "Apply: half of what they require is enough to be worth their time. Be ready to speak to the rest."
            ),
            "stretch": say(
                "A stretch: less than half of what they require. Worth it where you want it, or where someone there "
                "knows you."
            ),
            "long_shot": say(
                "A long shot: under a third of what they require. They will probably find somebody closer; your hour "
                "may do more elsewhere."
            ),
        }[self.reading]


def fit(lines: Iterable[tuple[Sort, Standing]]) -> Fit:
    """Count the lines of a posting by how they are met.

    >>> fit([("required", "met"), ("required", "partly"), ("required", ""), ("preferred", "met")]).share
    0.75
    """
    found: list[tuple[Sort, Standing]] = list(lines)

    def n(sort: Sort, *standings: Standing) -> int:
        return sum(each[0] == sort and (not standings or each[1] in standings) for each in found)

    return Fit(
        n("required"), n("required", "met"), n("required", "partly"), n("required", "not_met"),
        n("preferred"), n("preferred", "met"), n("preferred", "partly"), n("preferred", "met", "partly", "not_met"),
    )  # fmt: skip


def shares(postings: Sequence[Sequence[tuple[Sort, Standing]]]) -> list[float | None]:
    """The share met of each posting, None where too little of it is judged to say.

    >>> shares([[("required", "met"), ("required", "not_met")], []])
    [0.5, None]
    """
    found = [fit(lines) for lines in postings]
    return [each.share if each.reading not in ("", "open") else None for each in found]
