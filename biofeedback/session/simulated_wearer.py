"""A simulated person takes part in the session: breathes with the pacer, and counts in sevens when asked to."""

from __future__ import annotations

from biofeedback.devices.virtual.radio import VirtualRadio
from biofeedback.events import Event, ExerciseProgress, PhaseStart


def take_part(radio: VirtualRadio, event: Event) -> None:
    """Let the person behind the virtual strap do what the session just asked for."""
    match event:
        case ExerciseProgress():
            _breathe_along(radio, event)
        case PhaseStart():
            radio.stir(1.0 if event.kind == "stressor" else 0.0)
        case _:
            pass


def _breathe_along(radio: VirtualRadio, event: ExerciseProgress) -> None:
    if event.phase in ("finished", "stopped", "paused"):
        radio.breathe_freely()
    elif event.phase in ("step", "resumed") and event.breath is not None:
        inhale_s, _, exhale_s, _ = event.breath
        radio.follow(inhale_s, exhale_s)
