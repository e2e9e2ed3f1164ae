"""The control point: known exchanges with a H10 are understood and repeated byte for byte."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from biofeedback.devices import pmd_control as control
from biofeedback.devices.pmd_control import TYPES, parse_features, parse_reply, start_command


def exchanges(data: Path) -> dict[str, dict[str, Any]]:
    found = json.loads((data / "ble_vectors" / "pmd_control_dis.json").read_text())
    assert len(found) == 19
    return {v["name"]: v for v in found}


def test_a_h10_offers_ecg_and_acceleration(data: Path) -> None:
    assert parse_features(bytes.fromhex(exchanges(data)["pmd_feature_read"]["response"])) == {"ecg", "acceleration"}


def test_settings_are_asked_for_and_read_as_a_h10_answers(data: Path) -> None:
    known = exchanges(data)
    assert control.settings_command("ecg").hex() == known["settings.ecg"]["write"]
    assert control.settings_command("acceleration").hex() == known["settings.acc"]["write"]
    ecg = parse_reply(bytes.fromhex(known["settings.ecg"]["response"]))
    acceleration = parse_reply(bytes.fromhex(known["settings.acc"]["response"]))
    assert ecg is not None
    assert acceleration is not None
    assert ecg.settings == {0: (130,), 1: (14,)}
    assert acceleration.settings == {0: (25, 50, 100, 200), 1: (16,), 2: (2, 4, 8)}


def test_starting_and_stopping_repeat_what_a_h10_accepted(data: Path) -> None:
    known = exchanges(data)
    assert start_command("ecg", {0: (130,), 1: (14,)}).hex() == known["ecg_ctrl.start"]["write"]
    assert control.stop_command("ecg").hex() == known["ecg_ctrl.stop"]["write"]
    assert start_command("acceleration", {0: (50,), 1: (16,), 2: (2,)}).hex() == known["ACC_50HZ_2G.start"]["write"]
    assert start_command("acceleration", {0: (200,), 1: (16,), 2: (8,)}).hex() == known["ACC_200HZ_8G.start"]["write"]
    assert control.stop_command("acceleration").hex() == known["ACC_50HZ_2G.stop"]["write"]


def test_every_known_answer_is_read_with_its_status(data: Path) -> None:
    for name, exchange in exchanges(data).items():
        if "write" not in exchange:
            continue
        answer = bytes.fromhex(exchange["response"])
        reply = parse_reply(answer)
        assert reply is not None, name
        assert (reply.operation, reply.measurement, reply.status) == (answer[1], answer[2], answer[3]), name
        assert reply.ok == (answer[3] == 0), name


def test_a_stream_that_already_runs_is_as_good_as_started() -> None:
    reply = parse_reply(bytes.fromhex("f002020600"))
    assert reply is not None
    assert reply.ok


def test_the_gentlest_settings_are_chosen() -> None:
    command = start_command("acceleration", {0: (25, 50, 100, 200), 1: (16,), 2: (2, 4, 8)})
    assert command.hex() == "0202" + "00011900" + "01011000" + "02010200"


@given(st.binary(max_size=60))
def test_no_answer_raises(raw: bytes) -> None:
    parse_reply(raw)
    assert parse_features(raw) <= set(TYPES)
