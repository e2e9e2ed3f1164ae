"""Shared fixtures: the real recordings, a data folder of one's own."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from tests.pictures.written_once import VARIABLE

# Timings never gate a test: a busy machine is no failure.
settings.register_profile("patient", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("patient")
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
SHARED = Path(os.environ.get("BIOFEEDBACK_SHARED") or Path(__file__).resolve().parents[2] / "shared")


def beside_the_project(name: str, what: str) -> Path:
    """A folder of ``../shared``: absent on most machines, required in CI."""
    folder = SHARED / name
    if folder.is_dir():
        return folder
    if os.environ.get("BIOFEEDBACK_REQUIRE_DATA") == "1":
        pytest.fail(f"{what} are required here, but there is no {folder}")
    pytest.skip(f"{what} (../shared/{name}) are not on this machine; docs/data.md says where the public ones are had")


@pytest.fixture(scope="session")
def data() -> Path:
    """The real recordings beside the project."""
    return beside_the_project("data", "the real recordings")


@pytest.fixture(scope="session")
def cases() -> Path:
    """The inputs that were once read wrongly, with their right answers in a README."""
    return beside_the_project("cases", "the collected cases")


@pytest.fixture(scope="session", autouse=True)
def invented_once(tmp_path_factory: pytest.TempPathFactory) -> None:
    """What is invented for the pictures is written once for all processes of a run."""
    base = tmp_path_factory.getbasetemp()
    os.environ[VARIABLE] = str((base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / "invented")


@pytest.fixture(autouse=True)
def own_data_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Each test has a data folder and a place for autostart of its own; nobody's recordings are touched."""
    folder = tmp_path / "biofeedback-data"
    monkeypatch.setenv("BIOFEEDBACK_DATA_DIR", str(folder))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    return folder
