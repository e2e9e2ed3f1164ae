"""Kills a recording process at random moments and counts what is missing.

    python benchmarks/kill_recorder.py [--runs 100] [--encrypted]

A second process records the virtual strap with ``biofeedback record``; its flushed event lines tell what had been
folded when it died. Every database must open, the session must be closed at the next start and replay, and at most one
second of inputs may be missing. With ``--encrypted`` the person was given a passphrase before.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from contextlib import closing
from pathlib import Path

from biofeedback.events import Event
from biofeedback.session.replay import replay
from biofeedback.storage.database import open_database
from biofeedback.storage.people import list_people
from biofeedback.storage.recovery import recover
from biofeedback.storage.sessions import stored_inputs


def encrypt(data: Path) -> None:
    """Encrypt the simulated person's file, which the command will record into."""
    from biofeedback.session.plan import SIMULATED
    from biofeedback.storage.encryption.held_keys import PASSPHRASE
    from biofeedback.storage.encryption.person_encryption import encrypt_person
    from biofeedback.storage.people import find_or_make

    os.environ[PASSPHRASE] = "a passphrase of the benchmark"
    encrypt_person(find_or_make(data, SIMULATED).path, os.environ[PASSPHRASE])


def one_run(seed: int, folder: Path, *, encrypted: bool) -> tuple[float, bool]:
    """Age of the oldest lost event at the moment of the kill, s, and whether what was kept replays."""
    events = folder / "events.jsonl"
    command = [sys.executable, "-m", "biofeedback", "record", "--device", "virtual", "--light", "--events", str(events)]
    if encrypted:
        encrypt(folder / "data")
    environment = {**os.environ, "BIOFEEDBACK_DATA_DIR": str(folder / "data")}
    process = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL)
    while not events.exists() or b'"heart_rate"' not in events.read_bytes():
        time.sleep(0.02)
    time.sleep(random.Random(seed).uniform(0.0, 3.0))
    killed_ns = time.monotonic_ns()
    process.send_signal(signal.SIGKILL)
    process.wait()
    told_s = [json.loads(line)["t"] for line in events.read_bytes().split(b"\n")[:-1]]
    with closing(open_database(list_people(folder / "data")[0].path)) as database:
        assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        rows = recover(database)
        inputs = list(stored_inputs(database, rows[0].id)) if rows else []
    replayed: list[Event] = []
    if inputs:
        replay(inputs, replayed.append)
    if not inputs:
        return max(told_s) - min(told_s), True
    kept_s = (inputs[-1].monotonic_ns - inputs[0].monotonic_ns) / 1e9
    lost_s = [t for t in told_s if t > kept_s + 0.001]
    killed_s = (killed_ns - inputs[0].monotonic_ns) / 1e9
    return killed_s - min(lost_s) if lost_s else 0.0, bool(replayed)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=100)
    parser.add_argument("--encrypted", action="store_true")
    given = parser.parse_args()
    runs = given.runs
    missing = []
    for seed in range(runs):
        with tempfile.TemporaryDirectory() as folder:
            lost_s, replays = one_run(seed, Path(folder), encrypted=given.encrypted)
            assert replays, f"run {seed}: what was kept does not replay"
            missing.append(lost_s)
    worst, middle = max(missing), sorted(missing)[len(missing) // 2]
    print(f"{runs} kills: every database opened and replayed; missing median {middle:.2f} s, worst {worst:.2f} s")
    assert worst <= 1.0


if __name__ == "__main__":
    main()
