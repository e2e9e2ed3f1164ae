"""What kind of session is wanted."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from biofeedback.devices.virtual.story import Story
from biofeedback.events import Baseline, IndexEngine, Settings

VIRTUAL = "virtual"
VIRTUAL_H10 = "virtual-h10"
SIMULATED = "a simulated person"


@dataclass(frozen=True, slots=True)
class SessionPlan:
    """How to open a session.

    ``device`` is "virtual" or "virtual-h10", a strap's address, or "" for the one used last; ``person`` whose it is;
    ``settings`` and ``baseline`` take the place of the person's stored ones; a session that is not recorded leaves
    nothing behind; ``story`` is what happens to the simulated person of a virtual strap; ``ecg`` asks a strap that
    can for its ECG, ``movement`` one that has it for its accelerometer; ``raw`` keeps every sample of that, not only
    ten points a second; ``breath_curve`` says that one is shown from the beginning; ``upright`` that the wearer sits
    upright for the first ten seconds, which is then their own upright.
    """

    device: str = ""
    person: str = "me"
    engine: IndexEngine = "neurokit"
    settings: Settings | None = None
    baseline: Baseline | None = None
    record: bool = True
    story: Story = field(default_factory=Story)
    seed: int = 0
    ecg: bool = False
    raw: bool = False
    breath_curve: bool = False
    movement: bool = True
    upright: bool = False

    @property
    def virtual(self) -> bool:
        """Whether a simulated person wears the strap."""
        return self.device in (VIRTUAL, VIRTUAL_H10)


def plan_for(device: str, *, person: str = "", light: bool = False) -> SessionPlan:
    """The session of a person with a strap; a virtual strap's goes to a simulated person, not to anybody's days."""
    engine: IndexEngine = "native" if light else "neurokit"
    wearer = person or (SIMULATED if device in (VIRTUAL, VIRTUAL_H10) else "me")
    return SessionPlan(device, wearer, engine, upright=device == VIRTUAL_H10)


def client_plan(plan: SessionPlan, client: str) -> SessionPlan:
    """The same session for a client's demonstration: recorded under their pseudonym, and nothing is asked of them."""
    quiet = Settings(quiet_from_min=None, quiet_to_min=None, daily_cap=0)
    return replace(plan, person=client, settings=quiet, baseline=None, record=True, story=Story())


def demonstration_plan(*, stressor: bool = True, seed: int = 0) -> SessionPlan:
    """The demo: a simulated person with a stored baseline, a stressor within a minute, the responsive preset."""
    from biofeedback.devices.virtual.baseline import resting_baseline
    from biofeedback.devices.virtual.story import demonstration

    return SessionPlan(
        device=VIRTUAL_H10,
        person=SIMULATED,
        settings=Settings("responsive", quiet_from_min=None, quiet_to_min=None, exercise="longer_exhale"),
        baseline=resting_baseline(seed),
        record=False,
        story=demonstration(stressor=stressor),
        seed=seed,
        upright=True,
    )
