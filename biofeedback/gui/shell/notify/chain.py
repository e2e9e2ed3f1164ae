"""From an offer to whatever the desktop can show: buttons, else the tray's message, else a corner note of our own."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from biofeedback.coaching.catalogue import find
from biofeedback.coaching.runner import READY_S
from biofeedback.events import AnswerPrompt, Prompt
from biofeedback.gui.shell.notify.desktop import DesktopNotes, Note
from biofeedback.gui.shell.tray.tray import Tray
from biofeedback.gui.text.words import exercise_name, length

if TYPE_CHECKING:
    from biofeedback.gui.shell.notify.corner import CornerNote


def _offered(exercise_id: str) -> str:
    name = exercise_name(exercise_id)
    try:
        return f"{name}, {length(find(exercise_id).duration_s)}"
    except KeyError:
        return name


class Notifications(QObject):
    """Shows offers while the window is away; emits ``answered(act)`` and ``opened``.

    ``notes`` is given only by tests; the desktop's own are made when first needed.
    """

    answered = Signal(object)
    opened = Signal()
    _fell_back = Signal(object)

    def __init__(self, tray: Tray | None, notes: DesktopNotes | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tray = tray
        self._notes = notes or DesktopNotes(self._fall_back)
        self._corner: CornerNote | None = None
        self._fell_back.connect(self._tell_otherwise)

    def offer(self, prompt: Prompt) -> None:
        """Offer a pause: the question, the exercise and how long it takes; nothing of the body, anybody may look."""
        title = self.tr("A good moment for a pause?")
        if prompt.kind == "posture":
            title = self.tr("Time to let the shoulders drop?")
        elif prompt.kind == "movement":
            title = self.tr("Time to get up for a moment?")
        self._notes.send(
            Note(
                title,
                _offered(prompt.exercise),
                (
                    (self.tr("Start"), self._answering(AnswerPrompt("accept", prompt.id, READY_S), opens=True)),
                    (self.tr("Not now"), self._answering(AnswerPrompt("not_now", prompt.id))),
                ),
                self.opened.emit,
            )
        )

    def tell(self, title: str, text: str) -> None:
        """Say something that needs no answer."""
        self._notes.send(Note(title, text, (), self.opened.emit))

    def settle(self) -> None:
        """The offer is over."""
        self._notes.clear()
        if self._corner is not None:
            self._corner.hide()

    def close(self) -> None:
        """Nothing more will be said."""
        self._notes.close()
        if self._corner is not None:
            self._corner.hide()

    def _answering(self, answered: AnswerPrompt, *, opens: bool = False) -> Callable[[], None]:
        def answer() -> None:
            self.answered.emit(answered)
            if opens:
                self.opened.emit()

        return answer

    def _fall_back(self, note: Note) -> None:
        self._fell_back.emit(note)

    @Slot(object)
    def _tell_otherwise(self, note: Note) -> None:
        if self._tray is not None and self._tray.available():
            self._tray.tell(note.title, note.text)
        else:
            self.corner().show_note(note)

    def corner(self) -> CornerNote:
        """Our own note in the corner of the screen, made when it is first needed."""
        from biofeedback.gui.shell.notify.corner import CornerNote

        if self._corner is None:
            self._corner = CornerNote()
        return self._corner
