"""Every failure is a value: what happened, why, and what to do next."""

from __future__ import annotations

import re
from pathlib import Path
from typing import get_args

import pytest
from bleak import exc

from biofeedback.devices.diagnose import Step, fault_of
from biofeedback.devices.faults import FAULTS, explain
from biofeedback.events import DeviceState, FaultCode

REASON = exc.BleakBluetoothNotAvailableReason
ALARMING = re.compile(r"error|fatal|alarm|danger|!|warning|invalid|abort", re.IGNORECASE)
SENTENCE = re.compile(r"^[A-Z{].*[.}]$")


@pytest.mark.parametrize("code", FAULTS)
def test_each_fault_speaks_in_three_calm_sentences(code: FaultCode) -> None:
    fault = FAULTS[code]
    for text in (fault.what, fault.why, fault.next_step):
        assert SENTENCE.match(text), text
        assert not ALARMING.search(text.replace("{error}", "")), text


@pytest.mark.parametrize("code", FAULTS)
def test_each_fault_leaves_no_blank_unfilled(code: FaultCode) -> None:
    fault = explain(code)
    assert fault is not None
    assert not re.search(r"[{}]", fault.what + fault.why + fault.next_step)


def test_no_cause_is_no_fault_and_an_unknown_one_says_what_the_system_said() -> None:
    assert explain("") is None
    unknown = explain("unknown", "error=OSError: it broke; badly")
    assert unknown is not None
    assert (unknown.code, unknown.why) == ("unknown", "OSError: it broke; badly")


def test_the_battery_is_told_with_and_without_a_forecast() -> None:
    with_hours, without = explain("battery_low", "percent=8; hours=30"), explain("battery_low", "percent=8")
    assert with_hours is not None
    assert without is not None
    assert with_hours.what == "The strap's battery is at 8 %."
    assert "30 hours" in with_hours.why
    assert "hours" not in without.why


@pytest.mark.parametrize(
    ("error", "step", "code"),
    [
        (exc.BleakBluetoothNotAvailableError("", REASON.POWERED_OFF), "scan", "bluetooth_off"),
        (exc.BleakBluetoothNotAvailableError("", REASON.NO_BLUETOOTH), "scan", "no_adapter"),
        (exc.BleakBluetoothNotAvailableError("", REASON.NO_BLE_CENTRAL_ROLE), "scan", "no_low_energy"),
        (exc.BleakBluetoothNotAvailableError("", REASON.DENIED_BY_USER), "scan", "permission_denied"),
        (exc.BleakBluetoothNotAvailableError("", REASON.DENIED_BY_SYSTEM), "scan", "permission_denied"),
        (exc.BleakBluetoothNotAvailableError("", REASON.DENIED_BY_UNKNOWN), "connect", "permission_denied"),
        (exc.BleakBluetoothNotAvailableError("", REASON.UNKNOWN), "scan", "no_adapter"),
        (exc.BleakDBusError("org.freedesktop.DBus.Error.ServiceUnknown", [""]), "scan", "no_service"),
        (exc.BleakDBusError("org.freedesktop.DBus.Error.Spawn.ChildExited", [""]), "scan", "no_service"),
        (exc.BleakDBusError("org.freedesktop.DBus.Error.AccessDenied", [""]), "scan", "permission_denied"),
        (exc.BleakDBusError("org.bluez.Error.Failed", ["Input/output error"]), "connect", "connect_failed"),
        (exc.BleakDBusError("org.bluez.Error.NotReady", [""]), "connect", "bluetooth_off"),
        (exc.BleakDBusError("org.bluez.Error.NotPermitted", [""]), "subscribe", "pairing_needed"),
        (exc.BleakDBusError("org.bluez.Error.NotAuthorized", [""]), "subscribe", "pairing_needed"),
        (exc.BleakDBusError("org.bluez.Error.Failed", ["Insufficient encryption"]), "connect", "pairing_needed"),
        (exc.BleakDBusError("org.bluez.Error.Failed", ["busy"]), "subscribe", "subscribe_refused"),
        (exc.BleakGATTProtocolError(5), "subscribe", "pairing_needed"),
        (exc.BleakDeviceNotFoundError("AA", "gone"), "connect", "strap_gone"),
        (exc.BleakError("device 'dev_AA' not found"), "connect", "strap_gone"),
        (exc.BleakError("adapter 'hci0' not found"), "scan", "no_adapter"),
        (exc.BleakError("failed to discover services, device disconnected"), "connect", "discovery_failed"),
        (exc.BleakError("Not connected"), "subscribe", "link_lost"),
        (exc.BleakCharacteristicNotFoundError("2a37"), "subscribe", "no_heart_rate"),
        (FileNotFoundError(2, "No such file or directory"), "scan", "no_dbus"),
        (ConnectionRefusedError(), "scan", "no_dbus"),
        (EOFError(), "connect", "no_dbus"),
        (PermissionError(), "scan", "permission_denied"),
        (TimeoutError(), "scan", "no_service"),
        (TimeoutError(), "connect", "connect_timeout"),
        (TimeoutError(), "subscribe", "no_data"),
        (RuntimeError("?"), "scan", "unknown"),
    ],
)
def test_what_is_raised_becomes_the_fault_behind_it(error: Exception, step: Step, code: str) -> None:
    assert fault_of(error, step) == code
    assert code in FAULTS


def test_the_guide_explains_every_fault_and_every_state() -> None:
    guide = (Path(__file__).parents[2] / "docs" / "straps.md").read_text()
    assert set(re.findall(r"^\| `(\w+)` \|", guide, re.MULTILINE)) == set(FAULTS)
    assert set(get_args(DeviceState)) <= set(re.findall(r"^\| (\w+) \|", guide, re.MULTILINE))
