"""The offer of a pause: what, why now, and every way to say no."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from biofeedback.events import AnswerPrompt, Snooze, StartExercise
from biofeedback.gui.design.glyph import paint_glyph
from biofeedback.gui.design.look import appearance
from biofeedback.gui.now.other_choices import OtherChoices
from biofeedback.gui.now.reason_table import ReasonTable
from biofeedback.gui.state.session_state import SessionState
from biofeedback.gui.text.words import length, reason_row, translate
from biofeedback.gui.widgets.button import Button
from biofeedback.gui.widgets.card import Card
from biofeedback.gui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from biofeedback.coaching.exercise import Exercise
    from biofeedback.events import Ache, ExerciseEffect, Prompt, PromptAnswer


class PromptCard(Card):
    """Emits ``answered(act)``, which goes to the session as it is.

    ``others_wanted(exercise id)`` asks for other exercises than this one, ``all_wanted`` for all of them.
    """

    answered = Signal(object)
    others_wanted = Signal(str)
    all_wanted = Signal()
    red_flags_pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, edge="raised", radius=20)
        self._prompt: Prompt | None = None
        self._look = appearance()
        self.question = Text(self.tr("A good moment for a pause?"), "strong")
        self.question.colour("raised")
        self.title = Text("", "title", wrap=True)
        self.line = Text("", "body", "ink2", wrap=True)
        self.start = Button(self.tr("Start"), "primary")
        self.something_else = Button(self.tr("Something else"), "outline")
        self.not_now = Button(self.tr("Not now"), "plain")
        self.not_tense = Button(self.tr("I wasn’t tense"), "plain")
        self.pause = Button(self.tr("Pause 1 h"), "plain")
        self.red_flags = Button(self.tr("Feel unwell?"), "plain")
        self._why = Text(self.tr("Why now"), "strong")
        self._reasons = ReasonTable()
        self._offer = QWidget()
        self.others = OtherChoices()
        self._lay_out()
        self.start.clicked.connect(lambda: self._answer("accept"))
        self.not_now.clicked.connect(lambda: self._answer("not_now"))
        self.not_tense.clicked.connect(lambda: self._answer("not_tense"))
        self.pause.clicked.connect(lambda: self.answered.emit(Snooze(60.0)))
        self.something_else.clicked.connect(self._ask_for_others)
        self.others.chosen.connect(self._begin)
        self.others.all_wanted.connect(self.all_wanted.emit)
        self.others.left.connect(self.show_offer)
        self.red_flags.clicked.connect(self.red_flags_pressed.emit)
        self.setAccessibleName(self.question.said())

    def show_prompt(
        self, prompt: Prompt, session_state: SessionState, effects: tuple[ExerciseEffect, ...] = ()
    ) -> None:
        """Show an offer, what it did so far, and the figures behind it."""
        from biofeedback.coaching import catalogue

        if self._prompt is None or prompt.id != self._prompt.id:
            self._show_others(on=False)
        self._prompt = prompt
        self.question.say(_question(prompt))
        try:
            exercise = catalogue.find(prompt.exercise)
            name, line = translate("Exercises", exercise.name), translate("Exercises", exercise.line)
            line = f"{line} {_where_it_works(exercise, session_state.aches)}".strip()
            self.title.say(f"{name}, {length(exercise.duration_s)}")
        except KeyError:
            name, line = prompt.exercise, ""
            self.title.say(name)
        self.line.say(f"{line} {_so_far(prompt, effects, hidden=self._look.look.hide_numbers)}".strip())
        hidden = self._look.look.hide_numbers
        rows = [row for reason in prompt.reasons if (row := reason_row(reason, session_state, hide_numbers=hidden))]
        self._why.setVisible(bool(rows))
        self._reasons.setVisible(bool(rows))
        self._reasons.show_rows(rows)

    def offer_others(self, exercises: Sequence[Exercise]) -> None:
        """Show these in place of the one that was offered."""
        self._show_others(on=True)
        self.others.offer(exercises)

    def show_offer(self) -> None:
        """Back to the one that was offered."""
        self._show_others(on=False)
        self.start.setFocus()

    def choosing(self) -> bool:
        """Whether other exercises are on show."""
        return not self.others.isHidden()

    def _show_others(self, *, on: bool) -> None:
        self._offer.setVisible(not on)
        self.others.setVisible(on)

    def _ask_for_others(self) -> None:
        if self._prompt is not None:
            self.others_wanted.emit(self._prompt.exercise)

    def _begin(self, exercise: str) -> None:
        from biofeedback.coaching.runner import READY_S

        self.answered.emit(StartExercise(exercise, ready_s=READY_S))

    def _answer(self, answer: PromptAnswer) -> None:
        if self._prompt is not None:
            from biofeedback.coaching.runner import READY_S

            ready_s = READY_S if answer == "accept" else 0.0
            self.answered.emit(AnswerPrompt(answer, self._prompt.id, ready_s))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(25, 24, 25, 24)
        column.setSpacing(10)
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(_Glyph())
        head.addWidget(self.question, 1)
        head.addWidget(self.red_flags)
        column.addLayout(head)
        column.addWidget(self._offer)
        column.addWidget(self.others)
        self.others.hide()
        offer = QVBoxLayout(self._offer)
        offer.setContentsMargins(0, 0, 0, 0)
        offer.setSpacing(10)
        offer.addWidget(self.title)
        offer.addWidget(self.line)
        buttons = QHBoxLayout()
        buttons.setSpacing(10)
        buttons.addWidget(self.start, 1)
        buttons.addWidget(self.something_else, 1)
        offer.addSpacing(4)
        offer.addLayout(buttons)
        offer.addSpacing(8)
        offer.addWidget(self._why)
        offer.addWidget(self._reasons)
        column.addSpacing(2)
        footer = QHBoxLayout()
        footer.setSpacing(20)
        footer.addWidget(self.not_now)
        footer.addWidget(self.not_tense)
        footer.addStretch(1)
        footer.addWidget(self.pause)
        column.addLayout(footer)


def _question(prompt: Prompt) -> str:
    match prompt.kind:
        case "posture":
            return translate("Prompt", "Time to let the shoulders drop?")
        case "movement":
            return translate("Prompt", "Time to get up for a moment?")
        case _:
            return translate("Prompt", "A good moment for a pause?")


def _where_it_works(exercise: Exercise, aches: tuple[Ache, ...]) -> str:
    """The tense places that it works on, as a sentence; "" where it was offered for another reason."""
    if not aches:
        return ""
    from biofeedback.coaching.tense_parts import PART_OF, felt
    from biofeedback.gui.text.place_words import places_words

    places = places_words([ache for ache in felt(aches) if PART_OF[ache.place] in exercise.relieves])
    return translate("Prompt", "You told of: {places}.").format(places=places) if places else ""


def _so_far(prompt: Prompt, effects: tuple[ExerciseEffect, ...], *, hidden: bool) -> str:
    """What the exercise did for this person, as a sentence; "" before it was tried."""
    from biofeedback.gui.widgets.effect_bar import effect_word

    effect = next((effect for effect in effects if effect.exercise == prompt.exercise and effect.n > 0), None)
    if effect is None:
        return ""
    told = effect_word(effect)
    if not hidden:
        told = translate("HeroCard", "{word}, %n times", "", effect.n).format(word=told)
    return f"{translate('AboutExercise', 'So far')}: {told}."


class _Glyph(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._look = appearance()

    def sizeHint(self) -> QSize:
        return QSize(18, 18)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_glyph(painter, "raised", QRectF(self.rect()), self._look.look.colours.raised.line)
