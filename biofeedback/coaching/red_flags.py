"""Feel unwell? What calls for help now, and what for a clinician soon. Shown, never computed into a verdict.

Signs after the published red flags for back pain of NHS community services and for chest and breathing complaints
(sources in ``docs/coaching.md``); the words are ours.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class RedFlags:
    """A group of signs and what to do about them."""

    id: str
    title: str
    signs: tuple[str, ...]
    do: str


RED_FLAGS: tuple[RedFlags, ...] = (
    RedFlags(
        "emergency_heart",
        "Call the emergency number now if you have",
        (
            "pain or pressure in the chest, perhaps into arm, jaw or back",
            "trouble breathing while at rest",
            "fainted, or are about to",
            "a pulse that has newly become irregular, and feel ill with it",
            "a sudden weak arm or leg, a drooping face, or trouble speaking",
        ),
        "Do not wait to see whether an exercise helps.",
    ),
    RedFlags(
        "emergency_back",
        "Go to an emergency department today if, with back pain, you newly have",
        (
            "changed control of bladder or bowel, or cannot pass water",
            "numbness around the genitals, the anus or the inner thighs",
            "pain, weakness or numbness in both legs",
            "a leg that gives way or is losing strength",
            "a change in sexual function or feeling",
        ),
        "These can mean that nerves are being pressed; hours count.",
    ),
    RedFlags(
        "clinician",
        "See a clinician soon about back or neck pain",
        (
            "that began before 20 or after 55",
            "after a fall, a blow or an accident",
            "that sits between the shoulder blades and does not change with movement",
            "with fever, feeling ill or losing weight without trying",
            "that keeps you awake every night",
            "if you have had cancer, take steroids or have a weakened immune system",
        ),
        "Until then, leave out what hurts.",
    ),
    RedFlags(
        "crisis",
        "If you think of harming yourself",
        ("thoughts of not wanting to live, or of hurting yourself",),
        "Talk to somebody now: the emergency number, a crisis line, or a person you trust.",
    ),
    RedFlags(
        "breathing",
        "If a breathing exercise makes you dizzy or tingly",
        ("dizziness, tingling around the mouth or in the fingers, a tight chest from breathing too much",),
        "Stop, breathe as you like through the nose, and sit until it passes. If it does not pass, call for help.",
    ),
)
