"""Words of the journal's prompts. No Qt widgets here."""

from __future__ import annotations

from typing import get_args

from biofeedback.gui.text.words import translate
from biofeedback.self_report.journal import JournalPrompt

# Those that one can choose oneself; the others belong to the steps of an exercise.
CHOSEN: tuple[JournalPrompt, ...] = ("feeling", "instead", "grateful", "what_if", "answer")


def prompt_word(prompt: JournalPrompt) -> str:
    """What a prompt asks; free words are asked nothing."""
    words: dict[JournalPrompt, str] = {
        "free": translate("Journal", "Free words"),
        "feeling": translate("Journal", "What am I feeling?"),
        "instead": translate("Journal", "How do I want to feel instead?"),
        "grateful": translate("Journal", "Three things I am grateful for"),
        "what_if": translate("Journal", "What if …"),
        "answer": translate("Journal", "And an answer to it"),
        "how_likely": translate("Journal", "How likely is it, and what speaks against it?"),
        "what_then": translate("Journal", "If it did happen: what would I do first?"),
        "to_a_friend": translate("Journal", "What would I say to a friend with this worry?"),
    }
    return words[prompt]


def prompt_words() -> dict[JournalPrompt, str]:
    """All of them, for an export."""
    return {prompt: prompt_word(prompt) for prompt in get_args(JournalPrompt)}
