"""Polar's frames: every known one decodes to its values, compressed ones of every width, any other bytes to nothing."""

from __future__ import annotations

import json
import random
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from biofeedback.devices.pmd import PmdFrame, delta_samples, encode_frame, parse_frame, raw_samples

Samples = list[tuple[int, ...]]


def vectors(data: Path) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads((data / "ble_vectors" / "pmd_frames.json").read_text())
    assert len(found) == 31
    return found


def test_all_known_ecg_frames_decode_to_their_microvolts(data: Path) -> None:
    ecg = [v for v in vectors(data) if v["measurement"] == "ECG"]
    assert len(ecg) > 10
    for vector in ecg:
        frame = parse_frame(bytes.fromhex(vector["hex"]))
        assert frame is not None
        assert frame.measurement == "ecg"
        assert frame.timestamp_ns == int(vector["expected"]["timestamp_ns"])
        assert [s[0] for s in frame.samples] == vector["expected"]["samples_uV"]


def test_all_known_acceleration_frames_decode_to_their_thousandths_of_g(data: Path) -> None:
    acceleration = [v for v in vectors(data) if v["measurement"] == "ACC" and "samples_mG" in v["expected"]]
    assert len(acceleration) > 10
    for vector in acceleration:
        frame = parse_frame(bytes.fromhex(vector["hex"]))
        assert frame is not None
        assert frame.timestamp_ns == int(vector["expected"]["timestamp_ns"])
        assert [list(s) for s in frame.samples] == vector["expected"]["samples_mG"]


def test_compressed_frames_of_steps_come_out_in_thousandths_of_g(data: Path) -> None:
    (vector,) = (v for v in vectors(data) if "raw_first" in v["expected"])
    frame = parse_frame(bytes.fromhex(vector["hex"]))
    assert frame is not None
    expected = vector["expected"]
    assert len(frame.samples) == expected["n"]
    for sample, steps in zip(frame.samples, (expected["raw_first"], expected["raw_second"]), strict=False):
        assert list(sample) == [int(step * expected["factor"] * 1000) for step in steps]


def test_known_delta_contents_decode(data: Path) -> None:
    for vector in (v for v in vectors(data) if v["measurement"] == "DELTA_CONTENT"):
        expected = vector["expected"]
        samples = delta_samples(bytes.fromhex(vector["hex"]), expected["channels"], expected["resolution"])
        if "samples" in expected:
            assert [list(s) for s in samples] == expected["samples"]
        else:
            assert len(samples) == expected["n"]
            assert [list(s) for s in samples[:2]] == [expected["first"], expected["second"]]


def compress(samples: Samples, bits: int) -> bytes:
    """The other direction, kept as simple as can be: one block, one bit after another."""
    ones = []
    for before, sample in pairwise(samples):
        for a, b in zip(before, sample, strict=True):
            ones += [(b - a) >> i & 1 for i in range(bits)]
    ones += [0] * (-len(ones) % 8)
    packed = bytes(sum(bit << i for i, bit in enumerate(ones[k : k + 8])) for k in range(0, len(ones), 8))
    head = b"".join(v.to_bytes(2, "little", signed=True) for v in samples[0])
    return head + bytes((bits, len(samples) - 1)) + packed


@pytest.mark.parametrize("bits", range(2, 17))
def test_differences_of_every_width_decode(bits: int) -> None:
    rng = random.Random(bits)
    samples: Samples = [(10, -20, 30)]
    for _ in range(37):
        samples.append(tuple(v + rng.randrange(-(1 << (bits - 1)), 1 << (bits - 1)) for v in samples[-1]))
    assert list(delta_samples(compress(samples, bits), 3, 16)) == samples


def test_a_block_that_is_cut_off_ends_the_frame() -> None:
    samples: Samples = [(1, 2, 3), (2, 3, 4), (3, 4, 5)]
    whole = compress(samples, 6)
    assert delta_samples(whole[:-1], 3, 16) == ((1, 2, 3),)


def test_a_sample_that_is_cut_off_is_left_out() -> None:
    assert raw_samples(bytes.fromhex("010002000300" + "0400"), 3, 2) == ((1, 2, 3),)


def test_frames_of_unknown_kind_are_not_guessed() -> None:
    assert parse_frame(bytes((1,)) + bytes(20)) is None
    assert parse_frame(bytes((2,)) + bytes(8) + b"\x05" + bytes(12)) is None
    assert parse_frame(b"\x02\x00") is None


@given(
    st.integers(0, 2**64 - 1),
    st.lists(st.tuples(*[st.integers(-(2**15), 2**15 - 1)] * 3), max_size=40).map(tuple),
)
def test_what_a_strap_encodes_is_what_is_read(timestamp_ns: int, samples: tuple[tuple[int, ...], ...]) -> None:
    frame = PmdFrame("acceleration", timestamp_ns, samples)
    assert parse_frame(encode_frame(frame)) == frame


@given(st.sampled_from([0, 2]), st.sampled_from([0, 1, 2, 128, 129]), st.binary(max_size=230))
def test_no_frame_raises(measurement: int, kind: int, content: bytes) -> None:
    frame = parse_frame(bytes((measurement,)) + bytes(8) + bytes((kind,)) + content)
    assert frame is None or all(len(s) == (1 if measurement == 0 else 3) for s in frame.samples)
