"""What all screens share besides the session: preferences, the services, and threads for slow work."""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import cached_property
from threading import Lock
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from biofeedback.gui.state.preferences import ForgetfulStore, Preferences, PreferenceStore

if TYPE_CHECKING:
    from biofeedback.coaching.own_breath import OwnBreath
    from biofeedback.gui.state.background import Background
    from biofeedback.services.wearer import Services

T = TypeVar("T")
SAVE_MS = 200


class AppContext(QObject):
    """Tells the screens: ``preferences_changed``, ``services_ready``, ``effects_changed(effects)`` of exercises."""

    preferences_changed = Signal()
    services_ready = Signal()
    effects_changed = Signal(object)
    failed = Signal(Exception)

    def __init__(self, store: PreferenceStore | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store or ForgetfulStore()
        self._order = Lock()
        self.preferences: Preferences = self._store.load()
        self.services: Services | None = None
        # Whose days the window shows; of an invented person every screen and page says so.
        self.person = "me"
        self.invented = False
        # Now, s since 1970.
        self.wall_s: Callable[[], float] = time.time
        # Whether the exercise under way was begun from the tray, where others may hear it.
        self.tones_hushed = False
        # The breathing patterns the person made; what an exercise of them is called.
        self.own_breaths: tuple[OwnBreath, ...] = ()
        # How to do what no session may run beside; a window without sessions has nothing to end.
        self.without_session: Callable[[Callable[[], None]], None] = lambda work: work()
        # A slider that is dragged changes a preference many times a second.
        self._saving = QTimer(self)
        self._saving.setSingleShot(True)
        self._saving.setInterval(SAVE_MS)
        self._saving.timeout.connect(lambda: self._background.run(self._save))

    @cached_property
    def _background(self) -> Background:
        from biofeedback.gui.state.background import Background

        return Background(self)

    def prefer(self, **changes: Any) -> None:
        """Change preferences and keep them."""
        changed = self.preferences._replace(**changes)
        if changed != self.preferences:
            self.preferences = changed
            self._saving.start()
            self.preferences_changed.emit()

    def hush_tones(self, *, on: bool) -> None:
        """Let an exercise that was begun from the tray be silent, without changing what was chosen."""
        if on != self.tones_hushed:
            self.tones_hushed = on
            self.preferences_changed.emit()

    @property
    def tones_on(self) -> bool:
        """Whether tones are heard now."""
        return self.preferences.tones and not self.tones_hushed

    def _save(self) -> None:
        with self._order:
            self._store.save(self.preferences)

    def provide_services(self, services: Services) -> None:
        """The services have loaded."""
        self.services = services
        self.services_ready.emit()

    def close(self) -> None:
        """Nothing is asked any more, and answers under way are dropped; what was changed is kept."""
        if self._saving.isActive():
            self._saving.stop()
            self._save()
        self.services = None
        self._background.close()

    @property
    def busy(self) -> bool:
        """Whether something asked for is still being done."""
        return self._background.busy

    def ask(self, work: Callable[[Services], T], then: Callable[[T], None] | None = None) -> None:
        """Ask the services for something in the background; does nothing while there is none."""
        services = self.services
        if services is not None:
            self._background.run(lambda: work(services), then, self.failed.emit)

    def run(self, work: Callable[[], T], then: Callable[[T], None] | None = None) -> None:
        """Do something slow in the background."""
        self._background.run(work, then, self.failed.emit)
