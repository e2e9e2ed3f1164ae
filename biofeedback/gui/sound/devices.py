"""The system's loudspeaker as Qt knows it, without the decoders of films that Qt would load with it.

Tones and backgrounds are plain samples. FFmpeg, which Qt's multimedia part looks for as soon as it is asked for a
loudspeaker, would take 12 to 25 MB that never go again.
"""

from __future__ import annotations

import sys
from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QCoreApplication,
    QLoggingCategory,
    QMessageLogContext,
    QtMsgType,
    qInstallMessageHandler,
    qVersion,
)

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QAudioDevice

# From here on loudspeakers are found without a decoder; tried with 6.11.
WITHOUT_DECODERS = (6, 11)
EXPECTED = "No QtMultimedia backends found"


def default_output() -> QAudioDevice:
    """Where sound would come out; a null device where nothing is.

    Raises
    ------
    ImportError
        If Qt's multimedia part cannot be loaded.
    """
    QLoggingCategory.setFilterRules("qt.multimedia.*=false")
    from PySide6.QtMultimedia import QMediaDevices

    if tuple(map(int, qVersion().split(".")[:2])) >= WITHOUT_DECODERS:
        _look_without_plugins()
    return QMediaDevices.defaultAudioOutput()


@cache
def _look_without_plugins() -> None:
    """Have Qt look for its decoders, which it does once in a process, where it finds none.

    Whatever else asks for a plugin meanwhile finds it again as soon as the paths are back.
    """
    from PySide6.QtMultimedia import QMediaDevices

    paths = QCoreApplication.libraryPaths()
    before = qInstallMessageHandler(None)

    def hand_on(kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
        if text.startswith(EXPECTED):
            return
        if before is not None:
            before(kind, context, text)
        else:
            sys.stderr.write(f"{text}\n")

    qInstallMessageHandler(hand_on)
    QCoreApplication.setLibraryPaths([])
    try:
        QMediaDevices.defaultAudioOutput()
    finally:
        QCoreApplication.setLibraryPaths(paths)
        qInstallMessageHandler(before)
