"""Which loudspeaker the system would use."""

from __future__ import annotations

import os
import sys


def output_name() -> str | None:
    """The name of the sound output, None where there is none.

    Raises
    ------
    ImportError
        If Qt's multimedia part cannot be loaded.
    """
    os.environ.setdefault("QT_LOGGING_RULES", "qt.multimedia.*=false")
    from biofeedback.gui import qt  # noqa: F401

    from PySide6.QtCore import QCoreApplication  # isort: skip
    from PySide6.QtMultimedia import QMediaDevices  # isort: skip

    app = QCoreApplication.instance() or QCoreApplication(sys.argv[:1])
    output = QMediaDevices.defaultAudioOutput()
    del app
    return None if output.isNull() else output.description()
