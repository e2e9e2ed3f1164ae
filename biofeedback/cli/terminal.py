"""A session as plain lines in a terminal."""

from __future__ import annotations

import sys

from biofeedback.cli.summary import clock
from biofeedback.coaching.catalogue import find
from biofeedback.coaching.runner import READY
from biofeedback.devices.faults import explain
from biofeedback.events import Arousal, Device, Event, ExerciseProgress, HeartRate, Problem, Prompt, PromptEnd, Reason
from biofeedback.user_error import printable

STATES = {
    "calm": "calmer than usual",
    "usual": "about your usual",
    "raised": "above your usual",
    "high": "well above your usual",
    "settling": "getting to know your usual",
    "moving": "too much movement to tell",
    "unsure": "not clear enough to tell",
}
DEVICE = {
    "scanning": "looking for a strap",
    "connecting": "connecting to {name}",
    "waiting": "connected to {name}, waiting for the first beat",
    "streaming": "{name} is sending",
    "stale": "{name} has gone quiet",
    "lost": "{name} is out of reach",
    "backoff": "trying again in a moment",
    "stopped": "the strap is released",
}


class TerminalView:
    """Prints what a person watching would want to know, a line each.

    Parameters
    ----------
    known_before : bool, optional
        Whether the wearer's usual was known when the session began.
    """

    def __init__(self, known_before: bool = False) -> None:
        self._known_before = known_before
        self._rate_bpm: int | None = None
        self._device = ""

    def show(self, event: Event) -> None:
        """Print one event, if it is worth a line."""
        line = self._line(event)
        if line:
            print(f"{clock(event.t)}  {printable(line)}")
            sys.stdout.flush()

    def _line(self, event: Event) -> str:
        match event:
            case HeartRate():
                first = self._rate_bpm is None
                self._rate_bpm = event.rate_bpm
                return f"heart rate {event.rate_bpm}" if first else ""
            case Device():
                return self._strap(event)
            case Arousal():
                return self._arousal(event)
            case Prompt():
                exercise = find(event.exercise)
                return f"A good moment for a pause? {exercise.name}: {exercise.line} ({reasons(event.reasons)})"
            case PromptEnd():
                return f"the question is {event.outcome.replace('_', ' ')}"
            case ExerciseProgress() if event.phase in ("started", "finished", "stopped"):
                return f"{find(event.exercise).name}: {event.phase}"
            case ExerciseProgress() if event.phase == "step":
                return READY.show if event.step == READY.id else find(event.exercise).steps[event.index].show
            case Problem():
                return f"{event.code.replace('_', ' ')} {event.detail}".strip()
            case _:
                return ""

    def _strap(self, event: Device) -> str:
        text = DEVICE[event.state].format(name=event.name or "the strap")
        fault = explain(event.cause, event.detail)
        if fault is not None:
            text += f". {fault.what} {fault.next_step}"
        changed = text != self._device
        self._device = text
        return text if changed else ""

    def _arousal(self, event: Arousal) -> str:
        rate = f"heart rate {self._rate_bpm}, " if self._rate_bpm else ""
        if event.score is None:
            if event.state == "settling" and self._known_before:
                return f"{rate}listening to the first minute"
            return f"{rate}{STATES[event.state]}"
        because = f" ({reasons(event.reasons)})" if event.reasons else ""
        return f"{rate}arousal {event.score:.0f}, {STATES[event.state]}{because}"


def reasons(found: tuple[Reason, ...]) -> str:
    """The figures behind an estimate in one line."""
    return ", ".join(_reason(reason) for reason in found)


def _reason(reason: Reason) -> str:
    name = reason.code.replace("_", " ")
    return name if reason.value is None else f"{name} {reason.value:+.0f} {reason.unit}".rstrip()
