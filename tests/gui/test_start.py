"""The first window waits for nothing that it does not show."""

import os
import subprocess
import sys

HEAVY = {"numpy", "scipy", "neurokit2", "pandas", "pyqtgraph", "bleak", "asyncio", "sqlite3", "desktop_notifier"}
# Small ones: 1 to 5 ms each, for what the first paint does not show.
LATER = {"msgspec", "dataclasses", "json", "platformdirs", "PySide6.QtNetwork", "PySide6.QtSvg", "PySide6.QtMultimedia"}
ROOMS = (
    "session",
    "signal",
    "coaching",
    "devices",
    "events",
    "gui.shell.controller",
    "gui.shell.session_host",
    "gui.widgets.banner",
)
# Three numbers and a word for each.
LIGHT = {"biofeedback.signal", "biofeedback.signal.levels"}
# PySide6 makes a class when it is first named, or when a call has to be told from another; these have hundreds of enum
# members each or, the wizard, mean that it went through all classes to find out what a widget is.
CLASSES = {"PySide6.QtGui." + name for name in ("QGradient", "QIcon", "QKeySequence", "QShortcut")}
CLASSES |= {"PySide6.QtWidgets." + name for name in ("QStyle", "QWizard", "QTreeView", "QMessageBox")}
PROGRAM = """
import gc, os, sys
from biofeedback.cli import main, windowed
def look():
    made = [f"{name}.{each}" for name in ("PySide6.QtGui", "PySide6.QtWidgets") for each in vars(sys.modules[name])]
    print(*sys.modules, *made, "collecting" if gc.isenabled() else "")
    sys.stdout.flush()
    os._exit(0)
def stay(start):
    from biofeedback.gui.shell.application import App
    app = App(start)
    app.window.painted.connect(look)
    app.run()
windowed.stay = stay
main.run(["demo"])
"""


def test_nothing_heavy_is_imported_before_the_first_paint() -> None:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM], capture_output=True, text=True, env=environment, check=True, timeout=60.0
    )
    loaded = set(done.stdout.split())
    assert {"biofeedback.gui.shell.window", "PySide6.QtWidgets.QLabel"} <= loaded
    assert loaded & (HEAVY | LATER | CLASSES | {"collecting"}) == set()
    assert {name for name in loaded - LIGHT if name.startswith(tuple(f"biofeedback.{room}" for room in ROOMS))} == set()


def test_the_list_of_commands_waits_for_no_value_that_flows_and_no_secret() -> None:
    code = "import sys\nfrom biofeedback.cli import main\ntry:\n main.run(['--help'])\nfinally:\n print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert "record a session without a window" in done.stdout
    found = set(done.stdout.splitlines()[-1].split())
    assert not found & (HEAVY | {"msgspec", "hashlib", "secrets", "biofeedback.events", "PySide6.QtCore"})
