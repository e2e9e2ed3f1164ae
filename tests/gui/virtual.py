"""The shipped program on a virtual strap that lives many times as fast as the clock."""

from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from PySide6.QtTest import QTest

from biofeedback.clock import FastClock
from biofeedback.devices.virtual.baseline import resting_baseline
from biofeedback.devices.virtual.story import Story, StorySpan
from biofeedback.events import Baseline, Event, IndexEngine, Settings
from biofeedback.gui.shell.application import App, StartOptions
from biofeedback.gui.state.preferences import PreferenceFile, PreferenceStore
from biofeedback.session.plan import VIRTUAL, SessionPlan
from biofeedback.session.running import RunningSession
from biofeedback.storage.database import open_database
from biofeedback.storage.folder import data_folder
from biofeedback.storage.people import list_people
from biofeedback.storage.sessions import SessionRow, list_sessions
from tests.gui.stage import wait_until
from tests.pictures.invented import InventedServices

NOON_WALL_S = 1_767_614_400.0
AWAKE = Settings(sensitivity="responsive", quiet_from_min=None, quiet_to_min=None, exercise="longer_exhale")


class FastProgram:
    """Opens sessions for a window, and remembers what they said."""

    def __init__(
        self,
        speed: float,
        story: Story | None = None,
        baseline: Baseline | None = None,
        engine: IndexEngine = "native",
    ) -> None:
        self.events: list[Event] = []
        self._engine: IndexEngine = engine
        self._speed = speed
        self._story = story or Story()
        self._baseline = baseline

    def open_session(self, strap: str, deliver: Callable[[Event], None]) -> RunningSession:
        def both(event: Event) -> None:
            self.events.append(event)
            deliver(event)

        plan = SessionPlan(
            strap or VIRTUAL, engine=self._engine, settings=AWAKE, baseline=self._baseline, story=self._story
        )
        session = RunningSession(plan, both, FastClock(self._speed, wall_s=NOON_WALL_S))
        session.begin()
        return session


@contextmanager
def running(program: FastProgram, store: PreferenceStore | None = None, **how: object) -> Iterator[App]:
    """The program, begun and ended in order."""
    kept = store or PreferenceFile(data_folder())
    # Machines that test have no loudspeaker, and say so in a warning that would fail the test.
    kept.save(kept.load()._replace(tones=False))
    app = App(StartOptions(program.open_session, InventedServices, kept, **how))  # type: ignore[arg-type]
    app.begin()
    try:
        wait_until(lambda: app.program is not None)
        app.window.activateWindow()
        yield app
    finally:
        app.end()
        QTest.qWait(1)
        app.window.deleteLater()


def recorded(folder: Path | None = None) -> list[SessionRow]:
    """The sessions in a data folder, the test's own unless another is given."""
    rows: list[SessionRow] = []
    for person in list_people(folder or data_folder()):
        with closing(open_database(person.path, read_only=True)) as database:
            rows += list_sessions(database)
    return rows


def tense_twice() -> FastProgram:
    """Someone whose usual is known meets two stressors."""
    return FastProgram(100.0, Story((StorySpan(30.0, 120.0), StorySpan(620.0, 240.0))), resting_baseline())
