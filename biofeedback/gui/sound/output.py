"""Which loudspeaker the system would use."""

from __future__ import annotations

import sys


def output_name() -> str | None:
    """The name of the sound output, None where there is none.

    Raises
    ------
    ImportError
        If Qt's multimedia part cannot be loaded.
    """
    from biofeedback.gui import qt  # noqa: F401

    from PySide6.QtCore import QCoreApplication  # isort: skip

    from biofeedback.gui.sound.devices import default_output

    app = QCoreApplication.instance() or QCoreApplication(sys.argv[:1])
    output = default_output()
    del app
    return None if output.isNull() else output.description()
