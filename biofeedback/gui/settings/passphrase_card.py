"""The passphrase of one's recordings: set, change, remove. Nothing is told as done before it was read back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from biofeedback.gui.settings.rows import Row
from biofeedback.gui.state.app_context import AppContext
from biofeedback.gui.text.dates import day_of
from biofeedback.gui.text.problem_words import error_words
from biofeedback.gui.widgets.button import Button
from biofeedback.gui.widgets.check_box import CheckBox
from biofeedback.gui.widgets.fields import apply_style
from biofeedback.gui.widgets.text import Text

if TYPE_CHECKING:
    from types import ModuleType

    from PySide6.QtPrintSupport import QPrinter

Step = Literal["", "set", "change", "remove", "code"]
Outcome = Literal["done", "wrong"] | Exception
SHORTEST = 8
LONGEST = 4096


class PassphraseCard(QWidget):
    """A row that says how it is, and below it what is being typed. Emits ``changed`` when it took effect."""

    changed = Signal()

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.step: Step = ""
        self._code = ""
        self._protected: bool | None = None
        self.set = Button(self.tr("Set a passphrase"), "outline", small=True)
        self.change = Button(self.tr("Change"), "outline", small=True)
        self.remove = Button(self.tr("Remove"), "outline", small=True)
        self.row = Row(self.tr("Passphrase"), self.tr("Reading …"), _beside(self.set, self.change, self.remove))
        self.before = Text("", "label", "ink", wrap=True)
        self.old = _field(self.tr("Passphrase until now, or recovery code"))
        self.new = _field(self.tr("New passphrase"))
        self.again = _field(self.tr("The same once more"))
        self.fields = tuple(_Named(field) for field in (self.old, self.new, self.again))
        self.shown = CheckBox(self.tr("Show what I type"))
        self.code = Text("", "strong", wrap=True, tabular=True)
        self.save = Button(self.tr("Save as text"), "outline", small=True)
        self.print_it = Button(self.tr("Print"), "outline", small=True)
        self.ask_for_printer: Callable[[], QPrinter | None] = self._ask_for_printer
        self.kept = CheckBox(self.tr("I have saved or printed the code, or written it down"))
        self.said = Text("", "label", "ink", wrap=True)
        self.go = Button("", "outline", small=True)
        self.cancel = Button(self.tr("Cancel"), "plain")
        self._lay_out()
        self._connect()
        self._turn_to("")

    def escape(self) -> bool:
        """Leave everything as it is."""
        if not self.step:
            return False
        self._turn_to("")
        return True

    def show_protected(self, protected: bool) -> None:
        """How it is."""
        self._protected = protected
        self._offer()
        self.row.note.say(
            self.tr("Your recordings are encrypted; the program asks for it when it starts.")
            if protected
            else self.tr("None: whoever can read this disk can read your recordings.")
        )

    def _offer(self) -> None:
        idle = not self.step
        self.set.setVisible(idle and self._protected is False)
        self.change.setVisible(idle and self._protected is True)
        self.remove.setVisible(idle and self._protected is True)

    def load(self) -> None:
        """Look how it is."""
        person = self._context.person
        self._context.run(lambda: _passphrases().has_passphrase(person), self.show_protected)

    def _connect(self) -> None:
        self.set.clicked.connect(lambda: self._turn_to("set"))
        self.change.clicked.connect(lambda: self._turn_to("change"))
        self.remove.clicked.connect(lambda: self._turn_to("remove"))
        self.cancel.clicked.connect(lambda: self._turn_to(""))
        self.shown.toggled.connect(self._show_typed)
        self.save.clicked.connect(self._save)
        self.print_it.clicked.connect(self._print)
        self.kept.toggled.connect(self._check)
        self.go.clicked.connect(self._go)
        for field in (self.old, self.new, self.again):
            field.textChanged.connect(self._check)
            field.returnPressed.connect(self.go.click)

    def _turn_to(self, step: Step) -> None:
        self.step = step
        if step != "code":
            for field in (self.old, self.new, self.again):
                field.clear()
            self._code = ""
            self.code.say("")
            self.shown.setChecked(False)
            self.kept.setChecked(False)
        self.said.say("")
        self.before.say(self._said_before(step))
        self.go.setText(self._named(step))
        typed = {"set": (1, 2), "change": (0, 1, 2), "remove": (0,)}.get(step, ())
        for at, named in enumerate(self.fields):
            named.setVisible(at in typed)
        self.shown.setVisible(bool(typed))
        for part in (self.code, self._saving, self.kept):
            part.setVisible(step == "code")
        self.below.setVisible(bool(step))
        self._offer()
        self._check()
        first = self.save if step == "code" else (self.old, self.new, self.again)[typed[0]] if typed else None
        if first is not None:
            first.setFocus()
            # Once it is laid out: all of what is asked is to be seen, down to the button.
            QTimer.singleShot(0, self, self._scroll_there)

    def _scroll_there(self) -> None:
        above = self.parentWidget()
        while above is not None and not isinstance(above, QScrollArea):
            above = above.parentWidget()
        if isinstance(above, QScrollArea):
            above.ensureWidgetVisible(self.go, 0, 30)

    def _said_before(self, step: Step) -> str:
        match step:
            case "set" | "change":
                return self.tr(
                    "At least 8 characters; several words are better. A forgotten passphrase cannot be replaced: "
                    "whoever loses passphrase and recovery code loses these recordings, and nobody can open them."
                )
            case "remove":
                return self.tr("Your recordings are then stored without encryption again.")
            case "code":
                return self.tr(
                    "This recovery code opens your recordings when the passphrase is forgotten. It is shown this once "
                    "and kept nowhere: print it, save it on another medium or write it down, away from this computer. "
                    "Copies and backups made before stay readable."
                )
            case _:
                return ""

    def _named(self, step: Step) -> str:
        match step:
            case "set":
                return self.tr("Next")
            case "change":
                return self.tr("Change the passphrase")
            case "remove":
                return self.tr("Remove the passphrase")
            case _:
                return self.tr("Encrypt now")

    def _check(self) -> None:
        same = len(self.new.text()) >= SHORTEST and self.new.text() == self.again.text()
        ready = {
            "set": same,
            "change": same and bool(self.old.text()),
            "remove": bool(self.old.text()),
            "code": self.kept.isChecked(),
        }
        self.go.setEnabled(ready.get(self.step, False))
        if self.step in ("set", "change"):
            self.said.say(self._missing())

    def _missing(self) -> str:
        new, again = self.new.text(), self.again.text()
        if 0 < len(new) < SHORTEST:
            return self.tr("That is shorter than 8 characters.")
        return self.tr("The two are not the same yet.") if again and again != new else ""

    def _show_typed(self, shown: bool) -> None:
        for field in (self.old, self.new, self.again):
            field.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)

    def _save(self) -> None:
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Where to?"), "recovery-code.txt", "*.txt")
        if not chosen:
            return
        sheet = self.tr("Recovery code of my biofeedback recordings:\n\n{code}\n").format(code=self._code)
        self._context.run(lambda: Path(chosen).write_text(sheet, encoding="utf-8"), lambda _: self._saved(chosen))

    def _saved(self, chosen: str) -> None:
        self.said.say(self.tr("Saved in {file}.").format(file=chosen))

    def _print(self) -> None:
        from biofeedback.gui.paper.printing import print_pages
        from biofeedback.gui.settings.recovery_sheet import draw_recovery_sheet, sheet_title

        code, day = self._code, day_of(self._context.wall_s())
        said = print_pages(self.ask_for_printer, sheet_title(), lambda device: draw_recovery_sheet(device, code, day))
        self.said.say(said)

    def _ask_for_printer(self) -> QPrinter | None:
        from biofeedback.gui.paper.printing import choose_printer

        return choose_printer(self)

    def _go(self) -> None:
        match self.step:
            case "set":
                self._context.run(lambda: str(_passphrases().new_recovery_code()), self.show_code)
            case "code":
                person, new, code = self._context.person, self.new.text(), self._code
                self._do("", lambda: _passphrases().set_passphrase(person, new, code))
            case "change":
                person, new = self._context.person, self.new.text()
                self._do(self.old.text(), lambda: _passphrases().replace_passphrase(person, new))
            case "remove":
                person = self._context.person
                self._do(self.old.text(), lambda: _passphrases().remove_passphrase(person))
            case _:
                pass

    def show_code(self, code: str) -> None:
        """The recovery code, before anything is encrypted."""
        self._code = code
        self.code.say(code)
        self._turn_to("code")

    def _do(self, old: str, work: Callable[[], None]) -> None:
        self.said.say(self.tr("One moment …"))
        self.below.setEnabled(False)
        person, without_session = self._context.person, self._context.without_session

        def done() -> Outcome:
            from sqlite3 import Error

            from biofeedback.user_error import TranslatableError

            try:
                if old and not _passphrases().opens(person, old):
                    return "wrong"
                without_session(work)
            except (Error, OSError, TranslatableError) as error:
                return error
            return "done"

        self._context.run(done, self._tell)

    def _tell(self, outcome: Outcome) -> None:
        self.below.setEnabled(True)
        if outcome == "wrong":
            self.said.say(self.tr("That is neither the passphrase nor the recovery code. Nothing was changed."))
            self.old.selectAll()
            self.old.setFocus()
        elif isinstance(outcome, Exception):
            self.said.say(self.tr("That did not work: {why}.").format(why=error_words(outcome)))
        else:
            self._turn_to("")
            self.load()
            self.changed.emit()

    def _lay_out(self) -> None:
        self.below = QWidget()
        inside = QVBoxLayout(self.below)
        inside.setContentsMargins(0, 0, 0, 14)
        inside.setSpacing(12)
        self._saving = _beside(self.print_it, self.save, left=True)
        for part in (self.before, self.code, *self.fields, self.shown, self._saving, self.kept, self.said):
            inside.addWidget(part)
        inside.addWidget(_beside(self.go, self.cancel, left=True))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.row)
        column.addWidget(self.below)


class _Named(QWidget):
    """A field with its name above it."""

    def __init__(self, field: QLineEdit) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(Text(field.accessibleName(), "label", "ink2", wrap=True))
        column.addWidget(field)


def _field(name: str) -> QLineEdit:
    field = QLineEdit()
    field.setMaxLength(LONGEST)
    field.setEchoMode(QLineEdit.EchoMode.Password)
    field.setAccessibleName(name)
    apply_style(field)
    return field


def _beside(*parts: QWidget, left: bool = False) -> QWidget:
    whole = QWidget()
    row = QHBoxLayout(whole)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(12)
    for part in parts:
        row.addWidget(part)
    if left:
        row.addStretch(1)
    return whole


def _passphrases() -> ModuleType:
    from biofeedback.services import passphrase

    return passphrase
