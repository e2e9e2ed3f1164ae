"""Words for a protocol's phases: their names, what the client reads, what the therapist may say."""

from __future__ import annotations

from biofeedback.coaching import catalogue
from biofeedback.coaching.protocol import Phase
from biofeedback.coaching.tasks import Colour
from biofeedback.events import PhaseKind, Task
from biofeedback.gui.text.words import exercise_name, translate


def kind_word(kind: PhaseKind) -> str:
    """A phase's kind."""
    match kind:
        case "rest":
            return translate("Protocol", "Rest")
        case "stressor":
            return translate("Protocol", "Stressor")
        case "regulation":
            return translate("Protocol", "Regulation")
        case "free":
            return translate("Protocol", "Free breathing")


def task_word(task: Task) -> str:
    """A task's name."""
    match task:
        case "serial_sevens":
            return translate("Protocol", "counting in sevens")
        case "stroop":
            return translate("Protocol", "colours and words")
        case "spoken":
            return translate("Protocol", "a task you give")


def phase_title(phase: Phase) -> str:
    """A phase's own name, or its kind."""
    return phase.name or kind_word(phase.kind)


def phase_detail(phase: Phase) -> str:
    """What is done in a phase, in a few words; "" where its kind says it."""
    if phase.kind == "stressor":
        return task_word(phase.task or "spoken")
    return exercise_name(phase.exercise) if phase.exercise else ""


def phase_line(phase: Phase) -> str:
    """Name and detail in one line."""
    detail = phase_detail(phase)
    return f"{phase_title(phase)}, {detail[:1].lower()}{detail[1:]}" if detail else phase_title(phase)


def instruction(phase: Phase) -> tuple[str, str]:
    """What the client is asked to do, and one line more."""
    if phase.kind == "rest":
        return translate("Protocol", "Sit quietly"), translate("Protocol", "Breathe as you like")
    if phase.kind == "stressor":
        return _task(phase.task or "spoken")
    if phase.kind == "free":
        return translate("Protocol", "Just sit"), translate("Protocol", "Breathe as you like")
    return exercise_name(phase.exercise or ""), ""


def _task(task: Task) -> tuple[str, str]:
    match task:
        case "serial_sevens":
            return (
                translate("Protocol", "Count down in sevens"),
                translate("Protocol", "Aloud, as fast as you can, from"),
            )
        case "stroop":
            return (translate("Protocol", "Say the colour"), translate("Protocol", "Not the word, aloud"))
        case "spoken":
            return (translate("Protocol", "Answer aloud"), translate("Protocol", "As fast as you can"))


def you_could_say(phase: Phase) -> str:
    """A line for the therapist to say."""
    if phase.kind == "rest":
        return translate("Protocol", "“Lean back and let the chair carry you. There is nothing to do for a while.”")
    if phase.kind == "free":
        return translate("Protocol", "“Let the breath go its own way now. We just watch what stays.”")
    if phase.kind == "regulation":
        return _why(phase.exercise or "")
    said = {
        "serial_sevens": translate("Protocol", "“Take seven away, and again. If you lose count, begin anew.”"),
        "stroop": translate("Protocol", "“Say the colour that you see, not the word. A slip does not matter.”"),
        "spoken": translate("Protocol", "“Answer as quickly as you can. We can stop at any time.”"),
    }
    return said[phase.task or "spoken"]


def _why(exercise: str) -> str:
    try:
        return translate("Exercises", catalogue.find(exercise).why)
    except KeyError:
        return ""


def colour_word(colour: Colour) -> str:
    """A colour's name, as it stands on the screen."""
    match colour:
        case "blue":
            return translate("Stroop", "blue")
        case "green":
            return translate("Stroop", "green")
        case "yellow":
            return translate("Stroop", "yellow")
        case "purple":
            return translate("Stroop", "purple")


def mark_of(seconds: float) -> str:
    """A moment on the time axis: 2 min, or 2:13."""
    whole = round(seconds)
    return minutes(whole) if whole % 60 else translate("Charts", "{n} min").format(n=whole // 60)


def minutes(seconds: float) -> str:
    """Minutes and seconds, as 2:00."""
    whole = max(0, round(seconds))
    return f"{whole // 60}:{whole % 60:02d}"
