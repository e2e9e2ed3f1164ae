"""The languages that the window speaks, from the translation files beside the package."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

FOLDER = Path(__file__).parents[1] / "translations"
SOURCE = "en"


def available() -> list[tuple[str, str]]:
    """Codes and own names, English first."""
    codes = {SOURCE, *(file.stem.removeprefix("biofeedback_") for file in FOLDER.glob("biofeedback_*.qm"))}
    names = ((code, QLocale(code).nativeLanguageName().capitalize()) for code in codes)
    return sorted(((code, "English" if code == SOURCE else name) for code, name in names), key=_source_first)


def chosen(code: str, wanted: list[str] | None = None) -> str:
    """The language to speak: the one asked for, else the first of the desktop's that is known, else English.

    Parameters
    ----------
    code : str
        A language's code, or "" for the desktop's.
    wanted : list of str, optional
        What the desktop asks for, best first, as "de-AT"; asked of the desktop when not given.
    """
    known = {each for each, _ in available()}
    if code in known:
        return code
    desktop = QLocale.system().uiLanguages() if wanted is None else wanted
    return next((short for each in desktop if (short := each.replace("_", "-").split("-")[0]) in known), SOURCE)


def speak(app: QCoreApplication, code: str) -> list[QTranslator]:
    """Translate everything from now on, dates and figures too; returns what was put in, to take it out again.

    English has a file of its own, for plurals alone.
    """
    language = chosen(code)
    QLocale.setDefault(_locale_of(language))
    spoken: list[QTranslator] = []
    files = [(str(FOLDER), "biofeedback")]
    if language != SOURCE:
        files.insert(0, (_qt_folder(), "qtbase"))
    for folder, name in files:
        translator = QTranslator(app)
        if translator.load(f"{name}_{language}", folder):
            app.installTranslator(translator)
            spoken.append(translator)
    return spoken


@contextmanager
def speaking(app: QCoreApplication, code: str) -> Iterator[None]:
    """Speak a language for a while; for pictures and tests."""
    before = QLocale()
    spoken = speak(app, code)
    try:
        yield
    finally:
        for translator in spoken:
            app.removeTranslator(translator)
        QLocale.setDefault(before)


def _locale_of(language: str) -> QLocale:
    """The desktop's own where it speaks the language, for the habits of its country."""
    system = QLocale.system()
    same = system.language() == QLocale(language).language()
    plain = system.language() == QLocale.Language.C and language == SOURCE
    return system if same or plain else QLocale(language)


def _source_first(pair: tuple[str, str]) -> tuple[bool, str]:
    return (pair[0] != SOURCE, pair[1])


def _qt_folder() -> str:
    from PySide6.QtCore import QLibraryInfo

    return QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
