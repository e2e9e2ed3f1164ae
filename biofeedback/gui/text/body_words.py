"""Words for breath and posture: what is known of them, from what, and why not. No Qt widgets here."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from biofeedback.gui.state.session_state import SessionState
from biofeedback.gui.text.words import translate

if TYPE_CHECKING:
    from biofeedback.events import Breath, BreathSource, PostureKind
    from biofeedback.trends.day_record import PostureGroup

# What is older is no reading of now; from the heart alone one comes every five seconds.
BREATH_STALE_S = 12.0
# As far back as a breath is read from: whoever moved in that time cannot be read.
MOVED_S = 24.0
# Below this it is told, and said to be less sure.
SURE = 0.85


class BreathText(NamedTuple):
    """Breaths a minute, None where they cannot be told; and where that comes from, or why not."""

    rate_bpm: float | None
    note: str


def breath_known(session_state: SessionState, now_s: float) -> BreathText | None:
    """What is known of the breath now; None where nothing is heard of it."""
    breath = session_state.breath
    if breath is None or now_s - breath.t > BREATH_STALE_S:
        return None
    if breath.rate_bpm is None:
        return BreathText(None, _why_not(session_state, breath, now_s))
    source = source_words(breath.source)
    if breath.confidence < SURE:
        source = translate("Breath", "{source}, not quite sure").format(source=source)
    return BreathText(breath.rate_bpm, source)


def source_words(source: BreathSource | None) -> str:
    """What a rate of breathing was read from."""
    if source == "acceleration":
        return translate("Breath", "from the strap’s tilt")
    return translate("Breath", "from the ECG") if source == "ecg" else translate("Breath", "from the heart")


def _why_not(session_state: SessionState, breath: Breath, now_s: float) -> str:
    if session_state.moving() or (session_state.moved_s is not None and now_s - session_state.moved_s < MOVED_S):
        return translate("Breath", "there is too much movement")
    if breath.source is None:
        return translate("Breath", "too little heard of it yet")
    return translate("Breath", "irregular or faint, as when talking")


def posture_word(kind: PostureKind) -> str:
    """A posture in words, without a judgement."""
    match kind:
        case "upright":
            return translate("Posture", "Upright")
        case "leaning_forward":
            return translate("Posture", "Leaning forward from your own upright")
        case "leaning_back":
            return translate("Posture", "Leaning back from your own upright")
        case "leaning_sideways":
            return translate("Posture", "Leaning sideways from your own upright")
        case "lying":
            return translate("Posture", "Lying")
        case "moving":
            return translate("Posture", "Moving")
        case "unknown":
            return translate("Posture", "Posture: cannot tell")


def group_word(group: PostureGroup) -> str:
    """A posture in one word, for how long it lasted."""
    match group:
        case "upright":
            return translate("Posture", "Upright")
        case "leaning":
            return translate("Posture", "Leaning")
        case "lying":
            return translate("Posture", "Lying")
        case "moving":
            return translate("Posture", "Moving")


def posture_at(group: PostureGroup) -> str:
    """A posture at a moment of a recording."""
    return translate("Posture", "Leaning from your own upright") if group == "leaning" else group_word(group)
