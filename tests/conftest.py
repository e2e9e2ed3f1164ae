"""Shared fixtures: the real recordings, a data folder of one's own."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

# Timings never gate a test: a busy machine is no failure.
settings.register_profile("patient", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("patient")
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
DATA = Path(__file__).resolve().parents[2] / "shared" / "data"


@pytest.fixture(scope="session")
def data() -> Path:
    """The real recordings beside the project; absent on most machines, required in CI."""
    if DATA.is_dir():
        return DATA
    if os.environ.get("BIOFEEDBACK_REQUIRE_DATA") == "1":
        pytest.fail(f"the real recordings are required here, but there is no {DATA}")
    pytest.skip("the real recordings (../shared/data) are not on this machine")


@pytest.fixture(autouse=True)
def own_data_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Each test has a data folder of its own; nobody's recordings are touched."""
    folder = tmp_path / "biofeedback-data"
    monkeypatch.setenv("BIOFEEDBACK_DATA_DIR", str(folder))
    return folder
