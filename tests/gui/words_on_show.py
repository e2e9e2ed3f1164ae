"""Every word that a widget shows or paints, and whether it came through the translation."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QBuffer, QCoreApplication, QLibraryInfo, QLocale, QTranslator
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QLineEdit, QWidget

from biofeedback.gui.text.languages import FOLDER

# A word joiner: without width, also at the end of a line, and no place to break one.
MARK = "\u2060"
TAG = re.compile(r"<[^>]*>")
WORD = re.compile(r"[^\W\d_]{3,}")
UNMARKED = re.compile(rf"[^\W\d_]{{3,}}(?!\w*(?:{MARK}|…))")
OUTSIDE_OF_PLACES = re.compile(r"(\{[^}]*\}|\*\.\w+)|([^\W\d_]{3,})")


class Marking(QTranslator):
    """A language whose every word carries a mark that nobody sees and that takes no room."""

    def __init__(self, language: str) -> None:
        super().__init__()
        self._spoken = QTranslator()
        assert self._spoken.load(f"biofeedback_{language}", str(FOLDER))

    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str | None:
        said = self._spoken.translate(context, source, disambiguation, n)
        # None hands on to the next translator, and in the end to the English.
        return OUTSIDE_OF_PLACES.sub(lambda found: found[1] or f"{found[2]}{MARK}", said) if said else None

    def isEmpty(self) -> bool:
        return False


@contextmanager
def marking(app: QCoreApplication, language: str) -> Iterator[None]:
    translator, before = Marking(language), QLocale()
    qt = QTranslator()
    assert qt.load(f"qtbase_{language}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    for each in (qt, translator):
        app.installTranslator(each)
    QLocale.setDefault(QLocale(language))
    try:
        yield
    finally:
        for each in (qt, translator):
            app.removeTranslator(each)
        QLocale.setDefault(before)


def words_of(top: QWidget) -> set[str]:
    """All texts of a widget and of those in it, the painted ones included."""
    found = _painted(top)
    for widget in [top, *top.findChildren(QWidget)]:
        if not widget.isVisibleTo(top):
            continue
        found |= {widget.accessibleName(), widget.accessibleDescription(), widget.toolTip(), widget.windowTitle()}
        if isinstance(widget, QLabel | QAbstractButton):
            found.add(widget.text())
        if isinstance(widget, QLineEdit):
            found.add(widget.placeholderText())
        if isinstance(widget, QComboBox):
            found |= {widget.itemText(at) for at in range(widget.count())}
    return {TAG.sub("", text) for text in found if text}


def untranslated(texts: set[str], names: set[str]) -> set[str]:
    """Those with a word in them that neither came through the translation nor is a name."""
    return {text for text in texts if any(word not in names for word in UNMARKED.findall(text))}


def _painted(top: QWidget) -> set[str]:
    buffer = QBuffer()
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setSize(top.size())
    top.render(generator)
    root = ET.fromstring(bytes(buffer.data().data()))
    found: list[str] = []
    for element in root.iter("{http://www.w3.org/2000/svg}text"):
        text = (element.text or "").strip()
        # A mark is written by itself, after its word.
        if text.startswith(MARK) and found:
            found[-1] += text
        else:
            found.append(text)
    return set(found)


def locale_names(language: str) -> set[str]:
    """Days and months as the language writes them."""
    locale = QLocale(language)
    forms = (QLocale.FormatType.LongFormat, QLocale.FormatType.ShortFormat)
    days = {locale.dayName(day, form) for day in range(1, 8) for form in forms}
    return {
        word
        for name in days | {locale.monthName(m, f) for m in range(1, 13) for f in forms}
        for word in WORD.findall(name)
    }
