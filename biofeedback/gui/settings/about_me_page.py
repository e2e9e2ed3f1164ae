"""What the person chooses to tell of themselves; it filters exercises and lowers promises."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QSpinBox, QWidget

from biofeedback.events import Profile
from biofeedback.gui.desk import Desk
from biofeedback.gui.settings.rows import Row, SettingsPage
from biofeedback.gui.widgets.fields import dress
from biofeedback.gui.widgets.switch import Switch
from biofeedback.gui.words import translate

NOT_SAID = 1919
LATEST = 2020


def condition_words() -> dict[str, tuple[str, str]]:
    """Codes of conditions, each with its name and what telling it changes."""
    return {
        "beta_blocker": (
            translate("AboutMe", "Beta-blocker"),
            translate("AboutMe", "The heart answers less; estimates are less sure"),
        ),
        "pacemaker": (
            translate("AboutMe", "Pacemaker"),
            translate("AboutMe", "The beat is partly set; estimates are less sure"),
        ),
        "arrhythmia": (
            translate("AboutMe", "Known arrhythmia"),
            translate("AboutMe", "Estimates are less sure, and often not possible"),
        ),
        "pregnancy": (translate("AboutMe", "Pregnancy"), translate("AboutMe", "No holding of breath, no lying flat")),
        "fainting": (translate("AboutMe", "Tendency to faint"), translate("AboutMe", "Only gentle breathing")),
        "epilepsy": (translate("AboutMe", "Epilepsy"), translate("AboutMe", "Only gentle breathing")),
        "copd": (translate("AboutMe", "COPD or severe asthma"), translate("AboutMe", "No slow or held breaths")),
        "high_blood_pressure": (
            translate("AboutMe", "High blood pressure"),
            translate("AboutMe", "No hard tensing, no held breaths, no cold"),
        ),
        "back_or_neck_injury": (
            translate("AboutMe", "Acute back or neck injury"),
            translate("AboutMe", "No twisting, no stretching of the neck"),
        ),
        "raynaud": (translate("AboutMe", "Raynaud’s"), translate("AboutMe", "No cold water")),
        "heart_anxiety": (
            translate("AboutMe", "Looking at my heart makes me anxious"),
            translate("AboutMe", "Heart rate and beats are not shown"),
        ),
    }


class AboutMePage(SettingsPage):
    """Everything here is optional and stays on this computer."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        line = self.tr("All of it is optional and stays on this computer. It makes the exercises fit you.")
        super().__init__(self.tr("About me"), line, parent)
        self._desk = desk
        self._profile = Profile()
        self.switches: dict[str, Switch] = {}
        rows = []
        for code, (name, note) in condition_words().items():
            switch = Switch(name)
            switch.clicked.connect(self._change)
            self.switches[code] = switch
            rows.append(Row(name, note, switch))
        self.born = QSpinBox()
        self.born.setRange(NOT_SAID, LATEST)
        self.born.setSpecialValueText(self.tr("not said"))
        dress(self.born)
        self.born.editingFinished.connect(self._change)
        self.add_card(Row(self.tr("Year of birth"), self.tr("For comparison in reports"), self.born))
        self.add_card(*rows)
        self.finish()
        desk.furnished.connect(self.load)

    def load(self) -> None:
        """Fetch what is known in the background."""
        self._desk.ask(lambda household: household.profile(), self.show_profile)

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
            self._desk.ask(lambda household: household.keep_profile(profile))
