"""What is said of how a body answered: plain, and honest where there was hardly anything to see."""

from __future__ import annotations

from biofeedback.events import AnsweringFigure, BodyAnswer
from biofeedback.gui.text.words import translate


def answer_sentence(answer: BodyAnswer) -> str:
    """How the heart answered the task, and what follows from it."""
    figures = figure_names()
    named = ", ".join(figures[figure] for figure in answer.answering)
    if answer.strength == "hardly":
        return translate(
            "Answer", "The heart hardly answered this kind of strain; prompts will be rare or not right for it."
        )
    if not named and answer.strength == "clear":
        return translate("Answer", "The heart answered this kind of strain clearly, in several figures at once.")
    if not named:
        return translate("Answer", "The heart answered this kind of strain a little, in several figures at once.")
    if answer.strength == "little":
        return translate("Answer", "The heart answered this kind of strain a little: {figures}.").format(figures=named)
    return translate("Answer", "The heart answered this kind of strain clearly: {figures}.").format(figures=named)


def figure_names() -> dict[AnsweringFigure, str]:
    """Each figure within a sentence."""
    return {
        "heart_rate": translate("Answer", "heart rate"),
        "rmssd": translate("Answer", "variability from beat to beat"),
        "sdnn": translate("Answer", "variability over the minute"),
        "frequency": translate("Answer", "pace of its swings"),
    }
