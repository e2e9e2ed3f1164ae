"""What a person can be called, wherever they are named."""

from __future__ import annotations

from unicodedata import category

from biofeedback.user_error import TranslatableError

LONGEST_NAME = 40


class PersonNameError(TranslatableError, ValueError):
    """The name cannot be anybody's; the message says why."""


def usable_name(name: str) -> str:
    """A name as it is kept: one line, without blanks around it.

    Raises
    ------
    PersonNameError
        If nothing is left of it, it is very long, or it cannot be shown.
    """
    wanted = " ".join(name.split())
    if not wanted or not any(letter.isprintable() and not letter.isspace() for letter in wanted):
        raise PersonNameError("a person's name has at least one letter")
    if len(wanted) > LONGEST_NAME:
        raise PersonNameError("a person's name has at most {most} letters", most=LONGEST_NAME)
    if any(category(letter) in ("Cc", "Cs") for letter in wanted):
        raise PersonNameError("a person's name holds only letters that can be shown")
    return wanted
