"""Polar's additional streams of a virtual H10: its control point, an ECG drawn from the beats, and movement."""

from __future__ import annotations

import math
import random
from collections.abc import Iterable, Iterator

from biofeedback.devices import pmd_control as control
from biofeedback.devices.pmd import ECG_HZ, PmdFrame, encode_frame
from biofeedback.devices.pmd_control import Stream
from biofeedback.devices.virtual.simulated_person import SimulatedPerson

EPOCH_NS = 599_617_564_000_000_000
ECG_SAMPLES, ACC_SAMPLES = 73, 36
FEATURES = bytes((control.FEATURES, 0x05)) + bytes(15)
# As a H10 answered: ECG 130 Hz at 14 bits; acceleration 25-200 Hz at 16 bits and 2, 4 or 8 g.
SETTINGS = {0: bytes.fromhex("000182000101 0e00"), 2: bytes.fromhex("000419003200 6400c800 01011000 0203020004000800")}
NOT_SUPPORTED, INVALID_PARAMETER, ALREADY, INVALID_OPERATION = 3, 5, 6, 1
# How the strap sits on an upright chest: its front axis a little upward, its long axis nearly level.
SIDEWAYS_MG, UPRIGHT_DEG, ONE_G_MG = 40.0, 17.0, 998.0
# With a breath the chest turns by about a degree against gravity; talk moves it as much, without rhythm.
BREATH_DEG, TALK_DEG, TALK_S = 0.8, 0.9, 0.5
# So long a change of posture takes.
TURN_S = 1.2
STUCK_MG = 8000
# Height in microvolt, place before (-) or after the R peak and width in s: P, Q, R, S, T (after McSharry et al., 2003).
WAVES = ((110, -0.17, 0.028), (-120, -0.026, 0.010), (1150, 0.0, 0.011), (-260, 0.028, 0.012), (260, 0.24, 0.05))
REACH_S = 0.45


class PmdStreams:
    """What a virtual H10 sends besides the heart rate, once asked to.

    Parameters
    ----------
    person : SimulatedPerson
    seed : int
    """

    def __init__(self, person: SimulatedPerson, seed: int = 0) -> None:
        self._person = person
        self._rng = random.Random(f"pmd {seed}")
        self.refuses = False
        self.stuck_axis = False
        self.falls_silent = False
        self.only_gentle = False
        self._acc_hz = control.GENTLE_HZ
        self._forward_deg = person.forward_deg(0.0)
        self._talk = 0.0
        self._next_s: dict[Stream, float] = {}

    def answer(self, command: bytes, t_s: float) -> bytes:
        """The control point's indication after a write."""
        operation, number = (command[0], command[1]) if len(command) > 1 else (0, 0)
        stream = next((s for s, n in control.TYPES.items() if n == number), None)
        status, more = 0, b""
        if self.refuses or stream is None:
            status = NOT_SUPPORTED
        elif operation == control.GET_SETTINGS:
            more = SETTINGS[number]
        elif operation == control.START:
            status = self._start(stream, command[2:], t_s)
        elif operation == control.STOP:
            self._next_s.pop(stream, None)
        else:
            status = INVALID_OPERATION
        return bytes((control.RESPONSE, operation, number, status, 0)) + more

    def _start(self, stream: Stream, settings: bytes, t_s: float) -> int:
        if stream in self._next_s:
            return ALREADY
        rate_hz = int.from_bytes(settings[2:4], "little") if settings[:2] == bytes((control.SAMPLE_RATE, 1)) else 0
        if stream == "acceleration":
            if self.only_gentle and rate_hz != control.GENTLE_HZ:
                return INVALID_PARAMETER
            self._acc_hz = rate_hz or control.GENTLE_HZ
        self._next_s[stream] = t_s + self._frame_s(stream)
        return 0

    def stop(self) -> None:
        """The link is gone, and the streams with it."""
        self._next_s.clear()

    @property
    def next_due_s(self) -> float:
        """When the next frame is due, s of the person's time."""
        return min(self._next_s.values(), default=math.inf)

    def frames(self, due_s: float, beats_s: Iterable[float]) -> Iterator[bytes]:
        """The frames due at ``due_s``; ``beats_s`` are the R peaks around it."""
        for stream, next_s in tuple(self._next_s.items()):
            if next_s <= due_s:
                self._next_s[stream] = next_s + self._frame_s(stream)
                if self.falls_silent:
                    continue
                samples = self._ecg(next_s, tuple(beats_s)) if stream == "ecg" else self._movement(next_s)
                yield encode_frame(PmdFrame(stream, EPOCH_NS + round(next_s * 1e9), samples))

    def _ecg(self, end_s: float, beats_s: tuple[float, ...]) -> tuple[tuple[int, ...], ...]:
        samples = []
        for i in range(ECG_SAMPLES):
            t_s = end_s - (ECG_SAMPLES - 1 - i) / ECG_HZ
            level = 60 * math.sin(math.tau * 0.25 * t_s) + self._rng.gauss(0, 8 + 60 * self._person.effort)
            for beat_s in beats_s:
                if abs(t_s - beat_s) < REACH_S:
                    # The heart turns and the lungs fill between it and the electrodes.
                    level += (1 - 0.06 * self._person.lungs(beat_s)) * sum(
                        h * math.exp(-0.5 * ((t_s - beat_s - at) / w) ** 2) for h, at, w in WAVES
                    )
            samples.append((round(level),))
        return tuple(samples)

    def _movement(self, end_s: float) -> tuple[tuple[int, ...], ...]:
        effort, rng, person = self._person.effort, self._rng, self._person
        samples = []
        for i in range(ACC_SAMPLES):
            t_s = end_s - (ACC_SAMPLES - 1 - i) / self._acc_hz
            self._forward_deg += (person.forward_deg(t_s) - self._forward_deg) / (TURN_S * self._acc_hz)
            self._talk += (rng.gauss(0, 1) * math.sqrt(2 * TALK_S * self._acc_hz) - self._talk) / (
                TALK_S * self._acc_hz
            )
            talking = person.talking(t_s)
            breath = BREATH_DEG * (1 - 0.6 * talking) * person.lungs(t_s) + TALK_DEG * talking * self._talk
            tilt = math.radians(UPRIGHT_DEG - self._forward_deg + breath)
            stride = 260 * effort * math.sin(math.tau * 1.8 * t_s)
            x = SIDEWAYS_MG + 0.6 * stride + rng.gauss(0, 3 + 60 * effort)
            y = -ONE_G_MG * math.cos(tilt) + stride + rng.gauss(0, 3 + 90 * effort)
            z = ONE_G_MG * math.sin(tilt) + rng.gauss(0, 3)
            samples.append((round(x), STUCK_MG if self.stuck_axis else round(y), round(z)))
        return tuple(samples)

    def _frame_s(self, stream: Stream) -> float:
        return ECG_SAMPLES / ECG_HZ if stream == "ecg" else ACC_SAMPLES / self._acc_hz
