"""How this computer's window should look, sound and behave. Plain values, kept in one small file."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Literal, NamedTuple, Protocol, TypeAlias

Theme: TypeAlias = Literal["system", "light", "dark"]
Motion: TypeAlias = Literal["system", "full", "reduced"]
TEXT_SIZES = (100, 115, 130, 150, 175, 200)
FILE_NAME = "window.json"
# The virtual strap that the window offers: a H10, so that breath and posture are seen.
VIRTUAL = "virtual-h10"


def is_virtual(strap: str) -> bool:
    """Whether a strap is none, but an invented heart."""
    return strap.startswith("virtual")


class Preferences(NamedTuple):
    """What the person chose about the window.

    ``strap`` is an address, `VIRTUAL`, or "" for whichever was used last; ``ecg`` asks one that can for its ECG,
    ``movement`` one that has it for its accelerometer;
    ``language`` is a code, "" for the desktop's; ``volume_percent`` is of tones and voice, ``background_percent`` of
    the sound behind an exercise; ``for_clients`` is whether the program is there to be shown to others;
    ``voice_asked``, ``welcomed`` and ``told_of_tray`` are what happened once.
    ``practice`` and the file ``practice_logo`` stand on the pages that are handed over; ``protocol`` is the text of the
    demonstration's protocol, "" for the usual one. ``check_in_at_min`` is the local minute of the day at which one is
    reminded to check in, ``plan_at_min`` of what is due of a plan for home, -1 for never; ``day_end_at_min`` that from
    which on History shows the day in short, -1 for never, and ``day_end_notice`` whether it is told then.
    """

    theme: Theme = "system"
    text_percent: int = 100
    motion: Motion = "system"
    hide_numbers: bool = False
    tones: bool = True
    volume_percent: int = 50
    voice: bool = False
    voice_asked: bool = False
    background: Literal["off", "rain", "waves", "brown"] = "off"
    background_percent: int = 40
    notifications: bool = True
    stay_in_tray: bool = True
    language: str = ""
    strap: str = ""
    strap_name: str = ""
    ecg: bool = False
    movement: bool = True
    for_clients: bool = False
    welcomed: bool = False
    told_of_tray: bool = False
    practice: str = ""
    practice_logo: str = ""
    protocol: str = ""
    check_in_at_min: int = -1
    plan_at_min: int = -1
    day_end_at_min: int = 20 * 60
    day_end_notice: bool = False


class PreferenceStore(Protocol):
    """Keeps preferences between runs."""

    def load(self) -> Preferences:
        """What was kept; the defaults when nothing was."""
        ...

    def save(self, preferences: Preferences) -> None:
        """Keep these."""
        ...


class ForgetfulStore:
    """Keeps preferences for as long as the program runs; the demo leaves nothing behind."""

    def __init__(self, preferences: Preferences | None = None) -> None:
        self._kept = preferences or Preferences()

    def load(self) -> Preferences:
        """What was kept."""
        return self._kept

    def save(self, preferences: Preferences) -> None:
        """Keep these."""
        self._kept = preferences


class PreferenceFile:
    """Keeps preferences in a file that only its owner can read.

    Parameters
    ----------
    folder : Path
        The data folder; made when something is saved.
    """

    def __init__(self, folder: Path) -> None:
        self._path = folder / FILE_NAME

    def load(self) -> Preferences:
        """What was kept; whatever in it cannot be understood is left at its default."""
        if not self._path.exists():
            return Preferences()
        import json

        from biofeedback.storage.small_file import read_small

        try:
            kept = json.loads(read_small(self._path))
        except (OSError, ValueError, RecursionError) as error:
            _warn("preferences could not be read", error)
            return Preferences()
        return understood(kept)

    def save(self, preferences: Preferences) -> None:
        """Keep these; a damaged file is set aside, a disk that fails is logged, the window goes on."""
        import json

        from biofeedback.storage.folder import make_private
        from biofeedback.storage.small_file import replace_small

        try:
            make_private(self._path.parent)
            content = json.dumps(preferences._asdict(), indent=1).encode()
            replace_small(self._path, content, lambda before: isinstance(json.loads(before), dict))
        except OSError as error:
            _warn("preferences could not be kept", error)


def _warn(what: str, error: Exception) -> None:
    import logging

    logging.getLogger(__name__).warning("%s: %s", what, error)


def understood(kept: Any) -> Preferences:
    """Preferences from decoded JSON of this or another version."""
    if not isinstance(kept, dict):
        return Preferences()
    default = Preferences()._asdict()
    choices = {
        "theme": ("system", "light", "dark"),
        "motion": ("system", "full", "reduced"),
        "background": ("off", "rain", "waves", "brown"),
    }
    good: dict[str, Any] = {}
    for name, usual in default.items():
        value = kept.get(name, usual)
        if type(value) is not type(usual) or value not in choices.get(name, (value,)):
            value = usual
        good[name] = value
    good["text_percent"] = min(200, max(100, good["text_percent"]))
    for name in ("check_in_at_min", "plan_at_min", "day_end_at_min"):
        good[name] = good[name] if -1 <= good[name] < 24 * 60 else default[name]
    for name in ("volume_percent", "background_percent"):
        good[name] = min(100, max(0, good[name]))
    return Preferences(**good)
