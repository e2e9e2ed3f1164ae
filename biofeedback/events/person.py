"""What is known of the wearer before a session, and what a session may learn of them."""

from __future__ import annotations

from msgspec import Struct

from biofeedback.events.codes import AnsweringFigure, AnswerStrength, Sensitivity


class LevelSpread(Struct, frozen=True):
    """Centre and spread of one index in the wearer's quiet hours: median and median absolute deviation."""

    median: float
    mad: float


class Spreads(Struct, frozen=True):
    """How far the wearer's minutes lie from their level, as standard deviations, and how many minutes this rests on.

    Of the minutes' heart rate, of ln SDNN without its trend and of the ln of the variability's mean frequency.
    """

    rate_bpm: float
    ln_sdnn: float
    ln_frequency: float
    minutes: float


class Baseline(Struct, frozen=True):
    """What is usual for this wearer.

    ``clean_s`` is the length of clean rest behind it; ``hours`` maps a block of the day (0 night, 1 morning,
    2 afternoon, 3 evening) to its own baseline. ``rate_bpm.mad`` is of the beats' rates within a minute, ``ln_sdnn``
    of detrended intervals; ``last_day`` is the local day that taught it last. ``spreads`` and
    ``ln_frequency``, of the variability's mean frequency, are None of a baseline kept before they were learned.
    """

    rate_bpm: LevelSpread
    ln_rmssd: LevelSpread
    ln_sdnn: LevelSpread
    ln_stress_index: LevelSpread
    clean_s: float
    days: int = 0
    hours: tuple[tuple[int, Baseline], ...] = ()
    last_day: str = ""
    spreads: Spreads | None = None
    ln_frequency: LevelSpread | None = None


class Profile(Struct, frozen=True):
    """Who is wearing the strap, as far as they chose to say; ``conditions`` are codes of ``coaching.person``."""

    person: str = "me"
    conditions: tuple[str, ...] = ()
    birth_year: int | None = None


EVERY_DAY = (0, 1, 2, 3, 4, 5, 6)


class Settings(Struct, frozen=True):
    """What the person chose about being asked. Minutes are local minutes since midnight; None is off.

    ``ask_days`` are the weekdays on which anything is asked, 0 for Monday.
    """

    sensitivity: Sensitivity = "standard"
    quiet_from_min: int | None = 22 * 60
    quiet_to_min: int | None = 7 * 60
    daily_cap: int = 4
    refractory_min: float = 20.0
    posture_reminder_min: float | None = None
    movement_reminder_min: float | None = None
    exercise: str | None = None
    ask_days: tuple[int, ...] = EVERY_DAY


class ExerciseEffect(Struct, frozen=True):
    """What an exercise did for this person so far: mean change in SD (positive helps), its SD and the count.

    ``n_alone`` counts the episodes that were left to themselves, which tell what would have come without it.
    """

    exercise: str
    effect_sd: float
    uncertainty_sd: float
    n: int
    n_alone: int = 0


class Episode(Struct, frozen=True):
    """A raised stretch, told when it is over and judged: with or without an exercise, how it came down.

    ``t`` is when it was judged, ``began_s`` when it had lasted long enough to ask; ``start_z`` and ``after_z`` are
    means of the deviation then and ``horizon_s`` later, on spontaneous breathing. ``recovery_s`` is None when it had
    not settled after twenty minutes. ``exercise`` is "" for an episode that was left to itself.
    """

    t: float
    began_s: float
    start_z: float
    after_z: float | None
    horizon_s: float
    recovery_s: float | None
    exercise: str = ""


class BodyAnswer(Struct, frozen=True):
    """How the wearer's heart answered mental arithmetic, and slow breathing, against the rest before both.

    ``units`` is the middle deviation of the score during the task; the other figures are middle changes, of the heart
    rate in bpm and of the variability in percent. ``slow_rmssd_percent`` is that of slow breathing. ``answering`` are
    the figures that changed clearly towards arousal; ``day`` is the local day.
    """

    strength: AnswerStrength
    units: float
    answering: tuple[AnsweringFigure, ...]
    rate_bpm: float | None = None
    rmssd_percent: float | None = None
    sdnn_percent: float | None = None
    frequency_percent: float | None = None
    slow_rmssd_percent: float | None = None
    day: str = ""


class History(Struct, frozen=True):
    """What earlier sessions left for this one to know.

    ``prompt_walls_s`` are wall times (s since 1970) of recent prompts; ``episodes`` the newest raised stretches;
    ``percentile_85`` and ``percentile_95`` are of the wearer's own smoothed scores over ``days`` days;
    ``threshold_shift`` is learned from feedback; ``resonance_per_min`` is their own pace, if it was assessed;
    ``answers`` tell how their body answered, oldest first.
    """

    prompt_walls_s: tuple[float, ...] = ()
    percentile_85: float | None = None
    percentile_95: float | None = None
    days: int = 0
    threshold_shift: float = 0.0
    episodes: tuple[Episode, ...] = ()
    resonance_per_min: float | None = None
    answers: tuple[BodyAnswer, ...] = ()
