"""The same beats in every layout, in every country's dates and numbers, whatever the clock did: read the same."""

import random
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from itertools import accumulate, product
from pathlib import Path

import pytest

from biofeedback.storage.rr_files.model import RrFile
from biofeedback.storage.rr_files.read import read_rr_file
from biofeedback.storage.rr_files.times import read_times

RANDOM = random.Random(12)
RR_MS = tuple(round(850 + RANDOM.gauss(0, 40)) for _ in range(300))
ENDS_S = tuple(end / 1000 for end in accumulate(RR_MS))
HOLE_AT, HOLE_S = 150, 600.0

# Each writes a day and a clock to the second, and a number.
LOCALES: dict[str, tuple[str, str, Callable[[str], str]]] = {
    "German": ("%d.%m.%Y", "%H:%M:%S", lambda number: number.replace(".", ",")),
    "American": ("%m/%d/%Y", "%I:%M:%S %p", str),
    "British": ("%d/%m/%Y", "%H:%M:%S", str),
    "Japanese": ("%Y/%m/%d", "%H:%M:%S", str),
}

Row = tuple[str, str, str, int]
LAYOUTS: dict[str, Callable[[Row], str]] = {
    "Time;RR": lambda row: f"{row[0]} {row[1]};{row[3]}",
    "Time\tRR (ms)": lambda row: f"{row[0]} {row[1]}\t{row[3]}",
    "Date;Time;RR": lambda row: f"{row[0]};{row[1]};{row[3]}",
    "RR;Uhrzeit;Datum": lambda row: f"{row[3]};{row[1]};{row[0]}",
    "timestamp;hr;rr_ms": lambda row: f"{row[0]} {row[1]};{60000 // row[3]};{row[3]}",
    "RR-interval [ms];Phone timestamp;": lambda row: f"{row[3]};{row[0]} {row[1]};",
    "Zeit|RR-Intervall": lambda row: f"{row[0]} {row[1]}|{row[3]}",
    '"Time","RR"': lambda row: f'"{row[0]} {row[1]}","{row[3]}"',
    "Time;RR [s]": lambda row: f"{row[0]} {row[1]};{row[2]}",
    "# no heading": lambda row: f"{row[0]} {row[1]};{row[3]}",
    "# no heading, tabs": lambda row: f"{row[0]}\t{row[1]}\t{row[3]}",
    "# no heading, blanks": lambda row: f"{row[0]} {row[1]} {row[3]}",
}
# What the clock on the wall shows, by how many s the heart went on.
EVENTS: dict[str, tuple[datetime, Callable[[float], float]]] = {
    "a hole": (datetime(2026, 3, 13, 22, 30), lambda s: s),
    "midnight": (datetime(2026, 3, 13, 23, 58), lambda s: s),
    "the clock set back": (datetime(2026, 3, 13, 12, 0), lambda s: s - (1800 if s > 60 else 0)),
    "summer time begins": (datetime(2026, 3, 29, 1, 58), lambda s: s + (3600 if s > 120 else 0)),
    "summer time ends": (datetime(2026, 10, 25, 2, 58), lambda s: s - (3600 if s > 120 else 0)),
}


def written(layout: str, locale: str, event: str) -> str:
    begin, shown = EVENTS[event]
    day, clock, in_words = LOCALES[locale]
    lines = [layout]
    for i, (rr_ms, end_s) in enumerate(zip(RR_MS, ENDS_S, strict=True)):
        wall = begin + timedelta(seconds=shown(end_s + (HOLE_S if i >= HOLE_AT else 0.0)))
        row = (wall.strftime(day), wall.strftime(clock), in_words(f"{rr_ms / 1000:.3f}"), rr_ms)
        lines.append(LAYOUTS[layout](row))
    return "\n".join(lines) + "\n"


@pytest.mark.parametrize(("locale", "event"), list(product(LOCALES, EVENTS)))
def test_twelve_layouts_give_the_same_beats_and_the_same_beginning(locale: str, event: str, tmp_path: Path) -> None:
    begin = EVENTS[event][0].replace(tzinfo=UTC).timestamp()
    for layout in LAYOUTS:
        path = tmp_path / "file"
        path.write_text(written(layout, locale, event))
        rr = read_rr_file(path)
        assert rr.rr_ms == pytest.approx(RR_MS), layout
        assert rr.started_s == pytest.approx(begin, abs=1.0), layout
        assert [i for i, gap_s in enumerate(rr.gaps_s) if gap_s] == [HOLE_AT], layout
        assert rr.gaps_s[HOLE_AT] == pytest.approx(HOLE_S, abs=1.1), layout
        assert rr.clock == "calendar"


@pytest.mark.parametrize("locale", LOCALES)
def test_a_clock_that_was_set_back_is_told(locale: str, tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_text(written("Time;RR", locale, "the clock set back"))
    assert any("set back by 30 min" in note for note in read_rr_file(path).notes)


@pytest.mark.parametrize(
    "word",
    [
        "01.03.2026 22:30:05",
        "1.3.2026 22:30:05",
        "01.03.26 22:30:05",
        "1. März 2026 22:30:05",
        "01-Mar-2026 22:30:05",
        "March 1, 2026 10:30:05 PM",
        "1 de marzo de 2026 22:30:05",
        "1 mars 2026 22:30:05",
        "Sun Mar  1 22:30:05 2026",
        "2026/03/01 22:30:05",
        "20260301T223005",
        "20260301223005",
        "2026-03-01T22:30:05",
        "2026-03-01 22:30:05,000",
        "22:30:05 01.03.2026",
        "2026年3月1日 22:30:05",
        "01.03.2026 22.30.05",
        "1/3/2569 22:30:05",
        "2026-03-01T22:30:05Z",
    ],
)
def test_a_moment_is_read_as_it_is_written(word: str) -> None:
    times = read_times([word])
    assert times is not None
    assert times.t == (datetime(2026, 3, 1, 22, 30, 5, tzinfo=UTC).timestamp(),)


@pytest.mark.parametrize(
    ("cells", "day", "told"),
    [
        (["01/03/2026 22:30:00"] * 3, "2026-03-01", "day/month/year"),
        (["03/01/2026 10:30:00 PM"] * 3, "2026-03-01", "month/day/year"),
        (["1/03/2026 10:30:00 pm"] * 3, "2026-03-01", "day/month/year"),
        (["03/14/2026 22:30:00"] * 3, "2026-03-14", ""),
        (["14/03/2026 22:30:00"] * 3, "2026-03-14", ""),
        (["03/01/2026 23:59:59", "03/02/2026 00:00:01"], "2026-03-01", "month/day/year"),
        (["01/03/2026 23:59:59", "02/03/2026 00:00:01"], "2026-03-01", "day/month/year"),
        (["01.03.2026 22:30:00"] * 3, "2026-03-01", ""),
    ],
)
def test_day_and_month_are_told_apart_by_all_rows_or_the_choice_is_told(cells: list[str], day: str, told: str) -> None:
    times = read_times(cells)
    assert times is not None
    assert times.t[0] is not None
    assert datetime.fromtimestamp(times.t[0], UTC).date().isoformat() == day
    assert told in " ".join(times.notes)
    assert bool(told) == bool(times.notes)


def test_a_clock_alone_goes_past_midnight_and_past_noon() -> None:
    for cells in (["23:59:59", "00:00:01"], ["12:59:59", "01:00:01"], ["11:59:59 PM", "12:00:01 AM"]):
        times = read_times(cells)
        assert times is not None
        assert times.clock == "time of day"
        first, second = times.t
        assert first is not None
        assert second == first + 2


def test_a_date_that_stays_while_the_clock_passes_midnight_is_told() -> None:
    times = read_times(["01.03.2026 23:59:59", "01.03.2026 00:00:01"])
    assert times is not None
    assert times.t[0] is not None
    assert times.t[1] == times.t[0] + 2
    assert "date stays" in times.notes[0]


@pytest.mark.parametrize("word", ["", "850", "Mean", "22:75:00", "32.13.2026 22:30", "a" * 100, "1.2.3.4.5", "-", "::"])
def test_what_is_no_moment_is_none(word: str) -> None:
    times = read_times([word])
    assert times is None or times.clock == "elapsed" or times.t == (None,)


def with_times(tmp_path: Path, column: list[str]) -> RrFile:
    path = tmp_path / "file"
    path.write_text("Time;RR\n" + "".join(f"{cell};{rr_ms}\n" for cell, rr_ms in zip(column, RR_MS, strict=True)))
    return read_rr_file(path)


def test_times_that_nobody_knows_are_told_and_not_dropped_in_silence(tmp_path: Path) -> None:
    rr = with_times(tmp_path, [f"day {i} at dawn" for i in range(len(RR_MS))])
    assert rr.clock == "none"
    assert any("'day 0 at dawn'" in note for note in rr.notes)


def test_one_stray_time_is_no_hole(tmp_path: Path) -> None:
    walls = [datetime(2026, 3, 13, 12) + timedelta(seconds=end_s) for end_s in ENDS_S]
    walls[100] += timedelta(hours=1)
    assert not any(with_times(tmp_path, [wall.isoformat(" ") for wall in walls]).gaps_s)


def test_a_file_whose_newest_row_stands_first_is_turned_round(tmp_path: Path) -> None:
    path = tmp_path / "file"
    walls = [datetime(2026, 3, 13, 12) + timedelta(seconds=end_s) for end_s in ENDS_S]
    rows = [f"{wall.isoformat(' ')};{rr_ms}\n" for wall, rr_ms in zip(walls, RR_MS, strict=True)]
    path.write_text("Time;RR\n" + "".join(reversed(rows)))
    rr = read_rr_file(path)
    assert rr.rr_ms == RR_MS
    assert "its newest row stands first: turned round" in rr.notes


@pytest.mark.parametrize(("each_s", "origin"), [(60.0, 0.0), (86_400.0, 44_075.5), (86_400.0, 740_000.25)])
def test_minutes_and_the_days_of_spreadsheets_are_times_as_well(each_s: float, origin: float, tmp_path: Path) -> None:
    late = [end_s + (HOLE_S if i >= HOLE_AT else 0.0) for i, end_s in enumerate(ENDS_S)]
    rr = with_times(tmp_path, [f"{origin + s / each_s:.10f}" for s in late])
    assert rr.gaps_s[HOLE_AT] == pytest.approx(HOLE_S, abs=0.01)
    assert (rr.started_s is None) == (origin == 0.0)
