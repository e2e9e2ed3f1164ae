"""German, complete: every text has its translation, every screen speaks it, and every word has the room it needs."""

import re
import string
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLibraryInfo, QLocale
from PySide6.QtWidgets import QApplication, QWidget

from biofeedback.events import Device
from biofeedback.gui.design.look import Look
from biofeedback.gui.text.dates import day_of, number_text
from biofeedback.gui.text.fault_words import small_trouble, trouble_of_cause
from biofeedback.gui.text.languages import FOLDER, available, chosen, speaking
from biofeedback.gui.text.problem_words import error_words
from biofeedback.gui.text.words import translate
from biofeedback.storage.folder import data_folder, make_private
from biofeedback.storage.person_names import PersonNameError
from scripts.translations import compile_to, languages_in, messages, renew
from tests.gui.clinic_shots import CLINIC_SHOTS, clinic_set_up
from tests.gui.recorded import record
from tests.gui.words_on_show import locale_names, marking, untranslated, words_of
from tests.lint.faults import word_faults
from tests.pictures import told
from tests.pictures.set_up import set_up
from tests.pictures.shots import SHOTS

# Reviewed: names, and words that German has from elsewhere.
SAME_IN_GERMAN = {
    "Arousal",
    "Biofeedback",
    "Figtree",
    "Font",
    "Licence",
    "Open",
    "SIL",
    "Strg",
    "biofeedback",
    "local",
    "share",
    "Deutsch",
    "English",
    "Garmin",
    "Jana",
    "Movesense",
    "Park",
    "Polar",
    "Praxis",
    "HRM",
    "Pro",
}
WALKED = (
    "first-run-1",
    "first-run-2",
    "first-run-3",
    "now-looking",
    "now-not-found",
    "now-settling",
    "now-usual-why",
    "now-prompt",
    "now-hidden-numbers",
    "now-unreadable-rhythm",
    "now-heart-rate-only",
    "now-low-battery",
    "now-loose-strap",
    "now-no-strap",
    "now-leaning",
    "now-breath-cannot-tell",
    "now-upright-asked",
    "session-breathing-by-tilt",
    "practise",
    "practise-about",
    "session-breathing",
    "session-steps",
    "session-end",
    "session-pace-found",
    "session-no-strap",
    "session-end-asks-again",
    "check-in-new",
    "check-in-two-places",
    "check-in-list",
    "check-in-strong",
    "check-in-after",
    "journal",
    "journal-empty",
    "journal-delete",
    "journal-write",
    "session-writing",
    "unwell",
    "settings-strap",
    "settings-prompts",
    "settings-sound",
    "settings-look",
    "settings-language",
    "settings-about-me",
    "settings-data",
    "settings-about",
)

# They say no word that others do not say.
ALIKE = ("demonstrate-rest", "present-rest", "present-regulation-without-numbers", "people", "history-day")
# In the smallest window: those that have the most to say.
TIGHT = (
    "now-prompt",
    "now-leaning",
    "now-upright-asked",
    "session-breathing-by-tilt",
    "now-no-strap",
    "now-usual-why",
    "practise",
    "session-breathing",
    "settings-prompts",
    "check-in-strong",
    "check-in-list",
    "session-end-asks-again",
    "journal-write",
    "session-writing",
    "unwell",
)


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


@pytest.mark.no_cover
def test_no_screen_says_a_word_of_english(qapp: QApplication) -> None:
    names = SAME_IN_GERMAN | locale_names("de") | own_words()
    make_private(data_folder())
    record(1.0, 2)
    look = Look(text_percent=150)
    english: dict[str, set[str]] = {}
    with marking(qapp, "de"):
        for name in WALKED:
            with set_up(SHOTS[name], look, (1280, 800)) as window:
                english[name] = untranslated(words_of(window), names)
        for name, shot in CLINIC_SHOTS.items():
            if name in ALIKE:
                continue
            with clinic_set_up(shot, look, (1280, 800)) as pictured:
                english[name] = untranslated(words_of(pictured), names)
    assert {name: texts for name, texts in english.items() if texts} == {}


def own_words() -> set[str]:
    """What people typed in the pictures."""
    from tests.gui.recorded import NOTES

    journal = [passage.text for entry in told.ENTRIES for passage in entry.passages] + ["Slept well."]
    typed = [text for _, text in NOTES] + [
        *(re.sub(r"[^\w\s]", " ", text) for text in journal),
        "shoulders up",
        "laughed",
        "Movesense 2242 of somebody with a very long name indeed",
        "Optical armband",
    ]
    return {word for text in typed for word in text.split()}


@pytest.mark.no_cover
@pytest.mark.usefixtures("german")
def test_german_is_not_cut_in_a_small_window_or_at_150_percent() -> None:
    make_private(data_folder())
    record(1.0, 2)
    wrong: list[str] = []
    for name in TIGHT:
        with set_up(SHOTS[name], Look(), (1024, 640)) as window:
            wrong += fitted(name, window, 1024, 640)
    for percent, (width, height) in ((100, (1024, 640)), (150, (1280, 800))):
        for name, shot in CLINIC_SHOTS.items():
            if not shot.alone and name not in ALIKE:
                with clinic_set_up(shot, Look(text_percent=percent), (width, height)) as pictured:
                    wrong += fitted(name, pictured, width, height)
    assert wrong == []


def fitted(name: str, window: QWidget, width: int, height: int) -> list[str]:
    if (window.width(), window.height()) != (width, height):
        return [f"{name} does not fit: {window.width()}x{window.height()}"]
    return [f"{name}: {fault}" for fault in word_faults(window)]


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
