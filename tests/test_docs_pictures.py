"""README and docs show pictures that are there, and a film of the rings that moves and is small."""

import re
from pathlib import Path

import pytest
from PySide6.QtGui import QImageReader

ROOT = Path(__file__).resolve().parents[1]
PAGES = (ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md")))
SHOWN = re.compile(r'!\[([^\]]*)\]\(([^)]+)\)|<img src="([^"]+)"[^>]*alt="([^"]*)"')
FILM = ROOT / "docs" / "img" / "rings.webp"
MOST_BYTES = 2_000_000


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_picture_is_there_and_told_in_words(page: Path) -> None:
    for words, file, tagged_file, tagged_words in SHOWN.findall(page.read_text(encoding="utf-8")):
        assert (page.parent / (file or tagged_file)).is_file()
        assert words or tagged_words


def test_the_film_is_on_the_first_page_and_small() -> None:
    assert "docs/img/rings.webp" in PAGES[0].read_text(encoding="utf-8")
    assert FILM.stat().st_size < MOST_BYTES


def test_the_film_is_a_minute_in_a_loop() -> None:
    film = QImageReader(str(FILM))
    first = film.read()
    frames = film.imageCount()
    assert frames * film.nextImageDelay() == 60_000
    assert film.loopCount() == -1, "for ever"
    later = [film.read() for _ in range(30)]
    assert later[-1] != first
