"""Notifications with buttons, where the desktop has them; on a thread with a loop of its own."""

from __future__ import annotations

import asyncio
import logging
import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop_notifier import DesktopNotifier

log = logging.getLogger(__name__)
SHOWN_S = 120


@dataclass(frozen=True, slots=True)
class Note:
    """Title, words, and what its buttons and a click on it do. Nothing of the body: anyone may be looking."""

    title: str
    text: str
    buttons: tuple[tuple[str, Callable[[], None]], ...] = ()
    clicked: Callable[[], None] | None = None


class DesktopNotes:
    """Sends notes one after the other; ``failed`` is called, on this thread, with a note that could not be shown."""

    def __init__(self, failed: Callable[[Note], None]) -> None:
        self._failed = failed
        self._loop: asyncio.AbstractEventLoop | None = None
        self._notifier: DesktopNotifier | None = None
        self._started = threading.Event()
        self._thread: threading.Thread | None = None

    def send(self, note: Note) -> None:
        """Show a note; returns at once."""
        self._start()
        assert self._loop is not None
        asyncio.run_coroutine_threadsafe(self._send(note), self._loop)

    def clear(self) -> None:
        """Take back what was shown."""
        if self._loop is not None and self._notifier is not None:
            asyncio.run_coroutine_threadsafe(self._clear(), self._loop)

    def close(self) -> None:
        """End the thread."""
        if self._loop is not None and self._thread is not None:
            self._loop.call_soon_threadsafe(self._loop.stop)
            self._thread.join(1.0)

    def _start(self) -> None:
        if self._thread is None:
            self._thread = threading.Thread(target=self._session_state, name="notifications", daemon=True)
            self._thread.start()
            self._started.wait()

    def _session_state(self) -> None:
        self._loop = asyncio.new_event_loop()
        asyncio.set_event_loop(self._loop)
        self._loop.call_soon(self._started.set)
        self._loop.run_forever()
        self._loop.close()

    async def _send(self, note: Note) -> None:
        try:
            if not await self._show(note):
                self._failed(note)
        except Exception as error:  # noqa: BLE001 - whatever the desktop lacks, there is the tray and the window
            log.info("no notification with buttons here: %s", error)
            self._failed(note)

    async def _show(self, note: Note) -> bool:
        from desktop_notifier import Button, Capability, DesktopNotifier, Urgency

        if self._notifier is None:
            self._notifier = DesktopNotifier(app_name="Biofeedback", app_icon=None)
        capabilities = await self._notifier.get_capabilities()
        if Capability.TITLE not in capabilities or not await self._notifier.request_authorisation():
            return False
        buttons = [Button(title=title, on_pressed=pressed) for title, pressed in note.buttons]
        await self._notifier.send(
            title=note.title,
            message=note.text,
            urgency=Urgency.Normal,
            buttons=buttons if Capability.BUTTONS in capabilities else [],
            on_clicked=note.clicked,
            timeout=SHOWN_S,
        )
        return True

    async def _clear(self) -> None:
        assert self._notifier is not None
        await self._notifier.clear_all()
