"""What the person chooses to tell of themselves; it filters exercises and lowers promises."""

from __future__ import annotations

from msgspec.structs import replace
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSpinBox, QWidget

from biofeedback.coaching.conditions import CONDITIONS, Condition
from biofeedback.events import Profile
from biofeedback.gui.settings.rows import Row, SettingsPage
from biofeedback.gui.state.app_context import AppContext
from biofeedback.gui.text.words import translate
from biofeedback.gui.widgets.fields import apply_style
from biofeedback.gui.widgets.switch import Switch

NOT_SAID = 1919
LATEST = 2020


def what_follows(condition: Condition) -> str:
    """What telling it changes."""
    parts = []
    if condition.rules_out:
        parts.append(translate("AboutMe", "leaves out what does not suit"))
    if condition.trust < 1.0:
        parts.append(translate("AboutMe", "makes estimates less sure"))
    if condition.hides_heart:
        parts.append(translate("AboutMe", "hides heart rate and beats"))
    text = ", ".join(parts)
    return text[:1].upper() + text[1:]


class AboutMePage(SettingsPage):
    """Everything here is optional and stays on this computer. Emits ``changed(profile)``."""

    changed = Signal(object)

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        line = self.tr("All of it is optional and stays on this computer. It makes the exercises fit you.")
        super().__init__(self.tr("About me"), line, parent)
        self._context = context
        self._profile = Profile()
        self.switches: dict[str, Switch] = {}
        rows = []
        for condition in CONDITIONS:
            name = translate("Conditions", condition.name)
            switch = Switch(name)
            switch.clicked.connect(self._change)
            self.switches[condition.id] = switch
            rows.append(Row(name, what_follows(condition), switch))
        self.born = QSpinBox()
        self.born.setRange(NOT_SAID, LATEST)
        self.born.setSpecialValueText(self.tr("not said"))
        apply_style(self.born)
        self.born.editingFinished.connect(self._change)
        self.add_card(Row(self.tr("Year of birth"), self.tr("For comparison in reports"), self.born))
        self.add_card(*rows)
        self.finish()
        context.services_ready.connect(self.load)
        if self._context.services is not None:
            self.load()

    def load(self) -> None:
        """Fetch what is known in the background."""
        self._context.ask(lambda services: services.profile(), self.show_profile)

    def show_profile(self, profile: Profile) -> None:
        """Show it."""
        self._profile = profile
        self.born.setValue(profile.birth_year or NOT_SAID)
        for code, switch in self.switches.items():
            switch.setChecked(code in profile.conditions)

    def _change(self) -> None:
        told = tuple(code for code, switch in self.switches.items() if switch.isChecked())
        others = tuple(code for code in self._profile.conditions if code not in self.switches)
        year = None if self.born.value() == NOT_SAID else self.born.value()
        profile = replace(self._profile, conditions=told + others, birth_year=year)
        if profile != self._profile:
            self._profile = profile
            self._context.ask(lambda services: services.keep_profile(profile))
            self.changed.emit(profile)
