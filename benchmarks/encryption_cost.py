"""What encryption adds to storing half a second of a session: plain and encrypted by turns."""

from __future__ import annotations

import statistics
import tempfile
import time
from contextlib import closing
from pathlib import Path

from biofeedback.events import Beat, HeartRate, Packet, Start
from biofeedback.storage.database import open_database
from biofeedback.storage.encryption.person_encryption import encrypt_person
from biofeedback.storage.people import find_or_make
from biofeedback.storage.writer import SessionHead, SessionWriter

TURNS, APPENDS = 10, 200


def append_us(path: Path, session: str) -> float:
    """Median time of a commit, in microseconds."""
    took: list[float] = []
    with closing(open_database(path)) as database:
        writer = SessionWriter(database, SessionHead(session, 1e9, 0))
        writer.append([Start(0)], [])
        for i in range(APPENDS):
            inputs = [Packet(i * 5 * 10**8, "2a37", b"\x10\x47\xde\xad")]
            began_s = time.perf_counter()
            writer.append(inputs, [Beat(i / 2, 801.5, 801.5), HeartRate(i / 2, 75)])
            took.append(time.perf_counter() - began_s)
    return statistics.median(took) * 1e6


def main() -> None:
    """Measure."""
    with tempfile.TemporaryDirectory() as name:
        plain, sealed = find_or_make(Path(name), "plain").path, find_or_make(Path(name), "sealed").path
        encrypt_person(sealed, "correct horse battery")
        by_turns = [(append_us(plain, f"s{turn}"), append_us(sealed, f"s{turn}")) for turn in range(TURNS)]
    extra = [encrypted - bare for bare, encrypted in by_turns]
    bare, encrypted = (statistics.median(each) for each in zip(*by_turns, strict=True))
    print(f"a commit of a beat: plain {bare:.0f} us, encrypted {encrypted:.0f} us; {statistics.median(extra):+.0f} us")


if __name__ == "__main__":
    main()
