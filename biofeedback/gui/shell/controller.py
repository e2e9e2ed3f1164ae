"""Puts the window, the session, the tray, notifications and sound together."""

from __future__ import annotations

from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication

from biofeedback.events import (
    Act,
    AnswerPrompt,
    DoNotDisturb,
    Event,
    ExerciseProgress,
    Problem,
    Prompt,
    StartExercise,
)
from biofeedback.gui.shell.beside import Beside
from biofeedback.gui.shell.daily_words import DailyWords
from biofeedback.gui.shell.idle_memory import give_back_soon
from biofeedback.gui.shell.plan_reminder import PlanReminder
from biofeedback.gui.shell.session_host import OpenClient, SessionHost
from biofeedback.gui.shell.sound_director import SoundDirector
from biofeedback.gui.shell.tray.tray import Tray
from biofeedback.gui.shell.uncaught_errors import UncaughtErrors
from biofeedback.gui.shell.unlocking import Unlocking
from biofeedback.gui.shell.window import MainWindow
from biofeedback.gui.state.app_context import AppContext
from biofeedback.gui.state.background import is_locked_person
from biofeedback.gui.state.reducer import reduce_event
from biofeedback.gui.state.session_handle import SessionHandle
from biofeedback.gui.text.problem_words import error_words, problem_words
from biofeedback.gui.text.words import translate

if TYPE_CHECKING:
    from types import ModuleType

    from biofeedback.gui.shell.unmeasured_session import UnmeasuredSession

IDLE_MS = 400
# By then NeuroKit2 is loaded, in parts that leave holes behind.
LOADED_MS = 20_000


class Controller(QObject):
    """Everything behind the window, made after its first paint.

    Emits ``unlocked`` when a passphrase opened what was locked.
    """

    unlocked = Signal()

    def __init__(
        self,
        window: MainWindow,
        session_host: SessionHost,
        open_client: OpenClient | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.window = window
        self.context: AppContext = window.context
        self._session_host = session_host
        self._open_client = open_client or (lambda _client, strap, deliver: session_host.open_as_usual(strap, deliver))
        self._demonstrating = False
        self._leaving = False
        self._joined = False
        self._clock: UnmeasuredSession | None = None
        self.beside = Beside(self.context, window.session_state, lambda: self.window, self)
        self.tray = self.beside.tray
        self.sound = SoundDirector(self.context, self)
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.setInterval(IDLE_MS)
        self._idle.timeout.connect(self.make_ready)
        self.daily = DailyWords(lambda: self.window, self._busy, self)
        self.daily.said.connect(self.beside.tell_if_away)
        self.plan_reminder = PlanReminder(self.context, self)
        self.unlocking = Unlocking(lambda: self.window, self)
        self.plan_reminder.due.connect(self._remind_of_plan)
        self._connect()
        self._uncaught_errors = UncaughtErrors(self)
        self._uncaught_errors.happened.connect(self._tell_uncaught_error)
        self.beside.begin()

    def hear(self, event: Event) -> None:
        """An event of the session."""
        if self._demonstrating:
            reduce_event(self.window.session_state, event)
            self.window.demonstrate.receive(event)
            if isinstance(event, Problem):
                self._tell_in_demonstration(event)
            return
        self.window.receive(event)
        if isinstance(event, Problem) and event.code == "session_not_opened":
            self._go_by_the_clock()
        self.beside.hear(event)
        if isinstance(event, Prompt):
            self.sound.prepare()
        elif isinstance(event, ExerciseProgress):
            self.sound.follow(event, self.window.overlays.session)
            if event.phase in ("finished", "stopped"):
                give_back_soon(self)

    def _tell_in_demonstration(self, problem: Problem) -> None:
        """What keeps it from being recorded stands on the therapist's page; the banner says the rest, and elsewhere."""
        there = self.window.session_state.unrecorded is problem and self.window.demonstrate.control.isVisible()
        if not there:
            self.window.router.say_problem(problem)

    def make_ready(self) -> None:
        """Make the pages one by one in idle moments, so that none is waited for."""
        step = self.window.prepare()
        if step is not None:
            step(self._idle.start)
        else:
            give_back_soon(self, LOADED_MS)

    def _go_by_the_clock(self) -> None:
        """No session: exercises work all the same."""

        def stand_in(module: ModuleType) -> None:
            if self._clock is None and not self._joined:
                self._clock = module.UnmeasuredSession(self._hear_clock, self)
                self.window.join(self._clock)

        self.context.run(partial(import_module, "biofeedback.gui.shell.unmeasured_session"), stand_in)

    def _hear_clock(self, event: Event) -> None:
        self.window.receive(event)

    def _leave_the_clock(self) -> None:
        clock, self._clock = self._clock, None
        if clock is not None:
            clock.end()

    def joined(self, session_handle: SessionHandle) -> None:
        """A session runs."""
        self._joined = True
        self._leave_the_clock()
        if self._demonstrating:
            self.window.demonstrate.join(session_handle)
            return
        self.window.join(session_handle)
        if self.beside.quiet:
            self.window.act(DoNotDisturb(True))

    def use_strap(self, address: str, name: str) -> None:
        """Exchange the session for one with another strap."""
        self.context.prefer(strap=address, strap_name=name)
        self._exchange()
        self._session_host.begin(address)

    def demonstrate(self, client: str) -> None:
        """Exchange the session for one of a client's."""
        self._demonstrating = True
        self._exchange()
        self._session_host.begin(self.context.preferences.strap, partial(self._open_client, client))

    def _exchange(self) -> None:
        self._joined = False
        self._leave_the_clock()
        self.window.forget()

    def end_demonstration(self) -> None:
        """Back to one's own session."""
        self._demonstrating = False
        self.look_again()

    def look_again(self) -> None:
        """Begin the search for the strap anew."""
        self.use_strap(self.context.preferences.strap, self.context.preferences.strap_name)

    def _begin_again(self) -> None:
        self.window.forget()
        self._session_host.begin_again()

    @property
    def resting(self) -> bool:
        """Whether the window can be exchanged: nothing goes on in it that would be lost."""
        return not self._busy() and (self.window.overlays.cover() is None or self.welcoming)

    @property
    def welcoming(self) -> bool:
        """Whether the first page of the first run is on show."""
        return self.window.overlays.begins_first_run()

    def exchange_window(self, window: MainWindow) -> None:
        """Go on in another window; what is being written in this one is kept, and the session runs on."""
        before, self.window = self.window, window
        if before.pages.made("journal"):
            before.journal.commit()
        if before.pages.made("history"):
            before.history.commit()
        window.take_over(before)
        self._connect_window()
        self.tray.speak()
        self._put_away(before)
        self._idle.start()

    def _put_away(self, before: MainWindow) -> None:
        """Delete a window once nothing that it asked for is under way."""
        if self.context.busy:
            QTimer.singleShot(IDLE_MS, before, lambda: self._put_away(before))
        else:
            before.deleteLater()

    def welcome(self) -> None:
        """The first run."""
        self.window.overlays.welcome.finished.connect(self._welcomed)
        self.window.overlays.welcome.show_step(0)
        self.window.overlays.show_overlay(self.window.overlays.welcome)
        self.window.overlays.welcome.next.setFocus()

    def raise_window(self) -> None:
        """Bring the window to the front."""
        self.window.setVisible(True)
        self.window.showNormal() if self.window.isMinimized() else None
        self.window.raise_()
        self.window.activateWindow()
        self.beside.seen()

    def stay_no_longer(self) -> None:
        """From now on a window that is closed no longer stays in the tray."""
        self._leaving = True

    def leave(self) -> None:
        """End the program, from the tray, by a signal or with the last window.

        ``quit`` asks every window first: from now on ours no longer stays in the tray.
        """
        if not self._leaving:
            self.stay_no_longer()
            QApplication.quit()

    def end(self) -> bool:
        """The program leaves; True when the recording is complete."""
        self._uncaught_errors.leave()
        self.daily.stop()
        self.plan_reminder.stop()
        self._leave_the_clock()
        self._idle.stop()
        if self.window.pages.made("journal"):
            self.window.journal.commit()
        self.context.close()
        complete = self._session_host.end()
        if self.window.pages.made("history"):
            self.window.history.commit()
        self.beside.close()
        self.sound.close()
        return complete

    def _connect(self) -> None:
        self._connect_window()
        self.beside.quiet_changed.connect(lambda on: self.window.act(DoNotDisturb(on)))
        self._session_host.opened.connect(self.joined)
        self._session_host.arrived.connect(self.hear)
        self.tray.acted.connect(self._act_beside)
        self.tray.opened.connect(self.raise_window)
        self.tray.practise.connect(self._practise)
        self.tray.check_in.connect(self._check_in)
        self.tray.settings.connect(self._settings)
        self.tray.quitting.connect(self.leave)
        self.beside.notifications.answered.connect(self._act_beside)
        self.beside.notifications.opened.connect(self.raise_window)
        self.context.failed.connect(self._tell_failed)
        self._session_host.locked.connect(self._ask_passphrase)
        self.unlocking.unlocked.connect(self._unlocked)
        self.unlocking.quitting.connect(self.leave)
        self.context.without_session = self._session_host.without_session
        self._session_host.wanted_again.connect(self._begin_again)

    def _connect_window(self) -> None:
        window = self.window
        window.signals.strap_chosen.connect(self.use_strap)
        window.signals.look_again.connect(self.look_again)
        window.closing.connect(self._close_or_stay)
        window.signals.client_wanted.connect(self.demonstrate)
        window.signals.client_left.connect(self.end_demonstration)
        window.signals.sound_tried.connect(self.sound.try_out)
        window.signals.tone_wanted.connect(self.sound.play)

    def _act_beside(self, act: Act) -> None:
        """What is done beside the window: an exercise that is begun there may be heard by others, so it is silent."""
        begins = isinstance(act, StartExercise) or (isinstance(act, AnswerPrompt) and act.answer == "accept")
        if begins:
            self.context.hush_tones(on=True)
        self.window.act(act)

    def _welcomed(self) -> None:
        self.context.prefer(welcomed=True)
        self.window.hide_overlay()
        if self.context.preferences.for_clients:
            self.window.go_to("demonstrate")
        if not self._session_host.begun:
            # Whoever skips the choice of a strap has a session too: it looks for one, and exercises work meanwhile.
            self._session_host.begin(self.context.preferences.strap)

    def _ask_passphrase(self) -> None:
        """Of whoever is in the way; beside the window as well, where that is away."""
        self.unlocking.ask()
        if not self.window.isVisible():
            self.beside.tell(*self.unlocking.words())

    def _unlocked(self) -> None:
        self.unlocked.emit()
        if self._session_host.begun and not self._joined:
            self._begin_again()

    def _tell_failed(self, error: Exception) -> None:
        if is_locked_person(error):
            self._ask_passphrase()
            return
        self.window.banner.say(translate("Problems", "That did not work: {why}.").format(why=error_words(error)))

    def _tell_uncaught_error(self) -> None:
        self.window.banner.say(problem_words("slot_failed", ""), "slot_failed")

    def _check_in(self) -> None:
        self.raise_window()
        if not self._busy():
            self.window.check_ins.open()

    def _remind_of_plan(self) -> None:
        """In the window, and beside it where that is away."""
        if self._busy():
            return
        said = translate("HomePlan", "Time for something of your plan?")
        look = translate("HomePlan", "Look")
        self.window.banner.say(said, "home_plan", look, lambda: self.window.go_to("practise"))
        self.beside.tell_if_away(said, translate("HomePlan", "It waits in Practise, under Today."))

    def _busy(self) -> bool:
        return self._demonstrating or self.window.session_state.exercising() or self.window.overlays.locked()

    def _settings(self) -> None:
        self.raise_window()
        self.window.go_to("settings")

    def _practise(self) -> None:
        self.raise_window()
        self.window.go_to("practise")

    def _close_or_stay(self, event: QCloseEvent) -> None:
        if self._leaving or not (Tray.available() and self.context.preferences.stay_in_tray):
            event.accept()
            self.leave()
            return
        event.ignore()
        self.window.hide()
        if not self.context.preferences.told_of_tray:
            self.context.prefer(told_of_tray=True)
            self.beside.notifications.tell(
                translate("Tray", "Biofeedback stays in the tray"),
                translate("Tray", "It keeps watching quietly. Its menu ends it."),
            )
