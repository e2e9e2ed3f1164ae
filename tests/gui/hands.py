"""Two ways to use the window without a mouse: by the keyboard, and by what assistive technology is told."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tests.gui.stage import wait_until

Name, Description = QAccessible.Text.Name, QAccessible.Text.Description
PRESS, TOGGLE, FOCUS = "Press", "Toggle", "SetFocus"
# More than any page has.
MOST_TABS = 150


class Keyboard:
    """Presses keys where the focus is, and knows nothing of widgets but what they are called."""

    def __init__(self, window: Callable[[], QWidget]) -> None:
        self._window = window

    @property
    def here(self) -> str:
        """What has the focus, as a screen reader says it."""
        focus = QApplication.focusWidget()
        interface = QAccessible.queryAccessibleInterface(focus) if focus is not None else None
        return interface.text(Name) if interface is not None else ""

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key."""
        QTest.keyClick(QApplication.focusWidget() or self._window(), key, modifier)
        QApplication.processEvents()

    def type(self, text: str) -> None:
        """Write."""
        QTest.keyClicks(QApplication.focusWidget() or self._window(), text)

    def page(self, number: int) -> None:
        """Turn to a page."""
        self.press(Qt.Key(Qt.Key.Key_0.value + number), Qt.KeyboardModifier.ControlModifier)

    def tab_to(self, name: str) -> None:
        """Press Tab until something is reached whose name begins so.

        Raises
        ------
        AssertionError
            If Tab never comes to it.
        """
        passed = []
        for _ in range(MOST_TABS):
            if self.here.startswith(name):
                return
            passed.append(self.here)
            self.press(Qt.Key.Key_Tab)
        raise AssertionError(f"Tab never came to {name!r}, only to {passed}")


class Tree:
    """The window as assistive technology sees it: names, roles and actions, and nothing that is not in sight."""

    def __init__(self, window: Callable[[], QWidget]) -> None:
        self._window = window

    def nodes(self) -> Iterator[QAccessibleInterface]:
        """All that is shown, in the order of the tree."""
        yield from _below(QAccessible.queryAccessibleInterface(self._window()))

    def find(self, name: str, role: QAccessible.Role | None = None) -> QAccessibleInterface | None:
        """The first whose name begins so."""
        return next(
            (node for node in self.nodes() if node.text(Name).startswith(name) and role in (None, node.role())), None
        )

    def names(self) -> set[str]:
        """All names in sight."""
        return {node.text(Name) for node in self.nodes()}

    def do(self, name: str, role: QAccessible.Role | None = None) -> None:
        """Do what a node offers: press it, or turn it on or off.

        Raises
        ------
        AssertionError
            If there is none of that name, or it offers nothing.
        """
        # A press takes a moment: what it enables is waited for.
        wait_until(lambda: self._can(name, role))
        node = self.find(name, role)
        assert node is not None
        actions = node.actionInterface()
        offered = actions.actionNames()
        action = next(each for each in (PRESS, TOGGLE) if each in offered)
        actions.doAction(action)
        QApplication.processEvents()

    def _can(self, name: str, role: QAccessible.Role | None) -> bool:
        node = self.find(name, role)
        return node is not None and not node.state().disabled

    def write(self, name: str, text: str) -> None:
        """Write into a field."""
        wait_until(lambda: self.find(name, QAccessible.Role.EditableText) is not None)
        node = self.find(name, QAccessible.Role.EditableText)
        assert node is not None
        node.setText(QAccessible.Text.Value, text)

    def focus(self, name: str, role: QAccessible.Role | None = None) -> None:
        """Put the focus on a node."""
        wait_until(lambda: self._can(name, role))
        node = self.find(name, role)
        assert node is not None
        node.actionInterface().doAction(FOCUS)


def _below(node: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    for at in range(node.childCount()):
        child = node.child(at)
        if child.isValid() and not child.state().invisible:
            yield child
            yield from _below(child)
