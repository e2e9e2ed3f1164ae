"""What a screen is given by the frame around it: never the window itself."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple, Protocol

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from biofeedback.events import Act
    from biofeedback.gui.state.app_context import AppContext
    from biofeedback.gui.state.session_state import SessionState


class ScreenSignals(QObject):
    """What screens and the frame tell each other.

    ``page_shown(name)`` follows a change of page; ``exercise_done`` an exercise that was done to its end and kept,
    ``exercise_judged`` one whose effect is known; ``profile_changed(profile)`` what the person told of themselves,
    ``checked_in(aches)`` where it is tense, and ``check_in_deleted`` that it was taken back. A screen emits
    ``strap_chosen(address, name)``, ``look_again``, ``sound_tried``, ``tone_wanted(tone)``, ``client_wanted(name)`` and
    ``client_left`` for whoever owns session and sound.
    """

    page_shown = Signal(str)
    exercise_done = Signal()
    exercise_judged = Signal()
    profile_changed = Signal(object)
    checked_in = Signal(object)
    check_in_deleted = Signal()
    strap_chosen = Signal(str, str)
    look_again = Signal()
    sound_tried = Signal()
    tone_wanted = Signal(str)
    client_wanted = Signal(str)
    client_left = Signal()


class Say(Protocol):
    """Says something in the window, with an action if there is one; ``code`` lets it be taken back."""

    def __call__(self, text: str, code: str = "", action: str = "", act: Callable[[], None] | None = None) -> None:
        """Say it."""
        ...


class Announce(Protocol):
    """Tells assistive technology what eyes would see."""

    def say(self, text: str) -> None:
        """Something has changed."""
        ...

    def breathing_phase(self, phase: str) -> None:
        """A phase of a breath begins."""
        ...

    def step(self, words: str) -> None:
        """A step of an exercise begins."""
        ...


class ScreenNeeds(NamedTuple):
    """What screens are made with.

    ``act`` tells the session what the person did, ``go_to(page, section)`` turns to a page, ``say`` puts words into the
    banner, ``show_red_flags`` and ``leave_red_flags`` open and close the signs that call for help, ``hide_overlay``
    goes back to the pages, ``show_keys`` lists all keys.
    """

    context: AppContext
    session_state: SessionState
    signals: ScreenSignals
    now_s: Callable[[], float]
    act: Callable[[Act], None]
    go_to: Callable[[str, str], None]
    say: Say
    announcer: Callable[[], Announce]
    show_red_flags: Callable[[], None]
    leave_red_flags: Callable[[], None]
    hide_overlay: Callable[[], None]
    show_keys: Callable[[], None]

    def when_services_are_ready(self, act: Callable[[], None]) -> None:
        """Do something as soon as settings and data can be asked for."""
        self.context.services_ready.connect(act)
        if self.context.services is not None:
            act()
