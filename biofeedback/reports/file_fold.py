"""An RR file through signal and coaching at once: the events of the engine's fold, without asking it of each interval.

Nobody acts in a file and no strap speaks, so of the engine only the beats, the passing seconds and the coach are left.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from biofeedback.coaching.coach import Coach
from biofeedback.events import ClockAnchor, Event, Gap, IndexEngine, Start
from biofeedback.signal.artefacts import LOOK_AHEAD, ClassifiedBeat
from biofeedback.signal.beat_clock import LONGEST_MS, SHORTEST_MS
from biofeedback.signal.file_beats import FileBeats, classify_file
from biofeedback.signal.file_series import FileSeries
from biofeedback.signal.indices.engines import IndexBackend, make_backend
from biofeedback.signal.pipeline import SILENT_S, Pipeline
from biofeedback.storage.rr_files.inputs import BETWEEN_TICKS_NS, step_ns, wall_of
from biofeedback.storage.rr_files.model import RrFile


class FileFold(NamedTuple):
    """The beats of a file, and every event but `Beat` and `HeartRate`, as they come."""

    beats: Sequence[ClassifiedBeat]
    events: Iterator[Event]


def fold_file(
    rr: RrFile,
    start: Start,
    make: Callable[[IndexEngine], IndexBackend] = make_backend,
    figures: bool = True,
) -> FileFold:
    """Fold a file, against its own first minutes: the same events as of its inputs (`inputs_of_file`), to 1e-9.

    Where a file has intervals below 0, which are none, their holes may be told a millisecond elsewhere.

    Parameters
    ----------
    rr : RrFile
    start : Start
        The session's first input, at 0.
    make, figures
        As for `biofeedback.engine.Engine`.
    """
    beats = classify_file(rr.rr_ms, rr.gaps_s)
    series = FileSeries(beats.beats)
    pipeline = Pipeline(make(start.engine), figures=figures, series=series)
    return FileFold(beats.beats, _Course(rr, beats, start, pipeline, series).events())


class _Course:
    """One file as it goes by."""

    def __init__(self, rr: RrFile, beats: FileBeats, start: Start, pipeline: Pipeline, series: FileSeries) -> None:
        self._series = series
        self._arrival_ns = [round(s * 1e9) for s in beats.arrival_s.tolist()]
        self._beats = beats.beats
        # For each interval: how many beats there are with it, how many of them are final, and what holes it tells.
        self._came, self._final = _counts(len(self._arrival_ns), beats.runs)
        self._gaps = _gaps(rr, beats, self._came)
        self._told = self._n_final = 0
        self._pipeline, self._coach = pipeline, Coach(start)
        self._coach.wall.anchor(ClockAnchor(0, wall_of(rr), rr.utc_offset_s), 0.0)
        local = self._coach.wall.local(0.0)
        if local is not None:
            pipeline.local_time(0.0, int(local.minute), str(local.day))

    def events(self) -> Iterator[Event]:
        """Everything that happens, in order, but the beats."""
        arrival_ns, n = self._arrival_ns, len(self._arrival_ns)
        at, tick_ns, heard_ns = 0, BETWEEN_TICKS_NS, 0
        while at < n:
            due_ns = arrival_ns[at]
            while tick_ns < due_ns:
                yield from self._tick(tick_ns / 1e9, heard_ns / 1e9)
                tick_ns += step_ns(tick_ns - heard_ns, due_ns - tick_ns)
            while at < n and arrival_ns[at] <= tick_ns:
                if at in self._gaps:
                    yield from self._gaps[at]
                at += 1
            heard_ns = arrival_ns[at - 1]
            self._take(self._came[at - 1], self._final[at - 1], heard_ns / 1e9)
        yield from self._tick(tick_ns / 1e9, heard_ns / 1e9)
        yield from self._coach.hear(self._pipeline.finish(tick_ns / 1e9))
        yield from self._coach.finish(tick_ns / 1e9)

    def _take(self, came: int, final: int, heard_s: float) -> None:
        final = max(final, self._n_final)
        self._pipeline.classified(self._beats[self._told : came], self._beats[self._n_final : final], heard_s)
        self._series.reveal(final - self._n_final)
        self._told, self._n_final = came, final

    def _tick(self, now_s: float, heard_s: float) -> list[Event]:
        if now_s - heard_s > SILENT_S and self._n_final < self._told:
            # What was provisional becomes final where the strap is silent.
            self._take(self._told, self._told, heard_s)
        told = self._coach.hear(self._pipeline.advance(now_s))
        return told + self._coach.advance(now_s) if self._coach.waits else told


def _counts(n: int, runs: Sequence[tuple[int, int]]) -> tuple[list[int], list[int]]:
    """For each interval, how many beats have come with it, and how many of these are final."""
    came, final, before = [0] * n, [0] * n, 0
    done = 0
    for first, end in runs:
        came[done:first] = final[done:first] = [before] * (first - done)
        came[first:end] = range(before + 1, before + end - first + 1)
        final[first:end] = [max(before, count - LOOK_AHEAD) for count in came[first:end]]
        before, done = before + end - first, end
    came[done:] = final[done:] = [before] * (n - done)
    return came, final


def _gaps(rr: RrFile, beats: FileBeats, came: Sequence[int]) -> dict[int, list[Gap]]:
    """The holes, by the interval with which they are told: the file's own, and what is no interval of a heart."""
    found: dict[int, list[Gap]] = {}
    after_beat = {end for _, end in beats.runs}
    for i, (rr_ms, gap_s) in enumerate(zip(rr.rr_ms, rr.gaps_s, strict=True)):
        plausible = SHORTEST_MS <= rr_ms <= LONGEST_MS
        if plausible and gap_s <= 0.0:
            continue
        begin_s = beats.arrival_s.item(i) - rr_ms / 1000.0
        if gap_s > 0.0:
            found[i] = [Gap(begin_s, gap_s, "file")]
        elif i in after_beat:
            begin_s = beats.beats[came[i] - 1].t
        if not plausible:
            found.setdefault(i, []).append(Gap(begin_s + rr_ms / 1000.0, max(rr_ms, 0.0) / 1000.0, "implausible"))
    return found
