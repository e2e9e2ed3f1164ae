"""Five quiet minutes: begun when a heart is there, told to be over by a tone, honest about what was learned."""

from dataclasses import dataclass, field

import pytest
from msgspec.structs import replace
from pytestqt.qtbot import QtBot

from biofeedback.devices.virtual.baseline import resting_baseline
from biofeedback.events import Baseline
from biofeedback.gui.design.look import appearance
from biofeedback.gui.shell.overlays import Overlays
from biofeedback.gui.state.app_context import AppContext
from biofeedback.gui.state.session_state import SessionState
from biofeedback.gui.welcome.quiet_minutes import GRACE_S, QUIET_KNOWN_S, QUIET_S, QuietMinutes
from tests.gui.stage import Stage


@dataclass
class Sitting:
    """Someone who sits, by a clock that the test turns."""

    state: SessionState
    context: AppContext
    room: Overlays
    now_s: float = 40.0
    told: list[object] = field(default_factory=list)

    def quiet(self) -> QuietMinutes:
        quiet = QuietMinutes(self.state, lambda: self.now_s, self.context)
        quiet.rest.connect(self.told.append)
        quiet.tone.connect(self.told.append)
        quiet.over.connect(lambda: self.told.append("over"))
        self.room.addWidget(quiet)
        self.room.show_overlay(quiet)
        return quiet

    def at(self, quiet: QuietMinutes, now_s: float) -> None:
        self.now_s = now_s
        quiet.refresh()


@pytest.fixture
def sitting(context: AppContext, stage: Stage) -> Sitting:
    state = SessionState()
    state.first_beat_t = 10.0
    return Sitting(state, context, stage.window.overlays)


def baseline(clean_s: float) -> Baseline:
    return replace(resting_baseline(), clean_s=clean_s)


def test_it_waits_for_a_heart(sitting: Sitting, qtbot: QtBot) -> None:
    sitting.state.first_beat_t = None
    quiet = sitting.quiet()
    assert not quiet.ready()
    assert quiet.status.said() == "Waiting for the first beats."
    with qtbot.waitSignal(quiet.changed):
        sitting.state.first_beat_t = 41.0
        quiet.refresh()
    assert quiet.ready()


def test_a_tone_at_both_ends_and_a_rest_between_them(sitting: Sitting) -> None:
    quiet = sitting.quiet()
    quiet.begin()
    assert sitting.told == [True, "begin"]
    sitting.state.baseline = baseline(301.0)
    sitting.at(quiet, 40.0 + QUIET_S - 1.0)
    assert quiet.running()
    sitting.at(quiet, 40.0 + QUIET_S)
    assert sitting.told == [True, "begin", False, "end", "over"]
    assert not quiet.running()
    assert quiet.outcome() == "known"


def test_the_tone_comes_while_the_window_is_away(sitting: Sitting, qtbot: QtBot) -> None:
    quiet = sitting.quiet()
    quiet.begin()
    quiet.hide()
    sitting.now_s = 40.0 + QUIET_S + GRACE_S
    qtbot.waitUntil(lambda: "end" in sitting.told, timeout=3000)


def test_what_was_known_before_they_began_is_not_their_result(sitting: Sitting) -> None:
    sitting.state.baseline = baseline(58.0)
    quiet = sitting.quiet()
    quiet.begin()
    sitting.at(quiet, 40.0 + QUIET_S)
    assert quiet.running(), "it is waited for a little"
    sitting.at(quiet, 40.0 + QUIET_S + GRACE_S)
    assert quiet.outcome() == "unknown"
    sitting.state.baseline = baseline(57.0)
    assert quiet.outcome() == "first_idea"


def test_of_whom_the_usual_is_known_a_minute_is_enough(sitting: Sitting) -> None:
    sitting.state.baseline, sitting.state.known_before = resting_baseline(), True
    quiet = sitting.quiet()
    quiet.begin()
    sitting.at(quiet, 40.0 + QUIET_KNOWN_S)
    assert quiet.outcome() == "known"
    assert not quiet.running()


def test_it_can_be_left(sitting: Sitting) -> None:
    quiet = sitting.quiet()
    quiet.leave()
    assert sitting.told == []
    quiet.begin()
    quiet.leave()
    assert sitting.told == [True, "begin", False]


def test_no_figure_where_numbers_are_hidden(sitting: Sitting) -> None:
    quiet = sitting.quiet()
    quiet.begin()
    assert quiet.rings.accessibleName() == "5:00"
    appearance().adjust(hide_numbers=True)
    sitting.at(quiet, 45.0)
    assert quiet.rings.accessibleName() == "Quiet"


def test_it_promises_a_tone_only_where_there_is_one(sitting: Sitting) -> None:
    quiet = sitting.quiet()
    assert "a soft tone tells when they are over" in quiet.how.said()
    sitting.context.prefer(tones=False)
    quiet.refresh()
    assert "Tones are off" in quiet.how.said()
