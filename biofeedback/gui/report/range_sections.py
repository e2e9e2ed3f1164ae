"""The sections of a report over days, each from what is known of them."""

from __future__ import annotations

from statistics import fmean, median

from biofeedback.gui.report.range_charts import EPOCH, chart
from biofeedback.gui.text.dates import number_text, short_day_text
from biofeedback.gui.text.figure_names import column_name
from biofeedback.gui.text.journal_words import prompt_word
from biofeedback.gui.text.link_words import effect_words, link_sentence, method_words, nothing_clear
from biofeedback.gui.text.place_words import place_word
from biofeedback.gui.text.words import DASH, exercise_name, translate
from biofeedback.local_time import local_day
from biofeedback.reports.range_content import RangeContent
from biofeedback.reports.sheet import Chart, Part, Section, Table, Words
from biofeedback.trends.day_record import DayRecord
from biofeedback.trends.period_sum import ENOUGH_STILL_S, PeriodSum, exercise_sums, own_check_ins, said_of
from biofeedback.trends.tension import tension_by_place

MOST_PLACES, MOST_EXERCISES, MOST_LINKS, MOST_NOTES = 8, 8, 3, 30


def span(seconds: float) -> str:
    """A length of time in hours and minutes."""
    minutes = round(seconds / 60)
    if minutes < 60:
        return translate("RangeReport", "{n} min").format(n=minutes)
    return translate("RangeReport", "{h} h {m} min").format(h=minutes // 60, m=f"{minutes % 60:02d}")


def arousal(content: RangeContent, total: PeriodSum) -> Section:
    """States, raised time by day, raised stretches, breath and posture."""
    title = translate("RangeReport", "While worn and still")
    if total.still_s <= 0:
        return Section(title, (Words(translate("RangeReport", "The strap was not worn long enough to tell.")),))
    names = {
        "calm": translate("Words", "Calm"),
        "usual": translate("Words", "Usual"),
        "raised": translate("Words", "Raised"),
        "high": translate("Words", "High"),
    }
    rows = tuple(
        (names[state], span(total.state_s.get(state, 0.0)), _percent(total.state_s.get(state, 0.0) / total.still_s))
        for state in ("calm", "usual", "raised", "high")
    )
    head = ("", translate("RangeReport", "Time"), translate("RangeReport", "Share"))
    titles = (
        translate("RangeReport", "Share of raised and high time, by day"),
        translate("RangeReport", "Share of raised and high time, mean by week"),
    )
    levels = ((0.0, _percent(0)), (0.5, _percent(0.5)), (1.0, _percent(1)))
    raised = chart(content, titles, "bars", levels, _raised_share)
    parts: list[Part] = [Table(head, rows), *raised, Words(_stretches(total))]
    if total.posture_s:
        parts.append(Words(_posture(total)))
    return Section(title, tuple(parts))


def _raised_share(record: DayRecord) -> float | None:
    return record.raised_share if record.still_s >= ENOUGH_STILL_S else None


def _stretches(total: PeriodSum) -> str:
    told = translate("RangeReport", "%n raised stretches outside exercises.", "", total.raised)
    if total.passed_s is not None:
        took = translate("RangeReport", "Half of those that were seen to pass did so within {length}.")
        told = f"{told} {took.format(length=span(total.passed_s))}"
    return told


def _posture(total: PeriodSum) -> str:
    told = translate("RangeReport", "Posture, where the strap could tell: upright {a}, leaning {b}, lying {c}.")
    a, b, c = (span(total.posture_s.get(each, 0.0)) for each in ("upright", "leaning", "lying"))
    return told.format(a=a, b=b, c=c)


def rest(content: RangeContent) -> Section:
    """Heart rate, variability and breath of quiet minutes."""
    asked = (
        (translate("RangeReport", "Resting heart rate, bpm"), [r.resting_rate_bpm for r in content.records], 0),
        (translate("RangeReport", "Variability at rest (RMSSD), ms"), [r.resting_rmssd_ms for r in content.records], 0),
        (column_name("breath"), [r.breath_per_min for r in content.records], 1),
    )
    rows = tuple(_range_row(name, [v for v in values if v is not None], digits) for name, values, digits in asked)
    head = (
        *("", translate("RangeReport", "Days"), translate("RangeReport", "Middle")),
        *(translate("RangeReport", "Lowest"), translate("RangeReport", "Highest")),
    )
    title = translate("RangeReport", "At rest")
    parts: list[Part] = [Table(head, rows)]
    known = [r.resting_rate_bpm for r in content.records if r.resting_rate_bpm is not None]
    if known:
        titles = (
            translate("RangeReport", "Resting heart rate, by day"),
            translate("RangeReport", "Resting heart rate, mean by week"),
        )
        low, high = 10.0 * (min(known) // 10), 10.0 * (max(known) // 10 + 1)
        levels = ((low, number_text(low)), (high, number_text(high)))
        parts += chart(content, titles, "dots", levels, lambda day: day.resting_rate_bpm)
    return Section(title, tuple(parts))


def _range_row(name: str, values: list[float], digits: int) -> tuple[str, ...]:
    if not values:
        return (name, "0", DASH, DASH, DASH)
    told = (number_text(each, digits) for each in (median(values), min(values), max(values)))
    return (name, str(len(values)), *told)


def tension(content: RangeContent) -> Section:
    """Places, and the strongest of each day."""
    title = translate("RangeReport", "Where it was tense")
    entries = own_check_ins(content.records)
    places = tension_by_place(entries)
    if not entries:
        return Section(title, (Words(translate("RangeReport", "There is no check-in in these days.")),))
    said = translate("RangeReport", "From %n check-ins.", "", len(entries))
    if not places:
        return Section(title, (Words(f"{said} {translate('RangeReport', 'No place was named.')}"),))
    rows = tuple(
        (place_word(p.place), str(p.times), DASH if p.mean_intensity is None else number_text(p.mean_intensity, 1))
        for p in places[:MOST_PLACES]
    )
    head = (said, translate("RangeReport", "Times"), translate("RangeReport", "Mean, 0 to 10"))
    titles = (
        translate("RangeReport", "Strongest tension told of, by day, 0 to 10"),
        translate("RangeReport", "Strongest tension told of, mean by week, 0 to 10"),
    )
    levels = ((0.0, "0"), (5.0, "5"), (10.0, "10"))
    return Section(title, (Table(head, rows), *chart(content, titles, "dots", levels, strongest)))


def strongest(record: DayRecord) -> float | None:
    """The strongest that was told of a day; None without a check-in or where only places were told."""
    entries = own_check_ins((record,))
    given = [ache.intensity for entry in entries for ache in entry.aches if ache.intensity is not None]
    if given:
        return float(max(given))
    return 0.0 if entries and not any(entry.aches for entry in entries) else None


def sleep_mood(content: RangeContent) -> Section:
    """What was told of nights and days."""
    said = [said_of(record) for record in content.records]
    asked = (
        (translate("RangeReport", "Sleep, hours"), [each.sleep_h for each in said]),
        (translate("RangeReport", "Sleep, 1 very poor to 5 very good"), [each.sleep_quality for each in said]),
        (translate("RangeReport", "Mood, 1 very low to 5 very good"), [each.mood for each in said]),
        (translate("RangeReport", "Energy, 1 very little to 5 very much"), [each.energy for each in said]),
    )
    title = translate("RangeReport", "Sleep and mood, as told")
    rows = tuple(
        (name, str(len(known)), number_text(fmean(known), 1))
        for name, values in asked
        if (known := [value for value in values if value is not None])
    )
    if not rows:
        return Section(title, (Words(translate("RangeReport", "Nothing was told of these in these days.")),))
    parts: list[Part] = [Table(("", translate("RangeReport", "Days"), translate("RangeReport", "Mean")), rows)]
    return Section(title, (*parts, *_sleep_chart(content)))


def _sleep_chart(content: RangeContent) -> tuple[Chart, ...]:
    titles = (
        translate("RangeReport", "Hours of sleep in the night before, by day"),
        translate("RangeReport", "Hours of sleep in the night before, mean by week"),
    )
    levels = ((0.0, "0"), (6.0, "6"), (12.0, "12"))
    return chart(content, titles, "bars", levels, lambda day: said_of(day).sleep_h)


def exercises(content: RangeContent) -> Section:
    """What was done, and what followed."""
    title = translate("RangeReport", "Exercises")
    sums = exercise_sums(content.records)
    if not sums:
        return Section(title, (Words(translate("RangeReport", "None in these days.")),))
    head = (
        *("", translate("RangeReport", "Times"), translate("RangeReport", "Together")),
        *(translate("RangeReport", "Judged"), translate("RangeReport", "What followed")),
    )
    rows = tuple(
        (exercise_name(s.exercise), str(s.times), span(s.total_s), str(s.judged), _followed(s.change_z))
        for s in sums[:MOST_EXERCISES]
    )
    note = translate(
        "RangeReport",
        "What followed is the middle change of arousal on free breathing after an exercise in a raised stretch, in "
        "spreads of one's own usual. Part of it would have come by itself.",
    )
    return Section(title, (Table(head, rows), Words(note, "small")))


def _followed(change_z: float | None) -> str:
    return DASH if change_z is None else number_text(change_z, 1).replace("-", "\N{MINUS SIGN}")


def links(content: RangeContent) -> Section:
    """What goes together, or that nothing does clearly."""
    found = content.links
    parts: list[Part] = []
    for link in found.clear[:MOST_LINKS]:
        parts += [Words(link_sentence(link)), Words(f"{effect_words(link)}.", "small")]
    if not parts:
        parts.append(Words(nothing_clear(found)))
    if found.links:
        parts.append(Words(method_words(), "small"))
    return Section(translate("RangeReport", "Does it hang together?"), tuple(parts))


def notes(content: RangeContent) -> Section:
    """Notes to moments of recordings."""
    title = translate("RangeReport", "Notes")
    told = [
        f"{_day(note.day)}, {int(note.since_midnight_s // 3600):02d}:{int(note.since_midnight_s % 3600 // 60):02d}  "
        f"{note.text}"
        for note in content.notes
    ]
    if not told:
        return Section(title, (Words(translate("RangeReport", "None in these days.")),))
    left = len(told) - MOST_NOTES
    more = [translate("RangeReport", "and %n more", "", left)] if left > 0 else []
    return Section(title, tuple(Words(line) for line in [*told[:MOST_NOTES], *more]))


def journal(content: RangeContent) -> Section:
    """The journal's words, oldest first."""
    parts: list[Part] = []
    for entry in content.journal:
        parts.append(Words(_day(local_day(entry.wall_s, entry.utc_offset_s)), "strong"))
        for passage in entry.written:
            if passage.prompt != "free":
                parts.append(Words(prompt_word(passage.prompt), "small"))
            parts.append(Words(passage.text.strip()))
    if not parts:
        parts.append(Words(translate("RangeReport", "None in these days.")))
    return Section(translate("RangeReport", "Journal"), tuple(parts))


def _day(day: int) -> str:
    return short_day_text(EPOCH.addDays(day), with_year=True)


def _percent(share: float) -> str:
    return translate("RangeReport", "{n} %").format(n=number_text(100.0 * share))
