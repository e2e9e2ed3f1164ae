"""A chart as lines, boxes, dots and labels in points: one geometry for PDF and HTML."""

from __future__ import annotations

from typing import Literal, NamedTuple, TypeAlias

from biofeedback.reports.sheet import Chart

HEIGHT = 74.0
LABELS = 44.0
TOP, BELOW = 6.0, 16.0
WIDEST_BAR = 12.0
Tone: TypeAlias = Literal["mark", "rule"]


class Box(NamedTuple):
    """A filled box."""

    x: float
    y: float
    width: float
    height: float


class Dot(NamedTuple):
    """A filled disc."""

    x: float
    y: float
    radius: float


class Path(NamedTuple):
    """A line through points."""

    points: tuple[tuple[float, float], ...]
    tone: Tone


class Label(NamedTuple):
    """Small print: its base line begins at x, ends there, or has its middle there."""

    x: float
    y: float
    text: str
    anchor: Literal["start", "middle", "end"]


Shape: TypeAlias = Box | Dot | Path | Label


def shapes(chart: Chart, width: float) -> list[Shape]:
    """What is drawn, from the back to the front, in a field of ``width`` by ``HEIGHT``."""
    lowest, highest = chart.levels[0][0], chart.levels[-1][0]
    bottom = HEIGHT - BELOW
    step = (width - LABELS) / max(1, len(chart.values))

    def y(value: float) -> float:
        share = (min(highest, max(lowest, value)) - lowest) / (highest - lowest)
        return bottom - share * (bottom - TOP)

    def x(at: float) -> float:
        return LABELS + (at + 0.5) * step

    drawn: list[Shape] = []
    for value, label in chart.levels:
        drawn.append(Path(((LABELS, y(value)), (width, y(value))), "rule"))
        drawn.append(Label(LABELS - 5.0, y(value) + 2.6, label, "end"))
    for at, label in chart.ticks:
        drawn.append(Label(x(at), HEIGHT - 4.0, label, "start" if at < 1 else "middle"))
    known = [(x(at), y(value)) for at, value in enumerate(chart.values) if value is not None]
    if chart.mark == "bars":
        wide = min(WIDEST_BAR, 0.7 * step)
        # A day with a value of nothing is a hairline, so that it is not taken for a day without a value.
        return [*drawn, *(Box(at - wide / 2, top, wide, max(0.8, bottom - top)) for at, top in known)]
    return [*drawn, *_runs(chart, x, y), *(Dot(*each, min(2.2, max(0.9, 0.35 * step))) for each in known)]


def _runs(chart: Chart, x: object, y: object) -> list[Shape]:
    """Lines between neighbours that both have a value."""
    runs: list[list[tuple[float, float]]] = [[]]
    for at, value in enumerate(chart.values):
        if value is None:
            runs.append([])
        else:
            runs[-1].append((x(at), y(value)))  # type: ignore[operator]
    return [Path(tuple(run), "mark") for run in runs if len(run) > 1]
