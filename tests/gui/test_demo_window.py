"""The demo in its window: the person is seen to lean under the stressor, and to breathe with the pacer."""

from collections.abc import Callable
from dataclasses import replace

from biofeedback.clock import FastClock
from biofeedback.events import Event
from biofeedback.gui.state.preferences import ForgetfulStore, Preferences
from biofeedback.gui.widgets.text import Text
from biofeedback.session.plan import demonstration_plan
from biofeedback.session.running import RunningSession
from tests.gui.stage import click, wait_until
from tests.gui.virtual import FastProgram, running


class Demo(FastProgram):
    """The demo's own plan, lived twenty times as fast."""

    def open_session(self, strap: str, deliver: Callable[[Event], None]) -> RunningSession:
        session = RunningSession(replace(demonstration_plan(), engine="native"), deliver, FastClock(20.0))
        session.begin()
        return session


def test_leaning_and_breath_are_said_and_the_line_is_read_from_the_tilt() -> None:
    with running(Demo(20.0), ForgetfulStore(Preferences(welcomed=True)), simulated=True) as app:
        now = app.window.now
        wait_until(lambda: now.posture.word.said() == "Upright")
        wait_until(lambda: now.posture.word.said() == "Leaning forward from your own upright")
        wait_until(lambda: "from the strap’s tilt" in now.readings.breath.accessibleName())
        wait_until(lambda: app.window.session_state.prompt is not None)
        click(now.prompt.start)
        session = app.window.overlays.session
        wait_until(lambda: session.isVisible() and "tilt" in session.breath.legend.source.said())


def test_every_screen_says_that_it_is_invented() -> None:
    with running(Demo(20.0), ForgetfulStore(Preferences(welcomed=True)), simulated=True) as app:
        (strip,) = [text for text in app.window.findChildren(Text) if text.said().startswith("Demo: an invented")]
        wait_until(strip.isVisible)
        for page in app.window.pages.table:
            app.window.go_to(page)
            assert strip.isVisible()
        app.window.show_red_flags()
        assert strip.isVisible()
        assert app.window.history.day.head.people.text() == "An invented person"


def test_what_it_is_stands_whole_in_a_small_window() -> None:
    with running(Demo(20.0), ForgetfulStore(Preferences(welcomed=True)), simulated=True) as app:
        now = app.window.now
        wait_until(now.posture.isVisible)
        app.window.resize(800, 760)
        wait_until(lambda: app.window.width() == 800 and now.top.notice.wordWrap())
        assert now.top.strap.mapTo(app.window, now.top.strap.rect().topRight()).x() < 800
        assert now.top.notice.height() >= now.top.notice.heightForWidth(now.top.notice.width())
