"""The three steps, one after the other; every one can be left behind."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from biofeedback.events import Rest
from biofeedback.gui.design.look import appearance
from biofeedback.gui.state.app_context import AppContext
from biofeedback.gui.state.screen_needs import ScreenNeeds
from biofeedback.gui.state.session_state import SessionState
from biofeedback.gui.welcome.welcome_steps import ChooseStrap, QuietMinutes, WhatItShows
from biofeedback.gui.widgets.button import Button
from biofeedback.gui.widgets.pages import Pages
from biofeedback.gui.widgets.scroll import Scroll
from biofeedback.gui.widgets.stepper import Stepper

WIDTH = 700


class WelcomeScreen(QWidget):
    """Emits ``strap_chosen(address, name)``, ``rest(act)`` and, at the end, ``finished``."""

    strap_chosen = Signal(str, str)
    rest = Signal(object)
    finished = Signal()

    def __init__(
        self,
        session_state: SessionState,
        now_s: Callable[[], float],
        context: AppContext,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = appearance()
        self.stepper = Stepper([self.tr("What it shows"), self.tr("Your strap"), self.tr("Five quiet minutes")])
        self.what = WhatItShows()
        self.choose = ChooseStrap(lambda: context.services)
        self.quiet = QuietMinutes(session_state, now_s)
        self.back = Button(self.tr("Back"), "plain")
        self.skip = Button(self.tr("Skip for now"), "plain")
        self.next = Button("", "primary")
        self._pages = Pages()
        self._scroll = Scroll()
        self._lay_out()
        self.back.clicked.connect(lambda: self.show_step(self._pages.index() - 1))
        self.next.clicked.connect(self._go_on)
        self.skip.clicked.connect(self._finish)
        # The services may load after the list is on show.
        context.services_ready.connect(self._look_for_straps)
        self.choose.straps.changed.connect(self._name_buttons)
        self._look.changed.connect(self._apply_theme)
        self._apply_theme()
        self.show_step(0)

    def show_step(self, at: int) -> None:
        """Be at a step, counted from 0."""
        before = self._pages.index()
        self._pages.show_index(at)
        self.stepper.show_step(at)
        self._scroll.verticalScrollBar().setValue(0)
        if at == 2 and before != 2:
            self.rest.emit(Rest(True))
        self._name_buttons()

    def escape(self) -> bool:
        """A step back; at the first there is nothing to close."""
        at = self._pages.index()
        if at > 0:
            self.show_step(at - 1)
        return at > 0

    def _go_on(self) -> None:
        at = self._pages.index()
        if at == 1:
            offer = self.choose.straps.chosen()
            if offer is None:
                return
            self.strap_chosen.emit(offer.address, offer.name)
        if at == 2:
            self._finish()
        else:
            self.show_step(at + 1)

    def _look_for_straps(self) -> None:
        if self.choose.straps.isVisible():
            self.choose.straps.look()

    def _finish(self) -> None:
        if self._pages.index() == 2:
            self.rest.emit(Rest(False))
        self.finished.emit()

    def _name_buttons(self) -> None:
        at = self._pages.index()
        self.back.setVisible(at > 0)
        self.skip.setVisible(at > 0)
        offer = self.choose.straps.chosen()
        if at == 0:
            self.next.setText(self.tr("Choose a strap"))
        elif at == 1:
            self.next.setText(self.tr("Use {name}").format(name=offer.name) if offer else self.tr("Choose one above"))
        else:
            self.next.setText(self.tr("To the main screen"))
        self.next.setEnabled(at != 1 or offer is not None)
        self.next.updateGeometry()

    def _lay_out(self) -> None:
        for page in (self.what, self.choose, self.quiet):
            self._pages.add(page)
        inside = QWidget()
        row = QHBoxLayout(inside)
        row.setContentsMargins(32, 14, 32, 4)
        row.addStretch(1)
        row.addWidget(self._pages, 100)
        row.addStretch(1)
        self._scroll.setWidget(inside)
        footer = QHBoxLayout()
        footer.setSpacing(24)
        footer.addWidget(self.back)
        footer.addStretch(1)
        footer.addWidget(self.skip)
        footer.addWidget(self.next)
        self._footer = QWidget()
        self._footer.setLayout(footer)
        footer.setContentsMargins(32, 0, 32, 0)
        centred = QHBoxLayout()
        centred.addStretch(1)
        centred.addWidget(self._footer, 100)
        centred.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 32, 0, 32)
        column.setSpacing(12)
        column.addWidget(self.stepper)
        column.addWidget(self._scroll, 1)
        column.addLayout(centred)

    def _apply_theme(self) -> None:
        width = self._look.look.px(WIDTH)
        self._pages.setMaximumWidth(width)
        self._footer.setMaximumWidth(width + 64)


def make(needs: ScreenNeeds) -> WelcomeScreen:
    """The first run."""
    screen = WelcomeScreen(needs.session_state, needs.now_s, needs.context)
    screen.strap_chosen.connect(needs.signals.strap_chosen)
    screen.rest.connect(needs.act)
    return screen
