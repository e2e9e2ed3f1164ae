"""Recordings of breath as the chest sets hold them: what a strap would have sent, and what was truly breathed."""

from __future__ import annotations

import gzip
import re
import sys
import warnings
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from biofeedback.devices.pmd import parse_frame
from biofeedback.devices.uuids import PMD_DATA
from biofeedback.engine import fold
from biofeedback.events import Beat, Input, Packet
from biofeedback.session.reference import spans_of
from biofeedback.signal.indices.engines import make_backend
from biofeedback.storage.exported_recording import read_recording

# The belt's software lags the sensor.
RRHR_BELT_LAG_S = 11.9
RESPECK_HZ = 25.0
# Fewer rows than this are no recording.
SHORTEST = 100
PERIOD = re.compile(r"(\d+(?:p\d+)?)s?")


@dataclass(frozen=True, slots=True)
class BeatOfSet:
    t: float
    rr_ms: float | None
    amplitudes: tuple[float, float, float] | None = None


@dataclass(frozen=True, slots=True)
class Recording:
    """``breaths_s`` are times of inhalation, shape (n,); None where no belt was worn."""

    name: str
    person: str
    begin_s: float
    end_s: float
    packets: list[tuple[float, np.ndarray]] = field(default_factory=list)
    beats: list[BeatOfSet] = field(default_factory=list)
    breaths_s: np.ndarray | None = None
    paced_bpm: float | None = None


def table(path: Path, columns: int) -> np.ndarray:
    """The rows of a file that are numbers throughout, shape (n, columns); none of one that is something else."""
    nothing = np.empty((0, columns))
    try:
        with gzip.open(path, "rt") if path.suffix == ".gz" else path.open() as file, warnings.catch_warnings():
            # An empty file is no cause for one.
            warnings.simplefilter("ignore", UserWarning)
            rows = np.genfromtxt(file, delimiter=",", skip_header=1, ndmin=2)
    except (OSError, EOFError, ValueError) as error:
        print(f"{path.name} is left out: {error}", file=sys.stderr)
        return nothing
    if rows.ndim != 2 or rows.shape[1] < columns:
        return nothing
    rows = rows[:, :columns]
    whole: np.ndarray = rows[np.isfinite(rows).all(axis=1)]
    return whole


def column(path: Path) -> np.ndarray:
    found: np.ndarray = table(path, 1)[:, 0]
    return found


def files(folder: Path, ending: str = ".csv.gz") -> Iterator[tuple[Path, str, str]]:
    """The files of a set that are named as they should be: each with its person and what they did."""
    for path in sorted(folder.glob(f"*{ending}")):
        person, _, activity = path.name.removesuffix(ending).partition("_")
        if person and activity:
            yield path, person, activity


def recordings(folder: Path) -> Iterator[Recording]:
    yield from rrhr(folder / "rrhr")
    yield from vr(folder / "vr")
    yield from bidmc(folder / "bidmc")
    yield from respeck(folder / "respeck")
    yield from paced(folder / "paced")
    yield from own(folder / "own")


def packets_of(times_s: np.ndarray, mg: np.ndarray) -> list[tuple[float, np.ndarray]]:
    """A packet a second, as it would arrive."""
    edges = np.arange(np.ceil(times_s[0]) + 1.0, times_s[-1] + 1.0)
    parts = np.split(np.arange(len(times_s)), np.searchsorted(times_s, edges, side="right"))
    return [(float(times_s[part[-1]]), mg[part]) for part in parts if len(part)]


def rrhr(folder: Path) -> Iterator[Recording]:
    for path, person, activity in files(folder):
        peaks = path.with_name(path.name.removesuffix(".csv.gz") + ".peaks.csv")
        rows = table(path, 4)
        if not peaks.exists() or len(rows) < SHORTEST:
            continue
        kind = activity.split("_")[0]
        breaths_s = column(peaks) - RRHR_BELT_LAG_S
        packets = packets_of(rows[:, 0], rows[:, 1:4])
        yield Recording(f"rrhr_{kind}", person, rows[0, 0], rows[-1, 0], packets, [], breaths_s)


def vr(folder: Path) -> Iterator[Recording]:
    for path, person, _ in files(folder, "_belt.csv.gz"):
        pulse = path.with_name(path.name.replace("_belt.", "_pulse."))
        if not pulse.exists():
            continue
        belt, times_s = table(path, 2), table(pulse, 1)[:, 0]
        if len(belt) < SHORTEST or len(times_s) < SHORTEST:
            continue
        breaths_s = belt_peaks(belt[:, 0], belt[:, 1])
        yield Recording("vr", person, belt[0, 0], belt[-1, 0], [], list(pulse_beats(times_s)), breaths_s)


def pulse_beats(times_s: np.ndarray) -> Iterator[BeatOfSet]:
    """Intervals between pulses that do not jump by more than a quarter from their neighbours' median."""
    rr_ms = np.diff(times_s) * 1000.0
    for i, value in enumerate(rr_ms):
        if abs(value / np.median(rr_ms[max(0, i - 5) : i + 6]) - 1.0) < 0.25:
            yield BeatOfSet(float(times_s[i + 1]), float(value))


def belt_peaks(t: np.ndarray, belt: np.ndarray, rate_hz: float = 5.0) -> np.ndarray:
    """Times of inhalation: peaks of the belt between 0.06 and 0.7 Hz that stand out by half its usual swing."""
    from scipy.signal import butter, find_peaks, sosfiltfilt

    grid = np.arange(t[0], t[-1], 1.0 / rate_hz)
    wave = sosfiltfilt(butter(2, (0.06, 0.7), "band", fs=rate_hz, output="sos"), np.interp(grid, t, belt))
    size = np.sqrt(np.clip(sosfiltfilt(butter(1, 0.02, fs=rate_hz, output="sos"), wave * wave), 1e-12, None))
    peaks, _ = find_peaks(wave, prominence=0.5 * np.median(size), distance=int(1.2 * rate_hz))
    breaths_s: np.ndarray = grid[peaks]
    return breaths_s


def bidmc(folder: Path) -> Iterator[Recording]:
    for path in sorted(folder.glob("*_beats.csv.gz")):
        person = path.name.split("_")[0]
        rows = table(path, 5)
        annotated = [folder / f"{person}_breaths_b{i}.csv.gz" for i in (1, 2)]
        if len(rows) < SHORTEST or not all(each.exists() for each in annotated):
            continue
        one, two = map(column, annotated)
        if not len(one) or not len(two):
            continue
        breaths_s = agreed(one, two)
        rr_ms = np.concatenate(([np.nan], np.diff(rows[:, 0]) * 1000.0))
        usual = np.nanmedian(rr_ms)
        beats = [
            BeatOfSet(
                float(t), float(rr) if abs(rr / usual - 1.0) < 0.3 else None, (float(r), float(qrs), float(slope))
            )
            for (t, r, qrs, _, slope), rr in zip(rows, rr_ms, strict=True)
        ]
        yield Recording("bidmc", person, rows[0, 0], rows[-1, 0], [], beats, breaths_s)


def agreed(one: np.ndarray, two: np.ndarray) -> np.ndarray:
    """Breaths that both annotators set, within a second of each other."""
    apart = np.abs(one[:, None] - two[None, :]).min(axis=1)
    both: np.ndarray = one[apart <= 1.0]
    return both


def respeck(folder: Path) -> Iterator[Recording]:
    for path, person, activity in files(folder):
        mg = table(path, 3)
        if len(mg) < SHORTEST:
            continue
        times_s = np.arange(1, len(mg) + 1) / RESPECK_HZ
        yield Recording(f"respeck_{activity}", person, 0.0, times_s[-1], packets_of(times_s, mg))


def paced(folder: Path) -> Iterator[Recording]:
    for path, position, period in files(folder):
        mg, period_s = table(path, 3), PERIOD.fullmatch(period)
        if len(mg) < SHORTEST or period_s is None:
            continue
        times_s = np.arange(1, len(mg) + 1) / RESPECK_HZ
        rate_bpm = 60.0 / float(period_s[1].replace("p", "."))
        name = f"paced_{period}"
        yield Recording(name, position, 0.0, times_s[-1], packets_of(times_s, mg), [], None, rate_bpm)


# A guided recording goes on from step to step: a step's rate is judged against the taps of the window before, too.
LEAD_S = 32.0


def own(folder: Path) -> Iterator[Recording]:
    """Guided recordings (``biofeedback record-reference``), one set a step; walking and talking have no reference."""
    for path in sorted(folder.glob("*.jsonl")):
        inputs = list(read_recording(path))
        spans, taps_s = spans_of(inputs)
        packets, beats = acceleration_of(inputs), list(beats_of(inputs))
        for span in spans:
            tapped = np.array(taps_s) if span.name not in ("talk", "walk") else None
            begin_s = span.begin_s if tapped is None else span.begin_s - LEAD_S
            yield Recording(
                f"own_{span.name}",
                path.stem,
                begin_s,
                span.end_s,
                [(t, mg) for t, mg in packets if begin_s < t <= span.end_s],
                [beat for beat in beats if begin_s < beat.t <= span.end_s],
                tapped,
            )


def acceleration_of(inputs: Iterable[Input]) -> list[tuple[float, np.ndarray]]:
    """Packets of raw acceleration, mg, with the time of their arrival, s since the first input."""
    found: list[tuple[float, np.ndarray]] = []
    first_ns: int | None = None
    for item in inputs:
        first_ns = item.monotonic_ns if first_ns is None else first_ns
        frame = parse_frame(item.data) if isinstance(item, Packet) and item.characteristic == PMD_DATA else None
        if frame is not None and frame.measurement == "acceleration":
            found.append(((item.monotonic_ns - first_ns) / 1e9, np.array(frame.samples, dtype=float)))
    return found


def beats_of(inputs: Iterable[Input]) -> Iterator[BeatOfSet]:
    for event in fold(inputs, lambda _: make_backend("native"), figures=False):
        if isinstance(event, Beat) and event.normal:
            yield BeatOfSet(event.t, event.rr_ms)
