"""Renews the pictures of README and docs from the scenes of the tests, in a light window unless its name says else.

Run as: python scripts/docs_pictures.py [FOLDER]; docs/img unless another is given.
"""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from PySide6.QtCore import QSize, Qt  # noqa: E402
from PySide6.QtGui import QImage, QPainter  # noqa: E402
from PySide6.QtPdf import QPdfDocument  # noqa: E402
from PySide6.QtWidgets import QApplication  # noqa: E402

from biofeedback.gui.design.look import Look  # noqa: E402
from biofeedback.gui.shell.application import make_application  # noqa: E402
from biofeedback.gui.text.languages import SOURCE, speaking  # noqa: E402
from tests.pictures.patience import settle  # noqa: E402
from tests.pictures.set_up import set_up  # noqa: E402
from tests.pictures.shots import SHOTS  # noqa: E402

SIZE, PAGE = (1280, 800), (800, 1131)
# File in the folder: the scene, whether it is dark, the language.
PICTURES = {
    "now": ("now-usual", False, SOURCE),
    "now-german": ("now-usual", False, "de"),
    "first-run": ("first-run-reveal", False, SOURCE),
    "prompt": ("now-prompt", False, SOURCE),
    "session-dark": ("session-breathing-by-tilt", True, SOURCE),
    "practise": ("practise", False, SOURCE),
    "demonstrate": ("demonstrate-stressor", False, SOURCE),
    "second-screen": ("present-regulation", False, SOURCE),
    "result": ("demonstrate-result", False, SOURCE),
    "replay": ("history-session", False, SOURCE),
    "history": ("history-day", False, SOURCE),
}


def page(folder: Path) -> None:
    """The page that is handed over, as a picture of its PDF."""
    with set_up(SHOTS["demonstrate-result"], Look(), SIZE) as window:
        file = Path(os.environ["BIOFEEDBACK_DATA_DIR"]) / "page.pdf"
        window.context.prefer(practice="Practice at the old town hall")
        window.demonstrate.result.practice.setText("Practice at the old town hall")
        window.demonstrate.result.file.save_as(file)
        settle(window.context)
        document = QPdfDocument()
        document.load(str(file))
        printed = document.render(0, QSize(*PAGE))
        paper = QImage(printed.size(), QImage.Format.Format_RGB32)
        paper.fill(Qt.GlobalColor.white)
        painter = QPainter(paper)
        painter.drawImage(0, 0, printed)
        painter.end()
        paper.save(str(folder / "page.png"))


def render(app: QApplication, folder: Path, name: str) -> None:
    """Write one picture."""
    scene, dark, language = PICTURES[name]
    with speaking(app, language), set_up(SHOTS[scene], Look(dark), SIZE) as window:
        SHOTS[scene].seen(window).grab().save(str(folder / f"{name}.png"))


def main(folder: Path = ROOT / "docs" / "img") -> int:
    """Write all of them; returns how many."""
    app = make_application(["pictures"])
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as data:
        os.environ["BIOFEEDBACK_DATA_DIR"] = data
        for name in PICTURES:
            render(app, folder, name)
        with speaking(app, SOURCE):
            page(folder)
    return len(PICTURES) + 1


if __name__ == "__main__":
    print(main(*map(Path, sys.argv[1:])))
