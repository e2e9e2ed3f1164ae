"""A session in a few plain lines."""

from __future__ import annotations

from collections import Counter

from biofeedback.events import Arousal, Beat, Event, ExerciseProgress, Gap, Prompt


class Summary:
    """Counts what a session's events say."""

    def __init__(self) -> None:
        self._t_s = 0.0
        self._beats = 0
        self._artefacts = 0
        self._gaps = 0
        self._states: Counter[str] = Counter()
        self._notes: list[str] = []

    def add(self, event: Event) -> None:
        """Take in one event."""
        self._t_s = max(self._t_s, event.t)
        match event:
            case Beat():
                self._beats += 1
                self._artefacts += event.artefact is not None
            case Gap():
                self._gaps += 1
            case Arousal():
                self._states[event.state] += 1
            case Prompt():
                self._notes.append(f"{clock(event.t)}  offered {event.exercise} ({event.reason})")
            case ExerciseProgress() if event.phase in ("started", "finished", "stopped"):
                self._notes.append(f"{clock(event.t)}  {event.exercise} {event.phase}")

    def text(self) -> str:
        """The lines."""
        share = 100 * self._artefacts / max(1, self._beats)
        lines = [f"{clock(self._t_s)}, {self._beats} beats, {share:.1f} % corrected, {self._gaps} gaps"]
        total = sum(self._states.values())
        if total:
            states = ", ".join(f"{state} {100 * n / total:.0f} %" for state, n in self._states.most_common())
            lines.append(f"arousal: {states}")
        return "\n".join(lines + (self._notes or ["no prompt"]))


def clock(t_s: float) -> str:
    """A time since the start as h:mm:ss."""
    minutes, seconds = divmod(int(t_s), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{seconds:02}"
