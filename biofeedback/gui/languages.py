"""The languages that the window speaks, from the translation files beside the package."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

FOLDER = Path(__file__).parent / "translations"
SOURCE = "en"


def available() -> list[tuple[str, str]]:
    """Codes and own names, English first."""
    codes = [SOURCE, *sorted(file.stem.removeprefix("biofeedback_") for file in FOLDER.glob("biofeedback_*.qm"))]
    return [(code, QLocale(code).nativeLanguageName().capitalize()) for code in codes]


def speak(app: QCoreApplication, code: str) -> None:
    """Translate everything from now on; "" is the desktop's language, English where it is not known."""
    locale = QLocale(code) if code else QLocale.system()
    if code:
        QLocale.setDefault(locale)
    if locale.language() == QLocale.Language.English:
        return
    for folder, name in ((str(FOLDER), "biofeedback"), (_qt_folder(), "qtbase")):
        translator = QTranslator(app)
        if translator.load(locale, name, "_", folder):
            app.installTranslator(translator)


def _qt_folder() -> str:
    return QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
