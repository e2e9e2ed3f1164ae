"""The bytes of 0x2A37: every known packet as the specification reads it, every other one without raising."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from biofeedback.devices.heart_rate import HeartRateMeasurement, encode_measurement, parse_measurement

measurements = st.builds(
    HeartRateMeasurement,
    bpm=st.integers(0, 0xFFFF),
    contact=st.none() | st.booleans(),
    energy_kj=st.none() | st.integers(0, 0xFFFF),
    rr_1024=st.lists(st.integers(0, 0xFFFF), max_size=9).map(tuple),
)


def test_all_known_packets_decode_as_the_specification_says(data: Path) -> None:
    vectors = json.loads((data / "ble_vectors" / "hrm_2a37.json").read_text())
    assert len(vectors) == 59
    for vector in vectors:
        spec = vector["spec_decode"]
        read = parse_measurement(bytes.fromhex(vector["hex"]))
        if "error" in spec:
            assert (read.bpm, read.rr_1024) == (0, ())
            continue
        expected = HeartRateMeasurement(spec["hr"], spec["contact_detected"], spec["energy_kj"], tuple(spec["rr_1024"]))
        assert read == expected, vector["hex"]
        assert list(read.rr_ms) == pytest.approx(spec["rr_ms_exact"], abs=1e-4), vector["hex"]


def test_an_interval_keeps_its_full_resolution_in_ms() -> None:
    assert parse_measurement(bytes.fromhex("104b5501")).rr_ms == (333.0078125,)


def test_half_an_interval_at_the_end_is_left_out() -> None:
    assert parse_measurement(bytes.fromhex("103eb103de")).rr_1024 == (945,)


def test_a_packet_cut_off_in_its_energy_still_gives_the_rate() -> None:
    assert parse_measurement(bytes.fromhex("184baa")) == HeartRateMeasurement(75)


def test_nine_intervals_fit_one_packet() -> None:
    nine = tuple(range(800, 809))
    packet = encode_measurement(HeartRateMeasurement(70, None, None, nine))
    assert len(packet) == 20
    assert parse_measurement(packet).rr_1024 == nine


def test_a_contact_bit_without_support_means_nothing() -> None:
    assert parse_measurement(bytes.fromhex("0250")).contact is None


@given(measurements)
def test_what_a_strap_encodes_is_what_is_read(measurement: HeartRateMeasurement) -> None:
    assert parse_measurement(encode_measurement(measurement)) == measurement


@given(st.binary(max_size=64))
def test_no_bytes_raise_and_values_stay_within_their_fields(raw: bytes) -> None:
    read = parse_measurement(raw)
    assert 0 <= read.bpm <= 0xFFFF
    assert all(0 <= n <= 0xFFFF for n in read.rr_1024)
    assert 2 * len(read.rr_1024) <= len(raw)


@given(measurements, st.integers(0, 32))
def test_a_truncated_packet_invents_no_interval(measurement: HeartRateMeasurement, length: int) -> None:
    read = parse_measurement(encode_measurement(measurement)[:length])
    assert read.rr_1024 == measurement.rr_1024[: len(read.rr_1024)]
