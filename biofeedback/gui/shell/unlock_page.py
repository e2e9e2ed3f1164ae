"""Your recordings are locked: asks for the passphrase, or the recovery code."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from biofeedback.gui.design.look import appearance
from biofeedback.gui.state.app_context import AppContext
from biofeedback.gui.state.screen_needs import ScreenNeeds
from biofeedback.gui.widgets.button import Button
from biofeedback.gui.widgets.check_box import CheckBox
from biofeedback.gui.widgets.fields import apply_style
from biofeedback.gui.widgets.scroll import Scroll
from biofeedback.gui.widgets.text import Text

WIDEST = 620
LONGEST = 4096


class UnlockPage(Scroll):
    """Emits ``unlocked``, or ``left`` when somebody does not want to."""

    unlocked = Signal()
    left = Signal()

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.of_owner = True
        self._by_code = False
        self.title = Text("", "page", wrap=True)
        self.line = Text("", "body", "ink2", wrap=True)
        self.label = Text("", "strong")
        self.secret = QLineEdit()
        self.secret.setMaxLength(LONGEST)
        apply_style(self.secret)
        self.shown = CheckBox(self.tr("Show what I type"))
        self.said = Text("", "body", wrap=True)
        self.unlock = Button(self.tr("Unlock"), "primary")
        self.other = Button("", "plain")
        self.leave = Button("", "outline")
        self.forgotten = Text(
            self.tr(
                "Forgotten? The recovery code that was shown when the passphrase was set opens the recordings as "
                "well. Without passphrase and code nobody can open them."
            ),
            "label",
            "ink2",
            wrap=True,
        )
        self._lay_out()
        self.secret.returnPressed.connect(self._try)
        self.secret.textChanged.connect(self._typed)
        self.shown.toggled.connect(self._show_typed)
        self.unlock.clicked.connect(self._try)
        self.other.clicked.connect(lambda: self._ask_for(by_code=not self._by_code))
        self.leave.clicked.connect(self.left.emit)
        self._show_typed(False)
        self.begin(owner=True)

    def begin(self, *, owner: bool) -> None:
        """Ask anew; of the owner of this computer, or of somebody else who is recorded here."""
        self.of_owner = owner
        title = self.tr("Your recordings are locked") if owner else self.tr("Somebody’s recordings are locked")
        line = (
            self.tr("Your passphrase opens them. It stays on this computer.")
            if owner
            else self.tr("The name may belong to a locked file. That person’s passphrase opens it.")
        )
        self.title.say(title)
        self.line.say(line)
        self.leave.setText(self.tr("Quit") if owner else self.tr("Back"))
        self._ask_for(by_code=False)

    def escape(self) -> bool:
        """Back, where there is something to go back to."""
        if not self.of_owner:
            self.left.emit()
        return True

    def _ask_for(self, *, by_code: bool) -> None:
        self._by_code = by_code
        asked = self.tr("Recovery code") if by_code else self.tr("Passphrase")
        self.label.say(asked)
        self.secret.setAccessibleName(asked)
        self.other.setText(
            self.tr("Use the passphrase instead") if by_code else self.tr("Use the recovery code instead")
        )
        self.secret.clear()
        self.said.say("")
        self.shown.setChecked(by_code)
        self._typed()
        self.secret.setFocus()

    def _typed(self) -> None:
        self.unlock.setEnabled(bool(self.secret.text()) and self.secret.isEnabled())

    def _show_typed(self, shown: bool) -> None:
        self.secret.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)

    def _try(self) -> None:
        secret = self.secret.text()
        if not secret or not self.secret.isEnabled():
            return
        self._wait(True)
        self.said.say(self.tr("One moment …"))

        def work() -> bool | Exception:
            from sqlite3 import Error

            from biofeedback.services.passphrase import unlock_with

            try:
                return unlock_with(secret)
            except (Error, OSError) as error:
                return error

        self._context.run(work, lambda opened: self.tell(opened=opened))

    def _wait(self, waiting: bool) -> None:
        self.secret.setEnabled(not waiting)
        self._typed()

    def tell(self, *, opened: bool | Exception) -> None:
        """What came of it."""
        self._wait(False)
        if opened is True:
            self.secret.clear()
            self.unlocked.emit()
            return
        if isinstance(opened, Exception):
            self.said.say(self.tr("That did not work: {why}.").format(why=opened))
        else:
            self.said.say(self.tr("That does not open them. Please try again."))
        self.secret.selectAll()
        self.secret.setFocus()

    def _lay_out(self) -> None:
        inside = QWidget()
        inside.setMaximumWidth(appearance().look.px(WIDEST))
        column = QVBoxLayout(inside)
        column.setContentsMargins(32, 32, 32, 32)
        column.setSpacing(14)
        column.addStretch(1)
        for part in (self.title, self.line, self.label, self.secret, self.shown, self.said):
            column.addWidget(part)
        buttons = QHBoxLayout()
        buttons.setSpacing(12)
        buttons.addWidget(self.unlock)
        buttons.addWidget(self.leave)
        buttons.addStretch(1)
        column.addLayout(buttons)
        column.addWidget(self.other, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.forgotten)
        column.addStretch(2)
        whole = QWidget()
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.addStretch(1)
        row.addWidget(inside, 100)
        row.addStretch(1)
        self.setWidget(whole)


def make(needs: ScreenNeeds) -> UnlockPage:
    """Recordings that are locked."""
    return UnlockPage(needs.context)
