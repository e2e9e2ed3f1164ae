"""Every index describes itself once; events, rows and the documentation follow from that."""

from __future__ import annotations

import csv
import re
from pathlib import Path

import pytest
from msgspec.structs import fields
from recordings import breathing_heart, window

from biofeedback.events import Indices
from biofeedback.signal.indices.catalogue import INDICES, OF_WINDOWS
from biofeedback.signal.indices.engines import NativeBackend
from biofeedback.signal.indices.measured import Index
from biofeedback.signal.indices.summary import summarise
from biofeedback.signal.recording import analyse
from biofeedback.storage.exports.indices_csv import indices_csv

# What an event says of its window itself, and the rate that comes from the breath and not from the intervals.
OF_THE_WINDOW = ("t", "engine", "window_s", "n_beats", "artefact_percent")
OF_THE_BREATH = ("respiration_rate_bpm",)
DOCUMENT = Path(__file__).resolve().parents[2] / "docs" / "signal.md"

every = pytest.mark.parametrize("index", INDICES, ids=lambda index: index.name)
of_windows = pytest.mark.parametrize("index", OF_WINDOWS, ids=lambda index: index.name)


def test_an_event_has_a_field_for_each_index_of_windows_and_no_other() -> None:
    named = tuple(field.name for field in fields(Indices))
    assert named == (*OF_THE_WINDOW, *(index.name for index in OF_WINDOWS), *OF_THE_BREATH)


@every
def test_its_description_is_whole(index: Index) -> None:
    assert index.label
    assert index.source
    assert (index.shortest_s is None) == bool(index.listed_after)
    assert bool(index.shortest_source) == (index.shortest_s is not None)
    units = {"ms": "_ms", "1/min": "_bpm", "%": "_percent", "ms^2": "_ms2"}
    assert index.name.endswith(units.get(index.unit, ""))


def test_a_row_of_a_recording_lists_every_index_once_and_in_order() -> None:
    row = list(analyse(breathing_heart(600.0), NativeBackend()).row())
    assert row[3:-1] == [index.name for index in INDICES]
    for index in INDICES:
        if index.listed_after:
            assert row.index(index.listed_after) < row.index(index.name)


@of_windows
def test_a_window_tells_it_from_its_shortest_length_on(index: Index) -> None:
    assert index.shortest_s is not None
    for length_s, known in ((0.85 * index.shortest_s - 3.0, False), (0.85 * index.shortest_s + 3.0, True)):
        told = summarise(NativeBackend(), window(breathing_heart(length_s)), length_s)
        assert (getattr(told, index.name) is not None) == known


def test_the_table_of_windows_has_a_column_for_each() -> None:
    told = summarise(NativeBackend(), window(breathing_heart(125.0)), 125.0)
    header, row = csv.reader(indices_csv([told]).decode().splitlines())
    for index in OF_WINDOWS:
        assert float(row[header.index(index.name)]) == getattr(told, index.name)


@of_windows
def test_the_documentation_tells_its_shortest_window(index: Index) -> None:
    """Rows such as "| SD1, SD2 | 90, 120 s | ..." give one length for all of their indices or one for each."""
    lengths: dict[str, float] = {}
    for line in DOCUMENT.read_text().splitlines():
        cells = [cell.strip() for cell in line.split("|")]
        if len(cells) > 3 and re.fullmatch(r"[\d,; s]+", cells[2]):
            labels, known = re.split("[,;] ", cells[1]), [float(text) for text in re.findall(r"\d+", cells[2])]
            lengths |= dict(zip(labels, known if len(known) == len(labels) else known * len(labels), strict=False))
    assert lengths.get(index.label) == index.shortest_s
