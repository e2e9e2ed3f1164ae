"""From an offer to whatever the desktop can show: buttons, else the tray's message; the card in the window always."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal, Slot

from biofeedback.events import Prompt
from biofeedback.gui.notify.desktop import DesktopNotes, Note
from biofeedback.gui.tray.tray import Tray
from biofeedback.gui.words import exercise_name


class Notifications(QObject):
    """Shows offers while the window is away; emits ``answered(kind, value)`` and ``opened``.

    ``notes`` is given only by tests; the desktop's own are made when first needed.
    """

    answered = Signal(str, str)
    opened = Signal()
    _fell_back = Signal(str, str)

    def __init__(self, tray: Tray | None, notes: DesktopNotes | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tray = tray
        self._notes = notes or DesktopNotes(self._fall_back)
        self._fell_back.connect(self._tell_by_tray)

    def offer(self, prompt: Prompt) -> None:
        """Offer a pause: the question and the exercise, no numbers."""
        title = self.tr("A good moment for a pause?")
        if prompt.kind == "posture":
            title = self.tr("Time to let the shoulders drop?")
        elif prompt.kind == "movement":
            title = self.tr("Time to get up for a moment?")
        self._notes.send(
            Note(
                title,
                exercise_name(prompt.exercise),
                (
                    (self.tr("Start"), self._answering("accept", prompt.id, opens=True)),
                    (self.tr("Not now"), self._answering("not_now", prompt.id)),
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

    def close(self) -> None:
        """Nothing more will be said."""
        self._notes.close()

    def _answering(self, kind: str, value: str, *, opens: bool = False) -> Callable[[], None]:
        def answer() -> None:
            self.answered.emit(kind, value)
            if opens:
                self.opened.emit()

        return answer

    def _fall_back(self, note: Note) -> None:
        self._fell_back.emit(note.title, note.text)

    @Slot(str, str)
    def _tell_by_tray(self, title: str, text: str) -> None:
        if self._tray is not None:
            self._tray.tell(title, text)
