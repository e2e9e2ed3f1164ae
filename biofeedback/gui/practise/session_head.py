"""The top of the session screen: what is practised, where in it one is, the time left, and the ways out."""

from __future__ import annotations

from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from biofeedback.gui.design.look import appearance
from biofeedback.gui.practise.course import Course
from biofeedback.gui.state.session_state import SessionState
from biofeedback.gui.text.fault_words import trouble_of
from biofeedback.gui.text.words import translate
from biofeedback.gui.widgets.button import Button
from biofeedback.gui.widgets.text import Text

GAP = 24


class SessionHead(QHBoxLayout):
    """The name over a line, and beside them what can be pressed."""

    def __init__(self, end: str, unwell: str) -> None:
        super().__init__()
        self.name = Text("", "title", wrap=True)
        self.line = Text("", "label", "ink2", wrap=True)
        self.left = Text("", "lead", tabular=True)
        self.red_flags = Button(unwell, "plain")
        self.end = Button(end, "outline")
        self._look = appearance()
        named = QVBoxLayout()
        named.setSpacing(2)
        named.addWidget(self.name)
        named.addWidget(self.line)
        self.setSpacing(GAP)
        self.addLayout(named, 1)
        for part in (self.red_flags, self.left, self.end):
            self.addWidget(part)

    def fit(self, width: int) -> None:
        """Say the name in one line where that has room, else smaller."""
        one_line = QFontMetricsF(self._look.look.font("title")).horizontalAdvance(self.name.said())
        self.name.take_role("title" if one_line <= self._room(width) else "card_title")

    def show_line(self, session_state: SessionState, course: Course, now_s: float, width: int) -> None:
        """Under the name: the place in the exercise, or what is wrong with the strap; the exercise itself goes on."""
        exercise = course.exercise
        lost_s = now_s - session_state.lost_since_t if session_state.lost_since_t is not None else 0.0
        trouble = trouble_of(session_state.fault, lost_s)
        steps = len(exercise.steps) if exercise else 0
        if not session_state.measured():
            self.line.say(_unmeasured(course))
        elif trouble is not None:
            self.line.say(f"{trouble.title}.")
        elif course.getting_ready:
            self.line.say(translate("Session", "Get ready"))
        elif steps > 1:
            place = translate("Session", "Step {n} of {all}")
            self.line.say(place.format(n=course.step_index + 1, all=steps))
        else:
            # It was read before the exercise began: where large text would wrap it, the rings need the room more.
            words = translate("Exercises", exercise.line) if exercise else ""
            in_one_row = QFontMetricsF(self.line.font()).horizontalAdvance(words) <= self._room(width)
            self.line.say(words if in_one_row else "")
        self.line.setVisible(bool(self.line.said()))

    def _room(self, width: int) -> int:
        """What the buttons leave of the row, px."""
        return width - sum(part.sizeHint().width() + GAP for part in (self.red_flags, self.left, self.end))


def _unmeasured(course: Course) -> str:
    """What an exercise without a strap is worth."""
    if course.exercise_id == "find_pace":
        return translate("Session", "Without a strap nothing is measured, so no pace can be found.")
    return translate("Session", "Without a strap: it runs by the clock, and nothing is measured.")
