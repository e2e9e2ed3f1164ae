"""Five quiet minutes, with closed eyes if one likes; a tone tells when they are over."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from biofeedback.gui.design.look import appearance
from biofeedback.gui.state.app_context import AppContext
from biofeedback.gui.state.session_state import SessionState
from biofeedback.gui.text.fault_words import trouble_of
from biofeedback.gui.text.words import clock, translate
from biofeedback.gui.welcome.reveal_words import Outcome
from biofeedback.gui.widgets.rings.rings_paint import RingsPicture
from biofeedback.gui.widgets.rings.rings_view import Rings
from biofeedback.gui.widgets.text import Text

QUIET_S, QUIET_KNOWN_S = 300.0, 60.0
# The first minute of beats is read as one: what five of them teach may come a little later.
GRACE_S = 20.0


class QuietMinutes(QWidget):
    """A ring a minute, from `begin` on.

    Emits ``rest(begins)`` for the session, ``tone`` at both ends, ``changed`` when it can be begun or no longer, and
    ``over`` once.
    """

    rest = Signal(bool)
    tone = Signal(str)
    changed = Signal()
    over = Signal()

    def __init__(
        self,
        session_state: SessionState,
        now_s: Callable[[], float],
        context: AppContext,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session_state = session_state
        self._now_s = now_s
        self._context = context
        self._began_s: float | None = None
        self._known_then = session_state.baseline
        self._ready = False
        self.rings = Rings(now_s)
        self.how = Text("", "body", "ink2", wrap=True)
        self.status = Text("", "lead", wrap=True)
        self._timer = QTimer(self, interval=1000)
        self._timer.timeout.connect(self.refresh)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(Text(self.tr("Five quiet minutes"), "hero", wrap=True))
        column.addWidget(self.how)
        column.addWidget(self.rings, 1)
        column.addWidget(self.status)

    def running(self) -> bool:
        """Whether they have begun and are not over."""
        return self._began_s is not None

    def ready(self) -> bool:
        """Whether there is a heart to listen to."""
        return self._session_state.first_beat_t is not None

    def outcome(self) -> Outcome:
        """What is known of the usual since they began; a usual that was known before needs no more."""
        state = self._session_state
        if state.baseline is None or (state.baseline is self._known_then and not state.known_before):
            return "unknown"
        return "known" if state.known_before or state.baseline.clean_s >= QUIET_S else "first_idea"

    def begin(self) -> None:
        """Begin; a tone like the one at the end tells how loud it will be."""
        self._began_s = self._now_s()
        self._known_then = self._session_state.baseline
        self.rest.emit(True)
        self.tone.emit("begin")
        self._timer.start()
        self.refresh()

    def leave(self) -> None:
        """Stop before the end."""
        if self.running():
            self._began_s = None
            self.rest.emit(False)
            self.refresh()

    def refresh(self) -> None:
        """Show how far it is."""
        tones = self._context.preferences.tones
        self.how.say(_how(tones=tones))
        if self.ready() != self._ready:
            self._ready = self.ready()
            self.changed.emit()
        if self._began_s is None:
            self._show_waiting()
        else:
            self._show_running(self._now_s() - self._began_s)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._timer.start()
        self.refresh()

    def hideEvent(self, event: QHideEvent) -> None:
        # The tone comes also while the window is away.
        if not self.running():
            self._timer.stop()
        super().hideEvent(event)

    def _show_waiting(self) -> None:
        fault = trouble_of(self._session_state.fault, 0.0)
        if self.ready():
            self.rings.show_picture(RingsPicture("settling"), translate("Words", "Ready"))
            self.status.say(self.tr("Your heart is found. Begin when you like."))
            return
        self.rings.show_picture(RingsPicture("no_strap"), translate("Words", "Waiting"))
        self.status.say(f"{fault.title}. {fault.text}" if fault else self.tr("Waiting for the first beats."))

    def _show_running(self, passed_s: float) -> None:
        whole_s = QUIET_KNOWN_S if self._session_state.known_before else QUIET_S
        if passed_s >= whole_s + (0.0 if self.outcome() == "known" else GRACE_S):
            self._end()
            return
        share = min(1.0, max(0.0, passed_s / whole_s))
        left = "" if appearance().look.hide_numbers else clock(max(0.0, whole_s - passed_s))
        self.rings.show_picture(RingsPicture("settling", None, round(share, 3)), left or translate("Words", "Quiet"))
        self.rings.settle()
        fault = trouble_of(self._session_state.fault, 0.0)
        self.status.say(fault.title if fault else self.tr("There is nothing to do. Let the breath come and go."))

    def _end(self) -> None:
        self._began_s = None
        self._timer.stop()
        self.rest.emit(False)
        self.tone.emit("end")
        self.over.emit()


def _how(*, tones: bool) -> str:
    """What to do, and how one knows that they are over."""
    sit = translate(
        "QuietMinutes",
        "Sit comfortably and do nothing in particular. So the program learns what is usual for you.",
    )
    if tones:
        tell = translate("QuietMinutes", "You may close your eyes; a soft tone tells when they are over.")
    else:
        tell = translate("QuietMinutes", "Tones are off: look up now and then to see whether they are over.")
    return f"{sit} {tell}"
