"""Words for sounds."""

from __future__ import annotations

from biofeedback.gui.text.words import translate


def background_words() -> dict[str, str]:
    """The sounds that can go behind an exercise, by the name they are kept under."""
    return {
        "off": translate("Sound", "Off"),
        "rain": translate("Sound", "Rain"),
        "waves": translate("Sound", "Waves"),
        "brown": translate("Sound", "Brown noise"),
    }
