"""The first window waits for nothing that it does not show."""

import os
import subprocess
import sys

HEAVY = ("numpy", "scipy", "neurokit2", "pandas", "pyqtgraph", "bleak", "asyncio", "sqlite3", "desktop_notifier")
PROGRAM = """
import sys
from biofeedback.gui.app import App
begin = App.begin
def begin_and_look(self):
    self.window.painted.connect(lambda: (print(*sys.modules, flush=True), __import__("os")._exit(0)))
    begin(self)
App.begin = begin_and_look
from biofeedback.cli.main import run
run(["demo"])
"""


def test_nothing_heavy_is_imported_before_the_first_paint() -> None:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM], capture_output=True, text=True, env=environment, check=True, timeout=60.0
    )
    loaded = set(done.stdout.split())
    assert "biofeedback.gui.window" in loaded
    assert loaded & set(HEAVY) == set()
    assert not any(name.startswith(("biofeedback.session", "biofeedback.signal")) for name in loaded)
