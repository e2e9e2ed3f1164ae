"""The steps of the first run: what it shows, choosing a strap, five quiet minutes."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from biofeedback.gui.practise.flower import Flower
from biofeedback.gui.state.session_state import SessionState
from biofeedback.gui.text.fault_words import trouble_of
from biofeedback.gui.text.words import clock, translate
from biofeedback.gui.widgets.rings.rings_paint import RingsPicture
from biofeedback.gui.widgets.rings.rings_view import Rings
from biofeedback.gui.widgets.straps.strap_list import StrapList
from biofeedback.gui.widgets.text import Text
from biofeedback.services.wearer import Services

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


class ChooseStrap(QWidget):
    """The live list."""

    def __init__(self, services: Callable[[], Services | None], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.straps = StrapList(services)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(Text(self.tr("Choose your strap"), "hero", wrap=True))
        first = self.tr("Put it on first: moisten the pads and wear it just below the chest.")
        column.addWidget(Text(first, "body", "ink2", wrap=True))
        column.addSpacing(8)
        column.addWidget(self.straps)
        column.addStretch(1)


class WhatItShows(QWidget):
    """Two pictures and three sentences."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        pictures = QGridLayout()
        pictures.setHorizontalSpacing(32)
        middle = Qt.AlignmentFlag.AlignCenter
        pictures.addWidget(Flower(RingsPicture("calm", 26.0), 150, 8.0, 55.0), 0, 0, middle)
        pictures.addWidget(Flower(RingsPicture("raised", 80.0), 150, 15.0, 9.0), 0, 1, middle)
        pictures.addWidget(Text(self.tr("at ease: wide and lively"), "label", "ink2"), 1, 0, middle)
        pictures.addWidget(Text(self.tr("tense: drawn in and even"), "label", "ink2"), 1, 1, middle)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        column.addWidget(Text(self.tr("See how alert your body is"), "hero", wrap=True))
        shows = self.tr(
            "A heart strap shows how your heart beats from moment to moment. When your body tightens, the rings draw "
            "in; when it lets go, they open. If it stays tense while you sit still, you are offered a short pause."
        )
        column.addWidget(Text(shows, "body", "ink2", wrap=True))
        column.addSpacing(4)
        column.addLayout(pictures)
        column.addSpacing(4)
        honest = self.tr(
            "It shows bodily arousal, which can be effort, coffee, warmth or joy as well as stress. It is not a "
            "medical device and gives no diagnosis. Everything stays on this computer."
        )
        column.addWidget(Text(honest, "body", "ink2", wrap=True))
        column.addStretch(1)
