"""Soft tones, made here: a few partials under a slow envelope. No Qt, no files of others."""

from __future__ import annotations

import io
import math
import wave
from array import array
from dataclasses import dataclass
from typing import Literal, TypeAlias

Tone: TypeAlias = Literal["in", "out", "hold", "begin", "end"]

RATE_HZ = 22_050
PEAK = 0.5
# Partials of a soft bowl: relative frequency, strength, decay in s.
PARTIALS = ((1.0, 1.0, 1.5), (2.0, 0.22, 0.8), (3.01, 0.06, 0.45))


@dataclass(frozen=True, slots=True)
class Glide:
    """A tone that begins at one pitch and settles at another."""

    from_hz: float
    to_hz: float
    length_s: float = 1.8
    strength: float = 1.0


GLIDES: dict[Tone, Glide] = {
    "in": Glide(293.66, 392.0),
    "out": Glide(392.0, 261.63, 2.2),
    "hold": Glide(329.63, 329.63, 0.9, 0.5),
    "begin": Glide(440.0, 440.0, 2.6, 0.6),
    "end": Glide(523.25, 523.25, 3.0, 0.8),
}


def samples(glide: Glide) -> array[int]:
    """16-bit samples of a tone: rises in 0.12 s, glides in half a second, fades to nothing."""
    count = int(glide.length_s * RATE_HZ)
    out = array("h", bytes(2 * count))
    phase = 0.0
    for k in range(count):
        t = k / RATE_HZ
        share = min(1.0, t / 0.5)
        phase += (
            2 * math.pi * (glide.from_hz + (glide.to_hz - glide.from_hz) * share * share * (3 - 2 * share)) / RATE_HZ
        )
        envelope = min(1.0, t / 0.12) * min(1.0, (glide.length_s - t) / 0.3)
        value = sum(part * math.exp(-t / fade) * math.sin(ratio * phase) for ratio, part, fade in PARTIALS)
        out[k] = int(32767 * PEAK * glide.strength * envelope * value / 1.28)
    return out


def wav(tone: Tone) -> bytes:
    """A tone as the bytes of a WAV file."""
    file = io.BytesIO()
    with wave.open(file, "wb") as writer:
        writer.setnchannels(1)
        writer.setsampwidth(2)
        writer.setframerate(RATE_HZ)
        writer.writeframes(samples(GLIDES[tone]).tobytes())
    return file.getvalue()
