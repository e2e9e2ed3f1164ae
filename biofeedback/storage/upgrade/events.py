"""Older events, brought to today's form."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from biofeedback.events import Beat
from biofeedback.signal.artefacts import begins_next
from biofeedback.signal.running_sums import CONSECUTIVE_S
from biofeedback.storage.upgrade.objects import Object, part, with_last_day
from biofeedback.storage.upgrade.tagged_actions import with_known_cause, with_phase_start

# Types with few lines, which go through all steps.
_FEW = frozenset({"baseline_update", "device", "exercise", "marker", "pace_found", "posture"})
# Of types with many lines: what each of today's form has in it and older ones have not.
_NEWEST: Mapping[str, bytes] = MappingProxyType({"arousal": b'"z":', "beat": b'"normal":'})


def is_old(kind: str, line: bytes) -> bool:
    """Whether a line of one of today's types may be of an older form; a day has hundreds of thousands of lines."""
    newest = _NEWEST.get(kind)
    if newest is not None:
        return newest not in line
    return kind in _FEW or (kind == "coherence" and b'"respiration_rate_bpm":' in line)


def upgrade_event(event: Object, before: Beat | None = None) -> Object:
    """An event of any form in today's; a newer or unknown one as it is.

    Parameters
    ----------
    event : dict
        The object of its line, with ``type``; it is changed.
    before : Beat, optional
        The last beat ahead of it.
    """
    for step in STEPS:
        event = step(event, before)
    return event


def to_2(event: Object, _before: Beat | None) -> Object:
    """An estimate tells its deviation, and an exercise how a step breathes: both were not known."""
    if event["type"] == "arousal":
        event.setdefault("z", None)
    elif event["type"] == "exercise":
        event.setdefault("breath", None)
    return event


def to_3(event: Object, _before: Beat | None) -> Object:
    """The usual knows the day that taught it last, and coherence the power at its peak."""
    if event["type"] == "baseline_update":
        with_last_day(part(event, "baseline"))
    elif event["type"] == "coherence":
        event.setdefault("resonance_power_ms2", None)
    return event


def to_4(event: Object, before: Beat | None) -> Object:
    """A beat tells whether its interval is normal-to-normal, as the classifier had decided it.

    What it decided by is stored: the label, the interval, and the one that a clean rhythm would have had.
    """
    if event["type"] == "beat" and "normal" not in event:
        event["normal"] = event.get("artefact") is None and not (before is not None and _spoils(before, event))
    return event


def _spoils(before: Beat, beat: Object) -> bool:
    """Whether a beat's interval begins at a beat that should not be there."""
    t_s, rr_ms = beat.get("t"), beat.get("rr_ms")
    if not isinstance(t_s, int | float) or not isinstance(rr_ms, int | float):
        raise ValueError("a beat without its time and interval")
    follows = t_s - before.t - rr_ms / 1000.0 <= CONSECUTIVE_S
    return follows and begins_next(before.artefact, before.rr_ms, [rr_ms], before.rr_corrected_ms)


def to_5(event: Object, _before: Beat | None) -> Object:
    """A pace that was found tells on which side of it the true one may lie: nothing was said of that."""
    if event["type"] == "pace_found":
        event.setdefault("bound", "")
    return event


def to_6(event: Object, _before: Beat | None) -> Object:
    """Coherence tells no breath: it was guessed from the rhythm's peak, and was left out of every figure since."""
    if event["type"] == "coherence":
        event.pop("respiration_rate_bpm", None)
    return event


def to_7(event: Object, _before: Beat | None) -> Object:
    """A posture tells that an own upright was learned: it was not asked for."""
    if event["type"] == "posture":
        event.setdefault("taught", False)
    return event


def to_8(event: Object, _before: Beat | None) -> Object:
    """A phase of a protocol has fields of its own, where it was a marker with a text."""
    return with_known_cause(with_phase_start(event))


STEPS = (to_2, to_3, to_4, to_5, to_6, to_7, to_8)
