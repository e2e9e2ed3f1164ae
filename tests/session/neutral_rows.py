"""Events as rows without names of fields, so that two versions of the program can be compared by what they say.

A row is the name of the event's class, then the values of its fields in their order; a value that is a struct itself is
a list of its own values. What comes every second is summed up by the minute. Kept rows have nine significant digits.
"""

from __future__ import annotations

import dataclasses
import enum
import json
import lzma
import math
import zlib
from collections.abc import Iterable, Sequence
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from typing import Any, TypeAlias

import msgspec

from biofeedback.events import Marker, PhaseStart

Value: TypeAlias = Any
Row: TypeAlias = list[Value]

# Classes that have another name now than the rows were written with: old name to new.
RENAMED: dict[str, str] = {"Exercise": "ExerciseProgress"}
# Fields that a class has now and had not when the rows were written, by the class's present name.
ADDED: dict[str, tuple[str, ...]] = {"Settings": ("ask_days",)}

# Of a minute of these there is one row, with how many there were and a sum for each field.
EACH_SECOND = ("HeartRate", "Coherence", "Breath")
MANY = (*EACH_SECOND, "Beat", "Indices", "Arousal")
DIGITS = 9
# Half a unit in the ninth digit is what rounding costs; the rest is what two machines may compute differently.
RELATIVE = 5e-9 + 1e-9
ABSOLUTE = 1e-9


def row_of(value: Any) -> Row:
    """The row of an event."""
    match value:
        case Marker():
            return ["Marker", value.t, value.text, "note"]
        case PhaseStart(kind=None):
            return ["Marker", value.t, "", "phase"]
        case PhaseStart():
            # As it was when the rows were written: a mark with a text of three parts.
            text = f"{value.kind}|{value.task or value.exercise or ''}|{value.name}"
            return ["Marker", value.t, text, "phase"]
        case _:
            return [type(value).__name__, *plain(value)]


def plain(value: Any) -> Value:
    """A value without names."""
    if isinstance(value, enum.Enum):
        return plain(value.value)
    if isinstance(value, msgspec.Struct):
        return [plain(getattr(value, name)) for name in _names(value, value.__struct_fields__)]
    if dataclasses.is_dataclass(value):
        return [plain(getattr(value, name)) for name in _names(value, [f.name for f in dataclasses.fields(value)])]
    if isinstance(value, list | tuple):
        return [plain(each) for each in value]
    return value


def _names(value: Any, names: Sequence[str]) -> list[str]:
    added = ADDED.get(type(value).__name__, ())
    return [name for name in names if name not in added]


def summed_up(rows: Iterable[Row], classes: Sequence[str] = EACH_SECOND) -> list[Row]:
    """The rows, those of some classes by the minute and at the end."""
    kept: list[Row] = []
    many: list[tuple[int, int, Row]] = []
    for row in rows:
        if row[0] in classes:
            many.append((classes.index(row[0]), int(row[1] // 60.0), row))
        else:
            kept.append(row)
    many.sort(key=itemgetter(0, 1))
    return kept + [
        _summed(classes[kind], minute, [row for _, _, row in group])
        for (kind, minute), group in groupby(many, key=itemgetter(0, 1))
    ]


def _summed(kind: str, minute: int, rows: list[Row]) -> Row:
    """The class, minute and number of the rows, a check of all but their numbers, and for each field its numbers' sum.

    Later numbers weigh more, so that an exchange of two shows as well.
    """
    fields = list(zip(*(row[1:] for row in rows), strict=True))
    leaves = [[leaf for value in values for leaf in _leaves(value)] for values in fields]
    rest = repr([["" if _is_number(leaf) else leaf for leaf in field] for field in leaves])
    sums = [
        math.fsum((1.0 + i / len(field)) * leaf for i, leaf in enumerate(field) if _is_number(leaf)) for field in leaves
    ]
    return [kind, minute, len(rows), zlib.crc32(rest.encode()), *sums]


def _leaves(value: Value) -> list[Value]:
    return [leaf for each in value for leaf in _leaves(each)] if isinstance(value, list) else [value]


def _is_number(leaf: Value) -> bool:
    return isinstance(leaf, int | float) and not isinstance(leaf, bool)


def differences(expected: Sequence[Row], found: Sequence[Row], most: int = 5) -> list[str]:
    """Where two lists of rows differ, in words; nothing where they are the same."""
    out = [
        f"{i}: {before} is now {now}"
        for i, (before, now) in enumerate(zip(expected, found, strict=False))
        if not _same_row(before, now)
    ]
    if len(expected) != len(found):
        out.append(f"there were {len(expected)} and are {len(found)}")
    return out[:most]


def _same_row(before: Row, now: Row) -> bool:
    if before[0] == "Marker" and before[-1] == "phase" and before[2] and "|" not in before[2]:
        # A mark from elsewhere was a free phase of that name to whoever read it.
        before = ["Marker", before[1], f"free||{before[2]}", "phase"]
    return RENAMED.get(before[0], before[0]) == now[0] and _same(before[1:], now[1:])


def _same(before: Value, now: Value) -> bool:
    if isinstance(before, list):
        return isinstance(now, list) and len(before) == len(now) and all(map(_same, before, now))
    if isinstance(before, bool) or isinstance(now, bool) or not isinstance(before, int | float):
        return type(before) is type(now) and bool(before == now)
    return isinstance(now, int | float) and math.isclose(before, now, rel_tol=RELATIVE, abs_tol=ABSOLUTE)


def write_rows(path: Path, rows: Iterable[Row]) -> None:
    """Keep rows, a line each, compressed; classes by the names that all kept rows have."""
    kept_as = {now: before for before, now in RENAMED.items()}
    named = ([kept_as.get(str(row[0]), row[0]), *row[1:]] for row in rows)
    text = "".join(json.dumps(rounded(row), separators=(",", ":"), ensure_ascii=False) + "\n" for row in named)
    path.write_bytes(lzma.compress(text.encode(), preset=9 | lzma.PRESET_EXTREME))


def rounded(value: Value) -> Value:
    """The value as it is kept."""
    if isinstance(value, list):
        return [rounded(each) for each in value]
    return float(f"{value:.{DIGITS}g}") if isinstance(value, float) else value


def read_rows(path: Path) -> list[Row]:
    """Rows as they were kept."""
    return [json.loads(line) for line in lzma.decompress(path.read_bytes()).decode().splitlines()]
