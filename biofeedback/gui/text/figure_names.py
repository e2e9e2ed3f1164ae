"""What each figure of the body is called and measured in, wherever it is shown."""

from __future__ import annotations

from typing import Literal, TypeAlias

from biofeedback.gui.text.words import translate

Figure: TypeAlias = Literal["rate", "rmssd", "sdnn", "stress_index", "breath", "score"]


def figure_name(figure: Figure) -> str:
    """Its name, without a unit."""
    match figure:
        case "rate":
            return translate("Figures", "Heart rate")
        case "rmssd":
            return translate("Figures", "Variability (RMSSD)")
        case "sdnn":
            return translate("Figures", "SDNN")
        case "stress_index":
            return translate("Figures", "Stress index")
        case "breath":
            return translate("Figures", "Breath")
        case "score":
            return translate("Figures", "Arousal")


def figure_unit(figure: Figure) -> str:
    """What it is measured in; for what has no unit, its range or its scale."""
    match figure:
        case "rate":
            return translate("Figures", "bpm")
        case "rmssd" | "sdnn":
            return translate("Figures", "ms")
        case "stress_index":
            return translate("Figures", "square root")
        case "breath":
            return translate("Figures", "breaths/min")
        case "score":
            return translate("Figures", "0 to 100")


def column_name(figure: Figure) -> str:
    """Its name and unit, as a row or a column is headed."""
    return f"{figure_name(figure)}, {figure_unit(figure)}"


def named_in_a_row(figures: list[Figure]) -> str:
    """Several, within a sentence."""
    return translate("Figures", ", ").join(figure_name(figure) for figure in figures)
