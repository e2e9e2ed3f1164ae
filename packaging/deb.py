"""A Debian package of the self-contained folder: desktop entry, icon, AppStream metadata; removed without a trace."""

from __future__ import annotations

import os
import platform
import shutil
import subprocess
import tempfile
from datetime import UTC, datetime
from pathlib import Path

HERE = Path(__file__).parent
# What Qt draws, sounds and listens through on any desktop; everything else travels in the folder. What was built with
# one C library needs that or a newer one.
DEPENDS = (
    f"libc6 (>= {platform.libc_ver()[1]})",
    "libdbus-1-3",
    "libegl1",
    "libfontconfig1",
    "libgl1",
    "libxcb-cursor0",
    "libxkbcommon-x11-0",
)
CONTROL = """Package: biofeedback
Version: {version}
Architecture: {architecture}
Maintainer: The biofeedback authors <biofeedback@localhost>
Installed-Size: {size_kb}
Depends: {depends}
Recommends: bluez, libpulse0, speech-dispatcher
Section: utils
Priority: optional
Description: Heart-strap biofeedback
 Reads heart rate and RR intervals from a Bluetooth heart strap, estimates
 bodily arousal against the wearer's own usual, offers a calming exercise and
 measures whether it helped. Private: no account, no network.
 .
 For wellness and education, not a medical device. Removing the package leaves
 every recording where it is, in the data folder of each user.
"""


def build_deb(folder: Path, target: Path, version: str, notices: Path) -> Path:
    """Pack the folder; returns the package.

    Parameters
    ----------
    folder : Path
        The self-contained program.
    target : Path
        Folder of the package.
    version : str
        Its version.
    notices : Path
        Licences of what travels.
    """
    architecture = subprocess.run(
        ["dpkg", "--print-architecture"], capture_output=True, text=True, check=True
    ).stdout.strip()
    with tempfile.TemporaryDirectory() as temporary:
        root = Path(temporary) / "root"
        shutil.copytree(folder, root / "usr/lib/biofeedback", symlinks=True)
        (root / "usr/bin").mkdir(parents=True)
        (root / "usr/bin/biofeedback").symlink_to("../lib/biofeedback/biofeedback")
        _place_desktop_files(root, version)
        _place_documents(root, notices)
        _place_control(root, version, architecture)
        _own(root)
        package = target / f"biofeedback_{version}_{architecture}.deb"
        command = ["dpkg-deb", "--root-owner-group", "-Zxz", "-z3", "--build", str(root), str(package)]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return package


def _place_desktop_files(root: Path, version: str) -> None:
    for source, place in (
        ("biofeedback.desktop", "usr/share/applications/biofeedback.desktop"),
        ("biofeedback.svg", "usr/share/icons/hicolor/scalable/apps/biofeedback.svg"),
    ):
        _write(root / place, (HERE / "linux" / source).read_text(encoding="utf-8"))
    metadata = (HERE / "linux/biofeedback.metainfo.xml").read_text(encoding="utf-8")
    metadata = metadata.replace("@VERSION@", version).replace("@DATE@", datetime.now(UTC).date().isoformat())
    _write(root / "usr/share/metainfo/biofeedback.metainfo.xml", metadata)


def _place_documents(root: Path, notices: Path) -> None:
    licence = (HERE.parent / "LICENSE").read_text(encoding="utf-8")
    _write(root / "usr/share/doc/biofeedback/copyright", licence + "\n" + notices.read_text(encoding="utf-8"))


def _place_control(root: Path, version: str, architecture: str) -> None:
    size_kb = sum(path.stat().st_size for path in root.rglob("*") if path.is_file() and not path.is_symlink()) // 1024
    control = CONTROL.format(version=version, architecture=architecture, size_kb=size_kb, depends=", ".join(DEPENDS))
    _write(root / "DEBIAN/control", control)


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def _own(root: Path) -> None:
    """Readable by everybody, whatever the mask of who builds it; executable where it was."""
    for path in (root, *root.rglob("*")):
        if not path.is_symlink():
            runs = path.is_dir() or (os.access(path, os.X_OK) and path.stat().st_mode & 0o100)
            path.chmod(0o755 if runs else 0o644)
