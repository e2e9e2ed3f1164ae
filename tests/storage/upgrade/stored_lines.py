"""The lines that earlier versions stored, as the raw objects that upgrades work on."""

from __future__ import annotations

import json
import lzma
import sqlite3
from contextlib import closing
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

from biofeedback.storage.payload_codec import decode_payload

VERSIONS = Path(__file__).parents[1] / "versions"
EARLIER = sorted(path.name.removesuffix(".person.xz") for path in VERSIONS.glob("*.person.xz"))
# Which form each version's lines have where it lies on one line with the others; 04 and 11 to 13 lie beside it.
FORM = {
    "01": 1,
    "02": 2,
    "03": 2,
    "05": 3,
    "06": 3,
    "07": 3,
    "08": 3,
    "09": 4,
    "10": 5,
    "14": 6,
    "15": 6,
    "18": 7,
    "19": 8,
}


class Stored(NamedTuple):
    """Inputs, events and keepsakes of one version's database, lines in their order."""

    inputs: list[bytes]
    events: list[bytes]
    kept: dict[str, Any]


@cache
def stored(version: str) -> Stored:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "kept.person"
        path.write_bytes(lzma.decompress((VERSIONS / f"{version}.person.xz").read_bytes()))
        with closing(sqlite3.connect(path)) as database:
            inputs = _lines(database, "stream = 'inputs'")
            events = _lines(database, "stream = 'beats'") + _lines(database, "stream = 'story'")
            about = database.execute("SELECT key, value FROM about").fetchall()
    return Stored(inputs, events, {key: json.loads(decode_payload(value)) for key, value in about})


def _lines(database: sqlite3.Connection, which: str) -> list[bytes]:
    rows = database.execute(f"SELECT payload FROM chunks WHERE {which} ORDER BY seq").fetchall()
    return [line for (payload,) in rows for line in decode_payload(payload).splitlines()]


def of_form(form: int) -> Stored:
    """All that the versions of a form stored."""
    found = [stored(version) for version, its in FORM.items() if its == form]
    assert found
    return Stored(
        [line for each in found for line in each.inputs],
        [line for each in found for line in each.events],
        found[0].kept,
    )


def keeps(now: Any, before: Any) -> bool:
    """Whether nothing is lost or altered: what was added since may stand beside it."""
    if isinstance(before, dict):
        return isinstance(now, dict) and all(name in now and keeps(now[name], value) for name, value in before.items())
    if isinstance(before, list):
        return isinstance(now, list) and len(now) == len(before) and all(map(keeps, now, before))
    return type(now) is type(before) and bool(now == before)
