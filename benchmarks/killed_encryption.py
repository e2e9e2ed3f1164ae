"""Kills a process at random moments of encrypting, renewing, decrypting and recording, and reads what is left."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from contextlib import closing, suppress
from pathlib import Path

from biofeedback.events import Packet, Start
from biofeedback.storage.database import open_database
from biofeedback.storage.encryption import held_keys
from biofeedback.storage.encryption.person_encryption import (
    change_passphrase,
    decrypt_person,
    encrypt_person,
    is_locked,
    renew_key,
    unlock,
)
from biofeedback.storage.overviews import add_note, read_notes
from biofeedback.storage.people import find_or_make, name_in
from biofeedback.storage.sessions import damaged_sessions, list_sessions, stored_inputs
from biofeedback.storage.writer import SessionHead, SessionWriter

NAME, NOTE = "Client 7", "nobody else would write this"
OLD, NEW = "correct horse battery", "staple of another kind"
CHUNKS = 1500


def work(path: Path) -> None:
    """Go through every state, again and again, and tell the last chunk that was committed while recording."""
    os.write(1, b"ready\n")
    n = 0
    while True:
        encrypt_person(path, OLD)
        change_passphrase(path, NEW)
        renew_key(path, OLD)
        with closing(open_database(path)) as database:
            n += 1
            writer = SessionWriter(database, SessionHead(f"r{n}-{os.getpid()}", 1e9 + n, 0))
            for i in range(40):
                writer.append([Packet(i * 10**9, "2a37", b"\x10\x47\xde\xad")], [])
                os.write(1, f"{n} {i + 1}\n".encode())
        decrypt_person(path)


def prepared(folder: Path) -> Path:
    """A person with a recording and a note."""
    path = find_or_make(folder, NAME).path
    with closing(open_database(path)) as database:
        writer = SessionWriter(database, SessionHead("s", 1e9, 0))
        writer.append([Start(0)], [])
        for i in range(CHUNKS):
            writer.append([Packet(i * 10**8 + j, "2a37", b"\x10\x47\xde\xad") for j in range(20)], [])
        add_note(database, "s", 1.0, NOTE)
    return path


def lost(path: Path, told: str, pid: int) -> str:
    """What is missing of what was committed; "" when nothing is."""
    held_keys.let_go_of_all()
    if is_locked(path) and not (unlock(path, OLD) or unlock(path, NEW)):
        return "does not open"
    if name_in(path) != NAME:
        return "the name"
    with closing(open_database(path)) as database:
        if damaged_sessions(database):
            return f"damaged: {damaged_sessions(database)}"
        if len(list(stored_inputs(database, "s"))) != CHUNKS * 20 + 1 or read_notes(database, "s") != [(1.0, NOTE)]:
            return "inputs or the note"
        whole = [line.split() for line in told.splitlines() if line.count(" ") == 1]
        if whole:
            n, chunks = int(whole[-1][0]), int(whole[-1][1])
            there = [row.id for row in list_sessions(database)]
            for each in range(1, n + 1):
                if f"r{each}-{pid}" not in there:
                    return f"recording {each}"
            if len(list(stored_inputs(database, f"r{n}-{pid}"))) < chunks:
                return f"chunks of recording {n}"
    return ""


def main() -> int:
    """Kill so many times (default 100); the exit code says whether anything was lost."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 100
    seeded = random.Random(17)
    failed, locked = 0, 0
    with tempfile.TemporaryDirectory() as name:
        path = prepared(Path(name))
        for at in range(rounds):
            child = subprocess.Popen([sys.executable, __file__, "--work", str(path)], stdout=subprocess.PIPE, text=True)
            assert child.stdout is not None
            child.stdout.readline()
            time.sleep(seeded.uniform(0.0, 1.2))
            child.send_signal(signal.SIGKILL)
            told = child.stdout.read()
            child.wait()
            locked += is_locked(path)
            missing = lost(path, told, child.pid)
            failed += bool(missing)
            if missing:
                print(f"kill {at}: {missing}")
            with suppress(ValueError):
                make_plain(path)
    print(f"{rounds} kills, {locked} found it encrypted, {failed} lost anything")
    return int(failed > 0)


def make_plain(path: Path) -> None:
    """Begin the next round without encryption."""
    with closing(open_database(path)) as database:
        encrypted = database.execute("SELECT 1 FROM about WHERE key = 'key_slots'").fetchone()
    if encrypted:
        decrypt_person(path)


if __name__ == "__main__":
    if sys.argv[1:2] == ["--work"]:
        from biofeedback.storage.encryption import key_slots

        # The cost of a guess is not what is killed here; most of the time should be spent in the file.
        key_slots.COST_N = 1 << 8
        work(Path(sys.argv[2]))
    sys.exit(main())
