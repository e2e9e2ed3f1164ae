"""Mutated files through everything that reads one: a good read or one clear refusal, never another exception.

    python benchmarks/fuzz_files.py [--minutes 1] [--seed 1] [--only NAME] [--data ../shared/data] [--keep FOLDER]

Each target starts from whole files of its kind. What is read or refused in a way not seen before joins them, so that
the loop works its way into a format; a refusal's place in the code is what counts as a way. Anything else that is
raised, a read that takes over 10 s, and one that takes over 300 MB for a file of up to 10 MB is told, with the bytes
kept in a folder.
"""

from __future__ import annotations

import argparse
import gzip
import random
import resource
import signal
import tempfile
import time
import traceback
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

from biofeedback.coaching.catalogue import CATALOGUE
from biofeedback.coaching.home_plan import HomePlan, HomePlanError, PlannedExercise
from biofeedback.coaching.home_plan_file import plan_text, read_plan
from biofeedback.coaching.protocol import DEFAULT, ProtocolError
from biofeedback.coaching.protocol_file import protocol_text, read_protocol
from biofeedback.storage.rr_files.model import RrFileError
from biofeedback.storage.rr_files.read import read_rr_file

LONGEST_S = 10
MOST_MB = 300
LARGEST_SEED = 60_000
TELLING = (
    b"0",
    b"-1",
    b"65535",
    b"1e308",
    b"nan",
    b"\x00",
    b"\xff\xff\xff\xff",
    b'"',
    b"\n",
    b";",
    b"{",
    b"}",
    b"[" * 50,
)


class Target(NamedTuple):
    """A reader, what it may raise, and whole files of its kind."""

    name: str
    read: Callable[[bytes], object]
    refuses: tuple[type[Exception], ...]
    seeds: tuple[bytes, ...]


def targets(data: Path) -> list[Target]:
    found = [
        Target("plan", lambda content: read_plan(content.decode("utf-8", "replace")), (HomePlanError,), (a_plan(),)),
        Target(
            "protocol",
            lambda content: read_protocol(content.decode("utf-8", "replace")),
            (ProtocolError,),
            (protocol_text(DEFAULT).encode(),),
        ),
    ]
    by_kind: dict[str, list[bytes]] = {}
    for path in sorted([*(data / "importers").rglob("*"), *(data.parent / "cases").glob("*/*")]):
        if path.is_file() and path.suffix not in (".json", ".md", ".sh", ".py") and "expected" not in path.name:
            by_kind.setdefault(path.suffix.lstrip(".") or "none", []).append(path.read_bytes()[:LARGEST_SEED])
    for path in sorted((data / "biopsykit_mist").rglob("*"))[:4]:
        if path.is_file() and path.suffix == ".gz":
            by_kind.setdefault("csv", []).append(gzip.decompress(path.read_bytes())[:LARGEST_SEED])
    by_kind.setdefault("txt", []).append(b"\n".join(str(800 + n % 50).encode() for n in range(400)))
    found += [Target(kind, _read_file, (RrFileError,), tuple(seeds)) for kind, seeds in sorted(by_kind.items())]
    return found


def a_plan() -> bytes:
    items = tuple(PlannedExercise(exercise.id, 300) for exercise in CATALOGUE[:4])
    return plan_text(HomePlan("1", items, from_day=20_000, until_day=20_028, note="after lunch")).encode()


def _read_file(content: bytes) -> object:
    with tempfile.NamedTemporaryFile(suffix=".dat") as file:
        file.write(content)
        file.flush()
        return read_rr_file(Path(file.name))


def mutated(chance: random.Random, content: bytes, others: Sequence[bytes]) -> bytes:
    """A few changes: bytes, pieces taken out, doubled, moved, or from another file, numbers that are telling."""
    changed = bytearray(content)
    for _ in range(chance.choice((1, 1, 2, 4, 16))):
        at = chance.randrange(len(changed) + 1)
        end = min(len(changed), at + chance.choice((1, 2, 8, 64, 1024)))
        match chance.randrange(7):
            case 0 if at < len(changed):
                changed[at] = chance.randrange(256)
            case 1 if at < len(changed):
                changed[at] ^= 1 << chance.randrange(8)
            case 2:
                del changed[at:end]
            case 3:
                changed[at:at] = changed[at:end] * chance.choice((1, 3, 40))
            case 4:
                other = chance.choice(others)
                begin = chance.randrange(len(other) + 1)
                changed[at:end] = other[begin : begin + chance.choice((4, 64, 1024))]
            case 5:
                changed[at:end] = chance.choice(TELLING)
            case _:
                del changed[at:]
    return bytes(changed[:10_000_000])


class TooLongError(Exception):
    """A read took over 10 s."""


def _too_long(_number: int, _frame: object) -> None:
    raise TooLongError


def fuzz(target: Target, seconds: float, seed: int, keep: Path) -> tuple[int, int, int]:
    """Returns how many files were tried, in how many ways they ended, and how many ended as they must not."""
    chance, corpus, ways, bad, tried = random.Random(seed), list(target.seeds), set[object](), 0, 0
    signal.signal(signal.SIGALRM, _too_long)
    until_s = time.monotonic() + seconds
    while time.monotonic() < until_s:
        content, tried = mutated(chance, chance.choice(corpus), corpus), tried + 1
        before_mb = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        signal.alarm(LONGEST_S)
        try:
            way: object = type(target.read(content)).__name__
        except target.refuses as refusal:
            frame = traceback.extract_tb(refusal.__traceback__)[-1]
            way = (frame.filename, frame.lineno)
        except Exception as error:  # noqa: BLE001 - this is what is looked for
            bad, way = bad + 1, (type(error).__name__, traceback.extract_tb(error.__traceback__)[-1].lineno)
            if way not in ways:
                _keep(keep, target.name, content, "".join(traceback.format_exception(error)[-3:]))
        finally:
            signal.alarm(0)
        grown_mb = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024 - before_mb
        if grown_mb > MOST_MB:
            bad += 1
            _keep(keep, target.name, content, f"{grown_mb:.0f} MB more")
        if way not in ways and len(content) <= 4 * LARGEST_SEED:
            ways.add(way)
            corpus.append(content)
    return tried, len(ways), bad


def _keep(folder: Path, name: str, content: bytes, why: str) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{name}-{abs(hash(content)) % 10**8}.bin"
    path.write_bytes(content)
    print(f"{path}: {why}", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--minutes", type=float, default=1.0, help="for each target")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only")
    parser.add_argument("--data", type=Path, default=Path(__file__).resolve().parents[2] / "shared" / "data")
    parser.add_argument("--keep", type=Path, default=Path(tempfile.gettempdir()) / "biofeedback-fuzz")
    given = parser.parse_args()
    for target in targets(given.data):
        if given.only in (None, target.name):
            tried, ways, bad = fuzz(target, 60.0 * given.minutes, given.seed, given.keep)
            print(f"{target.name:10} {tried:8d} files, {ways:4d} ways, {bad} ended as they must not", flush=True)


if __name__ == "__main__":
    main()
