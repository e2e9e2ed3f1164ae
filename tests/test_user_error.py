"""Whatever a device calls itself, and whatever a file holds, is text to look at."""

from __future__ import annotations

import json
import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from biofeedback.user_error import printable


def test_what_would_steer_a_terminal_is_shown() -> None:
    assert printable("two\nlines\x1b[31mred") == r"two\x0alines\x1b[31mred"
    assert printable("\u202eevil\x9b") == r"\u202eevil\u009b"


def test_names_of_every_language_stay_as_they_are() -> None:
    for name in ("Polar H10 8A2F1C", "Müller’s Gurt", "心拍計", "נחל", "caf\u00e9\u00a0x"):
        assert printable(name) == name


@given(st.text())
def test_nothing_is_left_that_steers(text: str) -> None:
    shown = printable(text)
    assert not any(unicodedata.category(letter) in ("Cc", "Zl", "Zp") for letter in shown)
    assert printable(shown) == shown


@given(st.text())
def test_json_stays_json(text: str) -> None:
    line = json.dumps([text], ensure_ascii=False)
    assert json.loads(printable(line, "\n")) == [text]
