"""Keeps the tray's lines about the day: heard as it goes on, read when somebody opens the menu."""

from __future__ import annotations

import time

from PySide6.QtCore import QObject

from biofeedback.events import Event
from biofeedback.gui.design.look import appearance
from biofeedback.gui.shell.tray.day_log import DayLog
from biofeedback.gui.shell.tray.day_words import kept_quiet_words, today_words, worn_words
from biofeedback.gui.shell.tray.tray import Tray
from biofeedback.gui.state.app_context import AppContext
from biofeedback.local_time import DAY_S, local_day, utc_offset_s
from biofeedback.trends.day_record import DayRecord

# A session under way is folded for the day so far, which takes up to a second or two of a thread.
STALE_S = 300.0


class DayKeeper(QObject):
    """Fills the tray's menu before it shows.

    Parameters
    ----------
    context : AppContext
    tray : Tray
    """

    def __init__(self, context: AppContext, tray: Tray, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context, self._tray = context, tray
        self._log = DayLog()
        self._record: DayRecord | None = None
        self._read_s = float("-inf")
        tray.menu.aboutToShow.connect(self._open)

    def hear(self, event: Event, *, quiet: bool) -> None:
        """An event of the wearer's own session."""
        self._log.hear(event, time.time(), quiet=quiet)

    def read(self) -> None:
        """The window was opened: it shows what was not said."""
        self._log.told()

    def _open(self) -> None:
        self._show()
        if time.monotonic() - self._read_s > STALE_S:
            self._read_s = time.monotonic()
            today = _today()
            self._context.ask(lambda services: services.day(today), self._show_record)

    def _show_record(self, record: DayRecord | None) -> None:
        self._record = record
        self._show()

    def _show(self) -> None:
        now_s = time.time()
        midnight_s = _today() * DAY_S - utc_offset_s(now_s)
        record = self._record if self._record is not None and self._record.day == _today() else None
        self._tray.show_day(
            today_words(record, numbers=not appearance().look.hide_numbers),
            worn_words(self._log.worn(midnight_s), now_s),
            kept_quiet_words(self._log.kept_quiet()),
        )


def _today() -> int:
    now_s = time.time()
    return local_day(now_s, utc_offset_s(now_s))
