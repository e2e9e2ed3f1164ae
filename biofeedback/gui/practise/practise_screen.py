"""The place to choose an exercise: one for now, three more, and all of them."""

from __future__ import annotations

import time
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from msgspec.structs import replace
from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from biofeedback.coaching import catalogue
from biofeedback.coaching.conditions import suits
from biofeedback.coaching.exercise import Exercise
from biofeedback.coaching.offer_context import OfferContext
from biofeedback.coaching.own_breath import OwnBreath, own_exercise, with_own
from biofeedback.coaching.resonance import is_due
from biofeedback.coaching.runner import READY_S
from biofeedback.coaching.suggestion import suggestions
from biofeedback.coaching.tense_parts import conditions_with, tense_parts
from biofeedback.events import Ache, ExerciseEffect, Profile, StartExercise
from biofeedback.gui.design import tokens
from biofeedback.gui.home_plan.client_plan import ClientPlan
from biofeedback.gui.practise.about import AboutExercise
from biofeedback.gui.practise.all_exercises import AllExercises
from biofeedback.gui.practise.exercise_card import ExerciseCard
from biofeedback.gui.practise.exercise_words import with_pace
from biofeedback.gui.practise.front_page import FrontPage
from biofeedback.gui.practise.own_breath_editor import OwnBreathEditor
from biofeedback.gui.practise.ranking import ranked, tense_first
from biofeedback.gui.state.app_context import AppContext
from biofeedback.gui.state.screen_needs import ScreenNeeds
from biofeedback.gui.widgets.effect_bar import Done
from biofeedback.gui.widgets.scroll import Scroll
from biofeedback.local_time import local_minute, utc_offset_s
from biofeedback.self_report.check_in import CheckInEntry, still_holding


class PractiseScreen(Scroll):
    """Emits ``chosen(StartExercise)`` when one is to begin, and ``own_changed`` with one's own breathing patterns."""

    chosen = Signal(object)
    own_changed = Signal(object)

    def __init__(
        self,
        context: AppContext,
        exercises: tuple[Exercise, ...] = catalogue.CATALOGUE,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._catalogue = exercises
        self._own: tuple[OwnBreath, ...] = ()
        self._pace_per_min: float | None = None
        self._effects: tuple[ExerciseEffect, ...] = ()
        self._done: dict[str, Done] = {}
        self._conditions: tuple[str, ...] = ()
        self._aches: tuple[Ache, ...] = ()
        self.plan = ClientPlan(context)
        self.front = FrontPage(self.plan)
        self.all = AllExercises()
        self.about = AboutExercise()
        self.editor = OwnBreathEditor()
        # Where the page of one exercise leads back to.
        self._before: QWidget = self.front
        self._pages = (self.front, self.all, self.about, self.editor)
        self._lay_out()
        self.setAcceptDrops(True)
        self._connect()
        self.refresh()

    @property
    def cards(self) -> list[ExerciseCard]:
        """The cards of all exercises that are found now."""
        return self.all.cards

    def show_effects(self, effects: tuple[ExerciseEffect, ...]) -> None:
        """Order the exercises by what they did."""
        self._effects = effects
        self.refresh()
        if self.about.isVisible() and self.about.exercise is not None:
            self._show_exercise(self.about.exercise)

    def show_done(self, done: dict[str, Done]) -> None:
        """Know what was done, whether or not it has been judged."""
        if done != self._done:
            self._done = done
            self.refresh()

    def show_profile(self, profile: Profile) -> None:
        """Leave out what does not suit the person."""
        self._conditions = profile.conditions
        self.refresh()

    def show_tense(self, aches: Sequence[Ache]) -> None:
        """Put first what works where it is tense; leave out what loads a back or neck that hurts much."""
        if tuple(aches) != self._aches:
            self._aches = tuple(aches)
            self.refresh()

    def show_own(self, own: tuple[OwnBreath, ...]) -> None:
        """The breathing patterns the person made."""
        if own != self._own:
            self._own = own
            self.refresh()

    def show_pace(self, rate_per_min: float | None) -> None:
        """Name the person's own pace on what uses it."""
        if rate_per_min != self._pace_per_min:
            self._pace_per_min = rate_per_min
            self.refresh()

    def show_editor(self, own: OwnBreath | None) -> None:
        """Make a pattern, or change one."""
        self.editor.show_breath(own, conditions_with(self._conditions, self._aches))
        self._turn_to(self.editor)
        self.editor.name.setFocus()

    def show_list(self) -> None:
        """What fits now, and the way to the rest."""
        self.all.clear()
        self._turn_to(self.front)

    def show_all(self) -> None:
        """All of them, to look for one."""
        self._turn_to(self.all)
        self.all.search.setFocus()

    def show_about(self, exercise: Exercise) -> None:
        """One of them, with what to know before it."""
        self._before = self.all if self.all.isVisible() else self.front
        self._show_exercise(exercise)
        self._turn_to(self.about)
        self.about.start.setFocus()

    def escape(self) -> bool:
        """From one exercise back to where it was found, from all of them to what fits now."""
        if self.front.isVisible():
            return self.plan.escape()
        self._leave()
        return True

    def refresh(self) -> None:
        """Choose anew what stands first, and put all of them in order."""
        conditions = conditions_with(self._conditions, self._aches)
        effects = {effect.exercise: effect for effect in self._effects if effect.n > 0}
        tense = tense_parts(self._aches)
        wall_s = self._context.wall_s()
        minute = local_minute(wall_s, utc_offset_s(wall_s))
        context = OfferContext(minute, self.front.at_desk.isChecked(), tense)
        own = tuple(map(own_exercise, self._own))
        known = tuple(with_pace(exercise, self._pace_per_min) for exercise in self._catalogue)
        found = suggestions((*known, *own), conditions, context, self._effects)
        self.front.show_suggestions(found, self._aches, effects, self._done)
        suited = [exercise for exercise in (*own, *known) if suits(exercise, conditions)]
        self.all.show_exercises(tense_first(ranked(suited, self._effects), tense), effects, self._done)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _dropped(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        name = _dropped(event)
        if name:
            event.acceptProposedAction()
            self.show_list()
            self.plan.open_file(Path(name))

    def _show_exercise(self, exercise: Exercise) -> None:
        effect = next((effect for effect in self._effects if effect.exercise == exercise.id), None)
        self.about.show_exercise(exercise, effect, self._done.get(exercise.id, ""))

    def _leave(self) -> None:
        if self.all.isVisible():
            self.show_list()
        else:
            self._turn_to(self._before)

    def _turn_to(self, page: QWidget) -> None:
        for each in self._pages:
            each.setVisible(each is page)
        self.verticalScrollBar().setValue(0)

    def _change(self) -> None:
        shown = self.about.exercise
        self.show_editor(next((own for own in self._own if shown and own.exercise_id == shown.id), None))

    def _delete(self, gone: OwnBreath) -> None:
        self._keep(tuple(own for own in self._own if own != gone))

    def _keep(self, own: tuple[OwnBreath, ...]) -> None:
        self.show_own(own)
        self.own_changed.emit(own)
        self.show_all()
        self.all.new_pattern.setFocus()

    def _connect(self) -> None:
        self.plan.chosen.connect(self.chosen.emit)
        self.front.chosen.connect(lambda exercise: self.chosen.emit(StartExercise(exercise)))
        self.front.opened.connect(self.show_about)
        self.front.all_wanted.connect(self.show_all)
        self.front.place_changed.connect(self.refresh)
        self.all.opened.connect(self.show_about)
        self.all.left.connect(self._leave)
        self.all.pattern_wanted.connect(lambda: self.show_editor(None))
        self.about.chosen.connect(self.chosen.emit)
        self.about.change_pressed.connect(self._change)
        self.about.left.connect(self._leave)
        self.editor.tried.connect(self.chosen.emit)
        self.editor.kept.connect(lambda before, after: self._keep(with_own(self._own, after, before)))
        self.editor.deleted.connect(self._delete)
        self.editor.left.connect(self.show_all)

    def _lay_out(self) -> None:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(tokens.MARGIN, 22, tokens.MARGIN, 28)
        for each in self._pages:
            column.addWidget(each, 1)
            each.setVisible(each is self.front)
        self.setWidget(page)


def _dropped(event: QDropEvent) -> str:
    """The one file that is being dropped, "" for anything else."""
    urls = event.mimeData().urls()
    return urls[0].toLocalFile() if len(urls) == 1 else ""


def done_words(days_ago: Mapping[str, int], now: Iterable[str]) -> dict[str, Done]:
    """When each exercise was done: in ended sessions, and in the one under way."""
    earlier = {exercise: _done(exercise, days) for exercise, days in days_ago.items()}
    return earlier | dict.fromkeys(now, "today")


def _done(exercise: str, days_ago: int) -> Done:
    if days_ago == 0:
        return "today"
    assessments = {each.id for each in catalogue.CATALOGUE if each.assessment}
    return "again" if exercise in assessments and is_due(days_ago) else "earlier"


def make(needs: ScreenNeeds) -> PractiseScreen:
    """Choosing an exercise."""
    screen, done = PractiseScreen(needs.context), needs.session_state.done

    def renew() -> None:
        screen.show_done(done_words({}, done))
        screen.plan.renew()
        needs.context.ask(lambda home: home.effects(), needs.context.effects_changed.emit)
        needs.context.ask(lambda home: home.own_pace_per_min(), screen.show_pace)
        needs.context.ask(lambda home: home.exercised(), lambda days_ago: screen.show_done(done_words(days_ago, done)))

    def know_own(own: tuple[OwnBreath, ...]) -> None:
        needs.context.own_breaths = own
        screen.show_own(own)

    def keep_own(own: tuple[OwnBreath, ...]) -> None:
        needs.context.own_breaths = own
        needs.context.ask(lambda home: home.keep_own_breaths(own))

    def know_tense(entry: CheckInEntry | None) -> None:
        screen.show_tense(entry.aches if entry is not None else ())

    def shown(page: str) -> None:
        if page == "practise":
            screen.show_list()
            screen.refresh()
            renew()

    def begin(start: StartExercise) -> None:
        needs.context.hush_tones(on=False)
        needs.act(replace(start, ready_s=READY_S))

    screen.chosen.connect(begin)
    screen.own_changed.connect(keep_own)
    needs.when_services_are_ready(lambda: needs.context.ask(lambda home: home.own_breaths(), know_own))
    needs.context.effects_changed.connect(screen.show_effects)
    needs.signals.page_shown.connect(shown)
    needs.signals.exercise_judged.connect(renew)
    needs.signals.exercise_done.connect(screen.plan.renew)
    needs.signals.profile_changed.connect(screen.show_profile)
    needs.signals.checked_in.connect(screen.show_tense)
    needs.when_services_are_ready(renew)
    needs.when_services_are_ready(
        lambda: needs.context.ask(lambda home: still_holding(home.self_reports.check_ins(), time.time()), know_tense)
    )
    needs.when_services_are_ready(lambda: needs.context.ask(lambda home: home.profile(), screen.show_profile))
    return screen
