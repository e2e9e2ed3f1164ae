"""What is said when the strap is in trouble: what happened, that nothing is lost, and the next step."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, TypeAlias

from biofeedback.gui.text.problem_words import problem_words
from biofeedback.gui.text.words import translate

if TYPE_CHECKING:
    from biofeedback.events import Cause, Device
    from biofeedback.gui.state.session_state import SessionState

NextStep: TypeAlias = Literal["look_again", "choose", "virtual", "practise"]
NEVER_IN_REACH = frozenset(
    {"bluetooth_off", "no_adapter", "no_low_energy", "permission_denied", "no_service", "no_dbus"}
)
# Beats arrive all the same: said beside the readings, not in their place.
MINOR = frozenset({"", "no_rr", "rr_in_ms", "battery_low", "contact_lost", "pmd_refused"})


@dataclass(frozen=True, slots=True)
class Trouble:
    """One trouble in words, with the steps that help, the most useful first."""

    title: str
    text: str
    steps: tuple[NextStep, ...] = ("look_again", "choose")


# A strap that is worn is mostly found sooner.
LOOKED_FOR_S = 8.0


def trouble_now(session_state: SessionState, now_s: float) -> Trouble | None:
    """What to say in the place of the readings: a fault, a session that did not open, a strap that is not there yet."""
    if (
        session_state.unrecorded is not None
        and session_state.unrecorded.code == "session_not_opened"
        and not session_state.measured()
    ):
        text = problem_words(session_state.unrecorded.code, session_state.unrecorded.detail)
        return Trouble(translate("Trouble", "Nothing can be measured now"), text, ("look_again", "practise"))
    quiet_s = now_s - session_state.lost_since_t if session_state.lost_since_t is not None else 0.0
    found = trouble_of(session_state.fault, quiet_s)
    looked_for = session_state.shown() in ("looking", "no_strap") and now_s >= LOOKED_FOR_S
    if found is not None or session_state.measured() or session_state.device is None or not looked_for:
        return found
    return Trouble(
        translate("Trouble", "No strap yet"),
        translate(
            "Trouble",
            "Moisten the pads and put the strap on: it is looked for all the time. "
            "Until then every exercise works by the clock.",
        ),
        ("choose", "practise", "virtual"),
    )


def trouble_of(fault: Device | None, quiet_s: float) -> Trouble | None:
    """What to say of a fault that stands; None when all is well, or when beats arrive all the same."""
    if fault is None or fault.cause in MINOR - {""}:
        return None
    if fault.cause in ("", "link_lost", "no_data", "strap_gone"):
        return _went_quiet(quiet_s)
    return trouble_of_cause(fault.cause, fault.detail)


def trouble_of_cause(cause: Cause, detail: str = "") -> Trouble:
    """A fault in words."""
    from biofeedback.devices.faults import fault_behind

    fault = fault_behind(cause, detail) or fault_behind("unknown", detail)
    assert fault is not None
    title = _said(fault.what, detail).rstrip(".")
    text = f"{_said(fault.why, detail)} {_said(fault.next_step, detail)}"
    if cause in NEVER_IN_REACH:
        return Trouble(title, text, ("look_again", "virtual", "practise"))
    return Trouble(title, text, ("look_again", "choose", "virtual", "practise"))


def small_trouble(device: Device | None) -> str:
    """What to say beside the readings while beats still arrive; "" when all is well."""
    if device is None or device.cause not in MINOR - {"", "pmd_refused"}:
        return ""
    return fault_words(device)


def fault_words(device: Device) -> str:
    """What a fault is and what to do, in a line; "" where there is none."""
    from biofeedback.devices.faults import fault_behind

    fault = fault_behind(device.cause, device.detail)
    return "" if fault is None else f"{_said(fault.what, device.detail)} {_said(fault.next_step, device.detail)}"


def _said(text: str, detail: str) -> str:
    """A text of a fault in the person's language, with its figures: translated first, then filled in."""
    from biofeedback.devices.faults import NO_REASON, filled

    return filled(translate("Faults", text), detail, translate("Faults", NO_REASON))


def _went_quiet(quiet_s: float) -> Trouble:
    minutes = int(quiet_s / 60)
    if minutes < 1:
        title = translate("Trouble", "The strap went quiet a moment ago")
    elif minutes == 1:
        title = translate("Trouble", "The strap went quiet a minute ago")
    else:
        title = translate("Trouble", "The strap went quiet %n minutes ago", "", minutes)
    text = translate(
        "Trouble",
        "It often helps to moisten the pads, or to sit a little closer to the computer. "
        "Your recording is safe and goes on when the strap is back.",
    )
    return Trouble(title, text)


def step_word(step: NextStep) -> str:
    """The words on the button of a step."""
    match step:
        case "look_again":
            return translate("Trouble", "Look again")
        case "choose":
            return translate("Trouble", "Choose another")
        case "virtual":
            return translate("Trouble", "Use the virtual strap")
        case "practise":
            return translate("Trouble", "Practise without a strap")
