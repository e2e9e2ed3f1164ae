"""What the invented person of the demo wrote, and who gave them a plan, in both languages."""

from __future__ import annotations

from collections.abc import Mapping

from biofeedback.self_report.journal import JournalPrompt

# How many days ago, and what was written to which prompt.
ENTRIES: Mapping[str, tuple[tuple[int, tuple[tuple[JournalPrompt, str], ...]], ...]] = {
    "en": (
        (21, (("free", "An invented entry. Long day at the desk, the neck let go only after the walk."),)),
        (12, (("feeling", "Invented: restless after the call."), ("instead", "Slow enough to cook something."))),
        (
            6,
            (
                ("what_if", "Invented: what if the report is not ready on Friday?"),
                ("answer", "Then I say so on Thursday, and name the day on which it will be."),
            ),
        ),
        (2, (("grateful", "Invented: the tea, the quiet morning, the neighbour’s joke."),)),
    ),
    "de": (
        (21, (("free", "Ein erfundener Eintrag. Langer Tag am Tisch, der Nacken wurde erst nach dem Gehen locker."),)),
        (12, (("feeling", "Erfunden: unruhig nach dem Anruf."), ("instead", "Langsam genug, um etwas zu kochen."))),
        (
            6,
            (
                ("what_if", "Erfunden: Was, wenn der Bericht am Freitag nicht fertig ist?"),
                ("answer", "Dann sage ich es am Donnerstag und nenne den Tag, an dem er es sein wird."),
            ),
        ),
        (2, (("grateful", "Erfunden: der Tee, der stille Morgen, der Witz des Nachbarn."),)),
    ),
}
# The practice of the plan, and its note.
PRACTICE: Mapping[str, tuple[str, str]] = {
    "en": ("an invented practice", "Sitting, feet on the ground. Stop if you feel dizzy."),
    "de": ("einer erfundenen Praxis", "Im Sitzen, die Füße am Boden. Bei Schwindel aufhören."),
}
