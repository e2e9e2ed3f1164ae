"""Makes the bundled fonts from the npm package @fontsource-variable/figtree, unpacked in the folder given.

Run as: uv run --no-project --with 'fonttools[woff]' python scripts/make_fonts.py PACKAGE_FOLDER
"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

from fontTools.merge import Merger
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

WEIGHTS = {"Regular": 400, "Medium": 500, "SemiBold": 600}
TARGET = Path(__file__).resolve().parents[1] / "biofeedback" / "gui" / "design" / "fonts"


def static(source: Path, weight: int, target: Path) -> Path:
    """One weight of the variable font, as TTF."""
    font = instantiateVariableFont(TTFont(source), {"wght": weight}, updateFontNames=False)
    font.flavor = None
    font.save(target)
    return target


def rename(font: TTFont, style: str, weight: int) -> None:
    """Give the instance the names and the weight class by which a font database tells it from the others."""
    plain = style == "Regular"
    names = {
        1: "Figtree" if plain else f"Figtree {style}",
        2: "Regular",
        3: f"Figtree-{style}",
        4: f"Figtree {style}",
        6: f"Figtree-{style}",
        16: "Figtree",
        17: style,
    }
    for name_id, text in names.items():
        font["name"].setName(text, name_id, 3, 1, 0x409)
    font["OS/2"].usWeightClass = weight


def main(package: Path) -> None:
    """Write one TTF a weight, with the Latin and Latin-extended letters, and the licence beside them."""
    TARGET.mkdir(parents=True, exist_ok=True)
    for style, weight in WEIGHTS.items():
        parts = [
            static(package / "files" / f"figtree-{letters}-wght-normal.woff2", weight, TARGET / f"{letters}.ttf")
            for letters in ("latin", "latin-ext")
        ]
        font = Merger().merge([str(part) for part in parts])
        rename(font, style, weight)
        font.save(TARGET / f"Figtree-{style}.ttf")
        for part in parts:
            part.unlink()
    shutil.copy(package / "LICENSE", TARGET / "OFL.txt")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
