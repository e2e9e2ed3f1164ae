"""The room in one piece: intervals in, events out."""

from __future__ import annotations

import math
from collections.abc import Sequence

from biofeedback.events import Arousal, Baseline, Beat, Event, Gap, Reason
from biofeedback.signal.arousal import ArousalEstimator
from biofeedback.signal.artefacts import ArtefactClassifier, ClassifiedBeat
from biofeedback.signal.baseline import BaselineLearner, Sample
from biofeedback.signal.beat_clock import BeatClock
from biofeedback.signal.coherence import WINDOW_S, coherence
from biofeedback.signal.indices.backend import IndexBackend
from biofeedback.signal.indices.stress_index import stress_index
from biofeedback.signal.indices.summary import summarise
from biofeedback.signal.indices.validity import TIME_PERCENT
from biofeedback.signal.movement import Movement
from biofeedback.signal.nn_series import NnSeries, NnWindow

INDEX_WINDOW_S = 120.0
SCORE_WINDOW_S = 60.0
RATE_WINDOW_S = 30.0
MOVEMENT_WINDOW_S = 10.0
# Without a beat for this long there is a gap; the estimate is unsure.
SILENT_S = 5.0
# Share of the score's window that clean beats must cover.
COVERED = 0.7
AFTER_EXERCISE_S = 90.0
KEEP_S = 330.0


class Pipeline:
    """Folds intervals and the passing of time into events; keeps no clock of its own.

    Parameters
    ----------
    backend
        The engine that computes the indices.
    baseline
        The wearer's stored baseline, if there is one.
    conditions
        Codes of what the wearer told about their heart.
    """

    def __init__(
        self, backend: IndexBackend, baseline: Baseline | None = None, conditions: tuple[str, ...] = ()
    ) -> None:
        self.cadence_s = 5.0
        self.exercising = False
        self._backend = backend
        self._conditions = conditions
        self._clock = BeatClock()
        self._classifier = ArtefactClassifier()
        self._series = NnSeries(KEEP_S)
        self._movement = Movement()
        self._learner = BaselineLearner(baseline)
        self._arousal = ArousalEstimator()
        self._last_beat_s: float | None = None
        self._silent = False
        self._no_contact = False
        self._exercised_s = float("-inf")
        self._next_estimate_s = 0.0
        self._last_estimate_s: float | None = None
        self._unusual_day = False

    def intervals(self, rr_ms: Sequence[float], arrival_s: float, gap_before_s: float = 0.0) -> list[Event]:
        """Take a packet of intervals; return the beats that became final and the gaps."""
        events: list[Event] = []
        for item in self._clock.place(rr_ms, arrival_s, gap_before_s):
            if isinstance(item, Gap):
                if item.reason != "duplicated":
                    events.extend(self._final(self._classifier.end_run()))
                events.append(item)
            else:
                events.extend(self._final(self._classifier.add(item)))
                self._last_beat_s = item.t
        if rr_ms:
            self._silent = False
        return events

    def _final(self, beats: list[ClassifiedBeat]) -> list[Event]:
        for beat in beats:
            self._series.append(beat.t, beat.rr_ms, beat.artefact is None)
        return [Beat(b.t, b.rr_ms, b.corrected_ms, b.artefact) for b in beats]

    def contact(self, touching: bool | None, t: float) -> list[Event]:
        """Take what the strap says of its contact with the skin."""
        lost = touching is False
        changed = lost and not self._no_contact
        self._no_contact = lost
        return [self._unsure(t, "contact")] if changed else []

    def heart_rate(self, rate_bpm: int, t: float) -> list[Event]:
        """Take a heart rate from a strap that sends no intervals."""
        del rate_bpm, t
        return []

    def acceleration(self, mg: Sequence[tuple[int, int, int]], t: float) -> None:
        """Take a packet of acceleration, in milli-g."""
        self._movement.accelerated(mg, t)

    def interrupted(self) -> list[Event]:
        """The link is gone: provisional beats become final, and what comes next is of a new run."""
        self._clock.interrupt()
        return self._final(self._classifier.end_run())

    def local_time(self, t: float, minute_of_day: int, day: str) -> None:
        """Learn the wearer's local time, for baselines by time of day."""

    def was_sitting(self, t: float) -> None:
        """The wearer corrects a "moving"."""
        self._movement.was_sitting(t)

    def rest(self, t: float, begin: bool) -> None:
        """A rest asked for begins or ends; a demonstration uses its own rest only."""
        del t
        self._learner.rest(begin)

    def unusual_day(self, on: bool) -> None:
        """The wearer marks the day as unusual: it will teach the baseline nothing."""
        self._unusual_day = on

    def advance(self, now_s: float) -> list[Event]:
        """Let time pass, once a second: coherence each time, indices and arousal at their cadence."""
        events: list[Event] = []
        if self._last_beat_s is None or now_s - self._last_beat_s > SILENT_S:
            events.extend(self._silence(now_s))
        else:
            events.append(coherence(self._series.window(now_s, WINDOW_S), now_s))
        if now_s >= self._next_estimate_s:
            self._next_estimate_s = now_s + self.cadence_s - 0.5
            events.extend(self._estimate(now_s))
        return events

    def _silence(self, now_s: float) -> list[Event]:
        if self._silent or self._last_beat_s is None:
            return []
        self._silent = True
        events = self._final(self._classifier.end_run())
        self._clock.end_run()
        events.append(Gap(now_s, now_s - self._last_beat_s, "lost"))
        events.append(self._unsure(now_s, "silence"))
        return events

    def finish(self, now_s: float) -> list[Event]:
        """End the session: provisional beats become final."""
        del now_s
        return self._final(self._classifier.end_run())

    def _unsure(self, t: float, because: str) -> Arousal:
        return self._arousal.without_score(t, "unsure", (Reason(because),))

    def _estimate(self, now_s: float) -> list[Event]:
        if self._last_beat_s is None:
            return [self._arousal.without_score(now_s, "settling")]
        events: list[Event] = [summarise(self._backend, self._series.window(now_s, INDEX_WINDOW_S), now_s)]
        events.extend(self._judge(now_s))
        return events

    def _judge(self, now_s: float) -> list[Event]:
        if self._silent or self._no_contact:
            return [self._unsure(now_s, "silence" if self._silent else "contact")]
        window = self._series.window(now_s, SCORE_WINDOW_S)
        if window.artefact_percent > TIME_PERCENT:
            return [self._arousal.without_score(now_s, "unsure", (Reason("artefacts", window.artefact_percent, "%"),))]
        usual = self._learner.current
        recent = self._series.window(now_s, MOVEMENT_WINDOW_S)
        if len(recent.nn_ms) >= 3:
            rate = 60000.0 / float(recent.nn_ms.mean())
            self._movement.heart_rate(rate, usual.rate_bpm.median if usual else None, now_s)
        if self._movement.moving(now_s):
            return [self._arousal.without_score(now_s, "moving")]
        if window.covered_s < COVERED * SCORE_WINDOW_S:
            return [self._arousal.without_score(now_s, "settling")]
        sample = self._sample(window, now_s)
        if sample is None:
            return [self._arousal.without_score(now_s, "unsure", (Reason("flat"),))]
        return self._score(sample, window, now_s)

    def _sample(self, window: NnWindow, now_s: float) -> Sample | None:
        whole = self._backend.compute(window, spectrum=False)
        recent = self._backend.compute(self._series.window(now_s, RATE_WINDOW_S), spectrum=False)
        stress = stress_index(window.nn_ms)
        if not whole.rmssd_ms or not whole.sdnn_ms or not recent.mean_rr_ms or not stress:
            return None
        return Sample(
            rate_bpm=60000.0 / recent.mean_rr_ms,
            ln_rmssd=math.log(whole.rmssd_ms),
            ln_sdnn=math.log(whole.sdnn_ms),
            ln_stress_index=math.log(stress),
        )

    def _score(self, sample: Sample, window: NnWindow, now_s: float) -> list[Event]:
        usual = self._learner.current
        exercising = self._exercise_weighs(now_s)
        quality = min(1.0, window.covered_s / SCORE_WINDOW_S) * (1.0 - window.artefact_percent / 20.0)
        estimate = (
            self._arousal.estimate(now_s, sample, usual, quality, exercising, self._movement.still_for_s(now_s))
            if usual is not None
            else self._arousal.without_score(now_s, "settling")
        )
        events: list[Event] = [estimate]
        passed_s = window.covered_s if self._last_estimate_s is None else now_s - self._last_estimate_s
        self._last_estimate_s = now_s
        if not (exercising or self._unusual_day):
            quiet = estimate.state in ("calm", "usual", "settling")
            events.extend(self._learner.add(sample, min(passed_s, SCORE_WINDOW_S), quiet, now_s))
        return events

    def _exercise_weighs(self, now_s: float) -> bool:
        if self.exercising:
            self._exercised_s = now_s
        return now_s - self._exercised_s <= AFTER_EXERCISE_S
