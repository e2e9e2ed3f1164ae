"""The web page needs nothing else, and takes no word for markup."""

from __future__ import annotations

import re
from html.parser import HTMLParser

from biofeedback.reports.sheet import Chart, Section, Sheet, Table, Words
from biofeedback.reports.sheet_html import sheet_html

EVIL = "<script>alert('1')</script> \"quoted\" & more"
CHART = Chart(EVIL, EVIL, "dots", (1.0, None, 3.0, 4.0), ((0.0, EVIL), (5.0, "5")), ((0, EVIL),))


def page() -> str:
    parts = (Words(EVIL), Table((EVIL, EVIL), ((EVIL, EVIL),)), CHART)
    return sheet_html(Sheet("de", EVIL, EVIL, (Section(EVIL, parts),), EVIL)).decode()


class Tags(HTMLParser):
    """Keeps the tags and the words."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.words: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)

    def handle_data(self, data: str) -> None:
        self.words.append(data)


def test_no_word_becomes_markup() -> None:
    found = Tags()
    found.feed(page())
    assert "script" not in found.tags
    assert found.words.count(EVIL) >= 8


def test_there_is_no_reference_to_anything_outside() -> None:
    assert re.search(r"(src=|href|url\(|@import|https?:)", page()) is None
    assert "default-src 'none'" in page()


def test_the_language_is_told_and_figures_have_words() -> None:
    assert '<html lang="de">' in page()
    assert 'role="img" aria-label="&lt;script&gt;' in page()


def test_a_lone_surrogate_does_not_break_the_file() -> None:
    assert b"\\ud800" in sheet_html(Sheet("en", "\ud800", "", (), ""))
