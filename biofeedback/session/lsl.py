"""A Lab Streaming Layer outlet: intervals, heart rate and markers for a laboratory's recorder."""

from __future__ import annotations

from typing import Any

from biofeedback.events import Beat, Event, ExerciseProgress, HeartRate, Marker, PhaseStart, Prompt


class LslMissingError(Exception):
    """pylsl, or the library under it, is not installed."""


class LslOutlet:
    """Three streams: "RR" in ms and "HR" in bpm, both irregular, and text markers.

    Parameters
    ----------
    source_id : str
        Stays the same for the same strap or person, so that a recorder finds the streams again.
    start_s : float
        The session's zero on LSL's own clock (``local_clock``), s.

    Raises
    ------
    LslMissingError
        If pylsl is not installed.
    """

    def __init__(self, source_id: str, start_s: float | None = None) -> None:
        try:
            import pylsl
        except (ImportError, RuntimeError, OSError) as error:
            reason = (
                f'the Lab Streaming Layer is not installed ({error}); install the extra: pip install "biofeedback[lsl]"'
            )
            raise LslMissingError(reason) from None
        self._start_s: float = pylsl.local_clock() if start_s is None else start_s
        self._rr = _outlet(pylsl, "RR", "RR", "ms", pylsl.cf_float32, source_id)
        self._rate = _outlet(pylsl, "HR", "HR", "bpm", pylsl.cf_float32, source_id)
        self._markers = _outlet(pylsl, "Markers", "Markers", "", pylsl.cf_string, source_id)

    def send(self, event: Event) -> None:
        """Send what a laboratory wants of one event, stamped with the moment it happened."""
        at_s = self._start_s + event.t
        match event:
            case Beat():
                self._rr.push_sample([event.rr_ms], at_s)
            case HeartRate():
                self._rate.push_sample([float(event.rate_bpm)], at_s)
            case Marker():
                self._markers.push_sample([f"note: {event.text}"], at_s)
            case PhaseStart():
                self._markers.push_sample([f"phase: {event.kind or 'end'}"], at_s)
            case Prompt():
                self._markers.push_sample([f"prompt: {event.exercise}"], at_s)
            case ExerciseProgress() if event.phase != "step":
                self._markers.push_sample([f"exercise {event.phase}: {event.exercise}"], at_s)


def _outlet(pylsl: Any, name: str, kind: str, unit: str, form: int, source_id: str) -> Any:
    info = pylsl.StreamInfo(f"Biofeedback {name}", kind, 1, pylsl.IRREGULAR_RATE, form, f"{source_id}-{name}")
    channel = info.desc().append_child("channels").append_child("channel")
    channel.append_child_value("label", name)
    channel.append_child_value("unit", unit)
    return pylsl.StreamOutlet(info)
