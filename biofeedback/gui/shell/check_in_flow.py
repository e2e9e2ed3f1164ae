"""When a check-in is on show, what becomes of it, and what the session is told of it."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from biofeedback.coaching.exercise import BodyPart
from biofeedback.coaching.tense_parts import PART_OF, tense_parts
from biofeedback.events import Ache, CheckIn, UnusualDay
from biofeedback.gui.now.top_bar import TopBar
from biofeedback.gui.shell.overlays import Overlays
from biofeedback.gui.state.screen_needs import ScreenNeeds
from biofeedback.gui.text.place_words import places_words
from biofeedback.gui.text.words import translate
from biofeedback.local_time import local_day, utc_offset_s
from biofeedback.self_report.check_in import CheckInEntry, is_unusual_day, still_holding

if TYPE_CHECKING:
    from biofeedback.gui.check_in.check_in_screen import CheckInScreen


class CheckInFlow:
    """Opens the check-in, keeps what is said, and lets the newest one lead the offers.

    Parameters
    ----------
    overlays : Overlays
    needs : ScreenNeeds
    top_bar : TopBar
        Its chip says what was told.
    wall_s : callable, optional
        Now, s since 1970.
    """

    def __init__(
        self, overlays: Overlays, needs: ScreenNeeds, top_bar: TopBar, wall_s: Callable[[], float] = time.time
    ) -> None:
        self._overlays, self._needs, self._top_bar, self._wall_s = overlays, needs, top_bar, wall_s
        self._connected = False
        self._exercise = ""
        self.past: tuple[CheckInEntry, ...] = ()
        # What was said and is not stored yet.
        self._unstored: list[CheckInEntry] = []
        # What the session was told: of a place that is not tense any more, and of a day that is over, it is told too.
        self._led_by: tuple[Ache, ...] = ()
        self._unusual = False
        needs.when_services_are_ready(self.read_anew)
        needs.signals.check_in_deleted.connect(self.read_anew)

    @property
    def last(self) -> CheckInEntry | None:
        """The newest check-in that still holds."""
        return still_holding(self.past, self._wall_s())

    def last_wall_s(self) -> float | None:
        """When one checked in last, s since 1970; None for never."""
        return self.past[-1].wall_s if self.past else None

    def take_over(self, before: CheckInFlow) -> None:
        """Go on where that of another window was."""
        self.past, self._unstored = before.past, before._unstored
        self._led_by, self._unusual = before._led_by, before._unusual
        self.show_chip()

    def open(self) -> None:
        """Put a new check-in on show, after another try to store what a busy or full disk refused."""
        for entry in tuple(self._unstored):
            self._store(entry)
        screen = self._screen()
        screen.begin(self.past)
        self._show()

    def ask_again(self) -> None:
        """Ask for the same places once more, after the exercise that has just ended."""
        if self.last is not None:
            self._screen().ask_again(self.last, self.past, self._exercise)
            self._show()

    def offer_to_ask_again(self, exercise: str) -> None:
        """An exercise is over: the page after it asks, where something was told before."""
        self._exercise = exercise
        felt = [ache for ache in self.last.aches if ache.intensity != 0] if self.last is not None else []
        self._overlays.afterwards.ask_of(places_words(felt), _one_part(felt))

    def tell_anew(self) -> None:
        """A session begins, perhaps after everything was deleted: it is told what is stored and still holds."""
        self._led_by, self._unusual = (), False
        self.read_anew()

    def read_anew(self) -> None:
        """Something may have been taken back: what is stored now is what holds."""
        self._needs.context.ask(lambda services: services.self_reports.check_ins(), self._know)

    def keep(self, entry: CheckInEntry) -> None:
        """Keep a check-in, tell the session, and go back."""
        self._unstored.append(entry)
        self._store(entry)
        self.past = (*self.past, entry)
        self._tell(entry.aches)
        self.tell_of_the_day()
        self.show_chip()
        self._needs.hide_overlay()

    def _store(self, entry: CheckInEntry) -> None:
        def stored(_: object) -> None:
            self._unstored = [other for other in self._unstored if other != entry]

        self._needs.context.ask(lambda services: services.self_reports.keep_check_in(entry), stored)

    def _know(self, past: Sequence[CheckInEntry]) -> None:
        known = {entry.id for entry in past}
        self.past = (*past, *(entry for entry in self._unstored if entry.id not in known))
        self.show_chip()
        if self.last is not None or self._led_by:
            self._tell(self.last.aches if self.last is not None else ())
        self.tell_of_the_day()
        if self._connected:
            self._overlays.check_in.know(self.past)

    def _tell(self, aches: tuple[Ache, ...]) -> None:
        """The session leads its offers by it, and the list of exercises its order."""
        self._led_by = aches
        self._needs.act(CheckIn(aches))
        self._needs.session_state.aches = aches
        self._needs.signals.checked_in.emit(aches)

    def tell_of_the_day(self) -> None:
        """The session learns nothing of a day that was told to be unusual, and learns again on the one after it."""
        now_s = self._wall_s()
        before, self._unusual = self._unusual, is_unusual_day(self.past, local_day(now_s, utc_offset_s(now_s)))
        if self._unusual or before:
            self._needs.act(UnusualDay(self._unusual))

    def show_chip(self) -> None:
        """Say in the top bar what was told."""
        felt = [ache for ache in self.last.aches if ache.intensity != 0] if self.last is not None else []
        self._top_bar.show_check_in(places_words(felt) or translate("TopBar", "Check in"))

    def _screen(self) -> CheckInScreen:
        screen = self._overlays.check_in
        if not self._connected:
            self._connected = True
            screen.kept.connect(self.keep)
        return screen

    def _show(self) -> None:
        self._overlays.show_overlay(self._overlays.check_in)
        self._overlays.check_in.stand_at_figure()


def _one_part(felt: Sequence[Ache]) -> frozenset[BodyPart]:
    """The parts of the body that were told of; none where one place belongs to no part."""
    return tense_parts(felt) if all(PART_OF[ache.place] is not None for ache in felt) else frozenset()
