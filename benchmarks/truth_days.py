"""Whole days through the shipped engine: how often it asks healthy people, what it reads, and what it leaves alone."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
from beats import RECORDS, UNREADABLE, record
from beats import states as states_of
from early_beats import measure
from prompts import a_day, episodes, play

from biofeedback.engine import fold
from biofeedback.events import Arousal, RrPacket, Settings, Start, Stop, Tick
from biofeedback.storage.rr_files.inputs import inputs_of_file
from biofeedback.storage.rr_files.read import read_rr_file

QUIETEST_S, STEP_S = 21600.0, 600.0
WITHOUT_HOURS = Settings(daily_cap=1000, quiet_from_min=None, quiet_to_min=None)
# A hole of seven seconds in every minute of a live session.
HOLE_S, EVERY_S, HOLED_HOURS = 7.0, 60.0, 4.0


def days(data: Path) -> dict[str, Any]:
    """Prompts on ordinary days (`nsr2db`), those that last, episodes put in, and the quietest six hours of each."""
    rng = np.random.default_rng(7)
    each, found, put, quiet = [], 0, 0, []
    for path in sorted((data / "nsr2db").glob("*.gz")):
        rr = list(read_rr_file(path).rr_ms)
        each.append(a_day(rr))
        one = episodes(np.array(rr), rng)
        found, put = found + one[0], put + one[1]
        quiet.append(in_quietest(rr, play(rr, WITHOUT_HOURS)[1]))
    prompts = [day["prompts_without_cap"] for day in each]
    return {
        "prompts_without_cap": prompts,
        "median_without_cap": float(np.median(prompts)),
        "most_in_a_calendar_day": max(day["most_in_a_calendar_day"] for day in each),
        "still_raised_share": round(sum(day["still_raised"] for day in each) / max(sum(prompts), 1), 3),
        "episodes_found_share": round(found / put, 3),
        "prompts_in_the_quietest_six_hours": quiet,
        "false_per_quiet_hour": round(sum(quiet) / (6.0 * len(quiet)), 3),
        "raised_share": round(float(np.mean([_raised(day["state_percent"]) for day in each])) / 100.0, 3),
    }


def _raised(percent: dict[str, float]) -> float:
    return percent.get("raised", 0.0) + percent.get("high", 0.0)


def in_quietest(rr_ms: list[float], prompts: list[float]) -> int:
    """Prompts in the six hours in a row whose mean heart rate is the lowest of the day."""
    t = np.cumsum(rr_ms) / 1000.0
    begins = np.arange(0.0, max(t[-1] - QUIETEST_S, 1.0), STEP_S)
    beats = np.searchsorted(t, begins + QUIETEST_S) - np.searchsorted(t, begins)
    begin_s = float(begins[int(np.argmin(beats))])
    return sum(begin_s < at <= begin_s + QUIETEST_S for at in prompts)


def beats_found(data: Path) -> dict[str, Any]:
    """Ectopic beats in annotated records, and rhythms that must not be scored."""
    found = {name: record(data / path, rate_hz) for name, (path, rate_hz) in RECORDS.items()}
    seen = sum(one["visible"] for one in found.values())
    irregular = {name: states_of(data / name) for name in UNREADABLE}
    strewn = measure(data)
    return {
        "found_share": round(sum(one["found"] for one in found.values()) / seen, 4),
        "records": found,
        "irregular_called_calm": sum(one["of_which_calm"] for one in irregular.values()),
        "irregular_prompted": sum(one["prompts_in_them"] for one in irregular.values()),
        "early_beats": strewn,
    }


def holes(data: Path) -> dict[str, Any]:
    """Share of the time that is scored: straps that leave a hole every half minute, and a hole in every live minute."""
    out = {
        path.name.split("_")[0]: scored_share(_file(path)) for path in sorted((data / "mmash10").glob("*_rr.csv.gz"))
    }
    healthy = next(iter(sorted((data / "nsr2db").glob("*.gz"))), None)
    return (
        out if healthy is None else {**out, "live_7_s_in_60": scored_share(_holed(list(read_rr_file(healthy).rr_ms)))}
    )


def scored_share(items: Iterator[Any]) -> float:
    told = [event.score is not None for event in fold(items, figures=False) if isinstance(event, Arousal)]
    return round(sum(told) / len(told), 3)


def _file(path: Path) -> Iterator[Any]:
    return iter(inputs_of_file(read_rr_file(path), "standard"))


def _holed(rr_ms: list[float]) -> Iterator[Any]:
    yield Start(0, settings=Settings(), engine="native")
    now_s = last_s = 0.0
    second = 1
    for rr in rr_ms:
        now_s += rr / 1000.0
        while second <= now_s:
            yield Tick(second * 10**9)
            second += 1
        if now_s > HOLED_HOURS * 3600.0:
            break
        if now_s % EVERY_S >= HOLE_S:
            yield RrPacket(round(now_s * 1e9), (rr,), max(0.0, now_s - rr / 1000.0 - last_s))
            last_s = now_s
    yield Stop(second * 10**9)
