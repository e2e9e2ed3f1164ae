"""Preferences survive anything that may be found in their file."""

import json
import stat
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from biofeedback.gui.state.preferences import FILE_NAME, PreferenceFile, Preferences, understood

json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=4,
)
names = st.sampled_from(list(Preferences._fields))


def test_they_come_back_as_they_were(tmp_path: Path) -> None:
    chosen = Preferences(theme="dark", text_percent=150, strap="AA:BB", welcomed=True)
    PreferenceFile(tmp_path).save(chosen)
    assert PreferenceFile(tmp_path).load() == chosen


def test_only_their_owner_can_read_them(tmp_path: Path) -> None:
    PreferenceFile(tmp_path / "data").save(Preferences())
    assert stat.S_IMODE((tmp_path / "data" / FILE_NAME).stat().st_mode) == 0o600
    assert stat.S_IMODE((tmp_path / "data").stat().st_mode) == 0o700


def test_without_a_file_they_are_the_defaults(tmp_path: Path) -> None:
    assert PreferenceFile(tmp_path / "nowhere").load() == Preferences()


@pytest.mark.parametrize("text", ["", "{", "[]", "null", '"words"', "\x00"])
def test_a_spoilt_file_is_as_good_as_none(tmp_path: Path, text: str) -> None:
    (tmp_path / FILE_NAME).write_text(text, encoding="utf-8")
    assert PreferenceFile(tmp_path).load() == Preferences()


@settings(max_examples=60)
@given(st.dictionaries(names | st.text(max_size=6), json_values, max_size=8))
def test_any_json_gives_preferences_of_the_right_kinds(kept: dict[str, object]) -> None:
    found = understood(json.loads(json.dumps(kept)))
    default = Preferences()
    for name in Preferences._fields:
        assert type(getattr(found, name)) is type(getattr(default, name))
    assert 100 <= found.text_percent <= 200
    assert 0 <= found.volume_percent <= 100
    assert found.theme in ("system", "light", "dark")


def test_a_folder_that_cannot_be_written_does_no_harm(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("", encoding="utf-8")
    PreferenceFile(blocked / "data").save(Preferences())
