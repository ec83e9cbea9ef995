"""Histories brought back from an export, of either pipeline: every line as it was said, and where that leads."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date, datetime
from typing import Any, get_args

from headway.core.days import day_or_none
from headway.core.tracker.ledger import Line, What
from headway.core.tracker.words import Exactness
from headway.models import Batch, BinEntry, HistoryLine
from headway.models.base import store
from headway.usecases.tracker import ledger

Document = dict[str, Any]
Ids = Mapping[int, int]


class Histories:
    """The histories of one pipeline of a document; `told` are those that they are of, `ids` what became of them."""

    def __init__(
        self,
        kind: ledger.Kind,
        told: Sequence[Document],
        stages: Ids,
        by: Callable[[str | None], int],
        batch: Callable[[int | None], Batch],
    ) -> None:
        self.kind, self.told, self.stages, self.by, self.batch = kind, told, stages, by, batch
        self.places: dict[int, dict[int, int]] = {}
        self.ids: dict[int, int] = {}

    def put_in(self, searches: Ids, made: Callable[[Document], ledger.Row]) -> list[ledger.Row]:
        """Store what the histories are of, standing where they leave it; `made` makes one that is not stored yet."""
        pipelines = {number: ledger.pipeline(id, self.kind) for number, id in searches.items()}
        rows = []
        for each in self.told:
            row = made(each)
            lines = [self._ruled(line) for line in each["history"]]
            self.places[each["id"]] = ledger.placed(row, lines, pipelines[each["search"]])
            rows.append(row)
        store(rows)
        self.ids = {each["id"]: row.pk for each, row in zip(self.told, rows, strict=True)}
        return rows

    def put_lines(self) -> None:
        """Every line as it was said, first lines first: a line takes back an earlier one, which must be there."""
        ids: dict[tuple[int, int], int] = {}
        for wave in self._waves():
            rows = [self._line(number, line, ids) for number, line in wave]
            store(rows)
            ids |= {(number, line["line"]): row.pk for (number, line), row in zip(wave, rows, strict=True)}

    def put_into_bin(self) -> None:
        """What lay in the bin lies there again."""
        column = f"{ledger.BOOKS[self.kind].column}_id"
        BinEntry.objects.bulk_create(
            BinEntry(
                **{column: self.ids[each["id"]]},
                binned_at=moment(entry["binned_at"]),
                binned_by_id=self.by(entry["binned_by"]),
                merged_into_id=at(self.ids, entry.get("merged_into")),
            )
            for each in self.told
            if (entry := each["bin"])
        )

    def _ruled(self, line: Document) -> Line:
        """A line as the rules see it."""
        return Line(
            int(line["line"]),
            one_of(line["what"], get_args(What)),  # type: ignore[arg-type]
            at(self.stages, line["stage"]),
            day_or_none(date.fromisoformat(line["on"]) if line["on"] else None),
            one_of(line["exactness"], get_args(Exactness)),  # type: ignore[arg-type]
            line["retracts"],
        )

    def _waves(self) -> Iterator[list[tuple[int, Document]]]:
        histories = [(each["id"], each["history"]) for each in self.told]
        for place in range(max((len(lines) for _, lines in histories), default=0)):
            yield [(number, lines[place]) for number, lines in histories if place < len(lines)]

    def _line(self, number: int, line: Document, ids: dict[tuple[int, int], int]) -> HistoryLine:
        told = self._ruled(line)
        return HistoryLine(
            **{f"{ledger.BOOKS[self.kind].column}_id": self.ids[number]},
            what=told.what,
            stage_id=told.stage_id,
            day=told.day,
            exactness=told.exactness,
            place=self.places[number].get(told.id),
            note=str(line["note"]),
            retracts_id=None if told.retracts is None else ids[number, told.retracts],
            said_by=line["said_by"],
            recorded_at=moment(line["recorded_at"]),
            recorded_by_id=self.by(line["recorded_by"]),
            batch=self.batch(line["import"]),
        )


def at(numbers: Ids, number: int | None) -> int | None:
    """What became of a number, None of none."""
    return None if number is None else numbers[number]


def one_of(value: str, known: tuple[str, ...]) -> str:
    """A word of a closed list; another is damage."""
    if value not in known:
        raise ValueError(f"“{value}” is unknown")
    return value


def moment(text: str) -> datetime:
    """A moment with its time zone; without one it is damage."""
    told = datetime.fromisoformat(text)
    if told.tzinfo is None:
        raise ValueError(f"“{text}” names no time zone")
    return told
