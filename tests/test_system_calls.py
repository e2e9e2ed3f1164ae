"""What the program asks the system for, seen from outside: no network, and nothing written beyond its folders."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

# The kernel itself picks the watched calls out: all others go at full speed.
STRACE = ("strace", "-f", "--seccomp-bpf", "-qq", "-s", "4096")
WATCHED = "connect,bind,listen,sendto,sendmsg,sendmmsg,openat,open,creat,mkdir,mkdirat,rename,renameat,renameat2,unlink"
WRITES = re.compile(r'\b(?:openat|open|creat|mkdir|mkdirat|rename|renameat2?)\((?:AT_FDCWD, )?"([^"]+)"')
# Devices, and what the kernel tells and is told of this very process.
HARMLESS = ("/dev/", "/proc/self/", "/proc/thread-self/", "/sys/")


@pytest.fixture
def home(tmp_path: Path) -> dict[str, str]:
    if (
        shutil.which("strace") is None
        or subprocess.run(["strace", "-f", "--seccomp-bpf", "-o", os.devnull, "true"], check=False).returncode
    ):
        pytest.skip("strace is not on this machine, or may not watch: apt install strace")
    places = {
        "HOME": tmp_path / "home",
        "BIOFEEDBACK_DATA_DIR": tmp_path / "data",
        "XDG_CACHE_HOME": tmp_path / "cache",
        "XDG_RUNTIME_DIR": tmp_path / "run",
        "TMPDIR": tmp_path / "tmp",
    }
    for place in places.values():
        place.mkdir(mode=0o700)
    return {**os.environ, **{name: str(place) for name, place in places.items()}, "PYTHONDONTWRITEBYTECODE": "1"}


def calls(home: dict[str, str], tmp_path: Path, *arguments: str, ends: bool = True) -> str:
    """Every watched call of one command of the program, its threads and children included."""
    trace = tmp_path / "calls.txt"
    trace.unlink(missing_ok=True)
    command = [*STRACE, "-e", f"trace={WATCHED}", "-o", str(trace)]
    command += [sys.executable, "-m", "biofeedback", *arguments]
    done = subprocess.run(command, env=home, capture_output=True, text=True, timeout=100, check=False)
    assert not ends or done.returncode == 0, done.stderr
    return trace.read_text(errors="replace")


def assert_private(text: str, home: dict[str, str], tmp_path: Path) -> None:
    asked = [line for line in text.splitlines() if "AF_INET" in line]
    assert asked == []
    mine = [home[name] for name in ("BIOFEEDBACK_DATA_DIR", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR", "TMPDIR")]
    mine.append(str(tmp_path / "out"))
    written = {
        found.group(1)
        for line in text.splitlines()
        if ("O_WRONLY" in line or "O_RDWR" in line or "O_CREAT" in line or "open" not in line) and "ENOENT" not in line
        for found in [WRITES.search(line)]
        if found
    }
    elsewhere = [path for path in written if path.startswith("/") and not path.startswith((*mine, *HARMLESS))]
    assert elsewhere == []


def test_a_session_an_import_and_a_page_reach_no_network_and_stay_in_their_folders(
    home: dict[str, str], tmp_path: Path
) -> None:
    (tmp_path / "out").mkdir()
    heart = tmp_path / "out/heart.txt"
    heart.write_text("\n".join(str(850 + 40 * (n % 7 - 3)) for n in range(500)))
    seen = calls(home, tmp_path, "record", "--device", "virtual", "--minutes", "0.15")
    assert home["BIOFEEDBACK_DATA_DIR"] in seen
    assert_private(seen, home, tmp_path)
    assert_private(calls(home, tmp_path, "import", str(heart)), home, tmp_path)
    assert_private(calls(home, tmp_path, "analyze", str(heart), "--engine", "neurokit"), home, tmp_path)
    listed = subprocess.run(
        [sys.executable, "-m", "biofeedback", "sessions", "--json"],
        env=home,
        capture_output=True,
        text=True,
        check=True,
    )
    session = re.findall(r'"id": *"([^"]+)"', listed.stdout)[0]
    page = tmp_path / "out/page.pdf"
    assert_private(calls(home, tmp_path, "report", session, str(page)), home, tmp_path)
    assert page.read_bytes().startswith(b"%PDF")


def test_the_window_with_its_session_reaches_no_network(home: dict[str, str], tmp_path: Path) -> None:
    code = (
        "import os, signal, sys, threading\n"
        "threading.Timer(6.0, os.kill, (os.getpid(), signal.SIGTERM)).start()\n"
        "from biofeedback.cli.main import run\n"
        "sys.exit(run(['monitor', '--device', 'virtual']))\n"
    )
    trace = tmp_path / "calls.txt"
    command = [*STRACE, "-e", f"trace={WATCHED}", "-o", str(trace), sys.executable, "-c", code]
    subprocess.run(command, env=home, capture_output=True, timeout=100, check=False)
    seen = trace.read_text(errors="replace")
    assert f"{home['BIOFEEDBACK_DATA_DIR']}/" in seen
    assert_private(seen, home, tmp_path)
