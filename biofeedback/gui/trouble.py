"""What is said when the strap is in trouble: what happened, that nothing is lost, and the next step."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from biofeedback.events import Device
from biofeedback.gui.words import translate

NextStep: TypeAlias = Literal["look_again", "choose", "virtual", "help"]


@dataclass(frozen=True, slots=True)
class Trouble:
    """One trouble in words, with the steps that help, the most useful first."""

    title: str
    text: str
    steps: tuple[NextStep, ...] = ("look_again", "choose")


def trouble_of(device: Device | None, quiet_s: float) -> Trouble | None:
    """What to say of the strap's state; None when all is well."""
    if device is None:
        return None
    known = _by_cause(device.cause)
    if known is not None:
        return known
    if device.state in ("lost", "backoff"):
        return _went_quiet(quiet_s)
    return None


def _went_quiet(quiet_s: float) -> Trouble:
    minutes = int(quiet_s / 60)
    if minutes < 1:
        title = translate("Trouble", "The strap went quiet a moment ago")
    elif minutes == 1:
        title = translate("Trouble", "The strap went quiet a minute ago")
    else:
        title = translate("Trouble", "The strap went quiet {n} minutes ago").format(n=minutes)
    text = translate(
        "Trouble",
        "It often helps to moisten the pads, or to sit a little closer to the computer. "
        "Your recording is safe and goes on when the strap is back.",
    )
    return Trouble(title, text)


def _by_cause(cause: str) -> Trouble | None:
    match cause:
        case "bluetooth_off" | "powered_off":
            return Trouble(
                translate("Trouble", "Bluetooth is off on this computer"),
                translate("Trouble", "Turn it on in the system's settings; the strap is then found by itself."),
                ("look_again", "virtual"),
            )
        case "no_adapter" | "no_bluetooth":
            return Trouble(
                translate("Trouble", "This computer shows no Bluetooth"),
                translate("Trouble", "A small USB Bluetooth adapter is enough. The virtual strap works without one."),
                ("look_again", "virtual"),
            )
        case "permission" | "permission_denied" | "denied":
            return Trouble(
                translate("Trouble", "This program may not use Bluetooth yet"),
                translate("Trouble", "Allow it in the system's privacy settings, under Bluetooth."),
                ("look_again", "virtual"),
            )
        case "no_service" | "service_missing" | "bluez_missing" | "no_bluez" | "no_dbus":
            return Trouble(
                translate("Trouble", "The Bluetooth service is not running"),
                translate("Trouble", "Start it (on Linux: systemctl start bluetooth), then look again."),
                ("look_again", "virtual"),
            )
        case "not_found" | "strap_not_found":
            return Trouble(
                translate("Trouble", "No strap is in reach yet"),
                translate(
                    "Trouble",
                    "Is it worn, and are the pads moist? A strap that is connected to a phone or a watch "
                    "stays hidden from this computer.",
                ),
                ("look_again", "choose", "virtual"),
            )
        case _:
            return None


def step_word(step: NextStep) -> str:
    """The words on the button of a step."""
    words = {
        "look_again": translate("Trouble", "Look again"),
        "choose": translate("Trouble", "Choose another"),
        "virtual": translate("Trouble", "Use the virtual strap"),
        "help": translate("Trouble", "More help"),
    }
    return words[step]
