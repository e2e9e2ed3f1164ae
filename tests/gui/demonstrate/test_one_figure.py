"""A figure of a demonstration is the same wherever it stands, and whenever the page is written."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from biofeedback.coaching.protocol import DEFAULT
from biofeedback.gui.demonstrate.figures_row import FiguresRow
from biofeedback.gui.report.report_page import table_rows
from biofeedback.gui.report.sentences import headline, sure_lines
from biofeedback.reports.session_summary import SessionSummary
from biofeedback.reports.stored_session import read_summary
from biofeedback.session.importing import store_session
from biofeedback.storage.folder import data_folder
from biofeedback.storage.people import list_people, reading
from tests.gui.rehearsed import CLIENT, Rehearsed, demonstrated

LENGTH_S = sum(phase.duration_s for phase in DEFAULT.phases)


@pytest.fixture(scope="module")
def over() -> Rehearsed:
    """A demonstration that has just ended."""
    return demonstrated(LENGTH_S)


def settled(rehearsed: Rehearsed) -> SessionSummary:
    while not rehearsed.conduct.settled:
        rehearsed.live_to(rehearsed.now_s + 0.5)
    return rehearsed.conduct.summary()


def stored_later(rehearsed: Rehearsed) -> SessionSummary:
    rehearsed.live_to(rehearsed.now_s + 120.0)
    rehearsed.conduct.mark("said good-bye")
    rehearsed.close()
    session = store_session(CLIENT, rehearsed.inputs)
    person = next(person for person in list_people(data_folder()) if person.name == CLIENT)
    with reading(person.path) as database:
        return read_summary(database, session)


def test_nothing_is_told_before_the_last_beats_are_in(over: Rehearsed) -> None:
    assert over.conduct.stage == "ended"
    waited_s = over.now_s
    settled(over)
    assert 0.0 < over.now_s - waited_s < 6.5


def test_a_page_written_later_tells_what_the_one_written_at_once_did(own_data_folder: Path) -> None:
    rehearsed = demonstrated(LENGTH_S)
    at_once = settled(rehearsed)
    later = stored_later(rehearsed)
    assert later.duration_s == pytest.approx(LENGTH_S, abs=1.0)
    assert at_once == replace(later, started_s=at_once.started_s, utc_offset_s=at_once.utc_offset_s)
    assert sure_lines(at_once) == sure_lines(later)


def test_the_sentence_tells_the_difference_of_the_figures_beside_it(over: Rehearsed) -> None:
    summary = settled(over)
    rates = dict(table_rows(summary.phases))["Heart rate, bpm"]
    told = re.search(r"sped up by (\d+)", headline(summary))
    assert told is not None
    assert int(told[1]) == int(rates[1]) - int(rates[0])
    left = re.search(r"(\d+) (below|above) its rest", headline(summary))
    if left is not None:
        assert int(left[1]) == abs(int(rates[-1]) - int(rates[0]))


def test_the_highest_is_never_below_what_was_shown(qapp: object) -> None:
    rehearsed = demonstrated(200.0)
    row = FiguresRow()
    row.show_conduct(rehearsed.conduct)
    shown, note = int(row.rate.value.said()), row.rate.note.said()
    told = re.fullmatch(r"rest (\d+), highest (\d+)", note)
    assert told is not None, note
    assert int(told[2]) >= shown
    rest = rehearsed.conduct.rest_figures()
    assert rest is not None
    assert int(told[1]) == round(rest.rate_bpm or 0.0)


def test_the_rest_is_told_as_the_page_will_tell_it(over: Rehearsed) -> None:
    summary = settled(over)
    rest = over.conduct.rest_figures()
    assert rest is not None
    assert (rest.rate_bpm, rest.rmssd_ms) == (summary.phases[0].rate_bpm, summary.phases[0].rmssd_ms)


def test_a_stress_index_that_falls_under_load_is_explained(over: Rehearsed) -> None:
    summary = settled(over)
    rest, task, *others = summary.phases
    fell = replace(summary, phases=(replace(rest, stress_index=12.0), replace(task, stress_index=9.0), *others))
    rose = replace(summary, phases=(replace(rest, stress_index=9.0), replace(task, stress_index=12.0), *others))
    assert summary.stressor_change.verdict == "clear"
    assert any("stress index fell" in line for line in sure_lines(fell))
    assert not any("stress index fell" in line for line in sure_lines(rose))
