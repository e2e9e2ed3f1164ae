"""Words for what follows an exercise."""

from __future__ import annotations

from biofeedback.coaching.catalogue import find
from biofeedback.coaching.exercise import BodyPart
from biofeedback.gui.text.words import translate


def paces_breath(exercise: str) -> bool:
    """Whether an exercise slows the breath, so that the figures are moved by that while it lasts."""
    try:
        found = find(exercise)
    except KeyError:
        return False
    return found.kind == "breathing" or any(step.breath is not None for step in found.steps)


def part_question(part: BodyPart) -> str:
    """How a part of the body is now."""
    asked: dict[BodyPart, str] = {
        "neck": translate("Afterwards", "How is your neck now?"),
        "shoulders": translate("Afterwards", "How are your shoulders now?"),
        "back": translate("Afterwards", "How is your back now?"),
        "jaw": translate("Afterwards", "How is your jaw now?"),
        "chest": translate("Afterwards", "How is your chest now?"),
        "belly": translate("Afterwards", "How is your belly now?"),
        "hips": translate("Afterwards", "How are your hips now?"),
    }
    return asked[part]
