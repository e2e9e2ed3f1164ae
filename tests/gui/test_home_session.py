"""A home session from the first run to the end, by mouse and keys alone, on a virtual strap that lives fast."""

from PySide6.QtCore import QCoreApplication, Qt

from biofeedback.events import ExerciseProgress
from biofeedback.gui.practise.exercise_card import ExerciseCard
from biofeedback.gui.state.preferences import VIRTUAL
from tests.gui.stage import click, press, wait_until
from tests.gui.virtual import FastProgram, recorded, running


def test_from_first_run_to_the_end() -> None:
    program = FastProgram(100.0)
    with running(program) as app:
        window = app.window
        welcome = window.overlays.welcome
        wait_until(welcome.isVisible)
        click(welcome.next)
        straps = welcome.choose.straps
        wait_until(lambda: len(straps.rows) == 4)
        click(straps.rows[VIRTUAL])
        assert welcome.next.text() == "Use Virtual strap"
        press(welcome.next, Qt.Key.Key_Space)
        wait_until(lambda: window.session_state.first_beat_t is not None)
        assert welcome.quiet.isVisible()
        wait_until(welcome.next.isEnabled)
        click(welcome.next)
        assert not welcome.next.isVisible()
        wait_until(welcome.reveal.isVisible)
        click(welcome.next)
        assert window.now.isVisible()
        wait_until(lambda: window.session_state.shown() in ("calm", "usual"))

        press(window, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
        assert window.practise.isVisible()
        click(window.practise.front.all)
        card = next(card for card in window.practise.cards if card.exercise.id == "easy_exhale")
        show(card)
        click(card)
        press(window.practise.about.start, Qt.Key.Key_Space)
        wait_until(window.overlays.session.isVisible)
        assert window.overlays.session.name.said() == "Easy exhale"
        wait_until(lambda: window.overlays.session.rings.accessibleName() in ("Breathe in", "Breathe out"))
        wait_until(window.overlays.afterwards.isVisible)
        assert "breathe as you like" in window.overlays.afterwards.sentence.said()
        wait_until(lambda: "before you began" in window.overlays.afterwards.sentence.said())
        press(window.overlays.afterwards.done, Qt.Key.Key_Space)
        assert window.practise.isVisible()
    (session,) = recorded()
    assert session.ended == "stopped"
    assert session.n_beats > 300
    assert any(isinstance(event, ExerciseProgress) and event.phase == "finished" for event in program.events)


def show(card: ExerciseCard) -> None:
    """Scroll to it, as a wheel would, once it is laid out."""
    QCoreApplication.processEvents()
    area = card.parentWidget()
    while area is not None and not hasattr(area, "ensureWidgetVisible"):
        area = area.parentWidget()
    assert area is not None
    area.ensureWidgetVisible(card)


def test_the_next_start_needs_no_first_run() -> None:
    program = FastProgram(50.0)
    with running(program) as app:
        wait_until(app.window.overlays.welcome.isVisible)
        press(app.window.overlays.welcome.next, Qt.Key.Key_Space)
        click(app.window.overlays.welcome.skip)
        assert app.window.now.isVisible()
    with running(program) as app:
        assert app.window.overlays.cover() is None
        wait_until(lambda: app.window.session_state.first_beat_t is not None)
