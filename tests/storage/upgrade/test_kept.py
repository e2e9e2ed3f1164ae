"""What is kept of a person in an earlier form is read in today's."""

from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from biofeedback.storage.database import open_database
from biofeedback.storage.person_store import PersonStore
from biofeedback.storage.upgrade.kept import to_3, upgrade_kept
from tests.storage.upgrade.stored_lines import EARLIER, of_form, stored


def test_the_usual_of_an_earlier_form_knew_no_day_that_taught_it() -> None:
    old = of_form(2).kept["baseline"]
    assert "last_day" not in old
    assert to_3("baseline", old)["last_day"] == ""


@pytest.mark.parametrize("version", EARLIER)
def test_all_that_was_kept_says_the_same_today(version: str, tmp_path: Path) -> None:
    kept = stored(version).kept
    with closing(open_database(tmp_path / "new.person")) as database:
        person = PersonStore(database)
        for key in kept:
            person._put(key, kept[key])
        assert person.profile.conditions == ("raynaud", "heart_worry")
        assert person.settings.exercise == "longer_exhale"
        assert person.baseline is not None
        assert person.baseline.rate_bpm.median == kept["baseline"]["rate_bpm"]["median"]
        assert person.threshold_shift == kept["threshold_shift"]


anything = st.none() | st.integers() | st.text() | st.lists(st.integers())


@given(st.text(), anything | st.dictionaries(st.text(), st.none()))
def test_what_no_step_knows_is_left_as_it_is(key: str, value: object) -> None:
    assert upgrade_kept(f"new {key}", value) == value


@given(anything)
def test_a_damaged_usual_is_left_to_whoever_reads_it(value: object) -> None:
    assert upgrade_kept("baseline", value) == value
