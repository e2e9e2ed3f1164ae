"""Step three: five quiet minutes, so that what is usual becomes known."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from biofeedback.gui.state.session_state import SessionState
from biofeedback.gui.text.fault_words import trouble_of
from biofeedback.gui.text.words import clock, translate
from biofeedback.gui.widgets.rings.rings_paint import RingsPicture
from biofeedback.gui.widgets.rings.rings_view import Rings
from biofeedback.gui.widgets.text import Text

QUIET_S = 300.0


class QuietMinutes(QWidget):
    """A ring a minute; it goes on by itself and can be left at any time."""

    def __init__(self, session_state: SessionState, now_s: Callable[[], float], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session_state = session_state
        self._now_s = now_s
        self.rings = Rings(now_s)
        self.status = Text("", "lead", wrap=True)
        self._timer = QTimer(self, interval=1000)
        self._timer.timeout.connect(self.refresh)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(Text(self.tr("Five quiet minutes"), "hero", wrap=True))
        why = self.tr(
            "Sit comfortably and do nothing in particular. So the program learns what is usual for you; after one "
            "minute it has a first idea. You can skip this: it then learns while you work."
        )
        column.addWidget(Text(why, "body", "ink2", wrap=True))
        column.addWidget(self.rings, 1)
        column.addWidget(self.status)

    def done(self) -> bool:
        """Whether the five minutes are over."""
        return self._session_state.settled_share(self._now_s()) >= 1.0

    def refresh(self) -> None:
        """Show how far it is."""
        session_state, now_s = self._session_state, self._now_s()
        if session_state.first_beat_t is None:
            fault = trouble_of(session_state.fault, 0.0)
            waiting = self.tr("Waiting for the first beats.")
            self.rings.show_picture(RingsPicture("no_strap"), translate("Words", "Waiting"))
            self.status.say(f"{fault.title}. {fault.text}" if fault else waiting)
            return
        share = session_state.settled_share(now_s)
        left_s = QUIET_S * (1.0 - share)
        self.rings.show_picture(RingsPicture("settling", None, round(share, 3)), clock(left_s) if left_s else "")
        self.rings.settle()
        if share >= 1.0:
            self.status.say(self.tr("That is enough. Your usual is known now."))
        elif session_state.baseline is not None:
            self.status.say(self.tr("A first idea is there; it gets surer with every minute."))
        else:
            self.status.say(self.tr("Heart found. Just sit."))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._timer.start()
        self.refresh()

    def hideEvent(self, event: QHideEvent) -> None:
        self._timer.stop()
        super().hideEvent(event)
