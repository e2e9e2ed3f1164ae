"""A breathing pattern of one's own is made, tried, changed and deleted in Practise, and its length chosen."""

from PySide6.QtCore import Qt

from biofeedback.coaching.own_breath import OwnBreath
from biofeedback.events import Profile, StartExercise
from biofeedback.gui.practise.own_breath_editor import OwnBreathEditor
from biofeedback.gui.practise.practise_screen import PractiseScreen
from biofeedback.gui.state.app_context import AppContext
from tests.gui.stage import click, press

EVENING = OwnBreath("Evening", 4.0, 0.0, 6.5, 0.0)


def test_one_is_made_by_keyboard_alone(qapp: object) -> None:
    kept: list[tuple[OwnBreath, ...]] = []
    screen = PractiseScreen(AppContext())
    screen.own_changed.connect(kept.append)
    screen.show()
    click(screen.front.all)
    press(screen.all.new_pattern, Qt.Key.Key_Space)
    assert screen.editor.name.hasFocus() or screen.editor.isVisible()
    assert not screen.editor.keep.isEnabled()
    screen.editor.name.setText("Evening")
    press(screen.editor.amounts["exhale_s"], Qt.Key.Key_Up)
    press(screen.editor.keep, Qt.Key.Key_Space)
    assert kept == [(EVENING,)]
    assert any(card.exercise.name == "Evening" for card in screen.cards)
    screen.close()


def test_the_out_breath_follows_the_in_breath(qapp: object) -> None:
    editor = OwnBreathEditor()
    editor.show_breath(None, ())
    for _ in range(6):
        press(editor.amounts["inhale_s"], Qt.Key.Key_Up)
    assert (editor.amounts["inhale_s"].value(), editor.amounts["exhale_s"].value()) == (7.0, 7.0)
    press(editor.amounts["exhale_s"], Qt.Key.Key_Home)
    assert editor.amounts["inhale_s"].value() == 2.0
    assert not editor.try_it.isEnabled()
    assert "5 seconds" in editor.note.said()


def test_what_was_told_speaks_against_pauses_here_too(qapp: object) -> None:
    editor = OwnBreathEditor()
    editor.show_breath(None, ("pregnancy",))
    editor.name.setText("Still")
    assert editor.keep.isEnabled()
    press(editor.amounts["hold_full_s"], Qt.Key.Key_Up)
    assert not editor.keep.isEnabled()
    assert not editor.try_it.isEnabled()
    assert "speaks against" in editor.note.said()
    screen = PractiseScreen(AppContext())
    screen.show_own((OwnBreath("Still", 4.0, 1.0, 6.0),))
    screen.show_profile(Profile(conditions=("pregnancy",)))
    assert all(card.exercise.name != "Still" for card in screen.cards)


def test_it_is_tried_for_a_minute_before_it_is_kept(qapp: object) -> None:
    tried: list[StartExercise] = []
    editor = OwnBreathEditor()
    editor.tried.connect(tried.append)
    editor.show_breath(None, ())
    press(editor.try_it, Qt.Key.Key_Space)
    assert tried == [StartExercise("own:4-0-6-0", 60.0)]


def test_it_is_renamed_and_deleted_after_asking(qapp: object) -> None:
    kept: list[tuple[OwnBreath, ...]] = []
    screen = PractiseScreen(AppContext())
    screen.own_changed.connect(kept.append)
    screen.show_own((EVENING,))
    screen.show()
    screen.show_about(next(card.exercise for card in screen.cards if card.exercise.name == "Evening"))
    click(screen.about.change)
    screen.editor.name.setText("Night")
    click(screen.editor.keep)
    assert kept[-1] == (OwnBreath("Night", 4.0, 0.0, 6.5, 0.0),)
    screen.show_editor(kept[-1][0])
    click(screen.editor.delete)
    assert len(kept) == 1
    click(screen.editor.really)
    assert not kept.pop()
    screen.close()


def test_the_length_is_chosen_before_the_start(qapp: object) -> None:
    chosen: list[StartExercise] = []
    screen = PractiseScreen(AppContext())
    screen.chosen.connect(chosen.append)
    screen.show()
    screen.show_about(next(card.exercise for card in screen.cards if card.exercise.id == "longer_exhale"))
    click(screen.about.start)
    press(screen.about.length, Qt.Key.Key_Up)
    assert screen.about.start.text() == "Start, 3 min"
    assert screen.about.length.accessibleName() == "Length: 3 min"
    click(screen.about.start)
    assert chosen == [StartExercise("longer_exhale"), StartExercise("longer_exhale", 180.0)]
    screen.close()
