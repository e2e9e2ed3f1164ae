"""Words on show that no translation has to give: names, what German has from elsewhere, and what people typed."""

from __future__ import annotations

import errno
import os
import re

from tests.pictures import told
from tests.pictures.at_home import NOTE
from tests.pictures.invented import STRAPS
from tests.pictures.past import SITTINGS
from tests.pictures.practice import FEW

# Reviewed: names, and words that German has from elsewhere.
SAME_IN_GERMAN = {
    "Arousal",
    "Biofeedback",
    "Figtree",
    "Font",
    "Licence",
    "Open",
    "SIL",
    "Strg",
    "biofeedback",
    "local",
    "share",
    "Deutsch",
    "English",
    "Garmin",
    "Jana",
    "Movesense",
    "Park",
    "Polar",
    "Praxis",
    "HRM",
    "Pro",
}
# What people typed in the pictures, and what straps are called there.
TYPED = (
    NOTE,
    *FEW,
    *(sitting.note for sitting in SITTINGS),
    *(strap.name for strap in STRAPS),
    *(passage.text for entry in told.ENTRIES for passage in entry.passages),
    "Slept well.",
    "Evening",
    "Optical armband",
    "Strap of the physiotherapy practice at the old town hall, room 3",
    "Practice, Physiotherapy practice at the old town hall, first floor",
    "shoulders up",
    "somebody else",
)
# A code to write down, the keys as Qt names them, and what the system says of a file that is not there.
GIVEN = (
    "YWEB-TOQR-3ZOU-2SXC-7D2W-4IF5-667M-JIRD",
    "Umschalt Leertaste Return Tab Esc Entf Rechts Links Hoch Runter Bild aufwärts Bild abwärts",
    "nothing.json",
    os.strerror(errno.ENOENT),
)


def own_words() -> set[str]:
    """All words that may stand in German as they are in English."""
    return SAME_IN_GERMAN | {word for text in (*TYPED, *GIVEN) for word in re.split(r"[\W\d]+", text) if word}
