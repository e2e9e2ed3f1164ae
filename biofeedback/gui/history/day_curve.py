"""Sessions as curves on one axis: seconds since the first one's local midnight, or since a session's start."""

from __future__ import annotations

from biofeedback.coaching.protocol import read_phase_mark
from biofeedback.gui.curve.model import Band, Bar, Curve, Flag, Point
from biofeedback.gui.demonstrate.phase_words import phase_title
from biofeedback.gui.history.archive import SessionView
from biofeedback.gui.history.history_words import DAY_S, outcome_word
from biofeedback.gui.words import exercise_name

BREAK_S = 120.0
TICKS_S = (60, 300, 600, 900, 1800, 3600, 7200, 10800, 21600)
MOST_TICKS = 9


def start_of(view: SessionView, day: int) -> float:
    """When a session began, s since the day's local midnight."""
    return view.row.started_s + view.row.utc_offset_s - day * DAY_S


def day_curve(views: list[SessionView], day: int) -> Curve:
    """A whole day."""
    if not views:
        return Curve()
    begin_s = start_of(views[0], day)
    end_s = max(start_of(view, day) + view.row.duration_s for view in views)
    points: list[Point] = []
    bars: list[Bar] = []
    flags: list[Flag] = []
    for view in views:
        shift_s = start_of(view, day)
        if points:
            points.append(Point(shift_s, None))
        points += _points(view, shift_s)
        bars += _bars(view, shift_s)
        flags += _flags(view, shift_s)
    end_s = max(end_s, begin_s + 60.0)
    ordered = tuple(sorted(flags, key=lambda flag: flag.t))
    return Curve(begin_s, end_s, tuple(points), (), tuple(bars), ordered, wall_ticks(begin_s, end_s), break_s=BREAK_S)


def session_curve(view: SessionView, day: int, cursor_s: float | None = None) -> Curve:
    """One session, with the phases of its protocol; time is the session's own."""
    end_s = max(60.0, view.row.duration_s)
    shift_s = start_of(view, day)
    ticks = tuple((t_s - shift_s, word) for t_s, word in wall_ticks(shift_s, shift_s + end_s))
    return Curve(
        0.0,
        end_s,
        tuple(_points(view, 0.0)),
        _bands(view),
        tuple(_bars(view, 0.0)) if not _bands(view) else (),
        tuple(sorted(_flags(view, 0.0), key=lambda flag: flag.t)),
        ticks,
        break_s=BREAK_S,
        cursor_s=cursor_s,
    )


def wall_ticks(begin_s: float, end_s: float) -> tuple[tuple[float, str], ...]:
    """Round local times between two moments of a day."""
    step = next((step for step in TICKS_S if (end_s - begin_s) / step <= MOST_TICKS), TICKS_S[-1])
    first = int(begin_s // step + 1) * step
    moments = range(first, int(end_s) + 1, step)
    return tuple((float(t), f"{t // 3600 % 24:02d}:{t % 3600 // 60:02d}") for t in moments)


def _points(view: SessionView, shift_s: float) -> list[Point]:
    return [
        Point(point.t + shift_s, point.score, point.confidence, "" if point.score is not None else point.state)
        for point in view.curve.points
    ]


def _bars(view: SessionView, shift_s: float) -> list[Bar]:
    return [
        Bar(each.begin_s + shift_s, each.end_s + shift_s, exercise_name(each.exercise)) for each in view.curve.exercises
    ]


def _flags(view: SessionView, shift_s: float) -> list[Flag]:
    asked = [Flag(each.t + shift_s, outcome_word(each.outcome), prompt=True) for each in view.curve.prompts]
    notes = [Flag(mark.t + shift_s, mark.text) for mark in view.curve.marks if mark.kind == "note"]
    return asked + notes + [Flag(t_s + shift_s, text) for t_s, text in view.notes]


def _bands(view: SessionView) -> tuple[Band, ...]:
    marks = [mark for mark in view.curve.marks if mark.kind == "phase"]
    if not marks:
        return ()
    ends_s = [mark.t for mark in marks[1:]] + [view.row.duration_s]
    bands = []
    for mark, end_s in zip(marks, ends_s, strict=True):
        if mark.text:
            phase = read_phase_mark(mark.text)
            bands.append(Band(mark.t, end_s, phase.kind, phase_title(phase)))
    return tuple(bands)
