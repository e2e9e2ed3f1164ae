"""What the numbers are is told from their shape and their sum: units, samples, beats, doubles, lists, odd rows."""

import random
from collections.abc import Callable
from itertools import accumulate
from pathlib import Path

import pytest

from biofeedback.storage.rr_files.description import description
from biofeedback.storage.rr_files.model import RrFile, RrFileError
from biofeedback.storage.rr_files.read import read_rr_file

RANDOM = random.Random(3)
RR_MS = tuple(round(850 + RANDOM.gauss(0, 40)) for _ in range(600))
ENDS_S = tuple(end / 1000 for end in accumulate(RR_MS))
HOLE_AT, HOLE_S = 300, 600.0
LATE_S = tuple(end + (HOLE_S if i >= HOLE_AT else 0.0) for i, end in enumerate(ENDS_S))
NINE = 1_742_029_215.0
Read = Callable[[str], RrFile]


@pytest.fixture
def read(tmp_path: Path) -> Read:
    def written(text: str) -> RrFile:
        (tmp_path / "file").write_text(text)
        return read_rr_file(tmp_path / "file")

    return written


def table(heading: str, rows: list[str]) -> str:
    return "\n".join([heading, *rows]) + "\n"


def rows_of(write: Callable[[float, int], str], times: tuple[float, ...] = LATE_S) -> list[str]:
    return [write(time_s, rr_ms) for time_s, rr_ms in zip(times, RR_MS, strict=True)]


def in_rows() -> list[tuple[float, list[int]]]:
    """One or two intervals a row, as notifications bring them."""
    found, at = [], 0
    while at < len(RR_MS):
        n = 2 if at % 3 == 0 and at + 2 <= len(RR_MS) else 1
        found.append((ENDS_S[at + n - 1], list(RR_MS[at : at + n])))
        at += n
    return found


UNITS = {
    "us": table("time_s,rr_us", rows_of(lambda t, v: f"{t:.3f},{v * 1000}")),
    "s": table("Zeit (s);RR (s)", rows_of(lambda t, v: f"{t:.3f};{v / 1000:.3f}".replace(".", ","))),
    "1/1024 s": table("time;RR [1/1024 s]", rows_of(lambda t, v: f"{t:.3f};{v * 1.024:.4f}")),
    "ms": table("t;rr", rows_of(lambda t, v: f"{t:.3f};{v}")),
    "samples at 256 Hz": table("t,RR (1/256 s)", rows_of(lambda t, v: f"{t:.3f},{v * 0.256:.3f}")),
    "samples at 500 Hz": table("Sampling rate: 500 Hz\nt,RR (samples)", rows_of(lambda t, v: f"{t:.3f},{v / 2}")),
}


@pytest.mark.parametrize("unit", UNITS)
def test_the_unit_of_a_heading_is_used_and_told(unit: str, read: Read) -> None:
    rr = read(UNITS[unit])
    assert rr.rr_ms == pytest.approx(RR_MS)
    assert rr.gaps_s[HOLE_AT] == pytest.approx(HOLE_S, abs=0.01)
    assert rr.unit == unit


def test_ticks_without_a_word_are_told_by_their_sum(read: Read) -> None:
    rr = read(table("time,rr", rows_of(lambda t, v: f"{t:.3f},{round(v * 1.024)}")))
    assert rr.rr_ms == pytest.approx(RR_MS, abs=0.6)
    assert rr.unit == "1/1024 s"
    assert any("2.4 % longer than the times" in note for note in rr.notes)


def test_a_stated_unit_that_the_times_contradict_is_told_and_kept(read: Read) -> None:
    rr = read(table("time,rr_ms", rows_of(lambda t, v: f"{t:.3f},{round(v * 1.024)}")))
    assert rr.unit == "ms"
    assert any("as 1/1024 s taken for ms do" in note for note in rr.notes)
    assert sum(gap_s > 0 for gap_s in rr.gaps_s) == 1


@pytest.mark.parametrize("text", ["RR [samples]\n212\n214\n213\n", "\n".join(str(round(t * 250)) for t in ENDS_S)])
def test_samples_without_a_rate_are_refused(text: str, read: Read) -> None:
    with pytest.raises(RrFileError, match="does not say how many there are in a second"):
        read(text)


BEATS = {
    "s": "\n".join(f"{t:.3f}" for t in ENDS_S),
    "ms": "\n".join(f"{t * 1000:.0f}" for t in ENDS_S),
    "s, late": "\n".join(f"{t + 5000:.3f}" for t in ENDS_S),
    "since 1970": "\n".join(f"{NINE + t:.3f}" for t in ENDS_S),
    "a heading": table("n;R-peak time (s)", [f"{i};{t:.3f}" for i, t in enumerate(ENDS_S)]),
    "samples": table("Sampling rate 1000 Hz\nR-peaks", [f"{t * 1000:.0f}" for t in ENDS_S]),
    "rdann": "\n".join(f"  {int(t // 60)}:{t % 60:06.3f} {t * 360:8.0f}     N    0    0    0" for t in ENDS_S),
}


@pytest.mark.parametrize("kind", BEATS)
def test_times_of_beats_are_told_by_growing(kind: str, read: Read) -> None:
    rr = read(BEATS[kind])
    assert rr.rr_ms == pytest.approx(RR_MS[1:], abs=1e-3)
    assert "times of beats" in rr.unit
    assert (rr.started_s is not None) == (kind == "since 1970")


@pytest.mark.parametrize("rate_hz", [2, 4, 5, 10, 25])
def test_rows_that_repeat_the_last_interval_hold_each_beat_once(rate_hz: int, read: Read) -> None:
    rr = read(table("time,rr", samples(rate_hz)))
    assert len(rr.rr_ms) == pytest.approx(len(RR_MS), abs=2)
    assert sum(rr.rr_ms) == pytest.approx(sum(RR_MS), rel=0.005)
    assert any("its rows are samples of the last interval" in note for note in rr.notes)


def test_samples_so_rare_that_beats_are_lost_are_refused(read: Read) -> None:
    with pytest.raises(RrFileError, match="beats between them are missing"):
        read(table("time,rr", samples(1)))


def test_samples_without_times_are_refused(read: Read) -> None:
    with pytest.raises(RrFileError, match="repeats each number about"):
        read("\n".join(row.split(",")[1] for row in samples(4)))


def samples(rate_hz: int) -> list[str]:
    found, at = [], 0
    for i in range(int(ENDS_S[-1] * rate_hz)):
        while ENDS_S[at] < i / rate_hz:
            at += 1
        found.append(f"{i / rate_hz:.3f},{RR_MS[max(0, at - 1)]}")
    return found


@pytest.mark.parametrize(
    "text",
    [
        "\n".join(f"{v}\n{v}" for v in RR_MS),
        table("t,rr", [f"{t:.3f},{v}\n{t:.3f},{v}" for t, v in zip(ENDS_S, RR_MS, strict=True)]),
        table("t,rr", [f"{t:.4f},{v}\n{t + 0.0005:.4f},{v}" for t, v in zip(ENDS_S, RR_MS, strict=True)]),
    ],
    ids=["no times", "the same time", "half a ms later"],
)
def test_rows_that_stand_there_twice_count_once(text: str, read: Read) -> None:
    rr = read(text)
    assert rr.rr_ms == pytest.approx(RR_MS)
    assert "twice" in description(rr)


LISTS: dict[str, tuple[str, Callable[[float, list[int]], str]]] = {
    "cells past the last heading": ("time,hr,rr", lambda t, row: f"{t:.2f},70,{','.join(map(str, row))}"),
    "a bar between": ("time;hr;rr", lambda t, row: f"{t:.2f};70;{'|'.join(map(str, row))}"),
    "a quoted cell": ("time,hr,rr", lambda t, row: f'{t:.2f},70,"{",".join(map(str, row))}"'),
    "brackets": ("time,hr,rr", lambda t, row: f'{t:.2f},70,"[{", ".join(map(str, row))}]"'),
    "blanks": ("time,hr,rr_ms", lambda t, row: f"{t:.2f},70,{' '.join(map(str, row))}"),
    "numbered columns": ("time,hr,RR1,RR2", lambda t, row: f"{t:.2f},70,{row[0]},{row[1] if len(row) > 1 else ''}"),
    "padded with 0": ("t,RR1,RR2,RR3", lambda t, row: f"{t:.2f},{','.join(map(str, [*row, 0, 0][:3]))}"),
    "padded with 65535": ("t,RR1,RR2,RR3", lambda t, row: f"{t:.2f},{','.join(map(str, [*row, *[65535] * 2][:3]))}"),
    "the first column": ("rr,hr,time", lambda t, row: f"{'/'.join(map(str, row))},70,{t:.2f}"),
    "no heading": ("# none", lambda t, row: f"{t:.2f} {' '.join(map(str, row))}"),
}


@pytest.mark.parametrize("layout", LISTS)
def test_several_intervals_in_a_row_are_all_taken(layout: str, read: Read) -> None:
    heading, write = LISTS[layout]
    rr = read(table(heading, [write(t, row) for t, row in in_rows()]))
    assert rr.rr_ms == tuple(map(float, RR_MS))
    assert not any(rr.gaps_s)


@pytest.mark.parametrize("odd", ["", "NaN", "--", "error", "n/a", "8x5"])
def test_an_odd_row_costs_that_row_and_is_counted(odd: str, read: Read) -> None:
    rows = [f"{t:.3f};{odd if i % 30 == 7 else v}" for i, (t, v) in enumerate(zip(ENDS_S, RR_MS, strict=True))]
    rr = read(table("t;rr", rows))
    assert rr.rr_ms == tuple(float(v) for i, v in enumerate(RR_MS) if i % 30 != 7)
    assert sum(left.n for left in rr.left_out) == 20
    assert sum(gap_s > 0 for gap_s in rr.gaps_s) == 20


def test_an_odd_line_of_a_plain_file_costs_that_line(read: Read) -> None:
    rr = read("\n".join("ERROR" if i % 50 == 3 else str(v) for i, v in enumerate(RR_MS)))
    assert len(rr.rr_ms) == 588
    assert "left out 12: a line that is no interval" in description(rr)


def test_words_below_a_table_are_no_beats(read: Read) -> None:
    rr = read(table("t,rr", rows_of(lambda t, v: f"{t:.3f},{v}")) + "Mean,850\nSDNN,240\nEnd of file\n")
    assert rr.rr_ms == tuple(map(float, RR_MS))


@pytest.mark.parametrize("garbage", ["14679420", "3600000", "1e12", "65535", "30000"])
def test_one_number_never_makes_hours(garbage: str, read: Read) -> None:
    rr = read("\n".join(garbage if i in (100, 300) else str(v) for i, v in enumerate(RR_MS)))
    assert len(rr.rr_ms) == 598
    assert sum(rr.gaps_s) == pytest.approx(1.7, abs=0.1)
    assert "left out 2: a number that can be no interval" in description(rr)


def test_beside_times_such_a_number_is_as_long_as_they_say(read: Read) -> None:
    rows = rows_of(lambda t, v: f"{t:.3f},{v}", ENDS_S)
    rows[300] = f"{ENDS_S[300]:.3f},99999999"
    rr = read(table("t,rr", rows))
    assert sum(rr.rr_ms) / 1000 + sum(rr.gaps_s) == pytest.approx(ENDS_S[-1], abs=0.1)


@pytest.mark.parametrize("second", [lambda v: round(60000 / v), lambda v: 3, lambda v: 98])
def test_the_column_of_the_rate_is_no_interval(second: Callable[[int], int], read: Read) -> None:
    assert read("\n".join(f"{v} {second(v)}" for v in RR_MS)).rr_ms == tuple(map(float, RR_MS))
    assert read("\n".join(f"{v}\n{second(v)}" for v in RR_MS)).rr_ms == tuple(map(float, RR_MS))


def test_numbers_of_rows_are_no_times(read: Read) -> None:
    for text in (
        "\n".join(f"{i},{v}" for i, v in enumerate(RR_MS)),
        "\n".join(f"{i + 1}\t{v}" for i, v in enumerate(RR_MS)),
    ):
        rr = read(text)
        assert (rr.rr_ms, rr.clock) == (tuple(map(float, RR_MS)), "none")


def test_a_date_counts_more_than_a_number_that_may_be_one(read: Read) -> None:
    # Polar's sensors count ns since 2000.
    rows = rows_of(
        lambda t, v: f"2025-03-15T09:00:{15 + t:06.3f};{704_201_974_831_254_116 + int(t * 1e9)};{v}", ENDS_S
    )[:40]
    rr = read(table("Phone timestamp;sensor timestamp [ns];PP-interval [ms]", rows))
    assert rr.started_s == pytest.approx(NINE, abs=0.01)


@pytest.mark.parametrize(
    "above",
    [
        "Start time: 2025-03-15 09:00:15",
        "Datum;15.03.2025\nUhrzeit;09:00:15",
        "# Recorded: March 15, 2025 9:00:15 AM",
        "Device,Polar H10\nMeasurement date,15/03/2025 09:00:15,,",
    ],
)
def test_the_lines_above_a_table_tell_when_it_began(above: str, read: Read) -> None:
    rr = read(table(f"{above}\n\ntime_s,rr_ms", rows_of(lambda t, v: f"{t:.3f},{v}")))
    assert rr.started_s == NINE
    assert "its beginning is that of the lines above the table" in rr.notes
    assert rr.gaps_s[HOLE_AT] == pytest.approx(HOLE_S, abs=0.01)


def test_a_date_without_a_clock_is_told(read: Read) -> None:
    rr = read(table("Date,t,RR", rows_of(lambda t, v: f"2025-03-15,{t:.3f},{v}")))
    assert rr.started_s is None
    assert any("its date (2025-03-15) has no clock beside it" in note for note in rr.notes)


def test_intervals_that_contradict_the_times_beside_them_are_refused(read: Read) -> None:
    with pytest.raises(RrFileError, match=r"intervals last .* times as long as the times beside them"):
        read(
            table(
                "t,rr",
                [f"{t / 3 + 0.01 * (i % 7):.3f},{v}" for i, (t, v) in enumerate(zip(ENDS_S, RR_MS, strict=True))],
            )
        )


def test_a_file_says_how_it_was_read(read: Read) -> None:
    rr = read(table("t;rr", rows_of(lambda t, v: f"{t:.3f};{v}")))
    assert description(rr) == "600 intervals; kind columns; unit ms; times from its beginning; 1 hole of 600.0 s"
