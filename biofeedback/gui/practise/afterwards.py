"""After an exercise: what changed, in one sentence and one picture."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from biofeedback.coaching.catalogue import CATALOGUE
from biofeedback.coaching.exercise import BodyPart, Exercise
from biofeedback.coaching.offer_context import OfferContext
from biofeedback.coaching.runner import READY_S
from biofeedback.coaching.suggestion import others
from biofeedback.coaching.tense_parts import conditions_with, tense_parts
from biofeedback.events import ExerciseEffect, ExerciseHelped, ExerciseProgress, Profile, StartExercise
from biofeedback.gui.practise.after_words import paces_breath, part_question
from biofeedback.gui.practise.flower import Flower
from biofeedback.gui.state.marks import TrailPoint
from biofeedback.gui.state.screen_needs import ScreenNeeds
from biofeedback.gui.state.session_state import SessionState
from biofeedback.gui.text import words
from biofeedback.gui.text.words import state_word, translate
from biofeedback.gui.widgets.button import Button
from biofeedback.gui.widgets.rings.rings_paint import RingsPicture
from biofeedback.gui.widgets.scroll import Scroll
from biofeedback.gui.widgets.text import Text
from biofeedback.local_time import local_minute, utc_offset_s

BEFORE_S = 90.0
# What is told until about two minutes after an exercise still has its slow breaths in the window.
FREE_S = 60.0
PATIENCE_S = 240.0
# For so long one is asked to breathe freely; it is counted down.
FREELY_S = 120.0
NOTICEABLE = 6.0


@dataclass(frozen=True, slots=True)
class BeforeAfter:
    """Arousal before an exercise, and after a minute of breathing freely; None where it could not be told."""

    before: TrailPoint | None
    after: TrailPoint | None


def change_of(session_state: SessionState, began_s: float, ended_s: float) -> BeforeAfter:
    """What the curve says about before and after.

    The exercise itself is left out: slow breathing changes the figures while it lasts.
    """
    told = [point for point in session_state.trail if point.score is not None and not point.exercising]
    before = [point for point in told if began_s - BEFORE_S <= point.t <= began_s]
    after = [point for point in told if point.t >= ended_s + FREE_S]
    return BeforeAfter(before[-1] if before else None, after[-1] if after else None)


def change_sentence(change: BeforeAfter) -> str:
    """One sentence; it promises nothing that has not been seen yet."""
    if change.before is None or change.after is None or change.before.score is None or change.after.score is None:
        return translate("Afterwards", "Well done. The signal did not allow a comparison this time.")
    difference = change.after.score - change.before.score
    if difference <= -NOTICEABLE:
        return translate("Afterwards", "Your body is quieter than before you began.")
    if difference >= NOTICEABLE:
        return translate("Afterwards", "Your body is a little more awake than before you began. That happens.")
    return translate("Afterwards", "About the same as before you began. That is fine.")


def settled(change: BeforeAfter) -> bool:
    """Whether the body is clearly quieter, or nothing can be told."""
    before, after = change.before, change.after
    if before is None or after is None or before.score is None or after.score is None:
        return True
    return after.score - before.score <= -NOTICEABLE


class AfterwardsScreen(QWidget):
    """Emits ``acted(act)`` for the session, ``ask_pressed`` to tell how a tense place is, and ``left`` to go on."""

    acted = Signal(object)
    ask_pressed = Signal()
    left = Signal()
    told = Signal(str)

    def __init__(self, session_state: SessionState, now_s: Callable[[], float], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session_state = session_state
        self._now_s = now_s
        self._began_s = self._ended_s = self._length_s = 0.0
        self._exercise = ""
        self._waiting = False
        self.countdown = Text("", "lead", "ink2", tabular=True)
        self._seconds = QTimer(self)
        self._seconds.setInterval(1000)
        self._seconds.timeout.connect(self.refresh)
        self.sentence = Text("", "hero", wrap=True)
        self.note = Text("", "body", "ink2", wrap=True)
        self.done = Button(self.tr("Done"), "primary")
        self.again = Button(self.tr("Once more"), "plain")
        self.next = Button("", "outline")
        self._next = ""
        # What would be next after an exercise that did not settle.
        self.next_for: Callable[[str], Exercise | None] | None = None
        self.helped = Button(self.tr("That helped"), "plain")
        self.question = Text("", "body", wrap=True)
        self.tell = Button(self.tr("Tell how it is now"), "outline", icon="body")
        self.before, self.after = Flower(side=220), Flower(side=220)
        self._pictures = QWidget()
        self.before_word, self.after_word = Text("", "lead"), Text("", "lead")
        self._lay_out()
        self.done.clicked.connect(self.left.emit)
        self.again.clicked.connect(self._begin_again)
        self.next.clicked.connect(self._begin_next)
        self.helped.clicked.connect(self._thank)
        self.tell.clicked.connect(self.ask_pressed.emit)
        self.ask_of("")

    def _begin_again(self) -> None:
        self.acted.emit(StartExercise(self._exercise, self._length_s, READY_S))

    def ask_of(self, places: str, parts: Collection[BodyPart] = ()) -> None:
        """Ask how these places are now, by name where it is one part of the body; nothing is asked without any."""
        told = self.tr("You told of: {places}. How is it now?").format(places=places) if places else ""
        self.question.say((part_question(next(iter(parts))) if len(parts) == 1 else told) if places else "")
        self.question.setVisible(bool(places))
        self.tell.setVisible(bool(places))

    def show_end(self, began_s: float, ended_s: float, exercise_id: str, length_s: float = 0.0) -> None:
        """Show what an exercise changes, as soon as that can be told; ``length_s`` is what it was begun with."""
        self._began_s, self._ended_s, self._exercise, self._length_s = began_s, ended_s, exercise_id, length_s
        self._waiting = self._session_state.measured()
        if self._waiting:
            self._seconds.start()
        self.next.hide()
        self.again.show()
        self.helped.setEnabled(True)
        self.helped.setText(self.tr("That helped"))
        if self._waiting and paces_breath(exercise_id):
            self.note.say(
                self.tr("Slow breathing changes the figures while it lasts, so only the quiet after it counts.")
            )
        elif self._waiting:
            self.note.say(self.tr("What it changed is told from the quiet after it."))
        else:
            self.note.say(self.tr("Put the strap on before the next one to see what it changes."))
        self.refresh()

    def refresh(self) -> None:
        """Show the present."""
        change = change_of(self._session_state, self._began_s, self._ended_s)
        left_s = self._ended_s + FREELY_S - self._now_s()
        patient = self._now_s() < self._ended_s + PATIENCE_S
        if not self._session_state.measured():
            self.sentence.say(self.tr("Well done. Nothing was measured, because no strap was heard."))
        elif left_s > 0 or (change.after is None and patient):
            freely = self.tr("Well done. Now breathe as you like for two minutes.")
            quietly = self.tr("Well done. Now stay as you are for two minutes.")
            self.sentence.say(freely if paces_breath(self._exercise) else quietly)
            soon = self.tr("One moment")
            self.countdown.say(self.tr("{time} left").format(time=words.clock(left_s)) if left_s > 0 else soon)
        else:
            self._tell(change_sentence(change))
            self._show_next(change)
        self.countdown.setVisible(self._waiting)
        self._pictures.setVisible(self._session_state.measured())
        for flower, word, point in (
            (self.before, self.before_word, change.before),
            (self.after, self.after_word, change.after),
        ):
            if point is None or point.score is None:
                flower.show_picture(RingsPicture("no_strap"), 0.0)
                word.say(words.DASH)
                continue
            swing_ms = max(8.0, 60.0 - 0.55 * point.score)
            flower.show_picture(RingsPicture(point.state, point.score), swing_ms)
            word.say(state_word(point.state))

    def _tell(self, sentence: str) -> None:
        """The result is there; who has gone on already is told all the same."""
        self.sentence.say(sentence)
        waited, self._waiting = self._waiting, False
        self._seconds.stop()
        if waited and not self.isVisible():
            self.told.emit(sentence)

    def _show_next(self, change: BeforeAfter) -> None:
        """What to do next: where the body is not quieter yet, something else; else it is done."""
        found = self.next_for(self._exercise) if self.next_for is not None and not settled(change) else None
        self._next = found.id if found is not None else ""
        self.next.setVisible(found is not None)
        self.again.setVisible(found is None)
        if found is not None:
            name, lasts = translate("Exercises", found.name), words.length(found.duration_s)
            self.next.setText(self.tr("Next: {name}, {length}").format(name=name, length=lasts))
            self.next.updateGeometry()

    def _begin_next(self) -> None:
        self.acted.emit(StartExercise(self._next, ready_s=READY_S))

    def drop(self) -> None:
        """Another exercise begins: what the last one changed can no longer be told."""
        self._waiting = False
        self._seconds.stop()

    def judged(self, event: ExerciseProgress) -> None:
        """Say what the exercise did, once that is known."""
        if event.effect_sd is None:
            self.note.say(self.tr("There was not enough quiet time to judge what it did. That is fine."))
        elif event.effect_sd > 0.3:
            self.note.say(self.tr("Judged on the quiet minutes after it: it settled you this time."))
        elif event.effect_sd < -0.3:
            self.note.say(self.tr("Judged on the quiet minutes after it: not yet settled this time."))
        else:
            self.note.say(self.tr("Judged on the quiet minutes after it: no clear change this time."))
        self.refresh()

    def escape(self) -> bool:
        """Back to the places."""
        self.left.emit()
        return True

    def _thank(self) -> None:
        self.acted.emit(ExerciseHelped(self._exercise))
        self.helped.setEnabled(False)
        self.helped.setText(self.tr("Noted, thank you"))

    def _lay_out(self) -> None:
        pictures = QGridLayout()
        pictures.setHorizontalSpacing(56)
        pictures.setVerticalSpacing(6)
        middle = Qt.AlignmentFlag.AlignCenter
        for column, (flower, word, title) in enumerate(
            ((self.before, self.before_word, self.tr("Before")), (self.after, self.after_word, self.tr("After")))
        ):
            pictures.addWidget(Text(title, "label", "ink2"), 0, column, middle)
            pictures.addWidget(flower, 1, column, middle)
            pictures.addWidget(word, 2, column, middle)
        centred = QHBoxLayout(self._pictures)
        centred.setContentsMargins(0, 0, 0, 0)
        centred.addStretch(1)
        centred.addLayout(pictures)
        centred.addStretch(1)
        footer = QHBoxLayout()
        footer.setSpacing(24)
        footer.addStretch(1)
        footer.addWidget(self.helped)
        footer.addWidget(self.tell)
        footer.addWidget(self.again)
        footer.addWidget(self.next)
        footer.addWidget(self.done)
        footer.addStretch(1)
        for text in (self.sentence, self.note, self.question):
            text.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        inside, scroll = QWidget(), Scroll()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scroll)
        column_layout = QVBoxLayout(inside)
        column_layout.setContentsMargins(40, 32, 40, 40)
        column_layout.setSpacing(20)
        column_layout.addStretch(1)
        column_layout.addWidget(self.sentence)
        column_layout.addWidget(self.countdown, 0, Qt.AlignmentFlag.AlignHCenter)
        column_layout.addWidget(self._pictures)
        column_layout.addWidget(self.note)
        column_layout.addWidget(self.question)
        column_layout.addSpacing(8)
        column_layout.addLayout(footer)
        column_layout.addStretch(1)
        scroll.setWidget(inside)


def make(needs: ScreenNeeds) -> AfterwardsScreen:
    """What an exercise changed."""
    screen = AfterwardsScreen(needs.session_state, needs.now_s)
    known: dict[str, tuple[str, ...]] = {}
    effects: list[ExerciseEffect] = []

    def know_profile(profile: Profile) -> None:
        known["conditions"] = profile.conditions

    def know_effects(found: tuple[ExerciseEffect, ...]) -> None:
        effects[:] = found

    def next_for(exercise: str) -> Exercise | None:
        aches, wall_s = needs.session_state.aches, needs.context.wall_s()
        conditions = conditions_with(known.get("conditions", ()), aches)
        context = OfferContext(local_minute(wall_s, utc_offset_s(wall_s)), tense=tense_parts(aches))
        return next(iter(others(exercise, CATALOGUE, conditions, context, effects)), None)

    screen.next_for = next_for
    needs.signals.profile_changed.connect(know_profile)
    needs.context.effects_changed.connect(know_effects)
    needs.when_services_are_ready(lambda: needs.context.ask(lambda home: home.profile(), know_profile))
    needs.when_services_are_ready(lambda: needs.context.ask(lambda home: home.effects(), know_effects))
    screen.acted.connect(needs.act)
    screen.left.connect(needs.hide_overlay)
    return screen
