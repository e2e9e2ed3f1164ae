"""The type scale, and the font that the program brings along."""

from __future__ import annotations

from pathlib import Path
from typing import Literal, NamedTuple, TypeAlias

from PySide6.QtGui import QFont, QFontDatabase

Role: TypeAlias = Literal[
    "caption", "label", "strong", "body", "action", "lead", "card_title", "title", "page", "value", "hero"
]
FAMILIES = ["Figtree", "Inter"]
FONTS = Path(__file__).parent / "fonts"


class Style(NamedTuple):
    """Size in px at 100 %, line height as a multiple of it, and weight."""

    px: int
    line: float
    weight: int = 400


STYLES: dict[Role, Style] = {
    "caption": Style(12, 1.35),
    "label": Style(14, 1.4),
    "strong": Style(14, 1.4, 600),
    "body": Style(16, 1.45),
    "action": Style(15, 1.2, 600),
    "lead": Style(18, 1.4),
    "card_title": Style(18, 1.3, 600),
    "title": Style(22, 1.3, 600),
    "page": Style(28, 1.2, 500),
    "value": Style(34, 1.0),
    "hero": Style(34, 1.15, 500),
}


def load_fonts() -> None:
    """Make the bundled font known to Qt; without it the system's own is used."""
    for file in sorted(FONTS.glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(file))


def font(px: float, weight: int = 400, *, tabular: bool = False) -> QFont:
    """A font of that size; ``tabular`` figures keep changing values from jumping."""
    made = QFont(FAMILIES)
    made.setPixelSize(max(1, round(px)))
    made.setWeight(QFont.Weight(weight))
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    if tabular:
        made.setFeature(QFont.Tag("tnum"), 1)
    return made
