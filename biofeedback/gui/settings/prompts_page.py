"""When to ask: sensitivity with what it would have done last week, quiet hours, how often."""

from __future__ import annotations

from msgspec.structs import replace
from PySide6.QtCore import QTime, Signal
from PySide6.QtWidgets import QHBoxLayout, QTimeEdit, QVBoxLayout, QWidget

from biofeedback.coaching.setting_limits import Advice, advice
from biofeedback.events import Sensitivity, Settings
from biofeedback.gui.settings.rows import Row, SettingsPage
from biofeedback.gui.settings.week_chart import WeekChart
from biofeedback.gui.settings.weekday_row import WeekdayRow
from biofeedback.gui.state.app_context import AppContext
from biofeedback.gui.widgets.drop_down import DropDown
from biofeedback.gui.widgets.fields import apply_style
from biofeedback.gui.widgets.segmented import Segmented
from biofeedback.gui.widgets.switch import Switch
from biofeedback.gui.widgets.text import Text
from biofeedback.services.wearer import PresetPreview

CAPS = (1, 2, 3, 4, 6, 8)
APART_MIN = (10, 20, 30, 60, 120)
PRESETS: tuple[Sensitivity, ...] = ("gentle", "standard", "responsive")
POSTURE_MIN, MOVEMENT_MIN = 30.0, 60.0
CHECK_IN_AT, PLAN_AT, DAY_END_AT = (17, 0), (18, 0), (20, 0)


class PromptsPage(SettingsPage):
    """Emits ``changed(settings)`` when the person changes one."""

    changed = Signal(object)

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("Prompts"),
            self.tr("When arousal stays raised while you sit still, Biofeedback can offer a short exercise."),
            parent,
        )
        self._context = context
        self._settings = Settings()
        self._days: tuple[PresetPreview, ...] = ()
        self._showing = False
        words = [self.tr("Gentle"), self.tr("Standard"), self.tr("Responsive")]
        names = dict(zip(PRESETS, words, strict=True))
        self._names = names
        self.sensitivity = Segmented(self.tr("Sensitivity"), {str(key): word for key, word in names.items()})
        self.week = WeekChart()
        self.week_words = Text("", "label", "ink", wrap=True)
        self.quiet = Switch(self.tr("Quiet hours"))
        self.quiet_from, self.quiet_to = QTimeEdit(), QTimeEdit()
        self.ask_days = WeekdayRow(self.tr("Ask on"))
        self.cap = DropDown()
        self.apart = DropDown()
        self.advice = Text("", "label", "ink2", wrap=True)
        self.notify = Switch(self.tr("Show a notification"))
        self.posture = Switch(self.tr("Remind me to reset my posture"))
        self.movement = Switch(self.tr("Remind me to get up"))
        self.check_in = Switch(self.tr("Remind me to check in"))
        self.check_in_at = QTimeEdit()
        self.plan = Switch(self.tr("Remind me of my plan"))
        self.plan_at = QTimeEdit()
        self.day_end = Switch(self.tr("Your day in short"))
        self.day_end_at = QTimeEdit()
        self.day_end_notice = Switch(self.tr("Tell me when it is ready"))
        self._lay_out()
        self._connect()
        self.show_settings(self._settings)
        context.services_ready.connect(self.load)
        if self._context.services is not None:
            self.load()

    def load(self) -> None:
        """Fetch settings and last week in the background."""
        self._context.ask(lambda services: services.settings(), self.show_settings)
        self._context.ask(lambda services: services.last_week(), self.show_week)

    def show_settings(self, settings: Settings) -> None:
        """Show these."""
        self._showing = True
        self._settings = settings
        self.sensitivity.choose(settings.sensitivity)
        on = settings.quiet_from_min is not None and settings.quiet_to_min is not None
        self.quiet.setChecked(on)
        for field, minute in ((self.quiet_from, settings.quiet_from_min), (self.quiet_to, settings.quiet_to_min)):
            field.setEnabled(on)
            if minute is not None:
                field.setTime(QTime(minute // 60, minute % 60))
        self.ask_days.show_days(settings.ask_days)
        self.cap.setCurrentIndex(max(0, self.cap.findData(settings.daily_cap)))
        nearest_min = min(APART_MIN, key=lambda minutes: abs(minutes - settings.refractory_min))
        self.apart.setCurrentIndex(self.apart.findData(nearest_min))
        for choice in (self.cap, self.apart):
            # The other two have numbers of their own.
            choice.setEnabled(settings.sensitivity == "standard")
        self._say_advice()
        self.notify.setChecked(self._context.preferences.notifications)
        self.posture.setChecked(settings.posture_reminder_min is not None)
        self.movement.setChecked(settings.movement_reminder_min is not None)
        preferences = self._context.preferences
        for switch, field, at_min in (
            (self.check_in, self.check_in_at, preferences.check_in_at_min),
            (self.plan, self.plan_at, preferences.plan_at_min),
            (self.day_end, self.day_end_at, preferences.day_end_at_min),
        ):
            switch.setChecked(at_min >= 0)
            field.setEnabled(at_min >= 0)
            if at_min >= 0:
                field.setTime(QTime(at_min // 60, at_min % 60))
        self.day_end_notice.setChecked(preferences.day_end_notice)
        self.day_end_notice.setEnabled(self.day_end.isChecked())
        self._showing = False
        self._say_week()

    def show_week(self, days: tuple[PresetPreview, ...]) -> None:
        """Show the last seven days."""
        self._days = days
        self._say_week()

    def _say_week(self) -> None:
        chosen = self._settings.sensitivity
        worn = any(len(day.scores) > 1 for day in self._days)
        self.week.setVisible(worn)
        if not worn:
            self.week_words.say(self.tr("After a day with the strap, you see here when each would have asked."))
            return
        self.week.show_week(self._days, chosen)
        counts = {name: sum(each == name for day in self._days for each, _ in day.asked) for name in PRESETS}
        others = ", ".join(f"{self._names[name]} {counts[name]}" for name in PRESETS if name != chosen)
        first = self.tr("Over the last seven days, {name} would have asked %n times.", "", counts[chosen])
        self.week_words.say(f"{first.format(name=self._names[chosen].lower())} {others}.")

    def _say_advice(self) -> None:
        words: dict[Advice, str] = {
            "never_asks": self.tr("With 0 a day it will watch, but never ask."),
            "no_day": self.tr("With no day chosen it will watch, but never ask."),
            "cap_bounded": self.tr("More than 12 a day would be a burden; 12 are used."),
            "too_close_bounded": self.tr("Less than 5 minutes between prompts would be a burden; 5 are used."),
            "too_far_bounded": self.tr("More than 12 hours between prompts is as good as never; 12 are used."),
            "always_quiet": self.tr("The quiet hours cover nearly the whole day: it will hardly ever ask."),
            "demonstration": self.tr(
                "Responsive asks within half a minute and without a daily limit; for a demonstration."
            ),
        }
        said = [words[code] for code in advice(self._settings)]
        self.advice.say(" ".join(said))
        self.advice.setVisible(bool(said))

    def _change(self, **changes: object) -> None:
        if self._showing:
            return
        settings = replace(self._settings, **changes)
        self.show_settings(settings)
        self._context.ask(lambda services: services.keep_settings(settings))
        self.changed.emit(settings)

    def _change_quiet(self) -> None:
        if self.quiet.isChecked():
            begin, end = (f.time().hour() * 60 + f.time().minute() for f in (self.quiet_from, self.quiet_to))
            self._change(quiet_from_min=begin, quiet_to_min=end)
        else:
            self._change(quiet_from_min=None, quiet_to_min=None)

    def _change_check_in(self) -> None:
        self._context.prefer(check_in_at_min=_minute(self.check_in_at, self.check_in))
        self.check_in_at.setEnabled(self.check_in.isChecked())

    def _change_plan(self) -> None:
        self._context.prefer(plan_at_min=_minute(self.plan_at, self.plan))
        self.plan_at.setEnabled(self.plan.isChecked())

    def _change_day_end(self) -> None:
        on = self.day_end.isChecked()
        told = on and self.day_end_notice.isChecked()
        self._context.prefer(day_end_at_min=_minute(self.day_end_at, self.day_end), day_end_notice=told)
        self.day_end_at.setEnabled(on)
        self.day_end_notice.setEnabled(on)

    def _connect(self) -> None:
        self.plan.clicked.connect(self._change_plan)
        self.plan_at.editingFinished.connect(self._change_plan)
        self.check_in.clicked.connect(self._change_check_in)
        self.check_in_at.editingFinished.connect(self._change_check_in)
        self.day_end.clicked.connect(self._change_day_end)
        self.day_end_at.editingFinished.connect(self._change_day_end)
        self.day_end_notice.clicked.connect(self._change_day_end)
        self.sensitivity.chosen.connect(lambda value: self._change(sensitivity=value))
        self.quiet.clicked.connect(self._change_quiet)
        self.quiet_from.editingFinished.connect(self._change_quiet)
        self.quiet_to.editingFinished.connect(self._change_quiet)
        self.ask_days.chosen.connect(lambda days: self._change(ask_days=days))
        self.cap.activated.connect(lambda: self._change(daily_cap=self.cap.currentData()))
        self.apart.activated.connect(lambda: self._change(refractory_min=float(self.apart.currentData())))
        self.notify.clicked.connect(lambda on: self._context.prefer(notifications=on))
        self.posture.toggled.connect(lambda on: self._change(posture_reminder_min=POSTURE_MIN if on else None))
        self.movement.toggled.connect(lambda on: self._change(movement_reminder_min=MOVEMENT_MIN if on else None))

    def _lay_out(self) -> None:
        for number in CAPS:
            self.cap.addItem(self.tr("{n} a day").format(n=number), number)
        for minutes in APART_MIN:
            self.apart.addItem(self.tr("{n} minutes").format(n=minutes), minutes)
        hours = QWidget()
        row = QHBoxLayout(hours)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        self.quiet_from.setTime(QTime(22, 0))
        self.quiet_to.setTime(QTime(7, 0))
        self.quiet_from.setAccessibleName(self.tr("Quiet from"))
        self.quiet_to.setAccessibleName(self.tr("Quiet until"))
        for field in (self.quiet_from, self.quiet_to, self.cap, self.apart):
            apply_style(field)
        row.addWidget(self.quiet_from)
        row.addWidget(Text(self.tr("to"), "label", "ink2"))
        row.addWidget(self.quiet_to)
        row.addWidget(self.quiet)
        week = QWidget()
        inside = QVBoxLayout(week)
        inside.setContentsMargins(0, 10, 0, 12)
        inside.setSpacing(10)
        inside.addWidget(self.week)
        inside.addWidget(self.week_words)
        inside.addWidget(self.advice)
        self.add_card(
            Row(self.tr("Sensitivity"), self.tr("How readily it asks"), self.sensitivity),
            week,
        )
        self.add_card(
            Row(self.tr("Quiet hours"), self.tr("Nothing is shown or played"), hours),
            Row(self.tr("Ask on"), self.tr("On the other days it only watches"), self.ask_days),
            Row(self.tr("At most"), self.tr("Then silent until tomorrow"), self.cap),
            Row(self.tr("Between prompts"), self.tr("At least so long"), self.apart),
            Row(self.tr("Show a notification"), self.tr("Without numbers; not while presenting"), self.notify),
        )
        self.add_card(
            Row(self.tr("Remind me to reset my posture"), self.tr("Every 30 minutes, unless you moved"), self.posture),
            Row(self.tr("Remind me to get up"), self.tr("Every hour, unless you moved"), self.movement),
        )
        self.check_in_at.setTime(QTime(*CHECK_IN_AT))
        self.check_in_at.setAccessibleName(self.tr("Check in at"))
        self.day_end_at.setTime(QTime(*DAY_END_AT))
        self.day_end_at.setAccessibleName(self.tr("Your day in short from"))
        self.plan_at.setTime(QTime(*PLAN_AT))
        self.plan_at.setAccessibleName(self.tr("Remind me of my plan at"))
        self.add_card(
            Row(
                self.tr("Remind me to check in"),
                self.tr("Once a day, unless you have by then"),
                _beside(self.check_in_at, self.check_in),
            ),
            Row(
                self.tr("Remind me of my plan"),
                self.tr("Once a day, while something of it is due; never in the quiet hours"),
                _beside(self.plan_at, self.plan),
            ),
            Row(
                self.tr("Your day in short"),
                self.tr("In History from then on, if there is enough of the day"),
                _beside(self.day_end_at, self.day_end),
            ),
            Row(
                self.tr("Tell me when it is ready"),
                self.tr("Without numbers; not while presenting"),
                self.day_end_notice,
            ),
        )
        self.finish()


def _minute(field: QTimeEdit, switch: Switch) -> int:
    """The chosen minute of the day; -1 while it is off."""
    return field.time().hour() * 60 + field.time().minute() if switch.isChecked() else -1


def _beside(field: QTimeEdit, switch: Switch) -> QWidget:
    both = QWidget()
    row = QHBoxLayout(both)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(10)
    apply_style(field)
    row.addWidget(field)
    row.addWidget(switch)
    return both
