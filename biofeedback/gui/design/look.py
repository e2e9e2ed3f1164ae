"""How everything looks right now: theme, text size, motion, numbers. One value, worn by all widgets."""

from __future__ import annotations

from typing import Any, NamedTuple

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication

from biofeedback.gui.design import type_scale
from biofeedback.gui.design.tokens import DARK, LIGHT, Colours, StateColour, Tint

PROPERTY = "biofeedback_appearance"


class Look(NamedTuple):
    """Theme, text size and what the person asked to be spared."""

    dark: bool = False
    text_percent: int = 100
    reduced_motion: bool = False
    hide_numbers: bool = False

    @property
    def colours(self) -> Colours:
        """The theme's colours."""
        return DARK if self.dark else LIGHT

    def px(self, size: float) -> int:
        """A size that grows with the text, px."""
        return round(size * self.text_percent / 100)

    def font(self, role: type_scale.Role, *, tabular: bool = False, weight: int | None = None) -> QFont:
        """The font of a role of the type scale."""
        style = type_scale.STYLES[role]
        return type_scale.font(self.px(style.px), weight or style.weight, tabular=tabular)

    def tint(self, state: StateColour) -> Tint:
        """A state's colours."""
        return self.colours.state(state)

    def palette(self) -> QPalette:
        """The same colours for the widgets that Qt draws itself."""
        colours = self.colours
        roles = {
            QPalette.ColorRole.Window: colours.canvas,
            QPalette.ColorRole.WindowText: colours.ink,
            QPalette.ColorRole.Base: colours.surface,
            QPalette.ColorRole.AlternateBase: colours.sunken,
            QPalette.ColorRole.Text: colours.ink,
            QPalette.ColorRole.Button: colours.surface,
            QPalette.ColorRole.ButtonText: colours.ink,
            QPalette.ColorRole.Highlight: colours.primary,
            QPalette.ColorRole.HighlightedText: colours.on_primary,
            QPalette.ColorRole.PlaceholderText: colours.ink3,
            QPalette.ColorRole.ToolTipBase: colours.elevated,
            QPalette.ColorRole.ToolTipText: colours.ink,
            QPalette.ColorRole.Link: colours.primary,
            QPalette.ColorRole.Mid: colours.outline,
        }
        palette = QPalette()
        for role, colour in roles.items():
            palette.setColor(role, QColor(colour))
        palette.setColor(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text, QColor(colours.ink3))
        return palette


class Appearance(QObject):
    """Holds the look that is worn now and tells the widgets when it changes."""

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.look = Look()

    def apply_theme(self, look: Look) -> None:
        """Change the look of the whole program."""
        self.look = look
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.setPalette(look.palette())
            app.setFont(look.font("label"))
        self.changed.emit()

    def adjust(self, **changes: Any) -> None:
        """Change some of it."""
        self.apply_theme(self.look._replace(**changes))


def appearance() -> Appearance:
    """The running program's appearance; made when first asked for."""
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        raise TypeError("there is no QApplication yet")
    # Not by findChild: that wraps the style as well, whose many enums cost 20 ms.
    found = app.property(PROPERTY)
    if not isinstance(found, Appearance):
        found = Appearance(app)
        app.setProperty(PROPERTY, found)
    return found


def system_is_dark() -> bool:
    """Whether the desktop asks for a dark theme."""
    return QApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark


def system_reduces_motion() -> bool:
    """Whether the desktop asks for less motion; known from Qt 6.12 on."""
    hints = QApplication.styleHints()
    accessibility = getattr(hints, "accessibility", None)
    preference = getattr(accessibility(), "motionPreference", None) if callable(accessibility) else None
    return callable(preference) and "Reduce" in str(preference())
