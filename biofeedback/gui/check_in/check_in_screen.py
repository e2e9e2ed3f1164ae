"""The check-in: press where it is tense, say how strong, how the day is; or that it is as it was last time."""

from __future__ import annotations

import secrets
import time
from collections.abc import Callable, Sequence

from msgspec.structs import replace
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from biofeedback.events import Ache, BodyPlace
from biofeedback.gui.check_in.ache_row import AcheRow
from biofeedback.gui.check_in.day_part import DayPart
from biofeedback.gui.check_in.place_list import PlaceList
from biofeedback.gui.design.look import appearance
from biofeedback.gui.state.screen_needs import ScreenNeeds
from biofeedback.gui.text.place_words import places_words
from biofeedback.gui.widgets.body_figure import BodyFigure
from biofeedback.gui.widgets.button import Button
from biofeedback.gui.widgets.flow import Flow
from biofeedback.gui.widgets.pages import Pages
from biofeedback.gui.widgets.scroll import Scroll
from biofeedback.gui.widgets.seek_care_card import SeekCareCard
from biofeedback.gui.widgets.segmented import Segmented
from biofeedback.gui.widgets.text import Text
from biofeedback.local_time import utc_offset_s
from biofeedback.self_report.check_in import CheckInEntry, as_last_time, changes, said_last
from biofeedback.self_report.seek_care import care_reasons

# Narrower than this, px at 100 %, the figure stands above the rest.
SIDE_BY_SIDE = 900
# Margins and gaps above and below the figure, px.
ABOVE = 28 + 16 + 4 * 8 + 12
MARGIN, FOOTER = 40, 8 + 20


def new_entry() -> CheckInEntry:
    """An empty check-in of now."""
    now_s = time.time()
    return CheckInEntry(secrets.token_hex(8), now_s, utc_offset_s(now_s))


class CheckInScreen(QWidget):
    """Emits ``kept(entry)`` when something was said, ``left`` when nothing was, and ``signs_wanted``."""

    kept = Signal(object)
    left = Signal()
    signs_wanted = Signal()

    def __init__(self, parent: QWidget | None = None, make_entry: Callable[[], CheckInEntry] = new_entry) -> None:
        super().__init__(parent)
        self._make_entry = make_entry
        self._look = appearance()
        self._past: Sequence[CheckInEntry] = ()
        self._before: tuple[Ache, ...] = ()
        self.entry = make_entry()
        self.title = Text("", "page", wrap=True)
        self.line = Text("", "body", "ink2", wrap=True)
        self.way = Segmented(self.tr("Way in"), {"figure": self.tr("Figure"), "list": self.tr("List")})
        self.figure = BodyFigure()
        self.places = PlaceList()
        self.rows: dict[BodyPlace, AcheRow] = {}
        self.nothing = Text(self.tr("Press a place; several are fine."), "label", "ink2", wrap=True)
        self.day = DayPart()
        self.care = SeekCareCard()
        self.same = Button(self.tr("Same as last time"), "outline")
        self.loose = Button(self.tr("All loose"), "outline")
        self.red_flags = Button(self.tr("Feel unwell?"), "plain")
        self.cancel = Button(self.tr("Not now"), "plain")
        self.done = Button(self.tr("Done"), "primary")
        self._ways = Pages()
        self._rows = QVBoxLayout()
        self._beside = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._scroll = Scroll()
        self._lay_out()
        self._connect()
        self._look.changed.connect(self._arrange)

    def begin(self, past: Sequence[CheckInEntry]) -> None:
        """A new check-in; ``past`` are the earlier ones, oldest first."""
        self._open(past, self._make_entry(), ())
        self.title.say(self.tr("Where is it tense?"))
        self.line.say(self.tr("Everything here is optional, and stays on this computer."))
        self.same.setVisible(bool(past))
        self.day.setVisible(True)

    def ask_again(self, before: CheckInEntry, past: Sequence[CheckInEntry], exercise: str) -> None:
        """The same places after an exercise."""
        aches = tuple(ache for ache in before.aches if ache.intensity != 0)
        self._open(past, replace(self._make_entry(), aches=aches, after_exercise=exercise), aches)
        self.title.say(self.tr("How is it now?"))
        self.line.say(self.tr("Before the exercise: {places}.").format(places=places_words(aches)))
        self.same.setVisible(False)
        self.day.setVisible(False)

    def know(self, past: Sequence[CheckInEntry]) -> None:
        """The earlier ones have been read."""
        self._past = past
        self.same.setVisible(bool(past) and not self._before)
        self._show_care()

    def stand_at_figure(self) -> None:
        """Give the focus to where the keyboard begins."""
        standing = next(b for b in self.figure.buttons if b.focusPolicy() == Qt.FocusPolicy.TabFocus)
        standing.setFocus()

    def escape(self) -> bool:
        """Say nothing this time."""
        self.left.emit()
        return True

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._arrange()

    def _open(self, past: Sequence[CheckInEntry], entry: CheckInEntry, before: tuple[Ache, ...]) -> None:
        self._past, self._before = past, before
        self.day.show_entry(entry)
        self._scroll.verticalScrollBar().setValue(0)
        self._take(entry)

    def _take(self, entry: CheckInEntry) -> None:
        """Show what is said so far."""
        self.entry = entry
        if self._before:
            self.figure.show_changes(changes(self._before, entry.aches))
        else:
            self.figure.show_aches(entry.aches)
        self.places.show_aches(entry.aches)
        self._show_rows(entry.aches)
        self._show_care()

    def _show_rows(self, aches: Sequence[Ache]) -> None:
        wanted = {ache.place: ache for ache in aches}
        for place in [place for place in self.rows if place not in wanted]:
            row = self.rows.pop(place)
            row.hide()
            self._rows.removeWidget(row)
            row.deleteLater()
        for ache in aches:
            if ache.place in self.rows:
                self.rows[ache.place].show_ache(ache)
            else:
                row = AcheRow(ache)
                row.changed.connect(self._change)
                row.removed.connect(self._press)
                self.rows[ache.place] = row
                self._rows.addWidget(row)
                row.show()
        self.nothing.setVisible(not aches)
        self._order_tabs()

    def _order_tabs(self) -> None:
        """Tab goes from the places to what was pressed, and on to the day."""
        before: QWidget = next(reversed(self.places.chips.values()))
        for row in self.rows.values():
            for part in (row.kind, row.intensity, row.remove):
                QWidget.setTabOrder(before, part)
                before = part
        QWidget.setTabOrder(before, self.day.mood)

    def _show_care(self) -> None:
        self.care.show_reasons(care_reasons([*self._past, self.entry]))

    def _press(self, place: BodyPlace) -> None:
        """A place that was not felt is now, and the other way round."""
        kept = tuple(ache for ache in self.entry.aches if ache.place != place)
        known = len(kept) < len(self.entry.aches)
        self._take(replace(self.entry, aches=kept if known else (*kept, Ache(place))))

    def _change(self, ache: Ache) -> None:
        aches = tuple(ache if each.place == ache.place else each for each in self.entry.aches)
        self._take(replace(self.entry, aches=aches))

    def _keep(self, entry: CheckInEntry) -> None:
        self.kept.emit(entry)

    def _keep_same(self) -> None:
        last = said_last(self._past)
        if last is not None:
            self._keep(as_last_time(last, self.entry))

    def _be_loose(self) -> None:
        """Nothing is felt; after an exercise the places stay, at nothing."""
        self._take(replace(self.entry, aches=tuple(replace(ache, intensity=0) for ache in self._before)))

    def _connect(self) -> None:
        self.way.chosen.connect(lambda value: self._ways.show_page(self.places if value == "list" else self.figure))
        self.figure.pressed.connect(self._press)
        self.places.pressed.connect(self._press)
        self.care.signs_wanted.connect(self.signs_wanted)
        self.done.clicked.connect(lambda: self._keep(self.day.said_in(self.entry) if not self._before else self.entry))
        self.same.clicked.connect(self._keep_same)
        self.loose.clicked.connect(self._be_loose)
        self.red_flags.clicked.connect(self.signs_wanted.emit)
        self.cancel.clicked.connect(self.left.emit)

    def _arrange(self) -> None:
        beside = self.width() >= self._look.look.px(SIDE_BY_SIDE)
        direction = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        self._beside.setDirection(direction)
        # Beside the rest it is seen whole without scrolling; above it, it is as tall as it likes to be.
        # By what they will be, for nothing is laid out yet when the screen is resized.
        inside = self.width() - 2 * MARGIN
        words = self.title.heightForWidth(inside) + self.line.heightForWidth(inside) + self.way.sizeHint().height()
        room = self.height() - FOOTER - self.done.sizeHint().height() - words - ABOVE
        likes, least = self.figure.sizeHint().height(), self.figure.minimumSizeHint().height()
        self.figure.setFixedHeight(max(least, min(room, 2 * likes)) if beside else likes)

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(12)
        left.addWidget(self.way, 0, Qt.AlignmentFlag.AlignHCenter)
        self._ways.add(self.figure)
        self._ways.add(self.places)
        left.addWidget(self._ways)
        left.addStretch(1)
        right = QVBoxLayout()
        right.setSpacing(10)
        right.addWidget(self.nothing)
        self._rows.setSpacing(4)
        right.addLayout(self._rows)
        right.addSpacing(8)
        right.addWidget(self.day)
        right.addWidget(self.care)
        right.addStretch(1)
        self._beside.setSpacing(40)
        self._beside.addLayout(left, 1)
        self._beside.addLayout(right, 1)
        inside = QWidget()
        page = QVBoxLayout(inside)
        page.setContentsMargins(MARGIN, 28, MARGIN, 16)
        page.setSpacing(8)
        page.addWidget(self.title)
        page.addWidget(self.line)
        page.addSpacing(8)
        page.addLayout(self._beside, 1)
        self._scroll.setWidget(inside)
        footer = Flow(gap=16)
        footer.setContentsMargins(MARGIN, 8, MARGIN, 20)
        for button in (self.same, self.loose):
            footer.addWidget(button)
        footer.add_spring()
        for button in (self.red_flags, self.cancel, self.done):
            footer.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._scroll, 1)
        column.addLayout(footer)


def make(needs: ScreenNeeds) -> CheckInScreen:
    """The check-in."""
    screen = CheckInScreen()
    screen.left.connect(needs.hide_overlay)
    screen.signs_wanted.connect(needs.show_red_flags)
    return screen
