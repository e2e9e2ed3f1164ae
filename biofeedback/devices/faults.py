"""Every failure of a strap as a value: what happened, why, and what to do next, in plain words."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from biofeedback.events import Cause, FaultCode

NEARLY_EMPTY = "It is nearly used up."
NO_REASON = "The system gave no reason."


@dataclass(frozen=True, slots=True)
class Fault:
    """A failure that a person can act on; the texts are the English source of the translations.

    Attributes
    ----------
    code : FaultCode
        What ``DeviceStatus.cause`` carries.
    what, why, next_step : str
        One sentence each; ``{percent}`` and ``{hours}`` are filled in from the status's detail.
    """

    code: FaultCode
    what: str
    why: str
    next_step: str


_CATALOGUE = (
    Fault(
        "bluetooth_off",
        "Bluetooth is switched off.",
        "The computer's Bluetooth is off or in flight mode.",
        "Switch Bluetooth on; the strap then connects by itself.",
    ),
    Fault(
        "no_adapter",
        "This computer has no Bluetooth.",
        "No Bluetooth adapter was found, or it is unplugged.",
        "Plug in a Bluetooth adapter (4.0 or newer).",
    ),
    Fault(
        "no_low_energy",
        "This Bluetooth adapter cannot reach heart straps.",
        "It has no Bluetooth Low Energy.",
        "Use an adapter with Bluetooth 4.0 or newer.",
    ),
    Fault(
        "permission_denied",
        "Bluetooth may not be used by this program.",
        "The system has denied the permission and does not ask twice.",
        "Allow it in the system's privacy settings under Bluetooth, then start the program again.",
    ),
    Fault(
        "no_service",
        "The computer's Bluetooth service is not running.",
        "The system service (bluetoothd on Linux) does not answer.",
        "Start it, for instance with: sudo systemctl start bluetooth.",
    ),
    Fault(
        "no_dbus",
        "This computer's Bluetooth cannot be reached.",
        "D-Bus, which it needs on Linux, is not running or not visible from here, "
        "as in a container without the system bus.",
        "Restart the computer, or ask whoever looks after it.",
    ),
    Fault(
        "strap_not_found",
        "No strap was found.",
        "A strap is silent when it is not worn, when its electrodes are dry, or when a phone or watch holds it.",
        "Put it on, moisten the electrodes, and close apps on phone or watch that use it.",
    ),
    Fault(
        "several_straps",
        "Several straps are nearby.",
        "None of them has been used here before, so yours cannot be told apart.",
        "Choose your strap from the list.",
    ),
    Fault(
        "strap_gone",
        "The strap went out of sight before it could be connected.",
        "The computer forgot it between finding and connecting, or the strap stopped sending.",
        "Nothing to do: it is looked for again.",
    ),
    Fault(
        "connect_failed",
        "The strap could not be connected.",
        "The radio link did not come about, often because of distance or interference.",
        "Come a little closer; the next attempt follows by itself.",
    ),
    Fault(
        "connect_timeout",
        "The strap did not answer in time.",
        "It is out of reach, or its radio is busy with another device.",
        "Come closer, and close apps on phone or watch that use the strap.",
    ),
    Fault(
        "connect_busy",
        "Bluetooth is busy with another connection.",
        "Another program is connecting to or pairing with the strap.",
        "Wait a moment, or close the other program.",
    ),
    Fault(
        "connect_refused",
        "The strap refused the connection.",
        "An old pairing no longer fits.",
        "Remove the strap in the system's Bluetooth settings; it need not be paired again.",
    ),
    Fault(
        "keeps_failing",
        "The strap keeps failing to connect.",
        "The system holds on to an old connection or pairing of this strap.",
        "Remove the strap in the system's Bluetooth settings, or switch Bluetooth off and on.",
    ),
    Fault(
        "discovery_failed",
        "The link was lost while the strap was being set up.",
        "The strap went out of reach during the first seconds.",
        "Nothing to do: the next attempt follows by itself.",
    ),
    Fault(
        "subscribe_refused",
        "The strap would not send its heart rate.",
        "Many straps allow one listener at a time.",
        "Close other programs that use the strap; if it stays so, pair it in the system's Bluetooth settings.",
    ),
    Fault(
        "pairing_needed",
        "The strap wants to be paired first.",
        "It gives its heart rate only to a computer that it is paired with.",
        "Pair it in the system's Bluetooth settings; if it is paired, close other programs that use it.",
    ),
    Fault(
        "no_heart_rate",
        "This device has no heart rate to give.",
        "It does not offer the standard heart rate service.",
        "Choose another device from the list.",
    ),
    Fault(
        "no_data",
        "The strap is connected, but sends nothing.",
        "The link has died without a word, or the strap waits for skin contact.",
        "Check that the strap sits well; the connection is made anew by itself.",
    ),
    Fault(
        "link_lost",
        "The connection to the strap was lost.",
        "It went out of reach, was taken off, or Bluetooth was interrupted.",
        "Stay within a few metres; it reconnects by itself and the recording goes on.",
    ),
    Fault(
        "no_rr",
        "Heart rate only: this sensor sends no beat intervals that fit its heart rate.",
        "Optical sensors on arm or wrist do not measure single beats, or not each of them.",
        "Arousal can be estimated with low confidence; a chest strap gives the full picture.",
    ),
    Fault(
        "rr_in_ms",
        "This sensor sends its beat intervals in milliseconds.",
        "The standard asks for 1/1024 s; its own heart rate and the clock show that they are not.",
        "Nothing to do: they are read as milliseconds.",
    ),
    Fault(
        "contact_lost",
        "The strap has no skin contact.",
        "It is not worn, sits too loosely, or the electrodes have dried.",
        "Moisten the electrodes and tighten the strap a little.",
    ),
    Fault(
        "battery_low",
        "The strap's battery is at {percent} %.",
        "At this rate it lasts about {hours} hours more.",
        "Have a new battery at hand.",
    ),
    Fault(
        "pmd_refused",
        "The strap gives no movement signal.",
        "It refused the additional stream; the heart rate is not affected.",
        "Nothing to do; movement is estimated from the heart rate alone.",
    ),
    Fault(
        "unknown",
        "Bluetooth reported a failure that this program does not know.",
        "{error}",
        "The next attempt follows by itself; if it stays so, switch Bluetooth off and on.",
    ),
)
FAULTS: Mapping[FaultCode, Fault] = MappingProxyType({fault.code: fault for fault in _CATALOGUE})


def details(detail: str) -> dict[str, str]:
    """A status's detail (``percent=8; hours=30``) as the names and values in it."""
    pairs = (part.partition("=") for part in re.split(r"; (?=[a-z]+=)", detail))
    return {name: value for name, equals, value in pairs if equals}


class _Filled(dict[str, str]):
    def __missing__(self, key: str) -> str:
        return "?"


def fault_behind(code: Cause, detail: str = "") -> Fault | None:
    """The fault behind a status, with its places still to be filled: the texts are those that are translated.

    Parameters
    ----------
    code : Cause
        ``DeviceStatus.cause``.
    detail : str
        ``DeviceStatus.detail``.

    Returns
    -------
    Fault or None
        None when there is no fault (``code`` is "").
    """
    if not code:
        return None
    fault = FAULTS[code]
    found = details(detail)
    return replace(fault, why=NEARLY_EMPTY) if "percent" in found and "hours" not in found else fault


def filled(text: str, detail: str, no_reason: str = NO_REASON) -> str:
    """A text of a fault with the figures of a status's detail; ``no_reason`` stands for a reason that is not known."""
    return text.format_map(_Filled({"error": no_reason} | details(detail)))


def explain(code: Cause, detail: str = "") -> Fault | None:
    """The fault behind a status, with its figures filled in; as ``fault_behind``."""
    fault = fault_behind(code, detail)
    if fault is None:
        return None
    return replace(fault, what=filled(fault.what, detail), why=filled(fault.why, detail))
