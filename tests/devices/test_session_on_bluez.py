"""A whole session on the fake bus, with its faults, gives the same events when it is replayed."""

from __future__ import annotations

import asyncio
import gc
from collections.abc import Callable
from pathlib import Path

import pytest
from fake_bluez import FakeBlueZ, bluez
from fake_strap import FakeStrap
from linux_link import close_bleak, needs_dbus
from private_bus import private_bus

from biofeedback.clock import FastClock
from biofeedback.devices.radio import SystemRadio
from biofeedback.devices.virtual.simulated_person import SimulatedPerson
from biofeedback.devices.virtual.strap import VirtualStrap
from biofeedback.events import Beat, Device, Event, Gap, Input
from biofeedback.session.plan import SessionPlan
from biofeedback.session.replay import replay
from biofeedback.session.running import RunningSession
from biofeedback.storage.json_lines import event_line
from biofeedback.storage.people import list_people, reading
from biofeedback.storage.sessions import stored_inputs

pytestmark = needs_dbus

SPEED = 20.0
LIMIT_S = 25.0


async def worn(fake: FakeBlueZ, strap: FakeStrap, clock: FastClock) -> None:
    """A simulated person's packets through the fake strap, as they fall due."""
    model, began_ns = VirtualStrap(SimulatedPerson(3)), clock.now_ns()
    while True:
        await asyncio.sleep(0.2 / SPEED)
        for sent in model.due((clock.now_ns() - began_ns) / 1e9):
            if sent.characteristic.startswith("00002a37"):
                fake.send(strap, sent.data)


async def until(what: Callable[[], bool]) -> None:
    async with asyncio.timeout(LIMIT_S):
        while not what():
            await asyncio.sleep(0.01)


async def lived(events: list[Event]) -> str:
    strap = FakeStrap()
    async with bluez(strap) as fake:
        clock = FastClock(SPEED)
        wearing = asyncio.create_task(worn(fake, strap, clock))
        session = RunningSession(SessionPlan(strap.address, engine="native"), events.append, clock, SystemRadio(clock))

        def seen(state: str) -> int:
            return sum(isinstance(e, Device) and e.state == state for e in tuple(events))

        def now() -> str:
            return next(e.state for e in reversed(events) if isinstance(e, Device))

        await asyncio.to_thread(session.begin)
        await until(lambda: sum(isinstance(e, Beat) for e in tuple(events)) > 20)
        fake.drop(strap)
        await until(lambda: seen("lost") == 1 and now() == "streaming")
        for data in (b"", b"\x10", b"\xff" * 40):
            fake.send(strap, data)
        strap.in_reach = False
        fake.drop(strap)
        await until(lambda: seen("lost") >= 2)
        await asyncio.sleep(10 / SPEED)
        strap.in_reach = True
        await until(lambda: isinstance(events[-1], Beat))
        await asyncio.sleep(20 / SPEED)
        wearing.cancel()
        assert await asyncio.to_thread(session.end)
        assert session.id is not None
        return session.id


@pytest.mark.timeout(110)
def test_a_session_on_the_fake_bus_is_the_same_when_replayed(own_data_folder: Path) -> None:
    events: list[Event] = []
    with private_bus():
        session = asyncio.run(lived(events))
        close_bleak()
        gc.collect()
    again: list[Event] = []
    with reading(list_people(own_data_folder)[0].path) as database:
        inputs: list[Input] = list(stored_inputs(database, session))
    replay(inputs, again.append)
    assert [event_line(e) for e in again] == [event_line(e) for e in events]
    assert {"scanning", "connecting", "waiting", "streaming", "lost", "backoff"} <= {
        e.state for e in events if isinstance(e, Device)
    }
    assert any(isinstance(e, Gap) and e.duration_s > 5 for e in events)
