"""What assistive technology takes our own widgets for: a slider, a list to choose from, a picture."""

from __future__ import annotations

from functools import cache
from typing import Literal, TypeAlias

from PySide6.QtWidgets import QWidget

# Names of QAccessible.Role; a widget's class says its own as ``ROLE``. As words, for QAccessible is not needed until
# somebody asks, and the first window would wait for it.
OwnRole: TypeAlias = Literal["Slider", "SpinBox", "ComboBox", "Chart", "Graphic", "ProgressBar", "Table"]


@cache
def tell_roles() -> None:
    """From now on Qt asks us what our own widgets are; once in a program."""
    from PySide6.QtGui import QAccessible
    from PySide6.QtWidgets import QAccessibleWidget

    def interface(_kind: str, asked: object) -> QAccessibleWidget | None:
        role = getattr(asked, "ROLE", None)
        if role is None or not isinstance(asked, QWidget):
            return None
        return QAccessibleWidget(asked, QAccessible.Role[role])

    QAccessible.installFactory(interface)
