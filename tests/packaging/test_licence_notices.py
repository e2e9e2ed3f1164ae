"""What travels with the program is named with its licence."""

from __future__ import annotations

import sysconfig
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def test_everything_that_travels_is_named_and_what_only_builds_is_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.syspath_prepend(str(ROOT / "packaging"))
    from notices import write_notices  # type: ignore[import-not-found]

    target = tmp_path / "LICENCES.txt"
    assert write_notices(target, Path(sysconfig.get_path("purelib"))) > 20
    text = target.read_text(encoding="utf-8")
    heads = [line for line in text.splitlines() if ": " in line]
    assert any(line.lower().startswith("neurokit2 ") and "MIT" in line for line in heads)
    assert any(line.lower().startswith("numpy ") for line in heads)
    assert not any(line.lower().startswith("pip ") for line in heads)
