"""Changing a protocol: a row for each phase; saved to and loaded from a file."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDoubleSpinBox, QFileDialog, QSizePolicy, QVBoxLayout, QWidget

from biofeedback.coaching import body_answer, catalogue
from biofeedback.coaching.protocol import DEFAULT, KINDS, MOST_PHASES, TASKS, Phase, Protocol, ProtocolError, checked
from biofeedback.coaching.protocol_file import protocol_text, read_protocol
from biofeedback.gui.demonstrate.phase_words import kind_word, minutes, task_word
from biofeedback.gui.text.problem_words import error_words
from biofeedback.gui.text.words import exercise_name, translate
from biofeedback.gui.widgets.button import Button
from biofeedback.gui.widgets.drop_down import DropDown
from biofeedback.gui.widgets.fields import apply_style
from biofeedback.gui.widgets.flow import Flow
from biofeedback.gui.widgets.text import Text

SUFFIX = ".protocol.json"


class PhaseRow(QWidget):
    """Kind, what is done, minutes; emits ``changed`` and ``removed``."""

    changed = Signal()
    removed = Signal()

    def __init__(self, phase: Phase, number: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._phase = phase
        self.kind = DropDown()
        self.what = DropDown()
        self.length = QDoubleSpinBox()
        self.remove = Button(self.tr("Remove"), "plain")
        self.kind.setAccessibleName(self.tr("Phase {n}: kind").format(n=number))
        self.what.setAccessibleName(self.tr("Phase {n}: what is done").format(n=number))
        self.length.setAccessibleName(self.tr("Phase {n}: minutes").format(n=number))
        self.remove.setAccessibleName(self.tr("Remove phase {n}").format(n=number))
        for kind in KINDS:
            self.kind.addItem(kind_word(kind), kind)
        self.kind.setCurrentIndex(KINDS.index(phase.kind))
        self.length.setRange(0.5, 30.0)
        self.length.setSingleStep(0.5)
        self.length.setDecimals(1)
        self.length.setSuffix(self.tr(" min"))
        self.length.setValue(phase.duration_s / 60.0)
        for field in (self.kind, self.what, self.length):
            apply_style(field)
        self._fill()
        self.what.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        row = Flow(self, gap=12)
        for part in (self.kind, self.what, self.length, self.remove):
            row.addWidget(part)
        self.kind.currentIndexChanged.connect(self._turn)
        self.what.currentIndexChanged.connect(self.changed)
        self.length.valueChanged.connect(lambda _value: self.changed.emit())
        self.remove.clicked.connect(self.removed)

    def phase(self) -> Phase:
        """The phase as it stands."""
        kind, what = self.kind.currentData(), self.what.currentData()
        return replace(
            self._phase,
            kind=kind,
            duration_s=self.length.value() * 60.0,
            task=what if kind == "stressor" else None,
            exercise=what if kind == "regulation" else None,
        )

    def _turn(self) -> None:
        self._fill()
        self.changed.emit()

    def _fill(self) -> None:
        self.what.blockSignals(True)
        self.what.clear()
        kind = self.kind.currentData()
        if kind == "stressor":
            for task in TASKS:
                self.what.addItem(task_word(task), task)
            self.what.setCurrentIndex(TASKS.index(self._phase.task or "serial_sevens"))
        elif kind == "regulation":
            for exercise in catalogue.CATALOGUE:
                self.what.addItem(exercise_name(exercise.id), exercise.id)
            self.what.setCurrentIndex(max(0, self.what.findData(self._phase.exercise or "longer_exhale")))
        else:
            self.what.addItem(translate("Protocol", "breathing freely"), None)
        self.what.setEnabled(kind in ("stressor", "regulation"))
        self.what.blockSignals(False)


class ProtocolEditor(QWidget):
    """Emits ``changed`` with every change; what went wrong stands below, in a sentence."""

    changed = Signal()

    def __init__(self, protocol: Protocol = DEFAULT, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.protocol = protocol
        self.ask_for_source: Callable[[], str] = self._ask_for_source
        self.ask_for_target: Callable[[], str] = self._ask_for_target
        self.rows: list[PhaseRow] = []
        self.add = Button(self.tr("Add a phase"), "plain")
        self.load = Button(self.tr("Open file…"), "plain")
        self.save = Button(self.tr("Save as…"), "plain")
        self.reset = Button(self.tr("As it was"), "plain")
        self.answers = Button(self.tr("How a body answers"), "plain")
        self.said = Text("", "label", "ink2", wrap=True)
        self._list = QVBoxLayout()
        self._list.setSpacing(10)
        footer = Flow(gap=22)
        for button in (self.add, self.load, self.save, self.reset, self.answers):
            footer.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(self._list)
        column.addLayout(footer)
        column.addWidget(self.said)
        self.said.hide()
        self.add.clicked.connect(self._add)
        self.load.clicked.connect(self._choose_file)
        self.save.clicked.connect(self._choose_target)
        self.reset.clicked.connect(lambda: self.show_protocol(DEFAULT))
        self.answers.clicked.connect(lambda: self.show_protocol(body_answer.PROTOCOL))
        self.show_protocol(protocol)

    def show_protocol(self, protocol: Protocol) -> None:
        """Show another protocol."""
        self.protocol = protocol
        for row in self.rows:
            self._list.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = [PhaseRow(phase, number) for number, phase in enumerate(protocol.phases, start=1)]
        for at, row in enumerate(self.rows):
            self._list.addWidget(row)
            row.changed.connect(self._collect)
            row.removed.connect(lambda at=at: self._remove(at))
            row.remove.setEnabled(len(self.rows) > 1)
        self.add.setEnabled(len(self.rows) < MOST_PHASES)
        self._say("")
        self.changed.emit()

    def open_file(self, path: Path) -> None:
        """Load a protocol; a bad file changes nothing and is told."""
        try:
            protocol = read_protocol(path.read_text(encoding="utf-8"))
        except ProtocolError as error:
            self._say(error_words(error))
        except (OSError, UnicodeDecodeError):
            self._say(self.tr("{file} cannot be read as text; choose another file").format(file=path.name))
        else:
            self.show_protocol(protocol)

    def save_file(self, path: Path) -> None:
        """Save the protocol."""
        try:
            path.write_text(protocol_text(checked(self.protocol)), encoding="utf-8")
        except OSError as error:
            self._say(self.tr("{file} cannot be written: {why}").format(file=path.name, why=error.strerror))
        else:
            self._say(self.tr("Saved as {file}").format(file=path.name))

    def _collect(self) -> None:
        self.protocol = replace(self.protocol, phases=tuple(row.phase() for row in self.rows))
        self._say("")
        self.changed.emit()

    def _add(self) -> None:
        self.show_protocol(replace(self.protocol, phases=(*self.protocol.phases, Phase("free", 60.0))))

    def _remove(self, at: int) -> None:
        phases = self.protocol.phases[:at] + self.protocol.phases[at + 1 :]
        self.show_protocol(replace(self.protocol, phases=phases))

    def _choose_file(self) -> None:
        name = self.ask_for_source()
        if name:
            self.open_file(Path(name))

    def _choose_target(self) -> None:
        name = self.ask_for_target()
        if name:
            self.save_file(Path(name))

    def _ask_for_source(self) -> str:
        return QFileDialog.getOpenFileName(self, self.tr("Open a protocol"), "", self.tr("Protocols (*.json)"))[0]

    def _ask_for_target(self) -> str:
        return QFileDialog.getSaveFileName(self, self.tr("Save the protocol"), f"demonstration{SUFFIX}")[0]

    def _say(self, text: str) -> None:
        self.said.say(text)
        self.said.setVisible(bool(text))


def remembered(text: str) -> Protocol:
    """The protocol that was used last; the usual one where none was changed or it no longer can be run."""
    try:
        return read_protocol(text) if text else DEFAULT
    except ProtocolError:
        return DEFAULT


def kept_text(protocol: Protocol) -> str:
    """What is kept of a protocol until the next start; nothing of the usual one."""
    return "" if protocol == DEFAULT else protocol_text(protocol)


def summary_line(protocol: Protocol) -> str:
    """A protocol in one line."""
    parts = [f"{kind_word(phase.kind)} {minutes(phase.duration_s)}" for phase in protocol.phases]
    return " · ".join(parts)
