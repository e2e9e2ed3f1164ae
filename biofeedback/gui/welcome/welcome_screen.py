"""The first run: for oneself a strap and five quiet minutes, for clients a strap and what a practice needs."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from biofeedback.events import Rest
from biofeedback.gui.design.look import appearance
from biofeedback.gui.state.app_context import AppContext
from biofeedback.gui.state.screen_needs import ScreenNeeds
from biofeedback.gui.state.session_state import SessionState
from biofeedback.gui.welcome.first_reveal import FirstReveal
from biofeedback.gui.welcome.practice_step import PracticeStep
from biofeedback.gui.welcome.quiet_minutes import QuietMinutes
from biofeedback.gui.welcome.welcome_steps import ChooseStrap, WhatItShows
from biofeedback.gui.widgets.button import Button
from biofeedback.gui.widgets.flow import Flow
from biofeedback.gui.widgets.pages import Pages
from biofeedback.gui.widgets.scroll import Scroll
from biofeedback.gui.widgets.segmented import Segmented
from biofeedback.gui.widgets.stepper import Stepper

WIDTH = 700
LAST = 2


class WelcomeScreen(QWidget):
    """Three steps; every one can be left behind.

    Emits ``strap_chosen(address, name)``, ``rest(act)``, ``tone(name)``, ``told(words)`` for assistive technology
    and, at the end, ``finished``.
    """

    strap_chosen = Signal(str, str)
    rest = Signal(object)
    tone = Signal(str)
    told = Signal(str)
    finished = Signal()

    def __init__(
        self,
        session_state: SessionState,
        now_s: Callable[[], float],
        context: AppContext,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._look = appearance()
        self.stepper = Stepper(self._steps())
        self.what = WhatItShows(context)
        self.choose = ChooseStrap(lambda: context.services)
        self.quiet = QuietMinutes(session_state, now_s, context)
        self.reveal = FirstReveal(session_state, context)
        self.practice = PracticeStep(context)
        self.whom = Segmented(
            self.tr("Who is it for?"),
            {"me": self.tr("It is for me"), "clients": self.tr("I show it to clients")},
        )
        self.whom.choose("clients" if context.preferences.for_clients else "me")
        self.back = Button(self.tr("Back"), "plain")
        self.skip = Button("", "plain")
        self.next = Button("", "primary")
        self._pages = Pages()
        self._scroll = Scroll()
        self._step = 0
        self._lay_out()
        self._connect()
        self._apply_theme()
        self.show_step(0)

    def show_step(self, at: int) -> None:
        """Be at a step, counted from 0."""
        self.quiet.leave()
        self._step = at
        last = self.practice if self._for_clients else self.quiet
        self._show_page((self.what, self.choose, last)[at])

    def at_first(self) -> bool:
        """Whether the first page is on show."""
        return self._step == 0

    def focus_language(self) -> None:
        """Be at the language, which was just changed."""
        self.what.reading.language.setFocus()

    def escape(self) -> bool:
        """A step back; at the first there is nothing to close."""
        if self._step > 0:
            self.show_step(self._step - 1)
            return True
        return False

    @property
    def _for_clients(self) -> bool:
        return self._context.preferences.for_clients

    def _steps(self) -> list[str]:
        last = self.tr("Your practice") if self._for_clients else self.tr("Five quiet minutes")
        return [self.tr("What it shows"), self.tr("Your strap"), last]

    def _show_page(self, page: QWidget) -> None:
        self._pages.show_page(page)
        self.stepper.show_step(self._step)
        self._scroll.verticalScrollBar().setValue(0)
        self._name_buttons()

    def _go_on(self) -> None:
        if self._step == 0:
            self.show_step(1)
        elif self._step == 1:
            offer = self.choose.straps.chosen()
            if offer is not None:
                self.strap_chosen.emit(offer.address, offer.name)
                self.show_step(LAST)
        elif self._shown(self.quiet):
            self.quiet.begin()
            self._name_buttons()
            self.skip.setFocus()
        else:
            self.finished.emit()

    def _pass_over(self) -> None:
        if self._step == 1 and self._for_clients:
            self.show_step(LAST)
        else:
            self.quiet.leave()
            self.finished.emit()

    def _reveal(self) -> None:
        self.reveal.show_outcome(self.quiet.outcome())
        self._show_page(self.reveal)
        self.told.emit(self.reveal.words())
        if self.isVisible():
            self.next.setFocus()

    def _choose_whom(self, whom: str) -> None:
        self._context.prefer(for_clients=whom == "clients")
        self.stepper.name_steps(self._steps())

    def _look_for_straps(self) -> None:
        if self.choose.straps.isVisible():
            self.choose.straps.look()

    def _shown(self, page: QWidget) -> bool:
        return not page.isHidden()

    def _name_buttons(self) -> None:
        quiet = self._shown(self.quiet)
        self.whom.setVisible(self._step == 0)
        self.back.setVisible(self._step > 0)
        self.skip.setVisible(self._step == 1 or quiet)
        self.skip.setText(self.tr("Later") if quiet else self.tr("Skip for now"))
        self.next.setVisible(not (quiet and self.quiet.running()))
        self.next.setText(self._word_for_next())
        self.next.setEnabled(
            self.quiet.ready() if quiet else self._step != 1 or self.choose.straps.chosen() is not None
        )
        for button in (self.skip, self.next):
            button.updateGeometry()

    def _word_for_next(self) -> str:
        if self._step == 0:
            return self.tr("Choose a strap")
        if self._step == 1:
            offer = self.choose.straps.chosen()
            return self.tr("Use {name}").format(name=offer.name) if offer else self.tr("Choose one above")
        if self._shown(self.quiet):
            return self.tr("Begin")
        return self.tr("Open Demonstrate") if self._for_clients else self.tr("To the main screen")

    def _connect(self) -> None:
        self.back.clicked.connect(lambda: self.show_step(self._step - 1))
        self.next.clicked.connect(self._go_on)
        self.skip.clicked.connect(self._pass_over)
        self.whom.chosen.connect(self._choose_whom)
        # The services may load after the list is on show.
        self._context.services_ready.connect(self._look_for_straps)
        self.choose.straps.changed.connect(self._name_buttons)
        self.quiet.rest.connect(lambda begins: self.rest.emit(Rest(begins)))
        self.quiet.tone.connect(self.tone)
        self.quiet.changed.connect(self._name_buttons)
        self.quiet.over.connect(self._reveal)
        self.reveal.again.connect(lambda: self.show_step(LAST))
        self._look.changed.connect(self._apply_theme)

    def _lay_out(self) -> None:
        for page in (self.what, self.choose, self.quiet, self.reveal, self.practice):
            self._pages.add(page)
        inside = QWidget()
        row = QHBoxLayout(inside)
        row.setContentsMargins(32, 14, 32, 4)
        row.addStretch(1)
        row.addWidget(self._pages, 100)
        row.addStretch(1)
        self._scroll.setWidget(inside)
        self._footer = QWidget()
        footer = Flow(self._footer, gap=24)
        footer.setContentsMargins(32, 0, 32, 0)
        footer.addWidget(self.whom)
        footer.addWidget(self.back)
        footer.add_spring()
        footer.addWidget(self.skip)
        footer.addWidget(self.next)
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
    screen.tone.connect(needs.signals.tone_wanted)
    screen.told.connect(lambda words: needs.announcer().step(words))
    screen.rest.connect(needs.act)
    return screen
