"""The room in one piece: intervals in, events out."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from biofeedback.events import Baseline, Beat, DoubtCode, Event, Gap, Posture, PostureKind, Reason
from biofeedback.signal.acceleration import ChestAcceleration
from biofeedback.signal.arousal import SHIPPED, Weights
from biofeedback.signal.artefacts import ArtefactClassifier, ClassifiedBeat
from biofeedback.signal.beat_clock import BeatClock, PlacedBeat
from biofeedback.signal.breathing.breathing import STILL_FOR_S, Breathing
from biofeedback.signal.breathing.fast import FastBreath
from biofeedback.signal.coherence import POINTS, coherence
from biofeedback.signal.estimate import COVERED_SHARE, SCORE_WINDOW_S, Estimate
from biofeedback.signal.indices.engines import IndexBackend
from biofeedback.signal.indices.summary import summarise
from biofeedback.signal.movement import Movement, spread_mg
from biofeedback.signal.nn_series import BeatSeries, NnSeries
from biofeedback.signal.posture import PostureReader
from biofeedback.signal.rate import RecentRate
from biofeedback.signal.stillness import Stillness
from biofeedback.signal.tachogram import Tachogram

INDEX_WINDOW_S = 120.0
# Without a beat for this long the strap is silent.
SILENT_S = 5.0
KEEP_S = 180.0
# Without contact or silent for longer, the strap may have been off: it sits differently then.
OFF_S = 60.0


class Pipeline:
    """Folds intervals and the passing of time into events; keeps no clock of its own.

    Parameters
    ----------
    backend
        The engine that computes the indices.
    baseline
        The wearer's stored baseline, if there is one.
    weights
        The numbers that make the score.
    figures
        Whether indices and coherence are told, on which nothing else depends.
    series
        Where the beats are kept for windows; one that forgets what is older than three minutes when left out.

    Attributes
    ----------
    cadence_s
        How often indices and arousal come, in s.
    exercising
        Whether paced breathing or another exercise is under way: estimates are marked, nothing is learned.
    """

    def __init__(
        self,
        backend: IndexBackend,
        baseline: Baseline | None = None,
        weights: Weights = SHIPPED,
        figures: bool = True,
        series: BeatSeries | None = None,
    ) -> None:
        self.cadence_s = 5.0
        self.exercising = False
        self._backend = backend
        self._figures = figures
        self._clock = BeatClock()
        self._classifier = ArtefactClassifier()
        self._series: BeatSeries = NnSeries(KEEP_S) if series is None else series
        self._tachogram = Tachogram(POINTS)
        self._rate = RecentRate()
        self._movement = Movement()
        self._estimate = Estimate(backend, baseline, self._movement, weights)
        self._last_beat_s: float | None = None
        self._heard_s: float | None = None
        self._silent = False
        self._tells_holes = False
        self._no_contact_since_s: float | None = None
        self._off = False
        self._next_s = 0.0
        self._breathing = Breathing()
        self._fast_breath = FastBreath()
        self._chest: ChestAcceleration | None = None
        self._stillness = Stillness()
        self._posture = PostureReader()
        self._posture_kind: PostureKind | None = None
        self._placed_s = 0.0
        self._breath_bpm: float | None = None

    def intervals(self, rr_ms: Sequence[float], arrival_s: float, gap_before_s: float = 0.0) -> list[Event]:
        """Take intervals of a file, in ms; return the beats that became final and the gaps."""
        self._heard(arrival_s)
        self._tells_holes = True
        return self._beats(self._clock.place(rr_ms, arrival_s, gap_before_s))

    def classified(self, newest: Sequence[ClassifiedBeat], final: Sequence[ClassifiedBeat], arrival_s: float) -> None:
        """Take intervals of a file that are placed and labelled already, as those are that its series reveals.

        ``newest`` are those that came, ``final`` those that became final with them.
        """
        self._heard(arrival_s)
        self._tells_holes = True
        for beat in newest:
            self._rate.beat(beat.t, beat.rr_ms)
            self._last_beat_s = beat.t
        if self._figures:
            # A file has no chest: but for the figures nothing looks at the rhythm.
            for beat in final:
                if beat.normal:
                    self._tachogram.add(beat.t, beat.rr_ms)

    def notified(self, rr_ms: Sequence[float], arrival_s: float) -> list[Event]:
        """Take the intervals of a strap's notification, which may have waited in a queue; as ``intervals``."""
        self._heard(arrival_s)
        self._tells_holes = False
        return self._beats(self._clock.receive(rr_ms, arrival_s))

    def _heard(self, t: float) -> None:
        self._silent = False
        self._heard_s = t

    def _beats(self, placed: Sequence[PlacedBeat | Gap]) -> list[Event]:
        events: list[Event] = []
        for item in placed:
            if isinstance(item, Gap):
                events += self._final(self._classifier.end_run())
                events.append(item)
            else:
                self._rate.beat(item.t, item.rr_ms)
                self._last_beat_s = item.t
                final = self._classifier.add(item)
                if final:
                    events += self._final(final)
        return events

    def _final(self, beats: Sequence[ClassifiedBeat]) -> list[Event]:
        out: list[Event] = []
        for t, rr_ms, corrected_ms, artefact, normal in beats:
            self._series.append(t, rr_ms, normal, artefact is not None)
            if normal:
                self._tachogram.add(t, rr_ms)
            out.append(Beat(t, rr_ms, corrected_ms, artefact, normal))
        return out

    @property
    def chest(self) -> ChestAcceleration | None:
        """The chest's acceleration, where the strap gives it."""
        return self._chest

    @property
    def breath_known(self) -> bool:
        """Whether a rate of breathing is told right now."""
        return self._breath_bpm is not None

    def still_for_s(self, now_s: float) -> float:
        """Seconds since the chest last moved, by its acceleration; infinite where it never did."""
        return self._stillness.still_for_s(now_s)

    def contact(self, touching: bool | None, t: float) -> list[Event]:
        """Take what the strap says of its contact with the skin; losing it makes the estimate unsure at once."""
        if touching is not False:
            self._no_contact_since_s = None
            return []
        if self._no_contact_since_s is not None:
            return []
        self._no_contact_since_s = t
        return [self._estimate.unsure(t, Reason("contact"))]

    def heart_rate(self, rate_bpm: int, t: float) -> list[Event]:
        """Take a heart rate from a strap that sends no intervals."""
        self._rate.add(t, float(rate_bpm))
        self._heard(t)
        return []

    def acceleration(self, mg: Sequence[tuple[int, int, int]], t: float) -> None:
        """Take a packet of acceleration, in milli-g."""
        if self._chest is None:
            self._chest = ChestAcceleration()
        self._chest.add(mg, t)
        spread = spread_mg(mg)
        if spread is not None:
            self._movement.accelerated(spread, t)

    def averaged_acceleration(self, points_mg: Sequence[tuple[float, float, float]], spread: float, t: float) -> None:
        """Take a packet of acceleration that was averaged to 10 Hz before, with its spread, mg."""
        if self._chest is None:
            self._chest = ChestAcceleration()
        self._chest.add_points(points_mg, t)
        self._movement.accelerated(spread, t)

    def ecg_beat(self, t: float, r_uv: float, qrs_uv: float, slope_uv: float) -> None:
        """Take the height of a beat's waves in the ECG."""
        self._breathing.ecg_beat(t, r_uv, qrs_uv, slope_uv)

    def sits_upright(self) -> None:
        """The wearer sits upright for the next ten seconds: that is their own upright."""
        self._posture.ask()

    def interrupted(self) -> list[Event]:
        """The link is gone: provisional beats become final, and what comes next is of a new run."""
        return [*self._beats(self._clock.interrupt()), *self._final(self._classifier.end_run())]

    def new_unit(self) -> list[Event]:
        """The strap's intervals turn out to be of another unit: what was summed so far is no anchor for what comes."""
        events = [*self._beats(self._clock.release()), *self._final(self._classifier.end_run())]
        self._clock.end_run()
        return events

    def local_time(self, t: float, minute_of_day: int, day: str) -> None:
        """Learn the wearer's local time, for baselines by time of day."""
        self._estimate.local_time(t, minute_of_day, day)

    def was_sitting(self, t: float) -> None:
        """The wearer corrects a "moving"."""
        self._movement.was_sitting(t)

    def rest(self, t: float, begin: bool) -> None:
        """A rest asked for begins or ends; from then on it alone is the reference."""
        self._estimate.rest(t, begin)

    def unusual_day(self, on: bool) -> None:
        """The wearer marks the day as unusual: it will teach the baseline nothing."""
        self._estimate.unusual_day = on

    def advance(self, now_s: float) -> list[Event]:
        """Let time pass, once a second: coherence each time, indices and arousal at their cadence."""
        events = self._beats(self._clock.release(now_s))
        heard_s = self._heard_s
        if heard_s is not None and now_s - heard_s > SILENT_S:
            events += self._silence(now_s, heard_s)
        events += self._body(now_s)
        if self._figures and self._last_beat_s is not None and not self._silent:
            events.append(coherence(self._tachogram.last(now_s), now_s, self._breath_bpm))
        self._movement.heart_rate(self._rate.now(now_s), self._estimate.usual_rate_bpm, now_s)
        if now_s >= self._next_s:
            self._next_s = now_s + self.cadence_s - 0.5
            events += self._estimates(now_s)
        return events

    def _body(self, now_s: float) -> list[Event]:
        """What the chest shows: posture, where it changed, and the breath."""
        events: list[Event] = []
        if self._chest is not None:
            self._stillness.advance(now_s, self._chest)
            self._forget_where_off(now_s)
            posture = self._read_posture(now_s, self._chest)
            self._position(now_s, posture.kind)
            if posture.kind != self._posture_kind or posture.taught:
                self._posture_kind = posture.kind
                events.append(posture)
        if self._chest is None and (not self._figures or self._last_beat_s is None):
            return events
        moving = self._stillness.still_for_s(now_s) < STILL_FOR_S
        breath = self._breathing.advance(now_s, self._tachogram, self._chest, moving)
        if breath is not None:
            self._breath_bpm = breath.rate_bpm
            if self._chest is not None:
                # From the heart alone fast shallow breath cannot be told: a stream that stopped, a stuck axis.
                known = replace(breath, rate_bpm=None) if breath.source == "intervals" else breath
                self._estimate.breath_above_per_min = self._fast_breath.add(known, self.exercising)
            if self._figures:
                events.append(breath)
        return events

    def _forget_where_off(self, now_s: float) -> None:
        """The own upright is that of one wearing."""
        silent_s = 0.0 if self._heard_s is None else now_s - self._heard_s
        apart_s = 0.0 if self._no_contact_since_s is None else now_s - self._no_contact_since_s
        off = max(silent_s, apart_s) > OFF_S
        if off and not self._off:
            self._posture.forget()
        self._off = off

    def _position(self, now_s: float, kind: PostureKind) -> None:
        if kind not in ("moving", "unknown"):
            self._placed_s = now_s
            self._estimate.position(now_s, kind == "lying")
        elif kind == "moving":
            self._placed_s = now_s
        elif now_s - self._placed_s > OFF_S:
            # Who lay when the strap fell silent about it need not lie any more: held against the reference of that,
            # sitting would look raised.
            self._estimate.position(now_s, lying=False)

    def _read_posture(self, now_s: float, chest: ChestAcceleration) -> Posture:
        if chest.last_s is None or now_s - chest.last_s > SILENT_S:
            # What was measured before the stream stopped says nothing of now.
            return Posture(now_s, "unknown")
        asking = self._posture.asking
        posture = self._posture.advance(now_s, chest, self._stillness.still_for_s(now_s))
        return replace(posture, taught=True) if asking and not self._posture.asking else posture

    def _silence(self, now_s: float, heard_s: float) -> list[Event]:
        if self._silent:
            return []
        self._silent = True
        events = self._final(self._classifier.end_run())
        self._clock.end_run()
        # A file tells each of its holes with the interval after it: one hole is one gap.
        gaps = [] if self._tells_holes else [Gap(now_s, now_s - heard_s, "lost")]
        return [*events, *gaps, self._estimate.unsure(now_s, Reason("silence"))]

    def _estimates(self, now_s: float) -> list[Event]:
        self._estimate.exercising(self.exercising, now_s)
        if self._silent or self._no_contact_since_s is not None:
            why: DoubtCode = "silence" if self._no_contact_since_s is None else "contact"
            return [self._estimate.unsure(now_s, Reason(why))]
        if self._rate.last_s is None:
            return [self._estimate.settling(now_s)]
        events: list[Event] = []
        if self._figures and self._last_beat_s is not None:
            window = self._series.window(now_s, INDEX_WINDOW_S, bend=True)
            events.append(summarise(self._backend, window, now_s, self._breath_bpm))
        minute = self._series.window(now_s, SCORE_WINDOW_S)
        told_bpm = self._rate.minute(now_s)
        if told_bpm is not None and minute.covered_s < COVERED_SHARE * SCORE_WINDOW_S:
            return [*events, *self._estimate.of_rate(now_s, told_bpm)]
        return [*events, *self._estimate.of_beats(now_s, minute, self._series.readability(now_s, SCORE_WINDOW_S))]

    def finish(self, now_s: float) -> list[Event]:
        """End the session: provisional beats become final."""
        del now_s
        return [*self._beats(self._clock.release()), *self._final(self._classifier.end_run())]
