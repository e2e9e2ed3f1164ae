"""Opens the window on sessions."""

from __future__ import annotations

import gc
from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from biofeedback.devices.thread import BluetoothThread
    from biofeedback.events import Event
    from biofeedback.gui.shell.application import StartOptions
    from biofeedback.gui.shell.session_host import EndingSessionHandle
    from biofeedback.gui.state.preferences import PreferenceStore
    from biofeedback.services.wearer import Services
    from biofeedback.session.plan import SessionPlan


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
    # Nothing that is made before the window stands becomes rubbish; looking for some takes a tenth of that time.
    gc.disable()
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
        start = StartOptions(open_session, store=store, strap=strap, simulated=True)
    else:
        single = SingleInstance(folder)
        start = StartOptions(open_session, _open_services, store, strap, hidden, single=single, open_client=open_client)
    try:
        return stay(start)
    finally:
        # A strap that is not let go stays connected, and the next scan would not see it.
        for thread in bluetooth:
            thread.stop()


def stay(start: StartOptions) -> int:
    """Run the window until told to leave."""
    from biofeedback.gui.shell.application import run

    return run(start)


def _open_services() -> Services:
    from biofeedback.services.stored_wearer import StoredServices

    return StoredServices()
