"""A simulated person who does what a guided recording asks for, and taps at each breath in."""

from __future__ import annotations

from collections.abc import Callable

from biofeedback.clock import Clock
from biofeedback.devices.virtual.radio import VirtualRadio
from biofeedback.devices.virtual.simulated_person import SimulatedPerson
from biofeedback.devices.virtual.story import Lean, Story, StorySpan

LOOK_S = 0.05
SLOUCH_DEG = 26.0


def story_of(spans: dict[str, tuple[float, float]]) -> Story:
    """What happens to a person whose steps last from and for so many seconds."""
    return Story(
        moves=tuple(StorySpan(*spans[name]) for name in ("walk",) if name in spans),
        leans=tuple(Lean(*spans[name], SLOUCH_DEG) for name in ("slouch",) if name in spans),
        talks=tuple(StorySpan(*spans[name]) for name in ("talk",) if name in spans),
    )


async def tap_along(radio: VirtualRadio, person: SimulatedPerson, clock: Clock, tap: Callable[[], None]) -> None:
    """Tap whenever a breath begins, until cancelled; on the thread on which the radio's people live."""
    tapped_s = person.breath_began_s
    while True:
        await clock.sleep(LOOK_S)
        began_s = person.breath_began_s
        if began_s > tapped_s and radio.medium.now_s() >= began_s:
            tapped_s = began_s
            tap()
