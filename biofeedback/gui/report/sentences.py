"""What may be said of a session, no more than its figures allow."""

from __future__ import annotations

from biofeedback.gui.demonstrate.phase_words import kind_word, phase_detail, phase_title
from biofeedback.gui.text.dates import number_text
from biofeedback.gui.text.words import DASH, state_word, translate
from biofeedback.reports.change import Change
from biofeedback.reports.figures import Doubt, PhaseFigures
from biofeedback.reports.session_summary import SessionSummary
from biofeedback.signal.levels import level_of


def headline(summary: SessionSummary, *, numbers: bool = True) -> str:
    """The one sentence about a session."""
    if summary.empty:
        return translate("Report", "Too few beats were recorded to say anything about this session.")
    stressor = summary.first("stressor")
    if stressor is None or summary.stressor_change.verdict == "unknown":
        return _only_after(summary, numbers=numbers)
    doing = doing_words(stressor)
    rise = summary.stressor_change
    if rise.verdict == "unclear" or rise.value is None:
        begin = translate("Report", "The heart hardly changed its pace {doing}").format(doing=doing)
    elif rise.value > 0:
        begin = _with_number(
            translate("Report", "The heart sped up by {n} beats a minute {doing}"),
            translate("Report", "The heart sped up {doing}"),
            rise,
            numbers=numbers,
        ).format(doing=doing)
    else:
        begin = _with_number(
            translate("Report", "The heart slowed down by {n} beats a minute {doing}"),
            translate("Report", "The heart slowed down {doing}"),
            rise,
            numbers=numbers,
        ).format(doing=doing)
    return begin + _afterwards(rise, summary.recovery_change, numbers=numbers)


def doing_words(stressor: PhaseFigures) -> str:
    """What the client was doing."""
    said = {
        "serial_sevens": translate("Report", "while counting in sevens"),
        "stroop": translate("Report", "while naming colours"),
        "spoken": translate("Report", "during the task"),
    }
    return said[stressor.span.phase.task or "spoken"]


def _with_number(told: str, plain: str, change: Change, *, numbers: bool) -> str:
    if not numbers or change.value is None:
        return plain
    return told.replace("{n}", f"{abs(change.value):.0f}")


def _afterwards(rise: Change, recovery: Change, *, numbers: bool) -> str:
    if recovery.verdict == "unknown" or recovery.value is None:
        return translate("Report", ".")
    if recovery.verdict == "unclear":
        if rise.verdict == "clear":
            return translate("Report", ", and afterwards it was near its rest again.")
        return translate("Report", ", and neither did it afterwards.")
    if recovery.value < 0:
        return _with_number(
            translate("Report", ", and afterwards it was {n} below its rest."),
            translate("Report", ", and afterwards it was slower than at rest."),
            recovery,
            numbers=numbers,
        )
    return _with_number(
        translate("Report", ", and afterwards it was still {n} above its rest."),
        translate("Report", ", and afterwards it was still faster than at rest."),
        recovery,
        numbers=numbers,
    )


def _only_after(summary: SessionSummary, *, numbers: bool) -> str:
    recovery = summary.recovery_change
    if recovery.verdict == "unknown" and any(figures.noisy for figures in summary.phases):
        return translate("Report", "The signal was not clear enough to compare the parts of this session.")
    if recovery.verdict == "unknown" or recovery.value is None:
        return translate("Report", "This session has too few clean minutes to compare.")
    if recovery.verdict == "unclear":
        return translate("Report", "Heart rate was about the same before and after.")
    if recovery.value < 0:
        told, plain = (
            translate("Report", "Afterwards the heart beat {n} a minute slower than before."),
            translate("Report", "Afterwards the heart beat slower than before."),
        )
    else:
        told, plain = (
            translate("Report", "Afterwards the heart beat {n} a minute faster than before."),
            translate("Report", "Afterwards the heart beat faster than before."),
        )
    return _with_number(told, plain, recovery, numbers=numbers)


def column_title(summary: SessionSummary, figures: PhaseFigures) -> str:
    """What a phase is called beside the others."""
    phase = figures.span.phase
    protocol = any(each.span.phase.kind in ("rest", "stressor") for each in summary.phases)
    if phase.name or protocol:
        return phase_title(phase)
    if len(summary.phases) == 1:
        return translate("Report", "All of it")
    led = next((at for at, each in enumerate(summary.phases) if each.span.phase.kind == "regulation"), None)
    here = summary.phases.index(figures)
    if led is None:
        return kind_word(phase.kind)
    if here == led:
        return translate("Report", "During")
    return translate("Report", "Before") if here < led else translate("Report", "After")


def single_title(summary: SessionSummary, figures: PhaseFigures) -> str:
    """What a phase is called where no column stands beside its name: with what was done, if another is called alike."""
    title = column_title(summary, figures)
    alike = [each for each in summary.phases if column_title(summary, each) == title]
    return title if len(alike) < 2 else f"{title} ({column_note(figures)})"


def column_note(figures: PhaseFigures) -> str:
    """What was done in a phase."""
    detail = phase_detail(figures.span.phase)
    return detail or translate("Report", "breathing freely")


def state_of(figures: PhaseFigures) -> str:
    """The one word for a phase."""
    if figures.span.paced and not figures.noisy:
        return translate("Report", "Practice")
    score = None if figures.noisy else figures.score
    if score is None:
        return translate("Words", "Unsure") if figures.n_beats else DASH
    return state_word(level_of(score))


def doubt_words(doubt: Doubt, figures: PhaseFigures) -> str:
    """Why a phase's figures are less than sure."""
    match doubt:
        case "no_beats":
            return translate("Report", "no beats were recorded")
        case "short":
            return translate("Report", "it was short, {n} s").format(n=round(figures.span.length_s))
        case "artefacts":
            return translate("Report", "{n} % of the beats could not be used").format(
                n=round(figures.artefact_percent or 0.0)
            )
        case "gaps":
            return translate("Report", "the strap was heard {n} % of the time").format(n=round(figures.covered_percent))
        case "slow_breathing":
            return translate("Report", "slow breathing changes variability by itself")


def sure_lines(summary: SessionSummary, *, numbers: bool = True) -> list[str]:
    """What is sure and what is not, one sentence a line."""
    if summary.empty:
        return [translate("Report", "Nothing is sure: there are too few beats.")]
    lines = [_sure(summary)]
    for figures in summary.phases:
        if figures.doubts:
            why = translate("Report", ", and ").join(doubt_words(doubt, figures) for doubt in figures.doubts)
            title = single_title(summary, figures)
            lines.append(translate("Report", "{phase}: less sure, because {why}.").format(phase=title, why=why))
    for change, about in (
        (summary.stressor_change, translate("Report", "Heart rate in the task against rest")),
        (summary.recovery_change, translate("Report", "Heart rate afterwards against before")),
    ):
        if change.value is not None and change.half_width is not None:
            lines.append(_interval(about, change, numbers=numbers))
    lines.append(_stress_index(summary))
    return [line for line in lines if line]


def _stress_index(summary: SessionSummary) -> str:
    """What to say where the stress index and the heart rate point different ways."""
    rest, task = summary.first("rest"), summary.first("stressor")
    if rest is None or task is None or rest.stress_index is None or task.stress_index is None:
        return ""
    faster = summary.stressor_change.verdict == "clear" and (summary.stressor_change.value or 0.0) > 0
    if not faster or round(task.stress_index, 1) >= round(rest.stress_index, 1):
        return ""
    return translate(
        "Report",
        "The stress index fell in the task although the heart sped up: it goes by how far the intervals spread, and "
        "talking or uneven breathing spreads them. Here the heart rate says more.",
    )


def _sure(summary: SessionSummary) -> str:
    sure = [single_title(summary, figures) for figures in summary.phases if figures.sure]
    if not sure:
        return ""
    names = translate("Report", ", ").join(sure)
    return translate("Report", "Measured well: {phases}.").format(phases=names)


def _interval(about: str, change: Change, *, numbers: bool) -> str:
    value, half = change.value or 0.0, change.half_width or 0.0
    told = translate("Report", "{about}: {value} bpm, give or take {half}; {verdict}.")
    if not numbers:
        way = translate("Report", "higher") if value > 0 else translate("Report", "lower")
        told = translate("Report", "{about}: {way}, {verdict}.").replace("{way}", way)
    verdict = (
        translate("Report", "more than chance")
        if change.verdict == "clear"
        else translate("Report", "not more than it wanders by itself")
    )
    return told.format(about=about, value=f"{round(value):+d}", half=f"{max(1.0, half):.0f}", verdict=verdict)


def figure(value: float | None, digits: int = 0, *, starred: bool = False) -> str:
    """A figure as it is printed; a dash where there is none."""
    return DASH if value is None else f"{number_text(value, digits)}{'*' if starred else ''}"
