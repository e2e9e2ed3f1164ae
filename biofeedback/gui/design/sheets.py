"""Style sheets for what Qt draws itself; they grow with the text and go with the theme."""

from __future__ import annotations

from biofeedback.gui.design.look import Look

BAR = 12


def scroll_bar_sheet(look: Look) -> str:
    """Scroll bars: a quiet handle without a groove or arrows, darker under the pointer."""
    colours, thick, beside = look.colours, look.px(BAR), look.px(2)
    # Qt squares a handle whose radius is more than half of its width.
    radius = (thick - 4 - 2 * beside) // 2
    return f"""
    QScrollBar:vertical {{ background: transparent; width: {thick}px; margin: 2px; border: 0; }}
    QScrollBar:horizontal {{ background: transparent; height: {thick}px; margin: 2px; border: 0; }}
    QScrollBar::handle {{ background: {colours.outline}; border-radius: {radius}px; border: 0; }}
    QScrollBar::handle:vertical {{ min-height: {look.px(32)}px; margin: 0 {beside}px; }}
    QScrollBar::handle:horizontal {{ min-width: {look.px(32)}px; margin: {beside}px 0; }}
    QScrollBar::handle:hover {{ background: {colours.ink2}; }}
    QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
    QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
    """


def list_sheet(look: Look) -> str:
    """A list that opens over the window; its rows are painted by their delegate."""
    colours = look.colours
    return f"""
    QListView {{
        background: {colours.elevated}; border: 1px solid {colours.outline}; border-radius: 0; outline: 0;
        padding: {look.px(4)}px;
    }}
    {scroll_bar_sheet(look)}"""


def menu_sheet(look: Look) -> str:
    """A menu."""
    colours, unit = look.colours, look.px
    return f"""
    QMenu {{
        color: {colours.ink}; background: {colours.elevated}; border: 1px solid {colours.outline};
        padding: {unit(5)}px; font-size: {unit(14)}px;
    }}
    QMenu::item {{ padding: {unit(7)}px {unit(22)}px; border-radius: {unit(6)}px; }}
    QMenu::item:selected {{ background: {colours.primary_soft}; color: {colours.ink}; }}
    QMenu::item:disabled {{ color: {colours.ink2}; }}
    QMenu::separator {{ height: 1px; background: {colours.hairline}; margin: {unit(5)}px {unit(8)}px; }}
    """
