"""Finding a client among many by a part of their pseudonym. Pure."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from typing import Literal, TypeAlias

from biofeedback.services.people import PersonSummary

ClientOrder: TypeAlias = Literal["last_visit", "name"]


def found_clients(everyone: Iterable[PersonSummary], typed: str, order: ClientOrder) -> list[PersonSummary]:
    """The clients whose pseudonym has every typed word in it, in an order.

    Parameters
    ----------
    everyone : iterable of PersonSummary
    typed : str
        Case and accents do not matter; nothing typed finds all.
    order : {"last_visit", "name"}
        Who was here last comes first, and who never was after them; or by name.
    """
    words = plain(typed).split()
    named = sorted(
        (someone for someone in everyone if all(word in plain(someone.name) for word in words)),
        key=lambda someone: (plain(someone.name), someone.name),
    )
    if order == "name":
        return named
    return sorted(named, key=lambda someone: (someone.last_s is None, -(someone.last_s or someone.consent_s or 0.0)))


def plain(text: str) -> str:
    """A text without case and accents."""
    return "".join(
        letter for letter in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(letter)
    )
