"""What somebody who mends the program needs to know of a fault, and nothing of the person who met it."""

from __future__ import annotations

import platform
import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from importlib import metadata
from pathlib import Path

from biofeedback import __version__
from biofeedback.services.doctor import Finding
from biofeedback.storage.folder import data_folder
from biofeedback.storage.log_file import log_text

LIBRARIES = ("PySide6-Essentials", "numpy", "scipy", "neurokit2", "bleak", "pyqtgraph", "msgspec")
# What of the window's preferences says nothing of who uses it.
PLAIN_PREFERENCES = (
    "theme",
    "text_percent",
    "motion",
    "hide_numbers",
    "tones",
    "volume_percent",
    "voice",
    "notifications",
    "stay_in_tray",
    "language",
    "ecg",
    "movement",
    "background",
    "background_percent",
    "voice_asked",
    "for_clients",
)
PERSON_FILE = re.compile(r"\(data folder\)/[^\n]*?\.person")
PREFACE = """\
Biofeedback: what helps to mend a fault
Nothing is sent by the program: you choose whom to give this to. It holds no heart data, no words of yours and no
names; read it through first. What happened, and what you did just before, is yours to add here:


"""


def bug_report(findings: Sequence[Finding], preferences: Mapping[str, object]) -> str:
    """The report's text.

    Parameters
    ----------
    findings : sequence of Finding
        What the doctor found.
    preferences : mapping
        The window's preferences by name; those that could name anybody are left out.

    Returns
    -------
    str
        Plain text; paths begin at the data folder or the home folder, whose names are left out.
    """
    parts = (
        ("Versions", _versions()),
        ("This computer", map(_nameless, findings)),
        ("Settings", (f"{name}: {preferences[name]}" for name in PLAIN_PREFERENCES if name in preferences)),
        ("Log", iter(_log().splitlines() or ["nothing was noted"])),
    )
    text = PREFACE + "\n\n".join("\n".join([title, "-" * len(title), *lines]) for title, lines in parts) + "\n"
    return _without_places(text)


def _versions() -> Iterator[str]:
    yield f"biofeedback {__version__}{' (packaged)' if hasattr(sys, 'frozen') else ''}"
    yield f"Python {platform.python_version()} on {platform.platform()}"
    for name in LIBRARIES:
        try:
            yield f"{name} {metadata.version(name)}"
        except metadata.PackageNotFoundError:
            yield f"{name}: version unknown"


def _nameless(finding: Finding) -> str:
    # What is well may be called after its owner, as loudspeakers are.
    return finding.line() if finding.next_step else Finding(finding.what, "well").line()


def _log() -> str:
    try:
        return log_text(data_folder())
    except OSError as error:
        return f"the log could not be read: {type(error).__name__}"


def _without_places(text: str) -> str:
    for place, name in ((data_folder(), "(data folder)"), (Path.home(), "(home)")):
        if len(place.parts) > 1:
            text = text.replace(str(place), name)
    return PERSON_FILE.sub(r"(data folder)/(a person).person", text)
