"""Sessions as curves on one axis: seconds since the first one's local midnight, or since a session's start."""

from __future__ import annotations

from biofeedback.coaching.protocol import phase_of
from biofeedback.gui.demonstrate.phase_words import phase_title
from biofeedback.gui.history.history_words import outcome_word
from biofeedback.gui.text.words import exercise_name
from biofeedback.gui.widgets.curve.curve_model import Band, Bar, Curve, Flag, Point
from biofeedback.services.recordings import SessionView

BREAK_S = 120.0
TICKS_S = (60, 300, 600, 900, 1800, 3600, 7200, 10800, 21600)
MOST_TICKS = 9


def parts_of(view: SessionView, day: int) -> tuple[tuple[float, float, float], ...]:
    """What of a session lies on a day: session times, and the shift to seconds since the day's local midnight."""
    return view.row.wall.parts(day, view.row.duration_s)


def day_curve(views: list[SessionView], day: int) -> Curve:
    """A whole day."""
    parts = [(view, *part) for view in views for part in parts_of(view, day)]
    if not parts:
        return Curve()
    begin_s = min(first_s + shift_s for _, first_s, _, shift_s in parts)
    end_s = max(last_s + shift_s for _, _, last_s, shift_s in parts)
    points: list[Point] = []
    bars: list[Bar] = []
    flags: list[Flag] = []
    for view, first_s, last_s, shift_s in parts:
        if points:
            points.append(Point(first_s + shift_s, None))
        points += (point for point in _points(view, shift_s) if first_s <= point.t - shift_s <= last_s)
        bars += (bar for bar in _bars(view, shift_s) if first_s <= bar.begin_s - shift_s <= last_s)
        flags += (flag for flag in _flags(view, shift_s) if first_s <= flag.t - shift_s <= last_s)
    end_s = max(end_s, begin_s + 60.0)
    ordered = tuple(sorted(flags, key=lambda flag: flag.t))
    return Curve(begin_s, end_s, tuple(points), (), tuple(bars), ordered, wall_ticks(begin_s, end_s), break_s=BREAK_S)


def session_curve(view: SessionView, day: int, cursor_s: float | None = None) -> Curve:
    """One session, with the phases of its protocol; time is the session's own."""
    end_s = max(60.0, view.row.duration_s)
    ticks: list[tuple[float, str]] = []
    step_s = _step(end_s)
    for each in sorted({day, *(view.row.wall.day(anchored.t_s) for anchored in view.row.anchors)}):
        for first_s, last_s, shift_s in view.row.wall.parts(each, end_s):
            ticks += ((t_s - shift_s, word) for t_s, word in _ticks(first_s + shift_s, last_s + shift_s, step_s))
    return Curve(
        0.0,
        end_s,
        tuple(_points(view, 0.0)),
        _bands(view),
        tuple(_bars(view, 0.0)) if not _bands(view) else (),
        tuple(sorted(_flags(view, 0.0), key=lambda flag: flag.t)),
        tuple(sorted(ticks)),
        break_s=BREAK_S,
        cursor_s=cursor_s,
    )


def wall_ticks(begin_s: float, end_s: float) -> tuple[tuple[float, str], ...]:
    """Round local times between two moments of a day."""
    return _ticks(begin_s, end_s, _step(end_s - begin_s))


def _step(length_s: float) -> int:
    return next((step for step in TICKS_S if length_s / step <= MOST_TICKS), TICKS_S[-1])


def _ticks(begin_s: float, end_s: float, step: int) -> tuple[tuple[float, str], ...]:
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
    notes = [Flag(note.t + shift_s, note.text) for note in view.curve.notes]
    return asked + notes + [Flag(t_s + shift_s, text) for t_s, text in view.notes]


def _bands(view: SessionView) -> tuple[Band, ...]:
    starts = view.curve.phases
    ends_s = [start.t for start in starts[1:]] + [view.row.duration_s]
    phases = [(start.t, end_s, phase_of(start)) for start, end_s in zip(starts, ends_s, strict=bool(starts))]
    return tuple(Band(begin_s, end_s, each.kind, phase_title(each)) for begin_s, end_s, each in phases if each)
