"""The loudspeaker is found without loading decoders, and every other plugin of Qt is found as before."""

from __future__ import annotations

import subprocess
import sys

import pytest
from PySide6.QtCore import qVersion

from biofeedback.gui.sound.devices import WITHOUT_DECODERS

CODE = """
import pathlib
from PySide6.QtGui import QGuiApplication, QImageReader
app = QGuiApplication([])
from biofeedback.gui.sound.devices import default_output
paths = app.libraryPaths()
first, second = default_output(), default_output()
assert first.description() == second.description()
assert app.libraryPaths() == paths
assert b"svg" in bytes().join(bytes(each) for each in QImageReader.supportedImageFormats())
mapped = pathlib.Path("/proc/self/maps")
print("avcodec" in mapped.read_text() if mapped.exists() else False)
"""


@pytest.mark.skipif(
    tuple(map(int, qVersion().split(".")[:2])) < WITHOUT_DECODERS, reason="this Qt needs a decoder for a loudspeaker"
)
def test_no_decoder_is_loaded_and_nothing_is_said_of_it() -> None:
    done = subprocess.run([sys.executable, "-c", CODE], capture_output=True, text=True, check=False)
    assert (done.stdout.strip(), done.returncode) == ("False", 0), done.stderr
    assert "QtMultimedia" not in done.stderr
