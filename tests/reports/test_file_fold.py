"""A file folded at once gives the events of the engine's fold of its inputs."""

from __future__ import annotations

import random
from collections.abc import Iterable
from pathlib import Path

import msgspec
import pytest
from recordings import breathing_heart

from biofeedback.engine import fold
from biofeedback.events import Beat, Event, Prompt, Start
from biofeedback.reports.file_fold import fold_file
from biofeedback.signal.file_beats import classify_file
from biofeedback.storage.rr_files.inputs import inputs_of_file
from biofeedback.storage.rr_files.model import RrFile, RrFileError
from biofeedback.storage.rr_files.read import read_rr_file

NATIVE = Start(0, engine="native")


def told(events: Iterable[Event]) -> list[object]:
    return [(type(event).__name__, msgspec.to_builtins(event)) for event in events if not isinstance(event, Beat)]


def alike(one: object, other: object) -> bool:
    if isinstance(one, float) and isinstance(other, float):
        return one == other or abs(one - other) <= 1e-9 * max(1.0, abs(one))
    if isinstance(one, list | tuple) and isinstance(other, list | tuple):
        return len(one) == len(other) and all(map(alike, one, other))
    if isinstance(one, dict) and isinstance(other, dict):
        return one.keys() == other.keys() and all(alike(one[key], other[key]) for key in one)
    return one == other


def check(rr: RrFile, *, figures: bool) -> list[Event]:
    engine = list(fold(inputs_of_file(rr), figures=figures))
    at_once = fold_file(rr, NATIVE, figures=figures)
    events = list(at_once.events)
    for one, other in zip(told(engine), told(events), strict=True):
        assert alike(one, other), (one, other)
    beats = [(e.rr_ms, e.rr_corrected_ms, e.artefact, e.normal) for e in engine if isinstance(e, Beat)]
    assert [beat[1:] for beat in at_once.beats] == beats
    return events


def day_with_everything(seed: int) -> RrFile:
    """An hour and a half: calm, raised, early beats, holes, no intervals of a heart, silence."""
    chance = random.Random(seed)
    rr = [*breathing_heart(1500.0), *(0.8 * ms for ms in breathing_heart(1200.0)), *breathing_heart(1500.0)]
    gaps = [0.0] * len(rr)
    for _ in range(40):
        at = chance.randrange(len(rr) - 1)
        rr[at], rr[at + 1] = 0.6 * rr[at], 1.4 * rr[at + 1]
    for _ in range(6):
        gaps[chance.randrange(len(rr))] = chance.choice([0.3, 4.0, 12.0, 400.0, 2000.0])
        rr[chance.randrange(len(rr))] = chance.choice([50.0, 3500.0, 9000.0])
    return RrFile(tuple(rr), tuple(gaps), None, "plain")


@pytest.mark.parametrize("seed", range(3))
def test_with_figures_and_without(seed: int) -> None:
    rr = day_with_everything(seed)
    without = check(rr, figures=False)
    assert len(check(rr, figures=True)) > len(without)


def test_what_raises_is_asked_about_in_both() -> None:
    rr = (*breathing_heart(1500.0), *(0.72 * ms for ms in breathing_heart(1800.0)))
    events = check(RrFile(rr, (0.0,) * len(rr), None, "plain"), figures=False)
    assert any(isinstance(event, Prompt) for event in events)


def test_an_empty_file_and_one_beat() -> None:
    for rr in ((), (800.0,)):
        check(RrFile(rr, (0.0,) * len(rr), None, "plain"), figures=True)


@pytest.mark.no_cover
def test_every_short_recording(data: Path) -> None:
    checked = 0
    for path in sorted(data.rglob("*")):
        if not path.is_file() or path.stat().st_size > 12_000 or path.suffix in (".md", ".json", ".py"):
            continue
        try:
            rr = read_rr_file(path)
        except (RrFileError, OSError):
            continue
        if min(rr.rr_ms, default=0.0) >= 0.0 and len(rr.rr_ms) < 1500:
            check(rr, figures=False)
            checked += 1
    assert checked > 20


def test_the_beats_are_those_of_the_file() -> None:
    rr = day_with_everything(7)
    assert fold_file(rr, NATIVE).beats == classify_file(rr.rr_ms, rr.gaps_s).beats
