"""Puts the window, the session, the tray, notifications and sound together."""

from __future__ import annotations

import sys
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication

from biofeedback.events import Event, Exercise, Problem, Prompt, PromptEnd
from biofeedback.gui.conversation import Conversation
from biofeedback.gui.desk import Desk
from biofeedback.gui.folding import fold
from biofeedback.gui.mishaps import Mishaps
from biofeedback.gui.notify.chain import Notifications
from biofeedback.gui.notify.presence import wants_quiet
from biofeedback.gui.opening import OpenClient, Opening
from biofeedback.gui.receive import say_problem
from biofeedback.gui.sound.director import SoundDirector
from biofeedback.gui.tray.tray import Tray
from biofeedback.gui.window import MainWindow
from biofeedback.gui.words import problem_words, translate

if TYPE_CHECKING:
    from types import ModuleType

    from biofeedback.gui.by_the_clock import ByTheClock

QUIET_CHECK_MS = 30_000
IDLE_MS = 400
SCREENS = ("session", "practise", "settings", "afterwards", "history")
# The place History rests on much that nothing else needs. What knows no Qt is brought in on a thread, the rest step by
# step: all at once would hold the loop for a tenth of a second.
OLD_DAYS = "biofeedback.gui.history.archive"
OF_HISTORY = (
    "biofeedback.gui.curve.widget",
    "biofeedback.gui.report.page",
    "biofeedback.gui.history.day_list",
    "biofeedback.gui.history.screen",
)


class Program(QObject):
    """Everything behind the window, made after its first paint."""

    def __init__(
        self,
        window: MainWindow,
        opening: Opening,
        open_client: OpenClient | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.window = window
        self.desk: Desk = window.desk
        self._opening = opening
        self._open_client = open_client or (lambda _client, strap, deliver: opening.open_as_usual(strap, deliver))
        self._demonstrating = False
        self._quiet = False
        self._leaving = False
        self._joined = False
        self._clock: ByTheClock | None = None
        self.tray = Tray(window.live, self)
        self.notifications = Notifications(self.tray, parent=self)
        self.sound = SoundDirector(self.desk, self)
        self._quiet_check = QTimer(self)
        self._quiet_check.setInterval(QUIET_CHECK_MS)
        self._quiet_check.timeout.connect(lambda: self.desk.run(wants_quiet, self._mind_quiet))
        # A panel may come later than a program that starts with the desktop.
        self._quiet_check.timeout.connect(self.tray.show_once_available)
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.setInterval(IDLE_MS)
        self._idle.timeout.connect(self.make_ready)
        self._connect()
        self.tray.show_once_available()
        self._mishaps = Mishaps(self)
        self._mishaps.happened.connect(self._tell_mishap)
        self._quiet_check.start()

    def hear(self, event: Event) -> None:
        """An event of the session."""
        if self._demonstrating:
            fold(self.window.live, event)
            self.window.demonstrate.receive(event)
            if isinstance(event, Problem):
                self._tell_in_demonstration(event)
            return
        self.window.receive(event)
        if isinstance(event, Problem) and event.code == "session_not_opened":
            self._go_by_the_clock()
        self.tray.refresh()
        match event:
            case Prompt():
                self.sound.prepare()
                self._offer(event)
            case PromptEnd():
                self.notifications.settle()
            case Exercise():
                self.sound.follow(event, self.window.session)
            case _:
                pass

    def _tell_in_demonstration(self, problem: Problem) -> None:
        """What keeps it from being recorded stands on the therapist's page; the banner says the rest, and elsewhere."""
        there = self.window.live.unrecorded is problem and self.window.demonstrate.control.isVisible()
        if not there:
            say_problem(self.window, problem)

    def make_ready(self) -> None:
        """Make the screens one by one in idle moments, so that none is waited for."""
        name = next((name for name in SCREENS if not self.window.made(name)), "")
        if name == "history" and OLD_DAYS not in sys.modules:
            self.desk.run(partial(import_module, OLD_DAYS), lambda _module: self._idle.start())
            return
        ahead = next((module for module in OF_HISTORY if module not in sys.modules), "") if name == "history" else ""
        if ahead:
            import_module(ahead)
        elif name:
            getattr(self.window, name)
        if name:
            self._idle.start()

    def _go_by_the_clock(self) -> None:
        """No session: exercises work all the same."""

        def stand_in(module: ModuleType) -> None:
            if self._clock is None and not self._joined:
                self._clock = module.ByTheClock(self.window.receive, self)
                self.window.converse(self._clock)

        self.desk.run(partial(import_module, "biofeedback.gui.by_the_clock"), stand_in)

    def _leave_the_clock(self) -> None:
        clock, self._clock = self._clock, None
        if clock is not None:
            clock.end()

    def joined(self, conversation: Conversation) -> None:
        """A session runs."""
        self._joined = True
        self._leave_the_clock()
        if self._demonstrating:
            self.window.demonstrate.join(conversation)
            return
        self.window.converse(conversation)
        if self._quiet:
            self.window.act("do_not_disturb", "on")

    def use_strap(self, address: str, name: str) -> None:
        """Exchange the session for one with another strap."""
        self.desk.prefer(strap=address, strap_name=name)
        self._exchange()
        self._opening.begin(address)

    def demonstrate(self, client: str) -> None:
        """Exchange the session for one of a client's."""
        self._demonstrating = True
        self._exchange()
        self._opening.begin(self.desk.preferences.strap, partial(self._open_client, client))

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
        self.use_strap(self.desk.preferences.strap, self.desk.preferences.strap_name)

    def _begin_again(self) -> None:
        self.window.forget()
        self._opening.begin_again()

    def welcome(self) -> None:
        """The first run."""
        self.window.welcome.finished.connect(self._welcomed)
        self.window.welcome.show_step(0)
        self.window.cover(self.window.welcome)
        self.window.welcome.next.setFocus()

    def raise_window(self) -> None:
        """Bring the window to the front."""
        self.window.setVisible(True)
        self.window.showNormal() if self.window.isMinimized() else None
        self.window.raise_()
        self.window.activateWindow()

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
        self._mishaps.leave()
        self._quiet_check.stop()
        self._leave_the_clock()
        self._idle.stop()
        self.desk.close()
        complete = self._opening.end()
        if self.window.made("history"):
            self.window.history.commit()
        self.notifications.close()
        self.sound.close()
        self.tray.icon.hide()
        return complete

    def _connect(self) -> None:
        window = self.window
        self._opening.opened.connect(self.joined)
        self._opening.arrived.connect(self.hear)
        window.strap_chosen.connect(self.use_strap)
        window.look_again.connect(self.look_again)
        window.closing.connect(self._close_or_stay)
        window.client_wanted.connect(self.demonstrate)
        window.client_left.connect(self.end_demonstration)
        window.sound_tried.connect(self.sound.try_out)
        self.tray.acted.connect(window.act)
        self.tray.opened.connect(self.raise_window)
        self.tray.practise.connect(self._practise)
        self.tray.quitting.connect(self.leave)
        self.notifications.answered.connect(window.act)
        self.notifications.opened.connect(self.raise_window)
        self.desk.failed.connect(self._tell_failed)
        self.desk.without_session = self._opening.without_session
        self._opening.wanted_again.connect(self._begin_again)

    def _offer(self, prompt: Prompt) -> None:
        """In the window always; beside it only when the window is away and nothing asks for quiet."""
        away = not self.window.isVisible() or self.window.isMinimized() or not self.window.isActiveWindow()
        if away and self.desk.preferences.notifications and not self._quiet:
            self.notifications.offer(prompt)

    def _mind_quiet(self, quiet: bool | None) -> None:
        if bool(quiet) != self._quiet:
            self._quiet = bool(quiet)
            self.window.act("do_not_disturb", "on" if self._quiet else "off")

    def _welcomed(self) -> None:
        self.desk.prefer(welcomed=True)
        self.window.uncover()
        if not self._opening.begun:
            # Whoever skips the choice of a strap has a session too: it looks for one, and exercises work meanwhile.
            self._opening.begin(self.desk.preferences.strap)

    def _tell_failed(self, why: str) -> None:
        self.window.banner.say(translate("Problems", "That did not work: {why}.").format(why=why))

    def _tell_mishap(self) -> None:
        self.window.banner.say(problem_words("slot_failed", ""), "slot_failed")

    def _practise(self) -> None:
        self.raise_window()
        self.window.turn_to("practise")

    def _close_or_stay(self, event: QCloseEvent) -> None:
        if self._leaving or not (Tray.available() and self.desk.preferences.stay_in_tray):
            event.accept()
            self.leave()
            return
        event.ignore()
        self.window.hide()
        if not self.desk.preferences.told_of_tray:
            self.desk.prefer(told_of_tray=True)
            self.notifications.tell(
                translate("Tray", "Biofeedback stays in the tray"),
                translate("Tray", "It keeps watching quietly. Its menu ends it."),
            )
