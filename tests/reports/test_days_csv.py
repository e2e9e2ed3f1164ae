"""The tables hold everything, and no cell that a spreadsheet would run."""

from __future__ import annotations

import csv
import io

from biofeedback.events import Ache
from biofeedback.reports.days_csv import day_tables
from biofeedback.self_report.check_in import CheckInEntry
from biofeedback.trends.day_record import DayRecord, ExerciseDone, HalfHour, RaisedStretch

DAY = 20_000
RECORD = DayRecord(
    DAY,
    {"usual": 3000.0, "raised": 1000.0, "moving": 60.0},
    (HalfHour(19, 55.5, 900.0),),
    (RaisedStretch(34_260.0, None), RaisedStretch(40_000.0, 300.0)),
    1,
    (ExerciseDone(34_260.0, "=HYPERLINK()", 180.0, -0.5),),
    61.5,
    40.0,
    14.25,
    {"upright": 900.0, "moving": 60.0},
    (
        CheckInEntry("+c", DAY * 86_400.0 + 36_000.0, 0, (Ache("jaw", "tight", 4), Ache("chest")), 3, chips=("ill",)),
        CheckInEntry("d", DAY * 86_400.0 + 40_000.0, 0, after_exercise="x"),
    ),
)


def rows(name: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(day_tables([RECORD])[name])))


def test_a_day_is_a_row() -> None:
    (row,) = rows("days.csv")
    assert row["date"] == "2024-10-04"
    assert (row["usual_s"], row["raised_share"], row["raised_stretches"]) == ("3000.0", "0.25", "2")
    assert (row["moving_s"], row["posture_moving_s"], row["breath_per_min"]) == ("60.0", "60.0", "14.25")


def test_half_hours_and_raised_stretches_have_their_local_time() -> None:
    assert rows("half_hours.csv") == [{"date": "2024-10-04", "begin": "09:30", "score": "55.5", "scored_s": "900.0"}]
    assert [(row["begin"], row["passed_s"]) for row in rows("raised.csv")] == [("09:31", ""), ("11:06", "300.0")]


def test_a_check_in_has_a_row_for_each_place_and_one_without_places_its_own() -> None:
    found = rows("check_ins.csv")
    assert [(row["place"], row["intensity"]) for row in found] == [("jaw", "4"), ("chest", ""), ("", "")]
    assert [row["after_exercise"] for row in found] == ["", "", "yes"]
    assert found[0]["mood"] == "3"


def test_text_that_would_run_is_defused_and_negative_figures_are_not() -> None:
    (row,) = rows("exercises.csv")
    assert row["exercise"] == "'=HYPERLINK()"
    assert row["change_z"] == "-0.5"
    assert rows("check_ins.csv")[0]["check_in"] == "'+c"
