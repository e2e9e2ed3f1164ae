"""A client's visits: the newest first, what was led told from what was only recorded, none that was deleted."""

from pathlib import Path

import pytest

from biofeedback.reports.stored_session import NoSuchSessionError
from biofeedback.services.people import make_client
from biofeedback.services.recordings import Archive
from biofeedback.services.visits import summaries_of, visits_of
from tests.pictures.practice import DAY_S, LAST_S, record_visit


def test_nobody_has_no_visits(own_data_folder: Path) -> None:
    assert visits_of("Jana W") is None
    make_client("Jana W", agreed=True)
    visited = visits_of("Jana W")
    assert visited is not None
    assert visited.visits == ()
    assert visited.client.consent_s is not None


def test_the_newest_is_first_and_what_is_deleted_is_none(own_data_folder: Path) -> None:
    for n in range(3):
        record_visit("Jana W", LAST_S + n * DAY_S, n + 1)
    visited = visits_of("Jana W")
    assert visited is not None
    assert [visit.row.started_s for visit in visited.visits] == [LAST_S + n * DAY_S for n in (2, 1, 0)]
    assert visited.led == visited.visits
    newest, oldest = summaries_of(visited, visited.visits[0].row.id, visited.visits[2].row.id)
    assert (newest.started_s, oldest.started_s) == (LAST_S + 2 * DAY_S, LAST_S)

    Archive(visited.client.path).delete(visited.visits[0].row.id)
    again = visits_of("Jana W")
    assert again is not None
    assert again.visits == visited.visits[1:]
    with pytest.raises(NoSuchSessionError):
        summaries_of(visited, visited.visits[0].row.id)
