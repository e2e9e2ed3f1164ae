"""One session as a fold: inputs in, events out. It reads no clock and does no I/O."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from msgspec.structs import replace

from biofeedback.body_test import BodyTest
from biofeedback.breath_line import BreathLine
from biofeedback.coaching.body_answer import kept
from biofeedback.coaching.coach import Coach
from biofeedback.devices.battery import parse_battery
from biofeedback.devices.heart_rate import parse_measurement
from biofeedback.devices.pmd import parse_frame
from biofeedback.devices.strap_signal import Finding, StrapSignal
from biofeedback.devices.uuids import PMD_DATA
from biofeedback.events import (
    Acceleration,
    Act,
    Action,
    AddMarker,
    BodyAnswered,
    ClockAnchor,
    Device,
    DeviceStatus,
    Event,
    HeartRate,
    IndexEngine,
    Input,
    Marker,
    PaceFound,
    Packet,
    PhaseStart,
    ProtocolEnd,
    ProtocolPhase,
    Rest,
    RrPacket,
    SitsUpright,
    Start,
    Stop,
    Tick,
    UnusualDay,
    WasSitting,
    WindowVisible,
)
from biofeedback.pace_assessment import PaceAssessment
from biofeedback.signal.breathing.ecg_beats import EcgBeats
from biofeedback.signal.indices.engines import IndexBackend, make_backend
from biofeedback.signal.pipeline import Pipeline

HEART_RATE = "2a37"
BATTERY = "2a19"
CADENCE_VISIBLE_S, CADENCE_HIDDEN_S = 5.0, 30.0


class Engine:
    """The whole way from a strap's bytes to a prompt.

    Feeding the same inputs gives the same events, byte for byte, at any speed: that is what replay rests on.

    Parameters
    ----------
    start : Start
        The session's first input: everything from before it that matters.
    make : callable, optional
        Makes the index backend that ``start.engine`` names.
    figures : bool, optional
        False leaves ``Indices``, ``Coherence``, ``Breath`` and ``BreathWave`` out, which are there to be looked at;
        every other event is the same and comes in half the time.
    """

    def __init__(
        self, start: Start, make: Callable[[IndexEngine], IndexBackend] = make_backend, figures: bool = True
    ) -> None:
        self._start_ns = start.monotonic_ns
        self._now_s = 0.0
        self._device = Device(0.0, "scanning")
        self._strap = StrapSignal()
        self._ecg = EcgBeats()
        self._finding: Finding = ""
        self._pipeline = Pipeline(make(start.engine), start.baseline, figures=figures)
        self._coach = Coach(start)
        self._pace = PaceAssessment()
        self._body = BodyTest()
        self._line = BreathLine()
        self._figures = figures

    def feed(self, item: Input) -> list[Event]:
        """Take in one input; returns the events it caused, in order.

        Raises
        ------
        ValueError
            If another ``Start`` comes.
        """
        # Stamps from several threads may cross by a few ms; the session's time never runs backwards.
        arrival_s = (item.monotonic_ns - self._start_ns) / 1e9
        self._now_s = max(self._now_s, arrival_s)
        events = self._fold(item, arrival_s)
        exercising = self._coach.exercising
        if exercising or self._line.under_way:
            self._line.follow(events)
        if exercising or self._pace.under_way:
            events += self._assessed(events)
        if self._body.under_way or isinstance(item, Action):
            events += self._answered(events)
        return events

    def _answered(self, events: Sequence[Event]) -> list[Event]:
        found = self._body.follow(events)
        if not found:
            return []
        local = self._coach.wall.local(self._now_s)
        answer = replace(found[0], day="" if local is None else str(local.day))
        self._coach.answers = kept(self._coach.answers, answer)
        return [BodyAnswered(self._now_s, answer)]

    def _assessed(self, events: Sequence[Event]) -> list[Event]:
        self._pace.follow(events)
        found = self._pace.conclude(self._now_s)
        for event in found:
            if isinstance(event, PaceFound):
                self._coach.own_pace_per_min = event.rate_per_min
        return found

    def _fold(self, item: Input, arrival_s: float) -> list[Event]:
        match item:
            # What comes most often stands first.
            case RrPacket():
                return self._pipeline.intervals(item.rr_ms, arrival_s, item.gap_before_s)
            case Tick():
                return self._coached(self._pipeline.advance(self._now_s)) + self._coach.advance(self._now_s)
            case Packet():
                return self._coached(self._packet(item, arrival_s))
            case Acceleration():
                points_mg = list(zip(item.x_mg, item.y_mg, item.z_mg, strict=False))
                self._pipeline.averaged_acceleration(points_mg, item.spread_mg, arrival_s)
                return self._breath_line(arrival_s)
            case Action():
                return self._act(item.act)
            case Stop():
                return self._coached(self._pipeline.finish(self._now_s)) + self._coach.finish(self._now_s)
            case DeviceStatus():
                return self._status(item)
            case ClockAnchor():
                return self._anchor(item)
            case Start():
                raise ValueError("a session has one Start")

    def _packet(self, packet: Packet, arrival_s: float) -> Sequence[Event]:
        if packet.characteristic == BATTERY:
            percent = parse_battery(packet.data)
            return [] if percent is None else [self._battery(percent)]
        if packet.characteristic == PMD_DATA:
            return self._measured(packet, arrival_s)
        if packet.characteristic != HEART_RATE:
            return []
        reading = self._strap.read(arrival_s, parse_measurement(packet.data))
        if reading is None:
            return []
        events: list[Event] = [HeartRate(arrival_s, reading.rate_bpm or 0, reading.contact, reading.rr_ms)]
        events += self._found(reading.finding)
        events += self._pipeline.contact(reading.contact, arrival_s)
        if reading.rr_ms:
            events += self._pipeline.notified(reading.rr_ms, arrival_s)
        elif reading.rate_bpm is not None:
            events += self._pipeline.heart_rate(reading.rate_bpm, arrival_s)
        return events

    def _found(self, finding: Finding) -> list[Event]:
        if finding == self._finding:
            return []
        anew = self._pipeline.new_unit() if "rr_in_ms" in (finding, self._finding) else []
        told, self._finding = self._finding, finding
        if self._device.state != "streaming" or self._device.cause not in ("", told):
            return anew
        self._device = replace(self._device, t=self._now_s, cause=finding, detail="")
        return [*anew, self._device]

    def _measured(self, packet: Packet, arrival_s: float) -> list[Event]:
        frame = parse_frame(packet.data)
        if frame is None:
            return []
        if frame.measurement == "acceleration":
            self._pipeline.acceleration([(x, y, z) for x, y, z in frame.samples], arrival_s)
            return self._breath_line(arrival_s)
        for beat in self._ecg.add([microvolt for (microvolt,) in frame.samples], arrival_s):
            self._pipeline.ecg_beat(*beat)
        return []

    def _breath_line(self, t: float) -> list[Event]:
        chest = self._pipeline.chest
        if chest is None or not self._figures:
            return []
        return self._line.heard(t, chest, self._pipeline.still_for_s(t), told=self._pipeline.breath_known)

    def _coached(self, events: Sequence[Event]) -> list[Event]:
        out = self._coach.hear(events)
        self._pipeline.exercising = self._coach.exercising
        return out

    def _act(self, act: Act) -> list[Event]:
        match act:
            case AddMarker():
                return [Marker(self._now_s, act.text)]
            case ProtocolPhase():
                return [PhaseStart(self._now_s, act.kind, act.name, act.task, act.exercise)]
            case ProtocolEnd():
                return [PhaseStart(self._now_s, None)]
        self._apply_to_pipeline(act)
        caused = self._coach.act(act, self._now_s)
        self._pipeline.exercising = self._coach.exercising
        return caused

    def _apply_to_pipeline(self, act: Act) -> None:
        match act:
            case WindowVisible():
                self._pipeline.cadence_s = CADENCE_VISIBLE_S if act.visible else CADENCE_HIDDEN_S
            case SitsUpright():
                self._pipeline.sits_upright()
            case WasSitting():
                self._pipeline.was_sitting(self._now_s)
            case Rest():
                self._pipeline.rest(self._now_s, act.begins)
            case UnusualDay():
                self._pipeline.unusual_day(act.on)

    def _status(self, status: DeviceStatus) -> list[Event]:
        same = status.address in ("", self._device.address)
        battery = self._device.battery_percent if same else None
        name, address = status.name or self._device.name, status.address or self._device.address
        cause = status.cause or (self._finding if status.state == "streaming" else "")
        self._device = Device(self._now_s, status.state, name, address, cause, status.detail, battery)
        interrupted = self._coached(self._pipeline.interrupted()) if status.state == "lost" else []
        return [*interrupted, self._device]

    def _battery(self, percent: int) -> Device:
        last = self._device
        self._device = Device(self._now_s, last.state, last.name, last.address, last.cause, last.detail, percent)
        return self._device

    def _anchor(self, item: ClockAnchor) -> list[Event]:
        self._coach.wall.anchor(item, self._now_s)
        local = self._coach.wall.local(self._now_s)
        if local is not None:
            self._pipeline.local_time(self._now_s, int(local.minute), str(local.day))
        return []


def fold(
    inputs: Iterable[Input], make: Callable[[IndexEngine], IndexBackend] = make_backend, figures: bool = True
) -> Iterator[Event]:
    """Every event of a recorded session.

    Parameters
    ----------
    inputs : iterable of Input
        As they were recorded, ``Start`` first.
    make, figures
        As for `Engine`.

    Raises
    ------
    ValueError
        If they do not begin with ``Start``, or have another.
    """
    items = iter(inputs)
    start = next(items, None)
    if start is None:
        return
    if not isinstance(start, Start):
        raise ValueError("a session begins with Start")
    engine = Engine(start, make, figures)
    for item in items:
        yield from engine.feed(item)
