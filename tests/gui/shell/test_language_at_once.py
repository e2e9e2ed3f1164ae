"""Another language is spoken at once: in a new window in the old one's place, with the session running on."""

from shiboken6 import isValid

from biofeedback.gui.design.look import appearance
from biofeedback.gui.state.preferences import ForgetfulStore, Preferences
from biofeedback.gui.text.words import state_word
from tests.gui.stage import wait_until
from tests.gui.virtual import FastProgram, running

SPOKEN = Preferences(welcomed=True, language="en", tones=False)


def test_the_window_speaks_it_and_the_session_runs_on(qapp: object) -> None:
    program = FastProgram(20.0)
    with running(program, ForgetfulStore(SPOKEN)) as app:
        first = app.window
        wait_until(lambda: first.session_state.arousal is not None)
        state, place = first.session_state, first.geometry()
        first.go_to("settings", "language")
        app.context.prefer(language="de")
        wait_until(lambda: app.window is not first)
        window = app.window
        assert window.session_state is state
        assert window.geometry() == place
        assert window.sidebar.pages["practise"].text() == "Üben"
        assert window.settings.sections["language"].isChecked()
        assert app.program is not None
        assert app.program.tray.quit.text() == "Beenden"
        heard = len(program.events)
        wait_until(lambda: len(program.events) > heard + 40)
        wait_until(lambda: window.now.rings.accessibleName() == state_word(state.shown()))
        wait_until(lambda: not isValid(first))
        app.context.prefer(language="en")
        wait_until(lambda: app.window is not window)
        assert app.window.sidebar.pages["practise"].text() == "Practise"


def test_on_the_first_page_of_the_first_run_too(qapp: object) -> None:
    with running(FastProgram(20.0), ForgetfulStore(Preferences(language="en", tones=False))) as app:
        first = app.window
        wait_until(first.overlays.welcome.isVisible)
        first.overlays.welcome.whom.chosen.emit("clients")
        reading = first.overlays.welcome.what.reading
        reading.language.setCurrentIndex(reading.language.findData("de"))
        reading.language.activated.emit(reading.language.currentIndex())
        wait_until(lambda: app.window is not first)
        welcome = app.window.overlays.welcome
        wait_until(welcome.isVisible)
        assert welcome.next.text() == "Einen Gurt wählen"
        assert welcome.whom.value() == "clients", "what was chosen stays"
        assert welcome.what.reading.language.hasFocus()
        welcome.what.reading.text.setCurrentIndex(welcome.what.reading.text.findData(150))
        welcome.what.reading.text.activated.emit(0)
        assert appearance().look.text_percent == 150
        welcome.show_step(2)
        welcome.next.click()
        assert app.window.demonstrate.isVisible()
        app.context.prefer(language="en")
        wait_until(lambda: app.window.sidebar.pages["practise"].text() == "Practise")


def test_a_demonstration_is_not_disturbed(qapp: object) -> None:
    with running(FastProgram(20.0), ForgetfulStore(SPOKEN)) as app:
        first = app.window
        wait_until(lambda: first.session_state.arousal is not None)
        assert app.program is not None
        app.program._demonstrating = True
        app.context.prefer(language="de")
        wait_until(lambda: not app.context.busy)
        assert app.window is first
        app.program.end_demonstration()
        wait_until(lambda: app.window is not first)
        assert app.window.sidebar.pages["practise"].text() == "Üben"
        app.context.prefer(language="en")
        wait_until(lambda: app.window.sidebar.pages["practise"].text() == "Practise")
