"""Two visits in one sentence: what the heart did in the task and after it, and how the breath went."""

from __future__ import annotations

from biofeedback.gui.text.dates import number_text
from biofeedback.gui.text.words import translate
from biofeedback.reports.change import Change
from biofeedback.reports.visit_comparison import ChangePair, VisitComparison

# Where numbers are hidden, a smaller difference is none, breaths a minute.
BREATH_STEP = 0.5


def comparison_sentence(compared: VisitComparison, *, numbers: bool = True) -> str:
    """What each phase did at the later visit and at the earlier one; only what was measured at both."""
    parts = [
        part
        for part in (
            _pair(translate("Clients", "in the task the heart beat {now}"), compared.rise, numbers, told_apart=True),
            _pair(translate("Clients", "afterwards it beat {now}"), compared.recovery, numbers),
            _breath(compared, numbers),
        )
        if part
    ]
    if not parts:
        return translate("Clients", "Too little was measured at both visits to hold them against each other.")
    said = translate("Clients", "; ").join(parts)
    return f"{said[:1].upper()}{said[1:]}."


def not_measured(compared: VisitComparison) -> str:
    """What the sentence cannot say, once and in a line; "" where it says all."""
    names = {
        translate("Clients", "the heart in the task"): _known(compared.rise),
        translate("Clients", "the heart afterwards"): _known(compared.recovery),
        translate("Clients", "the breath in the exercise"): tuple(
            rate is not None for rate in compared.breaths_per_min
        ),
    }
    lines = [
        _missing(translate("Clients", "Not measured at either visit: {what}."), names, (False, False)),
        _missing(translate("Clients", "Not measured at the earlier visit: {what}."), names, (False, True)),
        _missing(translate("Clients", "Not measured at the later visit: {what}."), names, (True, False)),
    ]
    return " ".join(line for line in lines if line)


def _missing(told: str, names: dict[str, tuple[bool, ...]], known: tuple[bool, bool]) -> str:
    what = [name for name, here in names.items() if here == known]
    return told.format(what=translate("Clients", ", ").join(what)) if what else ""


def _known(pair: ChangePair) -> tuple[bool, bool]:
    return pair.earlier.verdict != "unknown", pair.later.verdict != "unknown"


def _pair(told: str, pair: ChangePair, numbers: bool, *, told_apart: bool = False) -> str:
    if not all(_known(pair)):
        return ""
    now, then = pace_word(pair.later, numbers=numbers), pace_word(pair.earlier, numbers=numbers)
    if now != then and numbers and pace_word(pair.later, numbers=False) == pace_word(pair.earlier, numbers=False):
        then = f"{abs(pair.earlier.value or 0.0):.0f}"
    said = told.format(now=now)
    if now == then:
        said = translate("Clients", "{said}, as at the earlier visit").format(said=said)
    else:
        said = translate("Clients", "{said}, at the earlier visit {then}").format(said=said, then=then)
    tail = _difference(pair) if told_apart else ""
    return f"{said} ({tail})" if tail else said


def pace_word(change: Change, *, numbers: bool = True) -> str:
    """A heart rate against the rest."""
    value = change.value or 0.0
    if change.verdict != "clear" or not value:
        return translate("Clients", "about as at rest")
    if not numbers:
        return translate("Clients", "faster than at rest") if value > 0 else translate("Clients", "slower than at rest")
    told = (
        translate("Clients", "{n} a minute faster than at rest")
        if value > 0
        else translate("Clients", "{n} a minute slower than at rest")
    )
    return told.format(n=f"{abs(value):.0f}")


def _difference(pair: ChangePair) -> str:
    rises = (pair.later.value or 0.0) > 0 and (pair.earlier.value or 0.0) > 0
    match pair.difference:
        case "smaller" if rises:
            return translate("Clients", "a smaller rise than then")
        case "larger" if rises:
            return translate("Clients", "a larger rise than then")
        case "unclear":
            return translate("Clients", "no clear difference")
        case _:
            return ""


def _breath(compared: VisitComparison, numbers: bool) -> str:
    then, now = compared.breaths_per_min
    if then is None or now is None:
        return ""
    if numbers and number_text(now, 1) == number_text(then, 1):
        told = translate("Clients", "in the exercise the breath went {now} times a minute, as at the earlier visit")
        return told.format(now=number_text(now, 1))
    if numbers:
        told = translate("Clients", "in the exercise the breath went {now} times a minute, at the earlier visit {then}")
        return told.format(now=number_text(now, 1), then=number_text(then, 1))
    if abs(now - then) < BREATH_STEP:
        return translate("Clients", "in the exercise the breath went about as slowly as at the earlier visit")
    if now < then:
        return translate("Clients", "in the exercise the breath went more slowly than at the earlier visit")
    return translate("Clients", "in the exercise the breath went faster than at the earlier visit")
