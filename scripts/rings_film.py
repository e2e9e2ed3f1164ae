"""Films the rings of the README: a minute of breathing six times a minute, as an exercise shows it, in a loop.

The heart is invented, and slower as it breathes out. Run as: python scripts/rings_film.py [FILE.webp]
"""

from __future__ import annotations

import math
import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from PIL import Image  # noqa: E402
from PySide6.QtGui import QImage  # noqa: E402

from biofeedback.coaching.breath_pattern import BreathPattern  # noqa: E402
from biofeedback.coaching.pacer import Pacer  # noqa: E402
from biofeedback.gui.design.look import Look, appearance  # noqa: E402
from biofeedback.gui.shell.application import make_application  # noqa: E402
from biofeedback.gui.text.languages import SOURCE, speak  # noqa: E402
from biofeedback.gui.text.words import phase_word  # noqa: E402
from biofeedback.gui.widgets.rings.rings_paint import RingsPicture  # noqa: E402
from biofeedback.gui.widgets.rings.rings_view import BEHIND_S, Rings  # noqa: E402

TARGET = ROOT / "docs" / "img" / "rings.webp"
SIDE, PER_SECOND, QUALITY = 360, 10, 40
LENGTH_S, BREATH_S, IN_S = 60.0, 10.0, 4.0
MOST_BYTES = 2_000_000


def minutes_of_beats() -> list[tuple[float, float]]:
    """Beats as (t, rr_ms) of a heart that does the same every minute, from two minutes before the film to its end."""
    t_s, minute = 0.0, []
    while t_s < LENGTH_S:
        with_breath = 52.0 * math.sin(2 * math.pi * (t_s - IN_S) / BREATH_S)
        minute.append((t_s, 900.0 + with_breath + 9.0 * math.sin(2 * math.pi * t_s / 20.0)))
        t_s += minute[-1][1] / 1000.0
    fits = LENGTH_S / t_s
    return [(LENGTH_S * turn + fits * t, rr_ms) for turn in (-2, -1, 0, 1) for t, rr_ms in minute]


def picture(image: QImage) -> Image.Image:
    """Qt's picture as Pillow's."""
    plain = image.convertToFormat(QImage.Format.Format_RGBA8888)
    return Image.frombytes("RGBA", (plain.width(), plain.height()), bytes(plain.constBits())).convert("RGB")


def frames() -> list[Image.Image]:
    """Each moment of the minute, drawn by the program's own rings."""
    app = make_application(["film"])
    speak(app, SOURCE)
    appearance().apply_theme(Look())
    now_s = 0.0
    pacer = Pacer(BreathPattern(IN_S, BREATH_S - IN_S))
    rings = Rings(lambda: now_s + BEHIND_S, paced_depth=lambda: pacer.at(now_s).depth)
    rings.resize(SIDE, SIDE)
    rings.show_beats(minutes_of_beats())
    shown = []
    for frame in range(round(LENGTH_S * PER_SECOND)):
        now_s = frame / PER_SECOND
        moment = pacer.at(now_s)
        left = str(max(1, math.ceil(moment.remaining_s - 1e-6)))
        rings.show_picture(RingsPicture("calm", 26.0, practising=True), phase_word(moment.phase), left)
        rings.settle()
        shown.append(picture(rings.grab().toImage()))
    return shown


def main(target: Path = TARGET) -> int:
    """Write the film; returns its size in bytes."""
    first, *others = frames()
    first.save(
        target,
        save_all=True,
        append_images=others,
        duration=round(1000 / PER_SECOND),
        loop=0,
        quality=QUALITY,
        method=4,
    )
    size = target.stat().st_size
    if size > MOST_BYTES:
        raise SystemExit(f"{target.name} has {size} bytes, more than {MOST_BYTES}")
    return size


if __name__ == "__main__":
    print(main(*map(Path, sys.argv[1:])), "bytes")
