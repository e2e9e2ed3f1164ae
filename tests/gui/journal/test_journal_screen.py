"""A journal by keys and mouse: written, found, changed, taken along, and deleted without a byte left."""

import logging
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QPlainTextEdit

from biofeedback.events import ExerciseProgress
from biofeedback.gui.journal.journal_screen import SHOWN, JournalScreen
from biofeedback.gui.text.journal_words import prompt_words
from biofeedback.gui.widgets.text import Text
from biofeedback.self_report.journal import JournalEntry, Passage
from biofeedback.services.self_reports import JournalExportError, StoredSelfReports, write_export
from biofeedback.services.stored_wearer import StoredServices
from tests.gui.stage import Stage, click, press, wait_until
from tests.pictures import scenes, told
from tests.pictures.invented import InventedSelfReports, InventedServices

K = Qt.Key
SECRET = "the-landlord-and-the-piano"


def opened(stage: Stage) -> JournalScreen:
    click(stage.window.sidebar.pages["journal"])
    stage.window.activateWindow()
    wait_until(lambda: not stage.window.context.busy)
    return stage.window.journal


def everything(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file())


def kept(stage: Stage) -> tuple[JournalEntry, ...]:
    wait_until(lambda: not stage.window.context.busy)
    services = stage.window.context.services
    assert services is not None
    return services.self_reports.journal()


def typed(words: str) -> None:
    focus = QApplication.focusWidget()
    assert isinstance(focus, QPlainTextEdit)
    QTest.keyClicks(focus, words)


def said(screen: JournalScreen) -> str:
    return "\n".join(text.said() for card in screen.cards for text in card.findChildren(Text))


def test_an_entry_is_written_found_changed_exported_and_deleted(
    stage: Stage,
    own_data_folder: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.DEBUG)
    stage.window.context.provide_services(StoredServices())
    screen = opened(stage)
    for words in ("It rained all day.", f"I thought of {SECRET} again."):
        click(screen.write)
        typed(words)
        click(screen.editor.save)
    assert [entry.passages[0].text for entry in kept(stage)] == [
        f"I thought of {SECRET} again.",
        "It rained all day.",
    ]
    # Found.
    screen.search.setFocus()
    QTest.keyClicks(screen.search, "PIANO thought")
    wait_until(lambda: len(screen.cards) == 1)
    assert SECRET in said(screen)
    # Changed, with a prompt added.
    click(screen.cards[0].edit)
    field = screen.editor.fields["free"].field
    press(field, K.Key_End, Qt.KeyboardModifier.ControlModifier)
    typed(" And smiled.")
    click(screen.editor.prompts["grateful"])
    typed("The rain, the tea, the quiet")
    click(screen.editor.save)
    (changed,) = [entry for entry in kept(stage) if SECRET in entry.passages[0].text]
    assert changed.passages[0].text == f"I thought of {SECRET} again. And smiled."
    assert changed.passages[1] == Passage("grateful", "The rain, the tea, the quiet")
    assert changed.edited_s is not None
    # Exported, outside of the data folder.
    target = tmp_path / "out" / "mine.md"
    target.parent.mkdir()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    click(screen.export)
    wait_until(target.exists)
    wait_until(lambda: not stage.window.context.busy)
    assert "### Three things I am grateful for\n\nThe rain, the tea, the quiet" in target.read_text()
    assert target.read_text().index("rained") < target.read_text().index(SECRET), "oldest first"
    # Deleted for good, while the program runs.
    assert SECRET.encode() in everything(own_data_folder)
    card = next(card for card in screen.cards if card.entry.id == changed.id)
    click(card.delete)
    press(card.sure, K.Key_Return)
    assert [entry.passages[0].text for entry in kept(stage)] == ["It rained all day."]
    assert SECRET.encode() not in everything(own_data_folder)
    assert SECRET not in caplog.text


def test_deleting_is_asked_once_more_and_esc_takes_the_question_back(stage: Stage) -> None:
    home = InventedServices(self_reports=InventedSelfReports(journal=told.ENTRIES))
    stage.window.context.provide_services(home)
    screen = opened(stage)
    card = screen.cards[0]
    click(card.delete)
    assert card.sure.hasFocus()
    press(card.sure, K.Key_Escape)
    assert not card.asking()
    assert card.delete.hasFocus()
    click(card.delete)
    click(card.keep)
    assert len(home.self_reports.written) == 3


def test_words_are_not_lost_by_a_key_and_are_let_go_of_when_asked(stage: Stage) -> None:
    home = InventedServices()
    stage.window.context.provide_services(home)
    screen = opened(stage)
    assert screen.empty.isVisible()
    click(screen.write)
    press(screen.editor.fields["free"].field, K.Key_Escape)
    assert home.self_reports.written == [], "nothing was written"
    click(screen.write)
    typed("Half a sentence")
    press(screen.editor.fields["free"].field, K.Key_Escape)
    assert [entry.passages[0].text for entry in kept(stage)] == ["Half a sentence"]
    click(screen.write)
    typed("Not this")
    click(screen.editor.cancel)
    assert len(kept(stage)) == 1
    click(screen.write)
    typed("And then the program ended")
    screen.commit()
    assert len(home.self_reports.written) == 2


def test_an_entry_that_was_emptied_asks_whether_it_should_go(stage: Stage) -> None:
    home = InventedServices(self_reports=InventedSelfReports(journal=told.ENTRIES))
    stage.window.context.provide_services(home)
    screen = opened(stage)
    entry = screen.cards[0].entry
    click(screen.cards[0].edit)
    for field in screen.editor.fields.values():
        field.field.clear()
    click(screen.editor.save)
    (card,) = [card for card in screen.cards if card.asking()]
    assert card.entry == entry
    click(card.sure)
    assert entry not in kept(stage)


def test_words_that_a_busy_disk_refused_stay_and_are_stored_later(stage: Stage) -> None:
    class Busy(InventedSelfReports):
        refuses = True

        def write_journal(self, entry: JournalEntry) -> None:
            if self.refuses:
                raise OSError("database is locked")
            super().write_journal(entry)

    reports = Busy()
    stage.window.context.provide_services(InventedServices(self_reports=reports))
    screen = opened(stage)
    click(screen.write)
    typed("Not to be lost")
    click(screen.editor.save)
    assert kept(stage) == ()
    click(stage.window.sidebar.pages["now"])
    opened(stage)
    assert "Not to be lost" in said(screen)
    reports.refuses = False
    click(stage.window.sidebar.pages["now"])
    opened(stage)
    assert [entry.passages[0].text for entry in kept(stage)] == ["Not to be lost"]
    reports.refuses = True
    click(screen.write)
    typed("And this at the end")
    click(screen.editor.save)
    wait_until(lambda: not stage.window.context.busy)
    reports.refuses = False
    screen.commit()
    assert len(reports.written) == 2


def test_a_what_if_and_its_answer_by_keys_alone(stage: Stage) -> None:
    home = InventedServices()
    stage.window.context.provide_services(home)
    screen = opened(stage)
    screen.write.setFocus()
    press(screen.write, K.Key_Return)
    for prompt, words in (("what_if", "it rains"), ("answer", "then I get wet")):
        for _ in range(12):
            stage.window.focusNextPrevChild(True)
            if QApplication.focusWidget() is screen.editor.prompts[prompt]:  # type: ignore[index]
                press(QApplication.focusWidget(), K.Key_Space)  # type: ignore[arg-type]
                break
        typed(words)
    screen.editor.save.setFocus()
    press(screen.editor.save, K.Key_Return)
    assert kept(stage)[0].passages == (Passage("what_if", "it rains"), Passage("answer", "then I get wet"))


def test_many_entries_are_shown_thirty_at_a_time_and_all_are_searched(stage: Stage) -> None:
    many = [JournalEntry(f"e{n}", 1e9 + n, 0, (Passage("free", f"entry number {n}"),)) for n in range(400)]
    stage.window.context.provide_services(InventedServices(self_reports=InventedSelfReports(journal=many)))
    screen = opened(stage)
    assert len(screen.cards) == SHOWN
    assert "entry number 399" in said(screen)
    click(screen.older)
    assert len(screen.cards) == 2 * SHOWN
    QTest.keyClicks(screen.search, "number 77")
    wait_until(lambda: len(screen.cards) == 4)
    QTest.keyClicks(screen.search, " unheard")
    wait_until(screen.empty.isVisible)
    assert screen.empty.said() == "No entry has these words."


def test_a_very_long_entry_and_a_very_long_word_leave_the_page_usable(stage: Stage) -> None:
    long = (Passage("free", "W" * 3000), Passage("grateful", "tea and rain " * 80_000))
    reports = InventedSelfReports(journal=[JournalEntry("a", 1e9, 0, long)])
    stage.window.context.provide_services(InventedServices(self_reports=reports))
    screen = opened(stage)
    (card,) = screen.cards
    assert card.edit.mapTo(screen, card.edit.rect().topRight()).x() <= screen.viewport().width()
    assert card.delete.mapTo(screen, card.delete.rect().topRight()).x() <= screen.viewport().width()
    assert "press Edit to read all of it" in said(screen)
    click(card.edit)
    assert screen.editor.fields["free"].text == "W" * 3000


def writing(stage: Stage, end: str) -> None:
    at_s = scenes.BEGIN_S
    stage.play(
        [
            ExerciseProgress(at_s, "what_if", "started", duration_s=225.0),
            ExerciseProgress(at_s, "what_if", "step", "worry", 0, 60.0),
        ]
    )
    stage.window.activateWindow()
    panel = stage.window.overlays.session.writing
    wait_until(panel.isVisible)
    wait_until(panel.fields["worry"].field.hasFocus)
    typed("What if it")
    stage.play([ExerciseProgress(at_s + 60.0, "what_if", "step", "likely", 1, 60.0)])
    typed(" rains?")
    panel.fields["likely"].field.setFocus()
    typed("Not very.")
    stage.play([ExerciseProgress(at_s + 90.0, "what_if", end)])  # type: ignore[arg-type]


@pytest.mark.parametrize("end", ["finished", "stopped"])
def test_a_writing_exercise_writes_into_the_journal(stage: Stage, end: str) -> None:
    home = InventedServices()
    stage.window.context.provide_services(home)
    writing(stage, end)
    (entry,) = kept(stage)
    assert entry.passages == (Passage("what_if", "What if it rains?"), Passage("how_likely", "Not very."))
    assert not stage.window.banner.isHidden(), "it is said where they went"


def test_a_writing_exercise_on_paper_leaves_no_entry(stage: Stage) -> None:
    home = InventedServices()
    stage.window.context.provide_services(home)
    at_s = scenes.BEGIN_S
    stage.play([ExerciseProgress(at_s, "journal", "started", duration_s=210.0)])
    stage.play([ExerciseProgress(at_s, "journal", "step", "feeling", 0, 75.0)])
    stage.play([ExerciseProgress(at_s + 210.0, "journal", "finished")])
    assert kept(stage) == ()
    stage.play([ExerciseProgress(at_s + 300.0, "longer_exhale", "started", duration_s=120.0)])
    assert not stage.window.overlays.session.writing.isVisible()


def test_the_name_says_the_form_of_an_export(tmp_path: Path) -> None:
    assert write_export(told.ENTRIES, tmp_path / "a.csv", prompt_words(), "Journal") == 3
    assert (tmp_path / "a.csv").read_text().startswith("date,time,prompt,text")
    with pytest.raises(JournalExportError, match=r"\.md or \.csv"):
        write_export(told.ENTRIES, tmp_path / "a.doc", prompt_words(), "Journal")
    assert not (tmp_path / "a.doc").exists()


def test_recordings_are_exported_without_it(own_data_folder: Path, tmp_path: Path) -> None:
    services = StoredServices()
    assert isinstance(services.self_reports, StoredSelfReports)
    services.self_reports.write_journal(JournalEntry("a", 1e9, 0, (Passage("free", SECRET),)))
    services.export_all(tmp_path)
    outside = [path for path in tmp_path.iterdir() if path.is_file()]
    assert not any(SECRET.encode() in path.read_bytes() for path in outside)
