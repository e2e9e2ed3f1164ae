"""The main screen, put together and kept up to date from what the window knows."""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFontMetricsF, QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from biofeedback.gui.design import tokens
from biofeedback.gui.design.look import appearance
from biofeedback.gui.design.tokens import StateColour
from biofeedback.gui.now.posture_line import PostureLine
from biofeedback.gui.now.readings import Readings
from biofeedback.gui.now.top_bar import TopBar
from biofeedback.gui.state.screen_needs import ScreenNeeds
from biofeedback.gui.state.session_state import SessionState
from biofeedback.gui.text.words import sentence, state_word
from biofeedback.gui.widgets.button import Button
from biofeedback.gui.widgets.pages import Pages
from biofeedback.gui.widgets.rings.rings_paint import RingsPicture
from biofeedback.gui.widgets.rings.rings_view import Rings
from biofeedback.gui.widgets.scroll import Scroll
from biofeedback.gui.widgets.text import Text

if TYPE_CHECKING:
    from biofeedback.coaching.exercise import Exercise
    from biofeedback.events import ExerciseEffect, Profile
    from biofeedback.gui.now.evidence import Evidence
    from biofeedback.gui.now.help_panel import HelpPanel
    from biofeedback.gui.now.prompt_card import PromptCard
    from biofeedback.gui.now.reasons_card import ReasonsCard
    from biofeedback.gui.text.fault_words import Trouble

NARROW = 1100
# Heights at which the readings stand in full, and at which they still have their notes, px at 100 %.
TALL, NOTED = 870, 770
SURE = 0.3
BETWEEN, SAID_GAP = 40, 14
GIVEN = 16


class NowScreen(Scroll):
    """Rings and sentence, readings (or the offer, or help with the strap), and a row of evidence."""

    answered = Signal(object)
    all_wanted = Signal()
    red_flags_pressed = Signal()
    step_chosen = Signal(str)

    def __init__(self, session_state: SessionState, now_s: Callable[[], float], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session_state = session_state
        self._now_s = now_s
        self._look = appearance()
        self.top = TopBar()
        self.rings = Rings(now_s)
        self.sentence = Text("", "lead")
        self.sentence.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.why = Button(self.tr("Why?"), "plain")
        self.posture = PostureLine()
        self.readings = Readings()
        self._why_open = False
        self._helping = False
        self._colour: StateColour = "quiet"
        self._heart_hidden = False
        self._inside = self._room = 0
        self._effects: tuple[ExerciseEffect, ...] = ()
        self._conditions: tuple[str, ...] = ()
        self.wall_s: Callable[[], float] = time.time
        self.evidence: Evidence | None = None
        self._side = Pages()
        self._on_show: QWidget = self.readings
        self._evidence = QWidget()
        self._middle = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._timer = QTimer(self)
        self._timer.setInterval(tokens.CHART_MS)
        self._timer.timeout.connect(self.refresh)
        self._timer.timeout.connect(self.top.show_time)
        self._lay_out()
        self.why.clicked.connect(lambda: self._open_why(True))
        self._look.changed.connect(self._arrange)

    @cached_property
    def prompt(self) -> PromptCard:
        """The offer of a pause."""
        from biofeedback.gui.now import prompt_card

        card = prompt_card.PromptCard()
        self._side.add(_at_the_top(card))
        card.answered.connect(self.answered)
        card.others_wanted.connect(lambda offered: card.offer_others(self._others(offered)))
        card.all_wanted.connect(self.all_wanted)
        card.red_flags_pressed.connect(self.red_flags_pressed)
        return card

    @cached_property
    def help(self) -> HelpPanel:
        """What is said when there is no strap."""
        from biofeedback.gui.now import help_panel

        panel = help_panel.HelpPanel()
        self._side.add(panel)
        panel.chosen.connect(self.step_chosen)
        return panel

    @cached_property
    def reasons(self) -> ReasonsCard:
        """Why the state is what it is."""
        from biofeedback.gui.now import reasons_card

        card = reasons_card.ReasonsCard()
        self._side.add(_at_the_top(card))
        card.closed.connect(lambda: self._open_why(False))
        return card

    def refresh(self) -> None:
        """Bring everything up to date; once a second while the screen is visible, and after events that matter."""
        session_state, now_s = self._session_state, self._now_s()
        shown = session_state.shown()
        score = (
            session_state.arousal.smoothed
            if session_state.arousal and session_state.arousal.score is not None
            else None
        )
        measured = score if shown in ("calm", "usual", "raised", "high") else None
        faint = session_state.arousal is not None and session_state.arousal.confidence < SURE
        picture = RingsPicture(shown, measured, round(session_state.settled_share(now_s), 3), faint=faint)
        self._colour = picture.colour
        self.rings.show_picture(picture, state_word(shown))
        self.rings.show_beats([(beat.t, beat.rr_corrected_ms) for beat in session_state.beats])
        self.sentence.say(sentence(shown, session_state, now_s))
        self.why.setVisible(measured is not None and session_state.prompt is None and not self._why_open)
        self.posture.show_live(session_state, now_s)
        self.posture.fit(self._room)
        self._fit_sentence()
        self.top.show_live(session_state)
        self.top.fit(self._inside)
        self._show_side(session_state, now_s, picture)
        if self.evidence is not None:
            self.evidence.show_live(session_state, now_s, picture.colour)

    def show_rate(self) -> None:
        """A heart rate has arrived: it is shown at once, the rest within the second."""
        if self.readings.isVisible():
            self.readings.show_rate(self._session_state, self._now_s(), self._colour)

    def _fit_sentence(self) -> None:
        """On one line where there is room for it beside "why?", else on two."""
        whole = QFontMetricsF(self.sentence.font()).horizontalAdvance(self.sentence.said()) + 8
        room = self._room - (0 if self.why.isHidden() else self.why.sizeHint().width() + SAID_GAP)
        width = round(max(1.0, min(whole, room)))
        # Not Text's own wrapping: that is rich text, which the first paint does without.
        self.sentence.setWordWrap(whole > room)
        self.sentence.setFixedWidth(width)
        self.sentence.setMinimumHeight(self.sentence.heightForWidth(width) if whole > room else 0)

    def _show_side(self, session_state: SessionState, now_s: float, picture: RingsPicture) -> None:
        trouble = (
            self._trouble(session_state, now_s)
            if session_state.fault is not None or not session_state.measured()
            else None
        )
        self._helping = trouble is not None and session_state.prompt is None
        if session_state.prompt is not None:
            self._turn_to(self.prompt)
        elif trouble is not None:
            self.help.show_trouble(trouble)
            self._turn_to(self.help)
        elif self._why_open:
            self.reasons.show_live(session_state)
            self._turn_to(self.reasons)
        else:
            self.readings.show_live(session_state, now_s, picture.colour)
            self._turn_to(self.readings)

    def show_effects(self, effects: tuple[ExerciseEffect, ...]) -> None:
        """Know what each exercise did so far, for the offer."""
        self._effects = effects
        if self._session_state.prompt is not None:
            self.prompt.show_prompt(self._session_state.prompt, self._session_state, effects)

    def show_profile(self, profile: Profile) -> None:
        """Mind what the person told of themselves."""
        from biofeedback.coaching.conditions import hides_heart

        self._conditions = profile.conditions
        self.hide_heart(hides_heart(profile.conditions))

    def hide_heart(self, hidden: bool) -> None:
        """Show no heart rate and no beats: for whom looking at them makes anxious."""
        self._heart_hidden = hidden
        self.readings.hide_heart(hidden)
        self._arrange()

    def escape(self) -> bool:
        """Decline an offer, or put the reasons away."""
        if self._session_state.prompt is not None:
            (self.prompt.others.back if self.prompt.choosing() else self.prompt.not_now).click()
            return True
        if self._why_open:
            self._open_why(False)
            return True
        return False

    def _others(self, offered: str) -> tuple[Exercise, ...]:
        """Three things in place of the one that was offered."""
        from biofeedback.coaching.catalogue import CATALOGUE
        from biofeedback.coaching.offer_context import OfferContext
        from biofeedback.coaching.suggestion import others
        from biofeedback.coaching.tense_parts import conditions_with, tense_parts
        from biofeedback.local_time import local_minute, utc_offset_s

        aches, wall_s = self._session_state.aches, self.wall_s()
        context = OfferContext(local_minute(wall_s, utc_offset_s(wall_s)), tense=tense_parts(aches))
        return others(offered, CATALOGUE, conditions_with(self._conditions, aches), context, self._effects)

    @staticmethod
    def _trouble(session_state: SessionState, now_s: float) -> Trouble | None:
        if session_state.device is None and session_state.unrecorded is None:
            # The first paint does without the words for troubles.
            return None
        from biofeedback.gui.text import fault_words

        return fault_words.trouble_now(session_state, now_s)

    def _open_why(self, on: bool) -> None:
        self._why_open = on
        self.refresh()
        (self.reasons.close_button if on else self.why).setFocus()

    def _turn_to(self, page: QWidget) -> None:
        if self._on_show is not page:
            self._on_show = page
            if self._session_state.prompt is not None:
                self.prompt.show_prompt(self._session_state.prompt, self._session_state, self._effects)
            self._side.show_page(page)
            self._arrange()

    def complete(self) -> None:
        """Add what the first paint does not need: the row of evidence."""
        if self.evidence is None:
            from biofeedback.gui.now import evidence

            self.evidence = evidence.Evidence()
            row = QHBoxLayout(self._evidence)
            row.setContentsMargins(0, 24, 0, 0)
            row.addWidget(self.evidence)
            self.top.show_time()
            self._arrange()

    def _lay_out(self) -> None:
        self._side.add(self.readings)
        said = QHBoxLayout()
        said.setSpacing(SAID_GAP)
        said.addStretch(1)
        said.addWidget(self.sentence)
        said.addWidget(self.why)
        said.addStretch(1)
        left = QVBoxLayout()
        left.setSpacing(12)
        left.addWidget(self.rings, 1)
        left.addLayout(said)
        left.addWidget(self.posture)
        self._middle.setSpacing(BETWEEN)
        self._middle.addLayout(left, 1)
        self._middle.addWidget(self._side, 0)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(tokens.MARGIN, 16, tokens.MARGIN, 28)
        column.setSpacing(0)
        column.addWidget(self.top)
        column.addSpacing(14)
        column.addLayout(self._middle, 1)
        column.addWidget(self._evidence)
        self.setWidget(page)

    def _arrange(self) -> None:
        look = self._look.look
        narrow = self.width() < NARROW - tokens.SIDEBAR_WIDTH or look.text_percent > 125
        asked = self._session_state.prompt is not None
        card = asked or self._why_open
        stacked = look.text_percent > 150 or self.width() < (look.px(640) if card else 640)
        if self.evidence is not None:
            self.evidence.minute.setVisible(not narrow and not self._heart_hidden)
        needed = 700 if asked else 660 if self._helping else 0
        self._evidence.setVisible(self.height() >= look.px(needed))
        room = self.height() / max(1, look.px(100)) * 100
        short = (narrow and not stacked) or room < TALL
        self.readings.shorten(short, noted=not short or (room >= NOTED and not narrow))
        width = look.px(tokens.READING_WIDTH if not narrow else 236)
        if card:
            width = max(width, min(look.px(360), self.width() // 2 - 40))
        # What waits for an answer comes before the rings, where it would else lie below the window.
        first = card or self._helping
        down = QBoxLayout.Direction.BottomToTop if first else QBoxLayout.Direction.TopToBottom
        self._middle.setDirection(down if stacked else QBoxLayout.Direction.LeftToRight)
        if stacked:
            self._side.setMinimumWidth(0)
            self._side.setMaximumWidth(16777215)
        else:
            self._side.setFixedWidth(width)
        # Not by the viewport: PySide6 would make every widget class it knows to see what it is, 17 ms.
        bar = self.verticalScrollBar()
        inside = self.width() - (bar.width() if bar.isVisible() else 0)
        self._inside = inside - 2 * tokens.MARGIN
        self._room = self._inside - (0 if stacked else width + BETWEEN)
        self._side.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        tall = look.px(150 if narrow else 180) + 40
        # A few px of the charts are given before the page scrolls for them.
        self._evidence.setMinimumHeight(tall - look.px(GIVEN))
        self._evidence.setMaximumHeight(tall)
        self.refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._timer.start()
        self.refresh()

    def hideEvent(self, event: QHideEvent) -> None:
        self._timer.stop()
        super().hideEvent(event)


def _at_the_top(page: QWidget) -> QWidget:
    """A card as tall as it needs to be, at the top of its place."""
    place = QWidget()
    column = QVBoxLayout(place)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(page)
    column.addStretch(1)
    return place


def make(needs: ScreenNeeds) -> NowScreen:
    """The main screen."""
    screen = NowScreen(needs.session_state, needs.now_s)
    screen.wall_s = needs.context.wall_s
    screen.answered.connect(lambda _act: needs.context.hush_tones(on=False))
    screen.answered.connect(needs.act)
    screen.red_flags_pressed.connect(needs.show_red_flags)
    screen.top.strap_pressed.connect(lambda: needs.go_to("settings", "strap"))
    needs.signals.profile_changed.connect(screen.show_profile)
    return screen
