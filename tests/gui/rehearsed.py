"""An invented client, led through a protocol by the real engine in no time; for pictures and tests."""

from __future__ import annotations

from dataclasses import dataclass, field

from biofeedback.coaching.protocol import DEFAULT, Protocol
from biofeedback.devices.pmd_control import START, TYPES
from biofeedback.devices.uuids import PMD_DATA
from biofeedback.devices.virtual.pmd_strap import PmdStreams
from biofeedback.devices.virtual.simulated_person import SimulatedPerson
from biofeedback.engine import HEART_RATE, Engine
from biofeedback.events import (
    Act,
    Action,
    ClockAnchor,
    DeviceStatus,
    Event,
    ExerciseProgress,
    Input,
    Packet,
    Start,
    Stop,
    Tick,
)
from biofeedback.gui.demonstrate.conduct import Conduct
from biofeedback.gui.state.reducer import reduce_event
from biofeedback.gui.state.session_state import SessionState

CLIENT = "Jana W"
ADDRESS = "AA:BB:CC:DD:EE:01"
WALL_S = 1_793_697_000.0
OFFSET_S = 3600
WAITING_S = 25.0
STIRRED = {"rest": 0.0, "stressor": 0.95, "regulation": 0.0, "free": 0.0}


@dataclass
class Rehearsed:
    """A demonstration as far as it went: what was put in, what came of it, and who leads."""

    protocol: Protocol = DEFAULT
    session_state: SessionState = field(default_factory=SessionState)
    seed: int = 3
    ecg: bool = False

    def __post_init__(self) -> None:
        self.conduct = Conduct(CLIENT, self.protocol, self.session_state, self.seed)
        self.inputs: list[Input] = []
        self.now_s = 0.0
        start = Start(0, engine="native")
        self._engine = Engine(start)
        self.inputs.append(start)
        self._person = SimulatedPerson(self.seed)
        self._beat = self._person.next_beat()
        self._streams = PmdStreams(self._person, self.seed)
        self._beats_s: list[float] = []
        self.put(ClockAnchor(0, WALL_S, OFFSET_S))
        self.put(DeviceStatus(0, "streaming", ADDRESS, "Polar H10 8A2F1C"))
        if self.ecg:
            self._streams.answer(bytes((START, TYPES["ecg"])), 0.0)
        self.conduct.join(self._act, lambda: self.now_s, (WALL_S, OFFSET_S))

    def put(self, item: Input) -> None:
        """One input, and what it causes."""
        self.inputs.append(item)
        for event in self._engine.feed(item):
            self._follow(event)
            reduce_event(self.session_state, event)
            self.conduct.receive(event)

    def live_to(self, t_s: float) -> None:
        """Live on until then; the protocol goes on by itself once it has begun."""
        while self.now_s < t_s:
            self.now_s = min(t_s, self.now_s + 0.5)
            phase = self.conduct.phase()
            self._person.stir(STIRRED[phase.kind] if phase is not None else 0.0)
            while self._beat.t_s <= self.now_s:
                self.put(Packet(round(self._beat.t_s * 1e9), HEART_RATE, self._measured()))
                self._beats_s.append(self._beat.t_s)
                self._beat = self._person.next_beat()
            while self._streams.next_due_s <= self.now_s - 1.0:
                due_s = self._streams.next_due_s
                near = [t for t in (*self._beats_s[-12:], self._beat.t_s) if abs(t - due_s) < 3.0]
                for frame in self._streams.frames(due_s, near):
                    self.put(Packet(round((due_s + 0.05) * 1e9), PMD_DATA, frame))
            self.put(Tick(round(self.now_s * 1e9)))
            self.conduct.advance()

    def begin(self) -> None:
        """Wait for the first estimate, then begin with the first phase."""
        self.live_to(WAITING_S)
        self.conduct.start()

    def close(self) -> None:
        """End the recording."""
        self.put(Stop(round(self.now_s * 1e9)))

    def _act(self, act: Act) -> None:
        self.put(Action(round(self.now_s * 1e9), act))

    def _measured(self) -> bytes:
        rate = round(60.0 / self._beat.rr_s)
        return bytes((0x16, rate)) + round(self._beat.rr_s * 1024).to_bytes(2, "little")

    def _follow(self, event: Event) -> None:
        if isinstance(event, ExerciseProgress) and event.phase == "started":
            self._person.follow(4.0, 6.0, self.now_s)
        elif isinstance(event, ExerciseProgress) and event.phase in ("finished", "stopped"):
            self._person.breathe_freely()


def demonstrated(until_s: float, protocol: Protocol = DEFAULT, *, ecg: bool = False) -> Rehearsed:
    """A demonstration, so many seconds after its first phase began, with two notes."""
    rehearsed = Rehearsed(protocol, ecg=ecg)
    rehearsed.begin()
    for at_s, note in ((135.0, "shoulders up"), (190.0, "laughed")):
        rehearsed.live_to(WAITING_S + min(until_s, at_s))
        if until_s > at_s:
            rehearsed.conduct.mark(note)
    rehearsed.live_to(WAITING_S + until_s)
    return rehearsed
