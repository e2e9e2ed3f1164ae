"""However the program is told to leave while it streams, the recording is complete and the process gone in time."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.gui.virtual import recorded

PROGRAM = """
import sys
from PySide6.QtCore import QTimer
from biofeedback.gui.app import App
begin = App.begin
def begin_and_say(self):
    begin(self)
    self.looking = QTimer(interval=20)
    def look():
        if self.window.live.first_beat_t is not None:
            self.looking.stop()
            print("streaming", flush=True)
            QTimer.singleShot(500, lambda: LEAVE)
    self.looking.timeout.connect(look)
    self.looking.start()
App.begin = begin_and_say
from biofeedback.cli.main import run
sys.exit(run(["monitor", "--device", "virtual", "--light"]))
"""
BY_CLOSING = "self.window.close()"
AFTER_A_MISHAP = """(
    QTimer.singleShot(900, self.window, lambda: print(self.window.banner.text.said(), flush=True)),
    QTimer.singleShot(1000, self.window, lambda: self.program.tray.quit.trigger()),
    self.window.settings.show_section("no such page"),
)"""


@contextmanager
def streaming(folder: Path, leave: str = "None") -> Iterator[subprocess.Popen[str]]:
    """The program, once beats arrive."""
    environment = {**os.environ, "BIOFEEDBACK_DATA_DIR": str(folder), "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-c", PROGRAM.replace("LEAVE", leave)]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdout=pipe, stderr=pipe, text=True, env=environment) as process:
        assert process.stdout is not None
        try:
            assert process.stdout.readline().strip() == "streaming"
            yield process
        finally:
            process.kill()


def test_sigterm_ends_it_in_order(own_data_folder: Path) -> None:
    with streaming(own_data_folder) as process:
        time.sleep(0.5)
        process.send_signal(signal.SIGTERM)
        _, complaints = process.communicate(timeout=10.0)
    assert "Traceback" not in complaints, complaints
    (session,) = recorded()
    assert session.ended == "stopped"
    assert session.n_beats > 0


def test_closing_the_window_ends_it_where_there_is_no_tray(own_data_folder: Path) -> None:
    with streaming(own_data_folder, BY_CLOSING) as process:
        _, complaints = process.communicate(timeout=15.0)
        assert process.returncode == 0, complaints
    (session,) = recorded()
    assert session.ended == "stopped"


def test_an_exception_in_a_slot_is_told_the_session_goes_on_and_the_tray_ends_it(own_data_folder: Path) -> None:
    with streaming(own_data_folder, AFTER_A_MISHAP) as process:
        said, complaints = process.communicate(timeout=15.0)
        assert process.returncode == 0, complaints
    assert "went wrong" in said
    assert "no such page" in complaints
    (session,) = recorded()
    assert session.ended == "stopped"
