"""Three days of one session through faults of every kind: is anything lost outside them, and does anything grow?

A simulated person wears a strap on a fake BlueZ (a D-Bus daemon and a service of the tests' own); the session, its
recorder and bleak's stock backend are the shipped ones, on a clock that runs faster. Every few minutes something
goes wrong. Each notification carries a number of its own, so that every one that was sent while all was well is
looked for in the recording; at the end the recording is replayed and held against what was told live.

Run as: python benchmarks/three_days.py [--hours 72] [--speed 60] [--every-min 5] [--seed 1] [--json FILE]

It needs Linux with dbus-daemon, and the tests beside it. 72 hours at 60 times take 72 minutes. On a computer that is
busy with other things a stall of a tenth of a second lasts six seconds of the session.
"""

from __future__ import annotations

import argparse
import asyncio
import gc
import hashlib
import json
import os
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "tests" / "devices"), str(ROOT / "benchmarks")]

from fake_bluez import FakeBlueZ, bluez  # noqa: E402
from fake_strap import FakeStrap  # noqa: E402
from linux_link import close_bleak  # noqa: E402
from private_bus import private_bus  # noqa: E402
from three_days_faults import Fault, SteppedClock, Troubles, faults  # noqa: E402

from biofeedback.devices.heart_rate import HeartRateMeasurement, encode_measurement, parse_measurement  # noqa: E402
from biofeedback.devices.radio import SystemRadio  # noqa: E402
from biofeedback.devices.virtual.simulated_person import SimulatedPerson  # noqa: E402
from biofeedback.devices.virtual.story import Story, StorySpan  # noqa: E402
from biofeedback.devices.virtual.strap import VirtualStrap  # noqa: E402
from biofeedback.events import AnswerPrompt, Device, Event, Packet, Problem, Prompt, Settings  # noqa: E402
from biofeedback.session.plan import SessionPlan  # noqa: E402
from biofeedback.session.replay import replay  # noqa: E402
from biofeedback.session.running import RunningSession  # noqa: E402
from biofeedback.storage.folder import data_folder  # noqa: E402
from biofeedback.storage.json_lines import event_line  # noqa: E402
from biofeedback.storage.people import list_people, reading  # noqa: E402
from biofeedback.storage.sessions import stored_inputs  # noqa: E402

NUMBERS = 1 << 16
# Real seconds after a fault's end and the strap's return in which what was sent may still be on its way.
SETTLES_S = 1.0


class Told:
    """What the session said, without keeping it."""

    def __init__(self) -> None:
        self.kinds: Counter[str] = Counter()
        self.problems: Counter[str] = Counter()
        self.live = hashlib.sha256()
        self.state = ""
        self.prompts: list[tuple[str, float, float]] = []
        self.session: RunningSession | None = None

    def hear(self, event: Event) -> None:
        """One event, on the session's threads."""
        self.kinds[type(event).__name__] += 1
        if isinstance(event, Problem):
            # Told beside the engine: no replay has them.
            self.problems[event.code] += 1
            return
        self.live.update(event_line(event) + b"\n")
        if isinstance(event, Device):
            self.state = event.state
        elif isinstance(event, Prompt) and self.session is not None:
            self.prompts.append((event.id, event.t, self.session.now_s()))


class Wearing:
    """The person, and a number on each of their strap's notifications."""

    def __init__(self, fake: FakeBlueZ, strap: FakeStrap, clock: SteppedClock, hours: float) -> None:
        stirred = tuple(StorySpan(5400.0 * k + 1800.0, 420.0, 0.9) for k in range(int(hours * 3600 / 5400)))
        self._model = VirtualStrap(SimulatedPerson(3, Story(stressors=stirred)))
        self._fake, self._strap, self._clock = fake, strap, clock
        self.well_since_s: float | None = None
        self.n_sent = 0
        # Of each number, in order: whether it was sent while all was well.
        self.well = bytearray()

    async def go(self) -> None:
        """Send what falls due."""
        began_ns = self._clock.now_ns()
        while True:
            await asyncio.sleep(0.2 / self._clock.speed)
            for sent in self._model.due((self._clock.now_ns() - began_ns) / 1e9):
                measured = parse_measurement(sent.data) if sent.characteristic.startswith("00002a37") else None
                if measured is None:
                    continue
                number = len(self.well) % NUMBERS
                data = encode_measurement(
                    HeartRateMeasurement(measured.bpm, measured.contact, number, measured.rr_1024)
                )
                arrives = self._fake.send(self._strap, data)
                since_s = self.well_since_s
                self.well.append(int(arrives and since_s is not None and time.monotonic() > since_s))
                self.n_sent += arrives


def resident_mb() -> float:
    """Resident memory of this process."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


def held() -> dict[str, int]:
    """Threads, descriptors and tasks of this process."""
    return {
        "threads": threading.active_count(),
        "descriptors": len(os.listdir("/proc/self/fd")),
        "tasks": len(asyncio.all_tasks()),
    }


async def until_well(told: Told, wearing: Wearing, patience_s: float) -> bool:
    """Wait, in real time, until beats arrive again."""
    until_s = time.monotonic() + patience_s
    while time.monotonic() < until_s:
        if told.state == "streaming":
            wearing.well_since_s = time.monotonic() + SETTLES_S
            return True
        await asyncio.sleep(0.05)
    return False


async def lived(chosen: argparse.Namespace, told: Told, found: dict[str, Any]) -> tuple[str, bytearray]:
    """The days."""
    strap = FakeStrap()
    clock = SteppedClock(chosen.speed)
    async with bluez(strap) as fake:
        wearing = Wearing(fake, strap, clock, chosen.hours)
        going = asyncio.create_task(wearing.go())
        plan = SessionPlan(strap.address, engine=chosen.engine, settings=Settings("responsive", None, None, 12))
        session = RunningSession(plan, told.hear, clock, SystemRadio(clock))
        told.session = session
        await asyncio.to_thread(session.begin)
        await until_well(told, wearing, 60.0)
        await through(chosen, told, found, Troubles(fake, strap, clock, session), wearing)
        found["held_at_the_end"] = held()
        going.cancel()
        began_s = time.monotonic()
        found["complete"] = await asyncio.to_thread(session.end, 30.0)
        found["ended_within_s"] = round(time.monotonic() - began_s, 2)
        assert session.id is not None
        return session.id, wearing.well


async def through(
    chosen: argparse.Namespace, told: Told, found: dict[str, Any], troubles: Troubles, wearing: Wearing
) -> None:
    """One fault after another, with what is held and weighed once an hour."""
    session = troubles.session
    order: Iterator[Fault] = faults(chosen.seed)
    memory: list[float] = []
    hour = 1
    while session.now_s() < chosen.hours * 3600:
        await asyncio.sleep(chosen.every_min * 60 / chosen.speed)
        if told.prompts and told.kinds["PromptEnd"] < len(told.prompts):
            session.act(AnswerPrompt("not_now", told.prompts[-1][0]))
        fault = next(order)
        wearing.well_since_s = None
        await fault.happen(troubles)
        if not await until_well(told, wearing, 900 / chosen.speed + 30):
            found.setdefault("not_back_after", []).append(fault.name)
        found.setdefault("faults", Counter())[fault.name] += 1
        print(len(wearing.well), fault.name, told.state, flush=True) if chosen.verbose else None
        if session.now_s() >= hour * 3600:
            gc.collect()
            memory.append(round(resident_mb(), 1))
            if hour == 1:
                found["held_after_an_hour"] = held()
            print(f"hour {hour}: {memory[-1]} MB, {told.kinds['Beat']} beats, {len(told.prompts)} prompts", flush=True)
            hour = int(session.now_s() // 3600) + 1
    found["memory_mb"] = memory


def compared(session_id: str, well: bytearray) -> dict[str, Any]:
    """What was sent while all was well and is not in the recording; and the replay's digest."""
    recorded = bytearray(len(well))
    replayed = hashlib.sha256()

    def digest(event: Event) -> None:
        if not isinstance(event, Problem):
            replayed.update(event_line(event) + b"\n")

    with reading(list_people(data_folder())[0].path) as database:
        at = 0
        for item in stored_inputs(database, session_id):
            if isinstance(item, Packet) and item.characteristic == "2a37":
                measured = parse_measurement(item.data)
                if measured is not None and measured.energy_kj is not None:
                    at = _next(at, measured.energy_kj, recorded)
        replay(stored_inputs(database, session_id), digest)
    lost = [i for i, (sent, there) in enumerate(zip(well, recorded, strict=True)) if sent and not there]
    begins = [i for k, i in enumerate(lost) if k == 0 or lost[k - 1] != i - 1]
    return {
        "sent_while_well": sum(well),
        "of_these_not_recorded": len(lost),
        "in_stretches_that_begin_at": begins[:20],
        "replayed": replayed.hexdigest(),
    }


def _next(at: int, number: int, recorded: bytearray) -> int:
    """The place of the nearest notification of that number, ticked off; one may come late, from a link left behind."""
    place = at + (number - at + NUMBERS // 2) % NUMBERS - NUMBERS // 2
    if 0 <= place < len(recorded):
        recorded[place] = 1
    return place


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--hours", type=float, default=72.0)
    parser.add_argument("--speed", type=float, default=60.0)
    parser.add_argument("--every-min", type=float, default=5.0)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--engine", choices=("native", "neurokit"), default="native")
    parser.add_argument("--json", type=Path)
    parser.add_argument("--verbose", action="store_true")
    chosen = parser.parse_args()
    told, found = Told(), dict[str, Any]()
    with tempfile.TemporaryDirectory() as folder:
        os.environ["BIOFEEDBACK_DATA_DIR"] = folder
        with private_bus():
            session_id, well = asyncio.run(lived(chosen, told, found))
            close_bleak()
        found |= compared(session_id, well)
    found["replay_equals_live"] = found.pop("replayed") == told.live.hexdigest()
    late_s = [round(heard_s - t_s, 2) for _, t_s, heard_s in told.prompts]
    found |= {"beats": told.kinds["Beat"], "problems": told.problems, "prompts": len(late_s)}
    found["first_and_last_prompt_late_s"] = [late_s[:3], late_s[-3:]]
    memory = found["memory_mb"]
    found["growth_after_the_first_hour_mb"] = round(memory[-1] - memory[0], 1) if memory else None
    text = json.dumps(found, indent=1)
    print(text)
    if chosen.json:
        chosen.json.write_text(text + "\n")


if __name__ == "__main__":
    main()
