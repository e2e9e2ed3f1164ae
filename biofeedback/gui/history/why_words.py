"""The answer to "why?" in sentences."""

from __future__ import annotations

from biofeedback.gui.history.history_words import decision_words, sensitivity_word, time_of
from biofeedback.gui.text.words import translate
from biofeedback.services.recordings import Why
from biofeedback.storage.sessions import SessionRow


def why_words(row: SessionRow, why: Why, *, numbers: bool = True) -> str:
    """Score, decision, and what each other sensitivity would have done."""
    about = (f"{time_of(row, why.t)}.", _score(why, numbers=numbers), decision_words(why.decision))
    parts = [" ".join(filter(None, about))]
    others = [verdict for verdict in why.verdicts if verdict.sensitivity != why.sensitivity]
    for verdict in others:
        said = decision_words(verdict.decision)
        told = translate("History", "{name}: {said} It would have asked %n times in this recording.", "", verdict.asked)
        if verdict.asked == 0:
            told = translate("History", "{name}: {said} It would not have asked in this recording.")
        elif verdict.asked == 1:
            told = translate("History", "{name}: {said} It would have asked once in this recording.")
        parts.append(told.format(name=sensitivity_word(verdict.sensitivity), said=said))
    return "\n".join(parts)


def _score(why: Why, *, numbers: bool) -> str:
    estimate, decision = why.estimate, why.decision
    if estimate is None or estimate.score is None:
        return translate("History", "No score could be told.")
    if not numbers:
        return ""
    score = estimate.smoothed if estimate.smoothed is not None else estimate.score
    if decision is None or decision.threshold is None:
        return translate("History", "The score was {n}.").format(n=f"{score:.0f}")
    told = translate("History", "The score was {n}, the threshold {limit}.")
    return told.format(n=f"{score:.0f}", limit=f"{decision.threshold:.0f}")
