"""Draws what a demand on prompts and on movement costs, as an SVG for the documentation.

    python scripts/frontier.py EVIDENCE.json MOVEMENT.json OUT.svg

The first two are what `benchmarks/evidence.py` and `benchmarks/movement.py` write.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Sequence
from html import escape
from pathlib import Path
from typing import Any, NamedTuple

WIDTH, HEIGHT, LEFT, TOP, GAP = 320, 220, 60, 40, 90
INK, FAINT, ONE, OTHER = "#222", "#ccc", "#0b6e99", "#b4552d"


class Panel(NamedTuple):
    """A chart: its place, its titles, and what its edges stand for."""

    left: float
    title: str
    x_title: str
    y_title: str
    x_to: float
    x_step: float

    def at(self, x: float, y: float) -> tuple[float, float]:
        """Where a value and a share of 0-1 lie."""
        return self.left + WIDTH * x / self.x_to, TOP + HEIGHT * (1.0 - y)

    def frame(self) -> list[str]:
        """The titles, the grid and the figures at its edges."""
        out = [text(self.left, TOP - 14, self.title, weight="bold")]
        for share in (0.0, 0.25, 0.5, 0.75, 1.0):
            x, y = self.at(0.0, share)
            out.append(f'<path d="M{x} {y}h{WIDTH}" stroke="{FAINT}"/>')
            out.append(text(x - 6, y + 4, f"{share:.0%}", anchor="end"))
        value = 0.0
        while value <= self.x_to:
            x, y = self.at(value, 0.0)
            out.append(text(x, y + 16, f"{value:g}", anchor="middle"))
            value += self.x_step
        out.append(text(self.left + WIDTH / 2, TOP + HEIGHT + 34, self.x_title, anchor="middle"))
        middle = TOP + HEIGHT / 2
        turned = f'transform="rotate(-90 {self.left - 44} {middle})"'
        return [*out, text(self.left - 44, middle, self.y_title, anchor="middle", more=turned)]


def text(x: float, y: float, words: str, anchor: str = "start", weight: str = "normal", more: str = "") -> str:
    """One line of words."""
    style = f'text-anchor="{anchor}" font-weight="{weight}"'
    return f'<text x="{x:.1f}" y="{y:.1f}" {style} {more}>{escape(words)}</text>'


def dots(panel: Panel, points: Iterable[tuple[float, float]], colour: str) -> list[str]:
    """A mark at each point."""
    places = [panel.at(x, y) for x, y in points]
    return [f'<circle cx="{x:.1f}" cy="{y:.1f}" r="4" fill="{colour}" fill-opacity="0.8"/>' for x, y in places]


def line(panel: Panel, points: Sequence[tuple[float, float]], colour: str) -> str:
    """A line through all points."""
    places = " ".join(f"{x:.1f},{y:.1f}" for x, y in (panel.at(*point) for point in points))
    return f'<polyline points="{places}" fill="none" stroke="{colour}" stroke-width="2"/>'


def prompts(rows: Sequence[dict[str, Any]]) -> list[str]:
    """Share of the stress phases asked about against prompts a day, a mark for each preset tried."""
    panel = Panel(
        LEFT, "Stress found against questions a day", "questions on a healthy day, uncapped", "stress asked", 12, 2
    )
    out = panel.frame()
    for dearer, colour in ((False, OTHER), (True, ONE)):
        points = [(r["prompts_a_day_median"], r["asked_share"]) for r in rows if bool(r["dearer"]) == dearer]
        out += dots(panel, points, colour)
    out.append(text(panel.left + 8, TOP + 16, "each question makes the next dearer", more=f'fill="{ONE}"'))
    return [*out, text(panel.left + 8, TOP + 32, "all cost the same", more=f'fill="{OTHER}"')]


def moving(rows: Sequence[dict[str, Any]]) -> list[str]:
    """Share called moving against the threshold, of jogging and of one person's stress."""
    panel = Panel(
        LEFT + WIDTH + GAP, "Exercise or strain, by heart rate alone", "bpm above the usual", "called moving", 60, 10
    )
    jogging = [(r["threshold_bpm"], r["jogging_called_moving"]) for r in rows]
    strain = [(r["threshold_bpm"], r["most_of_one_persons_stress"]) for r in rows]
    out = [*panel.frame(), line(panel, jogging, ONE), *dots(panel, jogging, ONE)]
    out += [line(panel, strain, OTHER), *dots(panel, strain, OTHER)]
    out.append(text(panel.left + 8, TOP + 16, "jogging", more=f'fill="{ONE}"'))
    return [*out, text(panel.left + 8, TOP + 32, "stress of the strongest answer", more=f'fill="{OTHER}"')]


def main(evidence: str, movement: str, out: str) -> None:
    """Write both panels side by side."""
    width, height = LEFT + 2 * WIDTH + GAP + 20, TOP + HEIGHT + 50
    marks = [*prompts(json.loads(Path(evidence).read_text())), *moving(json.loads(Path(movement).read_text()))]
    font = 'font-family="sans-serif" font-size="12"'
    head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" {font} fill="{INK}">'
    ground = f'<rect width="{width}" height="{height}" fill="white"/>'
    Path(out).write_text("\n".join([head, ground, *marks, "</svg>"]) + "\n")


if __name__ == "__main__":
    main(*sys.argv[1:4])
