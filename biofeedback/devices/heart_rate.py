"""Heart Rate Measurement (0x2A37): the bytes of one notification, read without ever raising."""

from __future__ import annotations

from dataclasses import dataclass

RATE_IS_16_BIT = 0x01
CONTACT_DETECTED = 0x02
CONTACT_SUPPORTED = 0x04
ENERGY_PRESENT = 0x08
RR_PRESENT = 0x10
MS_PER_1024TH = 125 / 128


@dataclass(frozen=True, slots=True)
class HeartRateMeasurement:
    """One notification.

    Attributes
    ----------
    bpm : int
        Heart rate in 1/min as the strap averages it; 0 when the packet is too short to hold one.
    contact : bool or None
        Skin contact; None when the strap does not report it.
    energy_kj : int or None
        Energy expended in kJ.
    rr_1024 : tuple of int
        RR intervals in 1/1024 s, oldest first.
    """

    bpm: int
    contact: bool | None = None
    energy_kj: int | None = None
    rr_1024: tuple[int, ...] = ()

    @property
    def rr_ms(self) -> tuple[float, ...]:
        """RR intervals in ms; n/1024 s is exactly n x 125/128 ms in a float."""
        return tuple(n * MS_PER_1024TH for n in self.rr_1024)


NOTHING = HeartRateMeasurement(bpm=0)


def parse_measurement(data: bytes) -> HeartRateMeasurement:
    """Read one notification; of a truncated packet, what is whole.

    Parameters
    ----------
    data : bytes
        The characteristic's value, any bytes at all.

    Returns
    -------
    HeartRateMeasurement
        ``bpm`` is 0 and the rest empty when not even the heart rate is whole.

    Notes
    -----
    Layout after the Heart Rate Service 1.0 specification, Bluetooth SIG (2011), section 3.1.1. A trailing odd
    byte is half an interval and is left out. Contact bit 1 without bit 2 means nothing.
    """
    if not data:
        return NOTHING
    flags = data[0]
    rate_size = 2 if flags & RATE_IS_16_BIT else 1
    at = 1 + rate_size
    if len(data) < at:
        return NOTHING
    bpm = int.from_bytes(data[1:at], "little")
    contact = bool(flags & CONTACT_DETECTED) if flags & CONTACT_SUPPORTED else None
    energy_kj = None
    if flags & ENERGY_PRESENT:
        if len(data) < at + 2:
            return HeartRateMeasurement(bpm, contact)
        energy_kj = int.from_bytes(data[at : at + 2], "little")
        at += 2
    rr_1024: tuple[int, ...] = ()
    if flags & RR_PRESENT:
        rr_1024 = tuple(int.from_bytes(data[i : i + 2], "little") for i in range(at, len(data) - 1, 2))
    return HeartRateMeasurement(bpm, contact, energy_kj, rr_1024)


def encode_measurement(measurement: HeartRateMeasurement) -> bytes:
    """Bytes of a notification as a strap would send it, for straps that are not there.

    Parameters
    ----------
    measurement : HeartRateMeasurement
        Values within their fields: rate and intervals at most 65535.

    Returns
    -------
    bytes
        At most 9 intervals fit a packet of 20 bytes; the caller splits.
    """
    flags, body = 0, b""
    if measurement.bpm > 255:
        flags |= RATE_IS_16_BIT
        body += measurement.bpm.to_bytes(2, "little")
    else:
        body += bytes((measurement.bpm,))
    if measurement.contact is not None:
        flags |= CONTACT_SUPPORTED | (CONTACT_DETECTED if measurement.contact else 0)
    if measurement.energy_kj is not None:
        flags |= ENERGY_PRESENT
        body += measurement.energy_kj.to_bytes(2, "little")
    if measurement.rr_1024:
        flags |= RR_PRESENT
        body += b"".join(n.to_bytes(2, "little") for n in measurement.rr_1024)
    return bytes((flags,)) + body
