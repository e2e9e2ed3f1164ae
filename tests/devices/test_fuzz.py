"""Random and mutated packets raise nothing in any parser; the benchmark does ten times as many."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.fuzz_packets import captured, fuzz, made


@pytest.mark.no_cover
def test_a_hundred_thousand_mutations_of_captured_packets_raise_nothing(data: Path) -> None:
    assert fuzz(100_000, 20, captured(data)) == {}


def test_mutations_of_the_virtual_straps_packets_raise_nothing_either() -> None:
    assert fuzz(5_000, 21, made()) == {}
