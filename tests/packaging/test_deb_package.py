"""The Debian package: where things are put, what it asks for, and that removing it removes nothing of a person's."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    if shutil.which("dpkg-deb") is None:
        pytest.skip("dpkg-deb is not on this machine: apt install dpkg")
    monkeypatch.syspath_prepend(str(ROOT / "packaging"))
    from deb import build_deb  # type: ignore[import-not-found]

    folder = tmp_path / "biofeedback"
    (folder / "_internal").mkdir(parents=True)
    program = folder / "biofeedback"
    program.write_text("#!/bin/sh\n")
    program.chmod(0o700)
    secret = folder / "_internal" / "library"
    secret.write_text("x" * 3000)
    secret.chmod(0o600)
    notices = folder / "LICENCES.txt"
    notices.write_text("numpy: BSD\n")
    made: Path = build_deb(folder, tmp_path, "1.2.3", notices)
    return made


def told(package: Path, *arguments: str) -> str:
    return subprocess.run(["dpkg-deb", *arguments, str(package)], capture_output=True, text=True, check=True).stdout


def test_everybody_may_read_it_and_nothing_lies_outside_the_systems_own_folders(package: Path) -> None:
    lines = [line.split() for line in told(package, "--contents").splitlines()]
    files = {line[5]: line[0] for line in lines if not line[0].startswith("d")}
    assert files == {
        "./usr/bin/biofeedback": "lrwxrwxrwx",
        "./usr/lib/biofeedback/LICENCES.txt": "-rw-r--r--",
        "./usr/lib/biofeedback/_internal/library": "-rw-r--r--",
        "./usr/lib/biofeedback/biofeedback": "-rwxr-xr-x",
        "./usr/share/applications/biofeedback.desktop": "-rw-r--r--",
        "./usr/share/doc/biofeedback/copyright": "-rw-r--r--",
        "./usr/share/icons/hicolor/scalable/apps/biofeedback.svg": "-rw-r--r--",
        "./usr/share/metainfo/biofeedback.metainfo.xml": "-rw-r--r--",
    }
    assert {line[1] for line in lines} == {"root/root"}


def test_it_runs_no_script_of_its_own_so_that_recordings_stay(package: Path) -> None:
    assert "postrm" not in told(package, "--info")
    assert "postinst" not in told(package, "--info")


def test_its_version_and_what_it_needs_are_told(package: Path) -> None:
    assert told(package, "--field").splitlines()[0] == "Package: biofeedback"
    fields = dict(line.split(": ", 1) for line in told(package, "--field").splitlines() if ": " in line)
    assert fields["Version"] == "1.2.3"
    assert int(fields["Installed-Size"]) >= 3
    assert "libgl1" in fields["Depends"]


def test_the_metadata_names_the_version_and_the_entry_in_the_menu(package: Path, tmp_path: Path) -> None:
    subprocess.run(["dpkg-deb", "--extract", str(package), str(tmp_path / "out")], check=True)
    metadata = (tmp_path / "out/usr/share/metainfo/biofeedback.metainfo.xml").read_text()
    assert '<release version="1.2.3"' in metadata
    assert '<launchable type="desktop-id">biofeedback.desktop</launchable>' in metadata
    assert "@" not in metadata


def test_what_only_draws_or_clusters_is_not_needed_for_an_analysis(tmp_path: Path) -> None:
    """The specification leaves it out: it must not be missed, by either engine."""
    heart = tmp_path / "heart.txt"
    heart.write_text("\n".join(str(850 + 40 * (n % 7 - 3)) for n in range(400)))
    for engine in ("neurokit", "native"):
        code = (
            "import sys\n"
            "for name in ('matplotlib', 'sklearn', 'PIL', 'requests', 'pywt'):\n"
            "    sys.modules[name] = None\n"
            "from biofeedback.cli.main import run\n"
            f"sys.exit(run(['analyze', {str(heart)!r}, '--json', '--engine', {engine!r}]))\n"
        )
        subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, cwd=ROOT)
