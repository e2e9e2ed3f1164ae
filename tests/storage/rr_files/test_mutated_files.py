"""Files changed at random are read or refused in one line, whatever stands in them; a seeded second for each kind.

`benchmarks/fuzz_files.py` goes on for as long as one likes.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.fuzz_files import Target, fuzz, targets

KINDS = ("plan", "protocol", "csv", "fit", "hrm", "jsonl", "txt")


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_but_a_read_or_a_refusal(kind: str, data: Path, tmp_path: Path) -> None:
    found: dict[str, Target] = {target.name: target for target in targets(data)}
    tried, ways, bad = fuzz(found[kind], 1.0, 7, tmp_path / "kept")
    assert tried > 0
    assert ways > 0
    assert bad == 0, [path.name for path in (tmp_path / "kept").iterdir()]
