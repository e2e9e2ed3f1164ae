"""A journal: own words, with or without a prompt. No figure reads them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, TypeAlias

from msgspec import Struct

JournalPrompt: TypeAlias = Literal[
    "free", "feeling", "instead", "grateful", "what_if", "answer", "how_likely", "what_then", "to_a_friend"
]


class Passage(Struct, frozen=True):
    """Words, and the prompt that they answer."""

    prompt: JournalPrompt
    text: str


class JournalEntry(Struct, frozen=True):
    """One entry: ``wall_s`` is when it was begun (s since 1970), ``edited_s`` when it was last changed, or None."""

    id: str
    wall_s: float
    utc_offset_s: int
    passages: tuple[Passage, ...]
    edited_s: float | None = None

    @property
    def written(self) -> tuple[Passage, ...]:
        """The passages that hold any words."""
        return tuple(passage for passage in self.passages if passage.text.strip())


def found_by(entries: Iterable[JournalEntry], words: str) -> list[JournalEntry]:
    """The entries in which every one of the words occurs, whatever its case; all of them without words."""
    wanted = words.casefold().split()
    return [entry for entry in entries if all(word in _text(entry) for word in wanted)]


def _text(entry: JournalEntry) -> str:
    return "\n".join(passage.text for passage in entry.passages).casefold()
