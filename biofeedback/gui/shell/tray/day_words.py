"""The tray's lines about the day so far."""

from __future__ import annotations

import time
from collections.abc import Sequence

from biofeedback.gui.shell.tray.day_log import OFF_S, Span
from biofeedback.gui.text.words import translate
from biofeedback.trends.day_record import DayRecord

MOST_SPANS = 3
WORTH_NAMING_S = 60.0


def worn_words(worn: Sequence[Span], now_s: float) -> str:
    """When the strap was worn; "" when it was not."""
    if not worn:
        return ""
    told = [_span(span) for span in worn[-MOST_SPANS:]]
    if now_s - worn[-1].end_s <= OFF_S:
        told[-1] = translate("Tray", "since {time}").format(time=_clock(worn[-1].begin_s))
    return translate("Tray", "Worn {times}").format(times=", ".join(told))


def kept_quiet_words(spans: Sequence[Span]) -> str:
    """What was not said while the desktop asked for quiet; "" when that was nothing."""
    if not spans:
        return ""
    times = ", ".join(_span(span) for span in spans[-MOST_SPANS:])
    return translate("Tray", "While quiet was kept, your body looked tense {times}").format(times=times)


def today_words(record: DayRecord | None, *, numbers: bool = True) -> str:
    """The day so far, without numbers where these are hidden."""
    share = None if record is None else record.raised_share
    if record is None or share is None:
        return translate("Tray", "Today so far: too little to tell")
    raised_s = share * record.still_s
    if raised_s < WORTH_NAMING_S:
        return translate("Tray", "Today so far: hardly raised")
    if not numbers:
        return translate("Tray", "Today so far: raised at times")
    from biofeedback.gui.history.history_words import span_word

    told = translate("Tray", "Today so far: raised for {raised} of {still} sitting still")
    return told.format(raised=span_word(raised_s), still=span_word(record.still_s))


def _span(span: Span) -> str:
    return f"{_clock(span.begin_s)}–{_clock(span.end_s)}"


def _clock(wall_s: float) -> str:
    return time.strftime("%H:%M", time.localtime(wall_s))
