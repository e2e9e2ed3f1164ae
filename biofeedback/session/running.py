"""A session with everything it needs: strap, engine, recorder; what the window and the commands start and stop."""

from __future__ import annotations

import logging
import sqlite3
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import closing
from pathlib import Path

from biofeedback import __version__
from biofeedback.clock import Clock, RealClock
from biofeedback.devices.choice import StrapChoice
from biofeedback.devices.link import StrapLink
from biofeedback.devices.radio import Radio, SystemRadio
from biofeedback.devices.thread import BluetoothThread
from biofeedback.devices.virtual.radio import VirtualRadio, virtual_radio
from biofeedback.devices.virtual.strap import H10, PLAIN
from biofeedback.events import (
    Act,
    Baseline,
    Device,
    Event,
    History,
    Problem,
    ProblemCode,
    Profile,
    Settings,
    ShowBreathCurve,
    SitsUpright,
    Start,
)
from biofeedback.local_time import utc_offset_s
from biofeedback.session.condensing import Condenser
from biofeedback.session.fold import SafeFold
from biofeedback.session.live import LiveSession
from biofeedback.session.plan import VIRTUAL_H10, SessionPlan
from biofeedback.session.recorder import Recorder, RecordingTrouble
from biofeedback.session.simulated_wearer import take_part
from biofeedback.session.strap_memory import StrapMemory
from biofeedback.session.strap_supervisor import StrapSupervisor
from biofeedback.session.warm_up import make_warm
from biofeedback.session.watchdog import Watchdog
from biofeedback.storage.database import open_database
from biofeedback.storage.folder import data_folder
from biofeedback.storage.people import PersonFile, find_or_make
from biofeedback.storage.person_store import PersonStore
from biofeedback.storage.writer import SessionHead

log = logging.getLogger(__name__)
CLOSE_S = 3.0
PROBLEM_OF: Mapping[RecordingTrouble, ProblemCode] = {
    "": "recording_resumed",
    "disk_full": "recording_disk_full",
    "disk": "recording_disk",
    "locked": "recording_locked",
    "read_only": "recording_read_only",
    "damaged": "recording_damaged",
    "slow": "recording_slow",
    "failed": "recording_failed",
    "put_back": "recording_put_back",
    "begun_anew": "recording_begun_anew",
    "recovered": "recording_recovered",
}


class RunningSession:
    """A strap's session from its start to its end.

    Parameters
    ----------
    plan : SessionPlan
        What kind of session.
    deliver : callable
        Called with each event, on the engine's thread.
    clock : Clock, optional
        The computer's own when left out.
    radio : Radio, optional
        The computer's Bluetooth, or the virtual one that the plan asks for, when left out.
    bluetooth : BluetoothThread, optional
        The program's, which lives on after the session; one of its own when left out.
    """

    def __init__(
        self,
        plan: SessionPlan,
        deliver: Callable[[Event], None],
        clock: Clock | None = None,
        radio: Radio | None = None,
        bluetooth: BluetoothThread | None = None,
    ) -> None:
        self.plan = plan
        self._deliver = deliver
        self._clock = clock or RealClock()
        self._radio = radio or _radio(plan, self._clock)
        self._own_bluetooth = bluetooth is None
        self._bluetooth = bluetooth or BluetoothThread()
        self._breath_curve = plan.breath_curve
        self._straps = StrapMemory(data_folder(), self._straps_not_kept)
        self.recorder: Recorder | None = None
        start = self._prepare()
        self._baseline = start.baseline
        fold = SafeFold(make_warm)
        self._live = LiveSession(start, self._clock, self._on_event, self.recorder, fold)
        self._strap = StrapSupervisor(self._bluetooth, self._make_link, self._live.now_s, self._strap_restarted)
        self._watchdog = Watchdog(self._looks(), self._not_looked_after)

    @property
    def baseline(self) -> Baseline | None:
        """What was known of the wearer's usual when the session began."""
        return self._baseline

    @property
    def id(self) -> str | None:
        """The recorded session's id; None when nothing is recorded."""
        return None if self.recorder is None else self.recorder.head.id

    def begin(self) -> None:
        """Start recording, folding and looking for the strap."""
        self._live.begin()
        if self.plan.upright:
            self._live.act(SitsUpright())
        self._strap.begin()
        self._watchdog.begin()

    def act(self, act: Act) -> None:
        """Take in what the person or the desktop did; returns at once."""
        if isinstance(act, ShowBreathCurve):
            self._breath_curve = act.shown
            if self._strap.link is not None:
                self._strap.link.show_breath(self._breath_curve)
        self._live.act(act)

    def now_s(self) -> float:
        """Seconds since the session's start."""
        return self._live.now_s()

    def end(self, timeout_s: float = CLOSE_S) -> bool:
        """End within 3 s, or as long as is allowed; True when everything was folded and stored."""
        until_s = time.monotonic() + timeout_s
        self._watchdog.end(timeout_s * 0.1)
        self._strap.end()
        complete = self._live.end(timeout_s * 0.7)
        if self._own_bluetooth:
            self._bluetooth.stop(max(0.1, until_s - time.monotonic()))
        link = self._strap.link
        if link is not None and link.strap is not None:
            self._straps.keep_battery(link.strap.address, link.battery)
        return complete

    def _looks(self) -> Sequence[Callable[[], None]]:
        recorder = () if self.recorder is None else (self.recorder.look_after,)
        return (self._live.look_after, self._strap.look_after, *recorder)

    def _strap_restarted(self, why: str) -> None:
        self._tell("bluetooth_restarted", why)

    def _not_looked_after(self, error: Exception) -> None:
        self._tell("engine", f"{type(error).__name__}: {error}")

    def _make_link(self) -> StrapLink:
        link = self._new_link()
        link.show_breath(self._breath_curve)
        return link

    def _new_link(self) -> StrapLink:
        hear = self._live.submit if self.plan.raw else Condenser(self._live.submit)
        if self.plan.virtual:
            model = H10 if self.plan.device == VIRTUAL_H10 else PLAIN
            chosen = StrapChoice(model.address, ecg=self.plan.ecg, movement=self.plan.movement)
            return StrapLink(self._radio, chosen, self._clock, hear)
        choice, battery = self._straps.choice(self.plan)
        return StrapLink(self._radio, choice, self._clock, hear, battery=battery)

    def _straps_not_kept(self, why: str) -> None:
        self._tell("straps_not_kept", why)

    def _prepare(self) -> Start:
        wall_s, now_ns = self._clock.wall_s(), self._clock.now_ns()
        if not self.plan.record:
            return self._start(now_ns, Profile(person=self.plan.person), None, History(), Settings())
        person = find_or_make(data_folder(), self.plan.person)
        self.recorder = self._make_recorder(person, wall_s)
        with closing(_keepsakes(person.path)) as database:
            kept = PersonStore(database)
            return self._start(now_ns, kept.profile, kept.baseline, kept.history(wall_s), kept.settings)

    def _start(
        self, now_ns: int, profile: Profile, baseline: Baseline | None, history: History, settings: Settings
    ) -> Start:
        return Start(
            now_ns,
            profile,
            self.plan.baseline or baseline,
            history,
            self.plan.settings or settings,
            self.plan.seed,
            self.plan.engine,
            __version__,
        )

    def _make_recorder(self, person: PersonFile, wall_s: float) -> Recorder:
        return Recorder(person.path, SessionHead.new(wall_s, utc_offset_s(wall_s)), self._on_trouble)

    def _on_trouble(self, trouble: RecordingTrouble, detail: str) -> None:
        self._tell(PROBLEM_OF[trouble], detail)

    def _tell(self, code: ProblemCode, detail: str) -> None:
        problem = Problem(self.now_s(), code, detail)
        _note(problem)
        self._deliver(problem)

    def _on_event(self, event: Event) -> None:
        _note(event)
        if isinstance(event, Device) and event.state == "streaming" and self.plan.record and not self.plan.virtual:
            self._straps.remember(event, self._radio.platform, self._clock.wall_s())
        if isinstance(self._radio, VirtualRadio):
            take_part(self._radio, event)
        self._deliver(event)


def _note(event: Event) -> None:
    if isinstance(event, Device):
        log.info("the strap", extra={"code": " ".join(filter(None, (event.state, event.cause)))})
    elif isinstance(event, Problem):
        log.info("a problem was told", extra={"code": event.code})


def _keepsakes(path: Path) -> sqlite3.Connection:
    try:
        return open_database(path)
    except (sqlite3.Error, OSError):
        # A full or write-protected disk keeps nobody from a session; the recorder tells of it and tries on.
        return open_database(path, read_only=True)


def _radio(plan: SessionPlan, clock: Clock) -> Radio:
    return virtual_radio(clock, plan.story, plan.seed) if plan.virtual else SystemRadio(clock)
