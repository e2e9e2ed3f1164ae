"""Tones are soft: they begin and end in silence and never clip."""

import io
import wave

import pytest

from biofeedback.gui.sound.tones import GLIDES, RATE_HZ, Tone, samples, wav


@pytest.mark.parametrize("tone", list(GLIDES))
def test_a_tone_begins_and_ends_in_silence(tone: Tone) -> None:
    found = samples(GLIDES[tone])
    assert len(found) == int(GLIDES[tone].length_s * RATE_HZ)
    assert abs(found[0]) < 50
    assert max(abs(value) for value in found[-20:]) < 60
    assert 2000 < max(abs(value) for value in found) < 20_000


def test_in_rises_and_out_falls() -> None:
    assert GLIDES["in"].to_hz > GLIDES["in"].from_hz
    assert GLIDES["out"].to_hz < GLIDES["out"].from_hz


def test_it_is_a_wav_file_that_others_read() -> None:
    with wave.open(io.BytesIO(wav("in"))) as file:
        assert (file.getframerate(), file.getnchannels(), file.getsampwidth()) == (RATE_HZ, 1, 2)
