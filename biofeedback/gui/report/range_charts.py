"""The small figures of a report over days: a value a day, or a week where the range is long."""

from __future__ import annotations

from collections.abc import Callable
from statistics import fmean

from PySide6.QtCore import QDate, QLocale

from biofeedback.gui.text.dates import short_day_text
from biofeedback.gui.text.words import translate
from biofeedback.reports.range_content import RangeContent
from biofeedback.reports.sheet import Chart, Mark
from biofeedback.trends.day_record import DayRecord

EPOCH = QDate(1970, 1, 1)
# More days than this are told week by week.
MOST_DAYS = 70
MOST_TICKS = 7
# Fewer points make no figure.
FEWEST_POINTS = 3


def chart(
    content: RangeContent,
    titles: tuple[str, str],
    mark: Mark,
    levels: tuple[tuple[float, str], ...],
    value: Callable[[DayRecord], float | None],
) -> tuple[Chart, ...]:
    """A value of each day; none where there are too few. ``titles`` are those for days and for weeks."""
    every = 7 if content.last_day - content.first_day + 1 > MOST_DAYS else 1
    begins = range(content.first_day, content.last_day + 1, every)
    told: dict[int, list[float]] = {}
    for record in content.records:
        of_day = value(record)
        if of_day is not None:
            told.setdefault((record.day - content.first_day) // every, []).append(of_day)
    values = tuple(fmean(told[at]) if at in told else None for at in range(len(begins)))
    if len(told) < FEWEST_POINTS:
        return ()
    title = titles[1] if every == 7 else titles[0]
    ticks = tuple((at, _tick(begins[at], every)) for at in range(0, len(begins), _apart(len(begins), every)))
    # A label in the middle under the last step would leave the page.
    ticks = tuple(tick for tick in ticks if tick[0] < 1 or tick[0] < 0.96 * len(begins))
    return (Chart(title, _told(title, values), mark, values, levels, ticks),)


def _apart(steps: int, every: int) -> int:
    if every == 1:
        return 1 if steps <= MOST_TICKS else 7 * max(1, -(-steps // (7 * MOST_TICKS)))
    return max(1, -(-steps // MOST_TICKS))


def _tick(day: int, every: int) -> str:
    date = EPOCH.addDays(day)
    if every == 7:
        return QLocale().toString(date, translate("Dates", "d MMM"))
    return short_day_text(date, with_year=False)


def _told(title: str, values: tuple[float | None, ...]) -> str:
    known = [value for value in values if value is not None]
    told = translate("RangeReport", "{title}. {n} of {all} are known.")
    return told.format(title=title, n=len(known), all=len(values))
