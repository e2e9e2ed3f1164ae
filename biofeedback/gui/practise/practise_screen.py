"""The place to choose an exercise: what helped most first."""

from __future__ import annotations

import time
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from msgspec.structs import replace
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from biofeedback.coaching import catalogue
from biofeedback.coaching.conditions import suits
from biofeedback.coaching.exercise import Exercise
from biofeedback.coaching.own_breath import OwnBreath, own_exercise, with_own
from biofeedback.coaching.resonance import is_due
from biofeedback.coaching.runner import READY_S
from biofeedback.coaching.tense_parts import conditions_with, tense_parts
from biofeedback.events import Ache, ExerciseEffect, Profile, StartExercise
from biofeedback.gui.design import tokens
from biofeedback.gui.home_plan.client_plan import ClientPlan
from biofeedback.gui.practise.about import AboutExercise
from biofeedback.gui.practise.card_grid import CardGrid
from biofeedback.gui.practise.exercise_card import ExerciseCard
from biofeedback.gui.practise.hero import HeroCard
from biofeedback.gui.practise.own_breath_editor import OwnBreathEditor
from biofeedback.gui.practise.ranking import best, ranked, tense_first
from biofeedback.gui.state.app_context import AppContext
from biofeedback.gui.state.screen_needs import ScreenNeeds
from biofeedback.gui.text.words import translate
from biofeedback.gui.widgets.button import Button
from biofeedback.gui.widgets.chip import Chip
from biofeedback.gui.widgets.effect_bar import Done
from biofeedback.gui.widgets.flow import Flow
from biofeedback.gui.widgets.scroll import Scroll
from biofeedback.gui.widgets.text import Text
from biofeedback.self_report.check_in import CheckInEntry, still_holding

ALL = "all"


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
        self._catalogue = exercises
        self._own: tuple[OwnBreath, ...] = ()
        self._effects: tuple[ExerciseEffect, ...] = ()
        self._done: dict[str, Done] = {}
        self._conditions: tuple[str, ...] = ()
        self._aches: tuple[Ache, ...] = ()
        self.kinds: dict[str, Chip] = {}
        self.at_desk = Chip(self.tr("At a desk"))
        self.at_desk.setCheckable(True)
        self.cards: list[ExerciseCard] = []
        self.plan = ClientPlan(context)
        self.hero = HeroCard()
        self.grid = CardGrid()
        self.about = AboutExercise()
        self.editor = OwnBreathEditor()
        self.new_pattern = Button(self.tr("Your own breathing pattern"), "outline", small=True)
        self._list = QWidget()
        self._lay_out()
        self.setAcceptDrops(True)
        self.at_desk.toggled.connect(self._show_cards)
        self.plan.chosen.connect(lambda exercise: self.chosen.emit(StartExercise(exercise)))
        self.hero.chosen.connect(lambda exercise: self.chosen.emit(StartExercise(exercise)))
        self.about.chosen.connect(self.chosen.emit)
        self.about.change_pressed.connect(self._change)
        self.new_pattern.clicked.connect(lambda: self.show_editor(None))
        self.editor.tried.connect(self.chosen.emit)
        self.editor.kept.connect(lambda before, after: self._keep(with_own(self._own, after, before)))
        self.editor.deleted.connect(self._delete)
        self.editor.left.connect(self.show_list)
        self.about.left.connect(self.show_list)
        self._show_cards()

    def show_effects(self, effects: tuple[ExerciseEffect, ...]) -> None:
        """Order the exercises by what they did."""
        self._effects = effects
        self._show_cards()
        if self.about.isVisible() and self.about.exercise is not None:
            self.show_about(self.about.exercise)

    def show_done(self, done: dict[str, Done]) -> None:
        """Know what was done, whether or not it has been judged."""
        if done != self._done:
            self._done = done
            self._show_cards()

    def show_profile(self, profile: Profile) -> None:
        """Leave out what does not suit the person."""
        self._conditions = profile.conditions
        self._show_cards()

    def show_tense(self, aches: Sequence[Ache]) -> None:
        """Put first what works where it is tense; leave out what loads a back or neck that hurts much."""
        if tuple(aches) != self._aches:
            self._aches = tuple(aches)
            self._show_cards()

    def show_own(self, own: tuple[OwnBreath, ...]) -> None:
        """The breathing patterns the person made."""
        if own != self._own:
            self._own = own
            self._show_cards()

    def show_editor(self, own: OwnBreath | None) -> None:
        """Make a pattern, or change one."""
        self._list.hide()
        self.about.hide()
        self.editor.show_breath(own, conditions_with(self._conditions, self._aches))
        self.editor.show()
        self.editor.name.setFocus()

    def show_list(self) -> None:
        """Back to all of them."""
        self.about.hide()
        self.editor.hide()
        self._list.show()

    def show_about(self, exercise: Exercise) -> None:
        """One of them, with what to know before it."""
        self._list.hide()
        self.about.show_exercise(exercise, self._effect(exercise), self._done.get(exercise.id, ""))
        self.about.show()
        self.about.start.setFocus()

    def escape(self) -> bool:
        """From one exercise back to all of them."""
        if self._list.isVisible():
            return self.plan.escape()
        self.show_list()
        return True

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _dropped(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        name = _dropped(event)
        if name:
            event.acceptProposedAction()
            self.show_list()
            self.plan.open_file(Path(name))

    def _effect(self, exercise: Exercise) -> ExerciseEffect | None:
        return next((effect for effect in self._effects if effect.exercise == exercise.id), None)

    def _show_cards(self) -> None:
        shown = [exercise for exercise in self._all() if self._fits(exercise)]
        hero = best(shown, self._effects)
        self.hero.setVisible(hero is not None)
        if hero is not None:
            self.hero.show_exercise(hero, self._effect(hero))
        order = tense_first(ranked(shown, self._effects), tense_parts(self._aches))
        rest = [exercise for exercise in order if exercise is not hero]
        self.cards = [
            ExerciseCard(exercise, self._effect(exercise), self._done.get(exercise.id, "")) for exercise in rest
        ]
        for card in self.cards:
            card.clicked.connect(lambda _=False, card=card: self.show_about(card.exercise))
        self.grid.show_cards(list(self.cards))

    def _all(self) -> tuple[Exercise, ...]:
        return (*map(own_exercise, self._own), *self._catalogue)

    def _change(self) -> None:
        shown = self.about.exercise
        self.show_editor(next((own for own in self._own if shown and own.exercise_id == shown.id), None))

    def _delete(self, gone: OwnBreath) -> None:
        self._keep(tuple(own for own in self._own if own != gone))

    def _keep(self, own: tuple[OwnBreath, ...]) -> None:
        self.show_own(own)
        self.own_changed.emit(own)
        self.show_list()
        self.new_pattern.setFocus()

    def _fits(self, exercise: Exercise) -> bool:
        if not suits(exercise, conditions_with(self._conditions, self._aches)):
            return False
        kind = next((name for name, chip in self.kinds.items() if chip.isChecked()), ALL)
        return kind in (ALL, exercise.kind) and (not self.at_desk.isChecked() or not exercise.on_the_floor)

    def _lay_out(self) -> None:
        chips = Flow()
        group = QButtonGroup(self)
        for name, word in kind_words().items():
            if name == ALL or any(exercise.kind == name for exercise in self._catalogue):
                chip = Chip(word)
                chip.setCheckable(True)
                chip.setChecked(name == ALL)
                chip.toggled.connect(self._show_cards_once)
                group.addButton(chip)
                chips.addWidget(chip)
                self.kinds[name] = chip
        chips.addWidget(self.at_desk)
        whole = QVBoxLayout(self._list)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(20)
        whole.addWidget(Text(self.tr("Practise"), "page"))
        row = QWidget()
        row.setLayout(chips)
        self.at_desk.setVisible(any(exercise.on_the_floor for exercise in self._catalogue))
        whole.addWidget(self.plan)
        whole.addWidget(row)
        whole.addWidget(self.hero)
        whole.addWidget(self.grid)
        whole.addWidget(self.new_pattern, 0, Qt.AlignmentFlag.AlignLeft)
        whole.addStretch(1)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(tokens.MARGIN, 22, tokens.MARGIN, 28)
        column.addWidget(self._list, 1)
        column.addWidget(self.about, 1)
        column.addWidget(self.editor, 1)
        self.about.hide()
        self.editor.hide()
        self.setWidget(page)

    def _show_cards_once(self, checked: bool) -> None:
        if checked:
            self._show_cards()


def _dropped(event: QDropEvent) -> str:
    """The one file that is being dropped, "" for anything else."""
    urls = event.mimeData().urls()
    return urls[0].toLocalFile() if len(urls) == 1 else ""


def kind_words() -> dict[str, str]:
    """The kinds of exercise, in the order of the chips."""
    return {
        ALL: translate("Practise", "What helps you"),
        "breathing": translate("Practise", "Breathing"),
        "muscles": translate("Practise", "Muscles"),
        "movement": translate("Practise", "Movement"),
        "attention": translate("Practise", "Attention"),
        "temperature": translate("Practise", "Warm and cool"),
        "writing": translate("Practise", "Writing"),
    }


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
            renew()

    screen.chosen.connect(lambda start: needs.act(replace(start, ready_s=READY_S)))
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
