"""A million random and mutated notifications through every parser of the straps: none may raise.

    python benchmarks/fuzz_packets.py [--n 1000000] [--seed 1] [--data ../shared/data]

With --data the mutations start from captured packets, otherwise from packets of the virtual straps.
"""

from __future__ import annotations

import argparse
import json
import random
import time
from collections.abc import Callable
from pathlib import Path

from biofeedback.devices.battery import parse_battery
from biofeedback.devices.heart_rate import parse_measurement
from biofeedback.devices.pmd import parse_frame
from biofeedback.devices.pmd_control import parse_features, parse_reply
from biofeedback.devices.virtual.simulated_person import SimulatedPerson
from biofeedback.devices.virtual.strap import H10, VirtualStrap

PARSERS: tuple[Callable[[bytes], object], ...] = (
    parse_measurement,
    parse_frame,
    parse_reply,
    parse_features,
    parse_battery,
)


def captured(folder: Path) -> list[bytes]:
    found = []
    for name in ("hrm_2a37.json", "pmd_frames.json", "pmd_control_dis.json"):
        for vector in json.loads((folder / "ble_vectors" / name).read_text()):
            found += [bytes.fromhex(vector[key]) for key in ("hex", "write", "response") if key in vector]
    return found


def made() -> list[bytes]:
    strap = VirtualStrap(SimulatedPerson(1), H10)
    for command in ("02000001820001010e00", "020200011900010110000201 0200"):
        strap.pmd.answer(bytes.fromhex(command), 0)
    return [sent.data for sent in strap.due(120)]


def mutated(rng: random.Random, packet: bytes) -> bytes:
    raw = bytearray(packet)
    for _ in range(rng.randrange(4)):
        if raw:
            raw[rng.randrange(len(raw))] = rng.randrange(256)
    at, kind = rng.randrange(len(raw) + 1), rng.randrange(4)
    if kind == 0:
        del raw[at:]
    elif kind == 1:
        raw[at:at] = rng.randbytes(rng.randrange(8))
    elif kind == 2:
        raw += rng.randbytes(rng.randrange(16))
    return bytes(raw)


def fuzz(n: int, seed: int, known: list[bytes]) -> dict[str, str]:
    """What was raised, with the first packet that did it; one packet in four is random, the others are mutated."""
    rng = random.Random(seed)
    raised: dict[str, str] = {}
    for i in range(n):
        packet = rng.randbytes(rng.randrange(64)) if i % 4 == 0 else mutated(rng, rng.choice(known))
        for parse in PARSERS:
            try:
                parse(packet)
            except Exception as error:  # noqa: BLE001 - finding one is the point
                raised.setdefault(f"{parse.__name__}: {type(error).__name__}: {error}", packet.hex())
    return raised


def main() -> int:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--n", type=int, default=1_000_000)
    arguments.add_argument("--seed", type=int, default=1)
    arguments.add_argument("--data", type=Path)
    given = arguments.parse_args()
    known = captured(given.data) if given.data else made()
    began_s = time.perf_counter()
    raised = fuzz(given.n, given.seed, known)
    taken_s = round(time.perf_counter() - began_s, 1)
    print(json.dumps({"packets": given.n, "known": len(known), "raised": raised, "seconds": taken_s}))
    return 1 if raised else 0


if __name__ == "__main__":
    raise SystemExit(main())
