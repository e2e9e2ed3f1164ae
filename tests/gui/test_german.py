"""German, complete: every text has its translation, and days, figures, errors and what Qt says are German.

That every scene speaks it, and that every word has room, ``test_every_scene`` holds.
"""

import re
import string
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLibraryInfo, QLocale
from PySide6.QtWidgets import QApplication

from biofeedback.events import Device
from biofeedback.gui.text.dates import day_of, number_text
from biofeedback.gui.text.fault_words import small_trouble, trouble_of_cause
from biofeedback.gui.text.languages import FOLDER, available, chosen, speaking
from biofeedback.gui.text.problem_words import error_words
from biofeedback.gui.text.words import translate
from biofeedback.storage.person_names import PersonNameError
from scripts.translations import compile_to, languages_in, messages, renew


@pytest.fixture
def german(qapp: QApplication) -> Iterator[None]:
    with speaking(qapp, "de"):
        yield


@pytest.mark.no_cover
def test_every_text_of_the_program_is_translated(tmp_path: Path) -> None:
    """If this fails: ``make translations`` lists what is missing; write it into the .ts file, and make it again."""
    kept = FOLDER / "biofeedback_de.ts"
    fresh = tmp_path / kept.name
    fresh.write_bytes(kept.read_bytes())
    renew(["de"], tmp_path)
    missing = sorted(source for (_, source), forms in messages(fresh).items() if "" in forms)
    assert missing == [], "not translated yet"
    assert set(messages(kept)) == set(messages(fresh)), "there are texts that the program no longer has"


def test_english_has_a_form_for_one_and_one_for_many() -> None:
    counted = {key for key, forms in messages(FOLDER / "biofeedback_de.ts").items() if len(forms) > 1}
    english = messages(FOLDER / "biofeedback_en.ts")
    assert set(english) == counted
    assert all(len(set(forms)) == 2 and "" not in forms for forms in english.values())


@pytest.mark.parametrize("language", languages_in(FOLDER))
def test_what_is_compiled_is_what_is_written(language: str, tmp_path: Path) -> None:
    """If this fails: ``make translations``."""
    compile_to(FOLDER / f"biofeedback_{language}.ts", tmp_path / "fresh.qm")
    assert (FOLDER / f"biofeedback_{language}.qm").read_bytes() == (tmp_path / "fresh.qm").read_bytes()


@pytest.mark.parametrize("language", languages_in(FOLDER))
def test_places_to_fill_are_the_same(language: str) -> None:
    for (_, source), forms in messages(FOLDER / f"biofeedback_{language}.ts").items():
        for form in forms:
            # A form for one may say "once" in place of the figure.
            wanted = pages(source) - ({"%n"} if form is forms[0] and len(forms) > 1 else set())
            assert wanted <= pages(form) <= pages(source), f"{source!r} and {form!r}"
            assert (source[-1] == " ") == (form[-1] == " "), source


def pages(text: str) -> set[str]:
    named = {name for _, name, _, _ in string.Formatter().parse(text.replace("%n", "")) if name is not None}
    return named | set(re.findall(r"%n|%\d|\(\*[^)]*\)", text))


def test_german_says_sie_and_never_du() -> None:
    said = " ".join(form for forms in messages(FOLDER / "biofeedback_de.ts").values() for form in forms)
    assert re.findall(r"\b(?:du|dich|dir|dein\w*|gestresst\w*)\b", said, re.IGNORECASE) == []


def test_the_desktop_s_language_is_spoken_where_it_is_known() -> None:
    assert [code for code, _ in available()] == ["en", "de"]
    assert available()[1] == ("de", "Deutsch")
    assert chosen("", ["de-AT", "en"]) == "de"
    assert chosen("", ["fr-FR", "de-DE"]) == "de"
    assert chosen("", ["fr-FR"]) == "en"
    assert chosen("en", ["de-DE"]) == "en"
    assert chosen("xx", []) == "en"


@pytest.mark.usefixtures("german")
def test_days_and_figures_are_german() -> None:
    assert day_of(1_790_000_000.0).endswith("September 2026")
    assert ". September" in day_of(1_790_000_000.0)
    assert number_text(5.6, 1) == "5,6"
    assert translate("PersonCard", "%n recordings", "", 1) == "1 Aufnahme"
    assert translate("PersonCard", "%n recordings", "", 3) == "3 Aufnahmen"


@pytest.mark.usefixtures("german")
def test_errors_are_said_in_german() -> None:
    error = PersonNameError("{name} is taken; choose another name", name="Jana")
    assert str(error) == "Jana is taken; choose another name"
    assert error_words(error) == "Jana ist vergeben; wählen Sie einen anderen Namen"
    assert error_words(OSError("disk")) == "disk"


@pytest.mark.usefixtures("german")
def test_what_qt_says_itself_is_german(qapp: QApplication) -> None:
    assert Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath), "qtbase_de.qm").exists()
    assert translate("QPlatformTheme", "Cancel") == "Abbrechen"


def test_after_german_all_is_as_before(qapp: QApplication) -> None:
    before = QLocale()
    with speaking(qapp, "de"):
        assert translate("Words", "Calm") == "Ruhig"
    assert translate("Words", "Calm") == "Calm"
    assert QLocale() == before


def test_english_plurals_are_english(qapp: QApplication) -> None:
    with speaking(qapp, "en"):
        assert translate("PersonCard", "%n recordings", "", 1) == "1 recording"
        assert translate("PersonCard", "%n recordings", "", 2) == "2 recordings"


@pytest.mark.usefixtures("german")
def test_faults_are_translated_before_their_figures_are_filled_in() -> None:
    said = small_trouble(Device(0.0, "streaming", cause="battery_low", detail="percent=9"))
    assert said == "Die Batterie des Gurts steht bei 9 %. Halten Sie eine neue Batterie bereit."
    unknown = trouble_of_cause("unknown", "error=org.bluez.Error.Failed")
    assert "org.bluez.Error.Failed" in unknown.text
    assert "Das System nannte keinen Grund." in trouble_of_cause("unknown").text
