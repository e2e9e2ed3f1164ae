"""What the window's choices come to when a session is opened; nothing is shown."""

import gc
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from biofeedback.cli import windowed
from biofeedback.events import Event
from biofeedback.gui.shell.application import StartOptions
from biofeedback.gui.state.preferences import PreferenceFile, Preferences
from biofeedback.session.plan import SessionPlan, plan_for
from biofeedback.storage.folder import data_folder


class Opened:
    """Stands in for a session; remembers its plan."""

    plans: list[SessionPlan]

    def __init__(self, plan: SessionPlan, _deliver: Callable[[Event], None], **_how: object) -> None:
        Opened.plans.append(plan)

    def begin(self) -> None:
        pass


@pytest.fixture
def plans(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[SessionPlan]]:
    def stay(start: StartOptions) -> int:
        start.open_session("virtual-h10", lambda _event: None)
        if start.open_client is not None:
            start.open_client("Ada", "virtual-h10", lambda _event: None)
        return 0

    Opened.plans = []
    monkeypatch.setattr(windowed, "stay", stay)
    monkeypatch.setattr("biofeedback.session.running.RunningSession", Opened)
    yield Opened.plans
    # The window that would let the collector work again never stands here.
    gc.enable()


@pytest.mark.parametrize("chosen", [True, False])
def test_the_ecg_is_asked_for_when_the_settings_say_so(plans: list[SessionPlan], chosen: bool) -> None:
    PreferenceFile(data_folder()).save(Preferences(ecg=chosen))
    assert windowed.open_window(plan_for, lambda _event: None) == 0
    assert [plan.person for plan in plans] == ["a simulated person", "Ada"]
    assert [plan.ecg for plan in plans] == [chosen, chosen]


@pytest.mark.parametrize("chosen", [True, False])
def test_the_accelerometer_is_left_off_when_the_settings_say_so(plans: list[SessionPlan], chosen: bool) -> None:
    PreferenceFile(data_folder()).save(Preferences(movement=chosen))
    assert windowed.open_window(plan_for, lambda _event: None) == 0
    assert [plan.movement for plan in plans] == [chosen, chosen]


def test_a_demonstration_does_not_look_at_anybodys_choices(plans: list[SessionPlan]) -> None:
    PreferenceFile(data_folder()).save(Preferences(ecg=True))
    windowed.open_window(plan_for, lambda _event: None, simulated=True)
    assert [plan.ecg for plan in plans] == [False]


def test_the_demo_has_a_month_behind_it_in_a_folder_of_its_own(
    monkeypatch: pytest.MonkeyPatch, own_data_folder: Path
) -> None:
    seen: list[Path] = []

    def stay(start: StartOptions) -> int:
        assert start.open_services is not None
        home = start.open_services()
        assert home.home_plans.current() is not None
        seen.append(home.data_folder())
        return 0

    monkeypatch.setattr(windowed, "stay", stay)
    windowed.open_window(plan_for, lambda _event: None, simulated=True)
    gc.enable()
    assert seen[0] != own_data_folder == data_folder()
    assert not seen[0].exists()
    assert not own_data_folder.exists()
