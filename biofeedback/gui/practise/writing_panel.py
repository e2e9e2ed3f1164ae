"""Writing in a writing exercise: a field for each step as it comes; what is written goes into the journal."""

from __future__ import annotations

import secrets
import time
from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from biofeedback.coaching.exercise import Exercise, Step
from biofeedback.gui.text.words import translate
from biofeedback.gui.widgets.scroll import Scroll
from biofeedback.gui.widgets.writing_field import WritingField
from biofeedback.local_time import utc_offset_s
from biofeedback.self_report.journal import JournalEntry, JournalPrompt, Passage

# What the steps of writing exercises ask, by their ids.
PROMPT_OF: Mapping[str, JournalPrompt] = MappingProxyType(
    {
        "worry": "what_if",
        "likely": "how_likely",
        "then": "what_then",
        "kind": "to_a_friend",
        "feeling": "feeling",
        "instead": "instead",
        "grateful": "grateful",
    }
)


class WritingPanel(Scroll):
    """Earlier fields stay, so that a step that comes by the clock takes no words away."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.fields: dict[str, WritingField] = {}
        inside = QWidget()
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(2, 2, 14, 2)
        self._column.setSpacing(14)
        self.setWidget(inside)

    def begin(self, exercise: Exercise | None) -> None:
        """An exercise begins: the panel is there for one of writing."""
        for field in self.fields.values():
            self._column.removeWidget(field)
            field.hide()
            field.deleteLater()
        self.fields = {}
        self.setVisible(exercise is not None and exercise.kind == "writing")

    def show_step(self, step: Step | None) -> None:
        """A step begins: its field comes, with the focus, unless one is still writing for the one before."""
        if self.isHidden() or step is None or step.id in self.fields:
            return
        focus = QApplication.focusWidget()
        writing = any(field.field is focus and field.text for field in self.fields.values())
        field = WritingField(translate("Exercises", step.show))
        self.fields[step.id] = field
        self._column.addWidget(field)
        field.show()
        if not writing:
            field.field.setFocus(Qt.FocusReason.OtherFocusReason)
            # Once it is laid out.
            QTimer.singleShot(0, field, lambda: self.ensureWidgetVisible(field))

    def entry(self) -> JournalEntry | None:
        """What was written; None where nothing was."""
        passages = tuple(
            Passage(PROMPT_OF.get(step, "free"), field.text)
            for step, field in self.fields.items()
            if field.text.strip()
        )
        if not passages:
            return None
        now_s = time.time()
        return JournalEntry(secrets.token_hex(8), now_s, utc_offset_s(now_s), passages)
