"""Opens the window on sessions."""

from __future__ import annotations

import gc
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from typing import TYPE_CHECKING

from biofeedback.cli.noted_signals import note_signals

if TYPE_CHECKING:
    from biofeedback.devices.thread import BluetoothThread
    from biofeedback.events import Event
    from biofeedback.gui.shell.application import StartOptions
    from biofeedback.gui.shell.session_host import EndingSessionHandle
    from biofeedback.gui.state.preferences import PreferenceStore
    from biofeedback.services.wearer import Services
    from biofeedback.session.plan import SessionPlan


# The demo's month is the same for everybody.
SEED = 7


def open_window(
    make_plan: Callable[[str], SessionPlan],
    write: Callable[[Event], None],
    *,
    strap: str = "",
    hidden: bool = False,
    simulated: bool = False,
) -> int:
    """Run the window; plans are made, and sessions opened, after the first paint.

    Parameters
    ----------
    make_plan : callable
        Makes the plan for a strap ("virtual", an address, "" for the one used last), on a thread of its own.
    write : callable
        Is given every event as well.
    strap : str
        Used in place of the one in the preferences.
    hidden : bool
        Begin in the tray.
    simulated : bool
        A demonstration: nothing is kept, nobody is asked to choose a strap.
    """
    told_to_leave = note_signals().is_set
    # Nothing that is made before the window stands becomes rubbish; looking for some takes a tenth of that time.
    gc.disable()
    # The arrays of a window are short: more threads would only be woken, and each keeps a megabyte.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    with _aside() if simulated else nullcontext():
        return _open(make_plan, write, strap, told_to_leave, hidden=hidden, simulated=simulated)


def _open(
    make_plan: Callable[[str], SessionPlan],
    write: Callable[[Event], None],
    strap: str,
    told_to_leave: Callable[[], bool],
    *,
    hidden: bool,
    simulated: bool,
) -> int:
    from biofeedback.gui.shell.application import StartOptions
    from biofeedback.gui.shell.single_instance import SingleInstance
    from biofeedback.gui.state.preferences import ForgetfulStore, PreferenceFile
    from biofeedback.storage.folder import data_folder

    folder = data_folder()
    store: PreferenceStore = ForgetfulStore() if simulated else PreferenceFile(folder)
    bluetooth: list[BluetoothThread] = []

    def planned(chosen: str) -> SessionPlan:
        from dataclasses import replace

        plan = make_plan(chosen)
        kept = store.load()
        return replace(plan, ecg=plan.ecg or kept.ecg, movement=plan.movement and kept.movement)

    def running(plan: SessionPlan, deliver: Callable[[Event], None]) -> EndingSessionHandle:
        # asyncio takes a tenth of the time in which the window is to stand.
        from biofeedback.devices.thread import BluetoothThread
        from biofeedback.session.running import RunningSession

        if not bluetooth:
            bluetooth.append(BluetoothThread())
        session = RunningSession(plan, deliver, bluetooth=bluetooth[0])
        session.begin()
        return session

    def open_session(chosen: str, deliver: Callable[[Event], None]) -> EndingSessionHandle:
        def both(event: Event) -> None:
            write(event)
            deliver(event)

        return running(planned(chosen), both)

    def open_client(client: str, chosen: str, deliver: Callable[[Event], None]) -> EndingSessionHandle:
        from biofeedback.session.plan import client_plan

        return running(client_plan(planned(chosen), client), deliver)

    if simulated:
        start = StartOptions(open_session, _open_first_look, store=store, strap=strap, simulated=True)
    else:
        single = SingleInstance(folder)
        start = StartOptions(open_session, _open_services, store, strap, hidden, single=single, open_client=open_client)
    try:
        return stay(start._replace(told_to_leave=told_to_leave))
    finally:
        # A strap that is not let go stays connected, and the next scan would not see it.
        for thread in bluetooth:
            thread.stop()


def stay(start: StartOptions) -> int:
    """Run the window until told to leave."""
    from biofeedback.gui.shell.application import run

    return run(start)


@contextmanager
def _aside() -> Iterator[None]:
    """Meanwhile the data folder is one of the demo's own: whatever asks for it finds nobody real."""
    import os
    import tempfile

    from biofeedback.storage.folder import VARIABLE

    before = os.environ.get(VARIABLE)
    with tempfile.TemporaryDirectory(prefix="biofeedback-demo-", ignore_cleanup_errors=True) as folder:
        os.environ[VARIABLE] = folder
        try:
            yield
        finally:
            if before is None:
                del os.environ[VARIABLE]
            else:
                os.environ[VARIABLE] = before


def _open_first_look() -> Services:
    """The demo's month is written before anything is read of it."""
    import time

    from PySide6.QtCore import QLocale

    from biofeedback.local_time import utc_offset_s
    from biofeedback.services.first_look import write_first_look
    from biofeedback.services.stored_wearer import StoredServices
    from biofeedback.session.plan import SIMULATED
    from biofeedback.storage.folder import data_folder

    now_s = time.time()
    german = QLocale().language() == QLocale.Language.German
    write_first_look(data_folder(), now_s, utc_offset_s(now_s), SEED, "de" if german else "en")
    return StoredServices(SIMULATED)


def _open_services() -> Services:
    from biofeedback.services.passphrase import refuse_locked_owner
    from biofeedback.services.stored_wearer import StoredServices

    refuse_locked_owner()
    return StoredServices()
