"""A report over a range of days as a description, in the language that is spoken."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QLocale

from biofeedback.gui.report import range_sections as sections
from biofeedback.gui.report.range_charts import EPOCH
from biofeedback.gui.text.dates import day_text
from biofeedback.gui.text.words import translate
from biofeedback.reports.range_content import RangeContent, ReportPart
from biofeedback.reports.sheet import Section, Sheet, Words
from biofeedback.session.plan import SIMULATED
from biofeedback.trends.period import Period
from biofeedback.trends.period_sum import PeriodSum, sum_of


def range_sheet(content: RangeContent) -> Sheet:
    """What is wanted of the days, after what there is of them and before what is sure of it."""
    total = sum_of(content.records, Period("month", content.first_day, content.last_day))
    made: dict[ReportPart, Callable[[], Section]] = {
        "arousal": lambda: sections.arousal(content, total),
        "rest": lambda: sections.rest(content),
        "tension": lambda: sections.tension(content),
        "sleep_mood": lambda: sections.sleep_mood(content),
        "exercises": lambda: sections.exercises(content),
        "links": lambda: sections.links(content),
        "notes": lambda: sections.notes(content),
        "journal": lambda: sections.journal(content),
    }
    told = [made[part]() for part in made if part in content.parts]
    if not content.records:
        # Of days of which nothing is known, one sentence says it all; own words may be there all the same.
        own = [part for part in ("notes", "journal") if part in content.parts and getattr(content, part)]
        told = [made[part]() for part in own]
    return Sheet(
        QLocale().name().split("_")[0],
        _title(content),
        _subtitle(content),
        (_short(content, total), *told, _sure(total)),
        translate(
            "Report",
            "For general wellness and education. Not a medical device; not intended to diagnose, treat, cure or "
            "prevent disease. Shows bodily arousal, which can be stress, effort, coffee, heat, illness or joy.",
        ),
    )


def part_word(part: ReportPart) -> str:
    """What a part is called where it is ticked."""
    words: dict[ReportPart, str] = {
        "arousal": translate("RangeReport", "Arousal, raised stretches and posture"),
        "rest": translate("RangeReport", "Heart rate, variability and breath at rest"),
        "tension": translate("RangeReport", "Tension"),
        "sleep_mood": translate("RangeReport", "Sleep and mood"),
        "exercises": translate("RangeReport", "Exercises"),
        "links": translate("RangeReport", "Does it hang together?"),
        "notes": translate("RangeReport", "Notes in recordings"),
        "journal": translate("RangeReport", "Journal, in your own words"),
    }
    return words[part]


def _title(content: RangeContent) -> str:
    first, last = (day_text(EPOCH.addDays(day)) for day in (content.first_day, content.last_day))
    return translate("RangeReport", "From {first} to {last}").format(first=first, last=last)


def _subtitle(content: RangeContent) -> str:
    days = content.last_day - content.first_day + 1
    known = translate("RangeReport", "something is known of {n} of {all} days").format(n=len(content.records), all=days)
    invented = translate("Report", "Invented by the demo: nobody was measured.")
    whose = invented if content.person == SIMULATED else content.person
    return "  ·  ".join(part for part in (whose, known) if part)


def _short(content: RangeContent, total: PeriodSum) -> Section:
    title = translate("RangeReport", "In short")
    if not content.records:
        return Section(
            title, (Words(translate("RangeReport", "Nothing was recorded or told in these days."), "strong"),)
        )
    lines = [translate("RangeReport", "The strap was worn half an hour or longer on %n days.", "", total.days_worn)]
    if total.still_s > 0:
        raised_s = total.state_s.get("raised", 0.0) + total.state_s.get("high", 0.0)
        told = translate("RangeReport", "While sitting still the body was raised for {raised} of {all}.")
        lines.append(told.format(raised=sections.span(raised_s), all=sections.span(total.still_s)))
    said = sum(bool(record.check_ins) for record in content.records)
    lines.append(translate("RangeReport", "There are check-ins on %n days.", "", said))
    return Section(title, (Words(" ".join(lines)),))


def _sure(total: PeriodSum) -> Section:
    lines = []
    if total.coverage in ("empty", "sparse"):
        lines.append(translate("RangeReport", "There are too few days with the strap to say what is usual."))
    if total.hole is not None:
        told = translate("RangeReport", "Nothing is known from {first} to {last}.")
        first, last = (day_text(EPOCH.addDays(day)) for day in total.hole)
        lines.append(told.format(first=first, last=last))
    lines.append(
        translate(
            "RangeReport",
            "Sure: how long the strap was worn, heart rate and variability of clean, quiet minutes, and what was done "
            "when. Check-ins are what was said, rounded as a person rounds.",
        )
    )
    lines.append(
        translate(
            "RangeReport",
            "Less sure: arousal is an estimate against one's own usual and does not know its cause; it is told only "
            "while sitting still. A day with the strap worn for an hour says less than one with eight. Empty days in a "
            "figure are days of which nothing is known, not calm ones.",
        )
    )
    lines.append(translate("RangeReport", "Not told: anything about health, and how one person compares with another."))
    return Section(translate("Report", "What is sure, and what is not"), tuple(Words(line) for line in lines))
