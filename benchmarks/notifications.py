"""Notifications as bad radios and odd straps deliver them: do the beats still add up to the clock?

    python benchmarks/notifications.py --sequences 1000000 --processes 2

Each sequence is a made-up heart with a notification a second, delivered twice, padded, with empty values among the
intervals, in milliseconds, or held back and sent in a burst; mixed at random, from a seed. Nothing is lost in any of
them, so the beats must add up to the time, and no gap may be told but for a silence of the radio itself.
"""

from __future__ import annotations

import argparse
import json
import random
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass

from biofeedback.devices.heart_rate import HeartRateMeasurement
from biofeedback.devices.strap_signal import StrapSignal
from biofeedback.events import Gap
from biofeedback.signal.beat_clock import BeatClock

ALLOWED_SHARE = 0.02
# Read as 1/1024 s until it is noticed, within about three quarters of a minute: 2.3 % of that.
NOTICED_S = 50.0
SILENT_S = 5.0


@dataclass(frozen=True, slots=True)
class Oddities:
    """What is odd about one sequence."""

    copies: float = 0.0
    copy_delay_s: float = 0.0005
    padding: int | None = None
    empty: float = 0.0
    empty_value: int = 0xFFFF
    in_ms: bool = False
    bursts: float = 0.0
    longest_burst_s: float = 4.0


@dataclass(frozen=True, slots=True)
class Outcome:
    """Beats and gaps of one sequence."""

    beats_s: float
    time_s: float
    gaps: tuple[str, ...]
    silences: int


def oddities(chance: random.Random) -> Oddities:
    return Oddities(
        copies=chance.choice((0.0, 0.0, 0.1, 0.5, 1.0)),
        copy_delay_s=chance.choice((0.0, 0.0005, 0.02, 0.1)),
        padding=chance.choice((None, None, 0, 0xFFFF)),
        empty=chance.choice((0.0, 0.0, 0.2)),
        empty_value=chance.choice((0, 0xFFFF)),
        in_ms=chance.random() < 0.15,
        bursts=chance.choice((0.0, 0.0, 0.01, 0.05)),
        longest_burst_s=chance.choice((2.0, 4.0, 12.0)),
    )


def heart(chance: random.Random, seconds: int) -> Iterator[tuple[float, int, tuple[float, ...]]]:
    """Time, rate and intervals in s, a notification a second."""
    rate_bpm, end_s = chance.uniform(45.0, 120.0), 0.0
    usual_s, wander_s, shown_bpm = 60.0 / rate_bpm, 0.0, rate_bpm
    offset_s = chance.uniform(0.0, 0.9)
    for second in range(1, seconds + 1):
        intervals = []
        while end_s <= second - offset_s:
            wander_s = 0.9 * wander_s + chance.gauss(0.0, 0.02)
            intervals.append(max(0.35, usual_s + wander_s))
            end_s += intervals[-1]
            shown_bpm += 0.25 * (60.0 / intervals[-1] - shown_bpm)
        yield float(second), round(shown_bpm), tuple(intervals)


def delivered(chance: random.Random, odd: Oddities, seconds: int) -> Iterator[tuple[float, HeartRateMeasurement]]:
    held_until_s, unit = 0.0, 1000.0 if odd.in_ms else 1024.0
    for t, rate_bpm, intervals in heart(chance, seconds):
        values = [round(interval * unit) for interval in intervals]
        if chance.random() < odd.empty:
            values.insert(chance.randrange(len(values) + 1), odd.empty_value)
        if odd.padding is not None:
            values += [odd.padding] * (4 - len(values))
        if held_until_s < t < seconds - 15 and chance.random() < odd.bursts:
            held_until_s = t + chance.uniform(1.0, odd.longest_burst_s)
        arrival_s = max(t + chance.uniform(0.0, 0.15), held_until_s + 0.001 * (t % 1000))
        measured = HeartRateMeasurement(rate_bpm, None, None, tuple(values))
        yield arrival_s, measured
        if chance.random() < odd.copies:
            yield arrival_s + odd.copy_delay_s, measured


def run(sequence: list[tuple[float, HeartRateMeasurement]], time_s: float) -> Outcome:
    signal, clock = StrapSignal(), BeatClock()
    beats_s, gaps, silences = 0.0, Counter[str](), 0
    last_s, noticed = 0.0, False
    for arrival_s, measured in sequence:
        placed = []
        for tick_s in range(int(last_s) + 1, int(arrival_s) + 1):
            placed += clock.release(float(tick_s))
            if last_s and tick_s - last_s > SILENT_S:
                silences += 1
                clock.end_run()
        last_s = arrival_s
        reading = signal.read(arrival_s, measured)
        if reading is not None:
            if reading.finding == "rr_in_ms" and not noticed:
                noticed = True
                # Until then lag grew for want of the unit.
                gaps.clear()
                placed += clock.release()
                clock.end_run()
            placed += clock.receive(reading.rr_ms, arrival_s)
        for item in placed:
            if isinstance(item, Gap):
                gaps[item.reason] += 1
            else:
                beats_s += item.rr_ms / 1000.0
    for item in clock.release():
        if isinstance(item, Gap):
            gaps[item.reason] += 1
        else:
            beats_s += item.rr_ms / 1000.0
    return Outcome(beats_s, time_s, tuple(gaps.elements()), silences)


def wrong(seed: int) -> str:
    """What is wrong with one sequence; "" when nothing is."""
    chance = random.Random(seed)
    odd, seconds = oddities(chance), chance.choice((60, 120, 300))
    sequence = sorted(delivered(chance, odd, seconds), key=lambda sent: sent[0])
    outcome = run(sequence, float(seconds))
    allowed_s = max(2.0, ALLOWED_SHARE * outcome.time_s) + (0.024 * NOTICED_S if odd.in_ms else 0.0)
    if abs(outcome.beats_s - outcome.time_s) > allowed_s:
        return f"sum off by {outcome.beats_s - outcome.time_s:+.1f} s of {outcome.time_s:.0f}: {odd}"
    if outcome.gaps:
        return f"gaps {outcome.gaps}: {odd}"
    return ""


def wrong_ones(seeds: range) -> list[tuple[int, str]]:
    return [(seed, found) for seed in seeds if (found := wrong(seed))]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sequences", type=int, default=2000)
    parser.add_argument("--processes", type=int, default=1)
    parser.add_argument("--show", type=int, default=10)
    arguments = parser.parse_args()
    step = max(1, min(2000, arguments.sequences // arguments.processes))
    parts = [range(i, min(i + step, arguments.sequences)) for i in range(0, arguments.sequences, step)]
    with ProcessPoolExecutor(arguments.processes) as pool:
        found = [item for part in pool.map(wrong_ones, parts) for item in part]
    for seed, what in found[: arguments.show]:
        print(f"seed {seed}: {what}")
    print(json.dumps({"sequences": arguments.sequences, "wrong": len(found)}))


if __name__ == "__main__":
    main()
