"""Days and figures as the person's language writes them."""

from __future__ import annotations

from PySide6.QtCore import QDate, QDateTime, QLocale, QTimeZone

from biofeedback.gui.text.words import translate


def day_of(seconds: float) -> str:
    """The day of a moment in s since 1970, as 3 November 2026."""
    return day_text(QDateTime.fromSecsSinceEpoch(round(seconds)).date())


def day_text(date: QDate) -> str:
    """A day, as 3 November 2026."""
    return QLocale().toString(date, translate("Dates", "d MMMM yyyy"))


def long_day_text(date: QDate) -> str:
    """A day with its weekday, as Tuesday, 3 November 2026."""
    return QLocale().toString(date, translate("Dates", "dddd, d MMMM yyyy"))


def short_day_text(date: QDate, *, with_year: bool) -> str:
    """A day for a list: Tue 3 Nov, or 3 Nov 2026."""
    pattern = translate("Dates", "d MMM yyyy") if with_year else translate("Dates", "ddd d MMM")
    return QLocale().toString(date, pattern)


def moment_text(moment: QDateTime) -> str:
    """A day and the time of it."""
    return QLocale().toString(moment, translate("Dates", "dddd d MMMM yyyy, HH:mm"))


def moment_of(wall_s: float, utc_offset_s: int) -> str:
    """A moment in s since 1970, by the clock that hung there then."""
    return moment_text(QDateTime.fromSecsSinceEpoch(int(wall_s), QTimeZone(utc_offset_s)))


def number_text(value: float, digits: int = 0) -> str:
    """A figure with the language's own decimal sign."""
    locale = QLocale()
    locale.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator)
    return locale.toString(float(value), "f", digits)
