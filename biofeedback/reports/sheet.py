"""A page as a description: its words, tables and small figures, which PDF and HTML draw alike. Units are points."""

from __future__ import annotations

from typing import Literal, TypeAlias

from msgspec import Struct

Mark: TypeAlias = Literal["bars", "dots"]


class Words(Struct, frozen=True, tag=True):
    """A paragraph; ``small`` for notes, ``strong`` for what is to be read first."""

    text: str
    style: Literal["plain", "small", "strong"] = "plain"


class Table(Struct, frozen=True, tag=True):
    """A head and rows; the first column is of words, the others of figures."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


class Chart(Struct, frozen=True, tag=True):
    """A value for each step from left to right; None where nothing is known, which stays empty.

    ``ticks`` are (step, label) below it, ``levels`` (value, label) at its left, of which the lowest and the highest are
    its edges. ``told`` says in words what it shows.
    """

    title: str
    told: str
    mark: Mark
    values: tuple[float | None, ...]
    levels: tuple[tuple[float, str], ...]
    ticks: tuple[tuple[float, str], ...]


Part: TypeAlias = Words | Table | Chart


class Section(Struct, frozen=True):
    """A title and what stands under it."""

    title: str
    parts: tuple[Part, ...]


class Sheet(Struct, frozen=True):
    """All of it; ``language`` is a code as en or de."""

    language: str
    title: str
    subtitle: str
    sections: tuple[Section, ...]
    foot: str
