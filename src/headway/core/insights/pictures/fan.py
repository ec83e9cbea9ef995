"""The chance of a first offer by week, and how sure that chance is."""

from datetime import date
from typing import Final

from headway.core.days import in_short, in_words
from headway.core.insights.outlook import Forecast
from headway.core.insights.pictures import frame, scale
from headway.core.speech import say, spoken

_LEFT: Final = 48.0
_RIGHT: Final = 16.0
_TOP: Final = 14.0
_ALL: Final = (0.0, 0.25, 0.5, 0.75, 1.0)
_COLOUR: Final = "var(--accent)"
Place = tuple[scale.Scale, scale.Scale]


def fan(forecast: Forecast, *, width: float = frame.WIDE, name: str = "") -> str:
    """The fan of a forecast: the chance by week, shaded where it lies half of the time and four times out of five."""
    height = 300.0 if width >= frame.WIDE else 260.0
    first, last = forecast.weeks[0][0].toordinal(), forecast.weeks[-1][0].toordinal()
    across = scale.Scale((float(first), float(last)), _LEFT, width - _RIGHT)
    place = across, scale.Scale(_ALL, height - 30, _TOP)
    return frame.picture(
        "fan",
        *scale.shares_beside(place[1], _LEFT, width - _RIGHT),
        *_months(forecast, across, height),
        *_bands(forecast, place),
        scale.line(_line(forecast, place, [chance for _, chance in forecast.weeks]), _COLOUR),
        *_until(forecast, place),
        *_likely(forecast, place, width),
        width=width,
        height=height,
        title=_title(forecast),
        about=told(forecast),
        name=name,
    )


def told(forecast: Forecast) -> str:
    """What the fan says, in two sentences."""
    last, chance = forecast.weeks[-1]
    given = {"chance": frame.percent(chance), "day": _whole(last)}
    if not forecast.ranges:
        return say("{chance} by {day}. {even}", even=_even(forecast), **given)
    low, _, _, high = forecast.ranges[-1]
    spread = frame.spread(low, high)
    return say("{chance} by {day}, likely {spread}. {even}", spread=spread, even=_even(forecast), **given)


def _title(forecast: Forecast) -> str:
    pace = f"{forecast.per_week:g}".replace(".", spoken().point)
    return say(
        "The chance of a first “{stage}” by week, at {pace} applications a week", stage=forecast.target, pace=pace
    )


def _even(forecast: Forecast) -> str:
    if forecast.likely_on is None:
        return say("No day in sight at which it is as likely as not.")
    return say("As likely as not by {day}.", day=_whole(forecast.likely_on))


def _line(forecast: Forecast, place: Place, values: list[float]) -> list[tuple[float, float]]:
    across, up = place
    return [(across.x(on.toordinal()), up.x(value)) for (on, _), value in zip(forecast.weeks, values, strict=True)]


def _bands(forecast: Forecast, place: Place) -> list[str]:
    if not forecast.ranges:
        return []
    low, lower, upper, high = (_line(forecast, place, list(values)) for values in zip(*forecast.ranges, strict=True))
    return [scale.band(high, low, _COLOUR, 0.14), scale.band(upper, lower, _COLOUR, 0.2)]


def _months(forecast: Forecast, across: scale.Scale, height: float) -> list[str]:
    """The first of each month below."""
    first, last = (round(tick) for tick in across.ticks)
    days = map(date.fromordinal, range(first, last + 1))
    return [_month(day, across, height) for day in days if day.day == 1]


def _month(day: date, across: scale.Scale, height: float) -> str:
    x = across.x(day.toordinal())
    label = frame.soft(_day(day), x, height - 9, text_anchor="middle")
    return scale.hairline((x, height - 30), (x, height - 25)) + label


def _until(forecast: Forecast, place: Place) -> list[str]:
    """The day that was asked for."""
    across, up = place
    day = float(forecast.until.toordinal())
    if not across.ticks[0] < day < across.ticks[-1]:
        return []
    x = across.x(day)
    before = x > (across.start + across.end) / 2
    return [
        scale.hairline((x, up.start), (x, up.end), "2 4"),
        frame.halo(_day(forecast.until), x + (-7 if before else 7), up.start - 8, size=frame.SMALL,
                   fill="var(--ink-soft)", text_anchor="end" if before else "start"),
    ]  # fmt: skip


def _likely(forecast: Forecast, place: Place, width: float) -> list[str]:
    """The day by which it is as likely as not."""
    if forecast.likely_on is None:
        return []
    across, up = place
    x, y = across.x(forecast.likely_on.toordinal()), up.x(0.5)
    words = say("as likely as not by {day}", day=_day(forecast.likely_on))
    room = x + 12 + frame.text_width(words, frame.SMALL) < width
    return [
        frame.tag("circle", cx=x, cy=y, r=5, fill=_COLOUR, stroke="var(--ground)", stroke_width=2),
        frame.halo(words, x + (12 if room else -12), y + (18 if room else -10), size=frame.SMALL,
                   text_anchor="start" if room else "end"),
    ]  # fmt: skip


def _day(on: date) -> str:
    return in_short(on, today=on)


def _whole(on: date) -> str:
    """A day with its year, whatever day it is."""
    return in_words(on, today=date(1, 1, 1))
