"""A virtual strap: what it announces, and the packets it sends of the person who wears it. Pure."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass

from biofeedback.devices.heart_rate import HeartRateMeasurement, encode_measurement
from biofeedback.devices.uuids import (
    BATTERY_LEVEL,
    BATTERY_SERVICE,
    HEART_RATE,
    HEART_RATE_SERVICE,
    PMD_DATA,
    PMD_SERVICE,
)
from biofeedback.devices.virtual.artefacts import ArtefactRates, Artefacts
from biofeedback.devices.virtual.pmd_strap import PmdStreams
from biofeedback.devices.virtual.simulated_person import SimulatedPerson

PACKET_S = 1.0
MOST_RR = 9
BATTERY_PACKET_S = 60.0


@dataclass(frozen=True, slots=True)
class Sent:
    """One notification and when it is due, s of the person's time."""

    due_s: float
    characteristic: str
    data: bytes


@dataclass(frozen=True, slots=True)
class StrapModel:
    """What kind of strap it is.

    Attributes
    ----------
    name, address : str
    rssi_dbm : int
    reports_contact : bool
        Whether it sets the contact bits; Polar's H10 does not.
    sends_rr : bool
        Optical sensors send no intervals.
    has_pmd : bool
        Polar's ECG and accelerometer streams.
    announces_service : bool
        Whether its advertisement names the heart rate service.
    battery_percent : float
        At the beginning.
    battery_per_hour : float
        Percent used up in an hour.
    """

    name: str = "Virtual strap"
    address: str = "00:00:00:00:00:01"
    rssi_dbm: int = -52
    reports_contact: bool = True
    sends_rr: bool = True
    has_pmd: bool = False
    announces_service: bool = True
    battery_percent: float = 87.0
    battery_per_hour: float = 0.25

    @property
    def services(self) -> tuple[str, ...]:
        """UUIDs in its advertisement."""
        heart_rate = (HEART_RATE_SERVICE,) if self.announces_service else ()
        return (*heart_rate, BATTERY_SERVICE, *((PMD_SERVICE,) if self.has_pmd else ()))


PLAIN = StrapModel()
H10 = StrapModel("Virtual H10", "00:00:00:00:00:10", -61, reports_contact=False, has_pmd=True)
OPTICAL = StrapModel("Virtual optical sensor", "00:00:00:00:00:20", -70, sends_rr=False)


class VirtualStrap:
    """Packs a person's beats into notifications, about one a second.

    Parameters
    ----------
    person : SimulatedPerson
    model : StrapModel
    seed : int
        Of the artefacts.
    artefacts : ArtefactRates
    """

    def __init__(
        self,
        person: SimulatedPerson,
        model: StrapModel = PLAIN,
        seed: int = 0,
        artefacts: ArtefactRates | None = None,
    ) -> None:
        self.person = person
        self.model = model
        self.artefacts = Artefacts(seed, artefacts or ArtefactRates())
        self.contact = True
        self.sends_rr = model.sends_rr
        self.pmd = PmdStreams(person, seed)
        self._next_s = PACKET_S
        self._battery_s = BATTERY_PACKET_S
        self._waiting: deque[tuple[float, int]] = deque()
        self._rest_1024 = 0.0
        self._recent_s: deque[float] = deque(maxlen=6)
        self._beats_s: deque[float] = deque(maxlen=8)

    @property
    def next_due_s(self) -> float:
        """When the next notification is due, s of the person's time."""
        return min(self._next_s, self._battery_s, self.pmd.next_due_s)

    def battery(self, t_s: float) -> bytes:
        """Battery Level (0x2A19) at a time."""
        percent = self.model.battery_percent - self.model.battery_per_hour * t_s / 3600
        return bytes((min(max(round(percent), 0), 100),))

    def due(self, t_s: float) -> Iterator[Sent]:
        """All notifications due by ``t_s`` that have not been sent yet, oldest first."""
        while self.next_due_s <= t_s:
            due_s = self.next_due_s
            if due_s == self._battery_s:
                self._battery_s += BATTERY_PACKET_S
                yield Sent(due_s, BATTERY_LEVEL, self.battery(due_s))
            elif due_s == self.pmd.next_due_s:
                self._beat_until(due_s)
                for frame in self.pmd.frames(due_s, self._beats_s):
                    yield Sent(due_s, PMD_DATA, frame)
            else:
                self._next_s += PACKET_S
                yield from self._measurements(due_s)

    def _measurements(self, due_s: float) -> Iterator[Sent]:
        self._beat_until(due_s)
        rr_1024 = []
        while self._waiting and self._waiting[0][0] <= due_s:
            rr_1024.append(self._waiting.popleft()[1])
        bpm = round(60 * len(self._recent_s) / sum(self._recent_s)) if self._recent_s else 0
        contact = self.contact if self.model.reports_contact else None
        if not self.contact:
            bpm, rr_1024 = 0, []
        shown = rr_1024 if self.sends_rr else []
        for i in range(0, max(len(shown), 1), MOST_RR):
            measurement = HeartRateMeasurement(bpm, contact, None, tuple(shown[i : i + MOST_RR]))
            yield Sent(due_s, HEART_RATE, encode_measurement(measurement))

    def _beat_until(self, t_s: float) -> None:
        while self.person.t_s <= t_s:
            beat = self.person.next_beat()
            self._recent_s.append(beat.rr_s)
            self._beats_s.append(beat.t_s)
            for rr_s in self.artefacts.reported(beat.rr_s):
                # What rounding to 1/1024 s leaves over goes into the next interval, so that the sum stays true.
                exact = rr_s * 1024 + self._rest_1024
                self._rest_1024 = exact - round(exact)
                self._waiting.append((beat.t_s, min(max(round(exact), 0), 0xFFFF)))
