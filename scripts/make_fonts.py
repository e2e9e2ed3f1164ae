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


def keep_letters(font: TTFont) -> None:
    """Undo what merging added: letters of both parts exchanged for their twins, which no longer tell what they are.

    Text of a PDF could be selected, but without its A and its spaces.
    """
    for lookup in font["GSUB"].table.LookupList.Lookup:
        for table in lookup.SubTable:
            single = getattr(table, "ExtSubTable", table)
            mapping = getattr(single, "mapping", None)
            if mapping is not None:
                single.mapping = {name: other for name, other in mapping.items() if other != f"{name}.1"}


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
        keep_letters(font)
        font.save(TARGET / f"Figtree-{style}.ttf")
        for part in parts:
            part.unlink()
    shutil.copy(package / "LICENSE", TARGET / "OFL.txt")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
