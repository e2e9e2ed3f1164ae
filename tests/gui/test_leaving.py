"""However the program is told to leave while it streams, the recording is complete and the process gone."""

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.gui.virtual import recorded

PATIENCE_S = 180.0
PROGRAM = """
import os, signal, sys
from PySide6.QtCore import QTimer
from biofeedback.gui.shell.application import App
begin = App.begin
def begin_and_say(self):
    begin(self)
    self.looking = QTimer(interval=20)
    def look():
        if self.window.session_state.first_beat_t is not None:
            self.looking.stop()
            print("streaming", flush=True)
            QTimer.singleShot(800, lambda: LEAVE)
    self.looking.timeout.connect(look)
    self.looking.start()
App.begin = begin_and_say
from biofeedback.cli.main import run
sys.exit(run(["monitor", "--device", "virtual", "--light"]))
"""
AFTER_A_MISHAP = """(
    QTimer.singleShot(900, self.window, lambda: print(self.window.banner.text.said(), flush=True)),
    QTimer.singleShot(1000, self.window, lambda: self.program.tray.quit.trigger()),
    self.window.settings.show_section("no such page"),
)"""
WAYS = {
    "closing the window where there is no tray": "self.window.close()",
    "quit in the tray": "self.program.tray.quit.trigger()",
    "SIGTERM": "os.kill(os.getpid(), signal.SIGTERM)",
    "log-out": "self.app.commitDataRequest.emit(None)",
    "quit after an exception in a slot": AFTER_A_MISHAP,
}


@dataclass(frozen=True, slots=True)
class Left:
    """A program that has left: what it said, its exit code and its data folder."""

    said: str
    complaints: str
    code: int
    folder: Path


@pytest.fixture(scope="module")
def left(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Left]:
    """Each way out, all at the same time: a start takes seconds."""
    folders = {way: tmp_path_factory.mktemp("data") for way in WAYS}
    running = {way: start(folders[way], leave) for way, leave in WAYS.items()}
    found = {}
    try:
        for way, process in running.items():
            said, complaints = process.communicate(timeout=PATIENCE_S)
            found[way] = Left(said, complaints, process.returncode, folders[way])
    finally:
        for process in running.values():
            process.kill()
    return found


def start(folder: Path, leave: str) -> subprocess.Popen[str]:
    environment = {**os.environ, "BIOFEEDBACK_DATA_DIR": str(folder), "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-c", PROGRAM.replace("LEAVE", leave)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environment)


@pytest.mark.parametrize("way", WAYS)
def test_the_recording_is_complete_and_the_process_gone(left: dict[str, Left], way: str) -> None:
    gone = left[way]
    assert gone.said.startswith("streaming"), gone.complaints
    assert gone.code == 0, gone.complaints
    (session,) = recorded(gone.folder)
    assert session.ended == "stopped"
    assert session.n_beats > 0


@pytest.mark.parametrize("way", [way for way in WAYS if "exception" not in way])
def test_nothing_is_complained_about(left: dict[str, Left], way: str) -> None:
    assert "Traceback" not in left[way].complaints


def test_an_exception_in_a_slot_is_told_and_logged(left: dict[str, Left]) -> None:
    gone = left["quit after an exception in a slot"]
    assert "went wrong" in gone.said
    assert "no such page" in gone.complaints
