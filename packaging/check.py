"""Tries a packaged program: the same figures as from the source, a session, a window, and nothing that only draws.

Run as: python packaging/check.py dist/biofeedback/biofeedback
"""

from __future__ import annotations

import json
import math
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
SOURCE = [sys.executable, "-m", "biofeedback"]
UNWANTED = ("matplotlib", "sklearn", "PIL", "tkinter")


class PackageError(Exception):
    """The packaged program does not do what it does from the source."""


def check_package(program: Path) -> None:
    """Try the packaged program.

    Raises
    ------
    PackageError
        If it differs from the source, or does not start.
    """
    inside = {path.name for path in program.parent.rglob("*") if path.is_dir()}
    if found := [name for name in UNWANTED if name in inside]:
        raise PackageError(f"{', '.join(found)} travel with it")
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        environment = {**os.environ, "BIOFEEDBACK_DATA_DIR": str(folder / "data"), "QT_QPA_PLATFORM": "offscreen"}
        _same_figures(program, folder, environment)
        _session(program, folder, environment)
        _window(program, folder, environment)
    print("the packaged program gives the figures of the source, records, replays, reports and opens its window")


def breathing_heart(n: int = 400) -> list[float]:
    """A made-up heart at rest: RR intervals in ms that swing with ten breaths a minute, and slower."""
    rr_ms: list[float] = []
    t_s = 0.0
    for _ in range(n):
        rr = 860.0 + 45.0 * math.sin(2 * math.pi * t_s / 6.0) + 25.0 * math.sin(2 * math.pi * t_s / 47.0)
        rr_ms.append(round(rr, 1))
        t_s += rr / 1000.0
    return rr_ms


def _same_figures(program: Path, folder: Path, environment: dict[str, str]) -> None:
    """Indices and events by both engines, to the last digit."""
    file = folder / "heart.txt"
    file.write_text("\n".join(map(str, breathing_heart())) + "\n", encoding="utf-8")
    for engine in ("neurokit", "native"):
        for command in (
            ["analyze", str(file), "--json", "--engine", engine],
            ["replay", str(file), "--engine", engine, "--speed", "max", "--events", "-"],
        ):
            packaged, source = (_run([*way, *command], environment) for way in ([str(program)], SOURCE))
            if packaged != source:
                raise PackageError(f"{' '.join(command)} differs from the source")


def _session(program: Path, folder: Path, environment: dict[str, str]) -> None:
    """A short recording on the virtual strap, its replay, and its page."""
    _run([str(program), "record", "--device", "virtual", "--minutes", "0.25"], environment)
    sessions: list[dict[str, Any]] = json.loads(_run([str(program), "sessions", "--json"], environment))
    if len(sessions) != 1 or not sessions[0]["n_beats"]:
        raise PackageError("a session on the virtual strap was not recorded")
    session = sessions[0]["id"]
    _run([str(program), "replay", session, "--speed", "max", "--events", "-"], environment)
    page = folder / "page.pdf"
    _run([str(program), "report", session, str(page)], environment)
    if not page.read_bytes().startswith(b"%PDF"):
        raise PackageError("its page is no PDF")


def _window(program: Path, folder: Path, environment: dict[str, str]) -> None:
    """The demo with its window until beats have come."""
    events = folder / "demo.jsonl"
    running = subprocess.Popen([str(program), "demo", "--events", str(events)], env=environment, cwd=folder)
    try:
        running.wait(20.0)
    except subprocess.TimeoutExpired:
        running.terminate()
        running.wait(10.0)
    if not events.exists() or '"type":"beat"' not in events.read_text(encoding="utf-8"):
        raise PackageError("no beat reached the window of the demo")


def _run(command: list[str], environment: dict[str, str]) -> str:
    done = subprocess.run(command, capture_output=True, text=True, env=environment, cwd=ROOT, check=False)
    if done.returncode:
        raise PackageError(f"{' '.join(command)} failed: {done.stderr.strip()[-300:]}")
    return done.stdout


if __name__ == "__main__":
    check_package(Path(sys.argv[1]).resolve())
