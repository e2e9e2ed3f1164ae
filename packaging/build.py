"""`make package`: the wheel, the self-contained folder and, on Linux, its archive and a Debian package.

Run by the Python of an environment that has what the program needs and PyInstaller, nothing else: what is not there
cannot travel by mistake. What was built is tried before it is called done (`check.py`).
"""

from __future__ import annotations

import hashlib
import platform
import shutil
import subprocess
import sys
import sysconfig
import tarfile
from collections.abc import Iterable
from pathlib import Path

from check import check_package
from deb import build_deb
from notices import write_notices

ROOT = Path(__file__).parents[1]
DIST = ROOT / "dist"


def main() -> None:
    """Build everything that this system can."""
    version = _version()
    DIST.mkdir(exist_ok=True)
    folder = _frozen()
    notices = folder / "LICENCES.txt"
    print(f"{write_notices(notices, Path(sysconfig.get_path('purelib')))} packages travel with it, see {notices.name}")
    check_package(_program(folder))
    made = [*DIST.glob(f"biofeedback-{version}-*.whl"), *_packed(folder, version, notices)]
    _tell(folder, made)


def _version() -> str:
    sys.path.insert(0, str(ROOT))
    from biofeedback import __version__

    return __version__


def _frozen() -> Path:
    folder = DIST / "biofeedback"
    shutil.rmtree(folder, ignore_errors=True)
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "ERROR"]
    command += [
        "--distpath",
        str(DIST),
        "--workpath",
        str(ROOT / "build/frozen"),
        str(ROOT / "packaging/biofeedback.spec"),
    ]
    subprocess.run(command, check=True)
    return folder


def _program(folder: Path) -> Path:
    """What can be asked from a terminal."""
    return folder / ("biofeedback-cli.exe" if sys.platform == "win32" else "biofeedback")


def _packed(folder: Path, version: str, notices: Path) -> Iterable[Path]:
    if sys.platform != "linux":
        # An installer is made of the folder by each system's own tool; see docs/installing.md.
        return
    archive = DIST / f"biofeedback-{version}-linux-{platform.machine()}.tar.xz"
    with tarfile.open(archive, "w:xz", preset=3) as packed:
        packed.add(folder, f"biofeedback-{version}")
    yield archive
    if shutil.which("dpkg-deb"):
        yield build_deb(folder, DIST, version, notices)


def _tell(folder: Path, made: Iterable[Path]) -> None:
    size = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file() and not path.is_symlink())
    print(f"{folder.relative_to(ROOT)}: {size / 1e6:.0f} MB")
    lines = []
    for path in made:
        digest = hashlib.sha256(path.read_bytes()).hexdigest()
        lines.append(f"{digest}  {path.name}\n")
        print(f"{path.relative_to(ROOT)}: {path.stat().st_size / 1e6:.0f} MB")
    (DIST / "SHA256SUMS").write_text("".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main()
