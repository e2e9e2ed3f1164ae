"""Whether the desktop's panel, where the icon stands, is dark: it often is while windows are light.

GNOME's bar is dark by default; Plasma names its theme in ``plasmarc``, Xfce its panel's in its settings; Windows
keeps the taskbar's apart from the windows'. Elsewhere the windows' theme is the best guess.
"""

from __future__ import annotations

import configparser
import os
import sys
from pathlib import Path

XFCE_PANEL = Path("xfce4/xfconf/xfce-perchannel-xml/xfce4-panel.xml")


def panel_is_dark(*, windows_dark: bool) -> bool:
    """Whether the icon will stand on a dark ground; ``windows_dark`` is the windows' theme."""
    known = _of_windows() if sys.platform == "win32" else _of_desktop(os.environ.get("XDG_CURRENT_DESKTOP", ""))
    return windows_dark if known is None else known


def _of_desktop(name: str) -> bool | None:
    names = name.casefold().split(":")
    if "gnome" in names or "unity" in names:
        return True
    folder = Path(os.environ.get("XDG_CONFIG_HOME") or Path.home() / ".config")
    if "kde" in names:
        return _of_plasma(folder / "plasmarc")
    return _of_xfce(folder / XFCE_PANEL) if "xfce" in names else None


def _of_plasma(file: Path) -> bool | None:
    """None where the panel follows the windows' colours, as it does by default."""
    kept = configparser.ConfigParser(strict=False, interpolation=None)
    try:
        kept.read_string(file.read_text("utf-8", "replace"))
    except (OSError, configparser.Error):
        return None
    theme = kept.get("Theme", "name", fallback="").casefold()
    if "dark" in theme:
        return True
    return False if "light" in theme else None


def _of_xfce(file: Path) -> bool | None:
    try:
        text = file.read_text("utf-8", "replace")
    except OSError:
        return None
    lines = [line for line in text.splitlines() if 'name="dark-mode"' in line]
    return None if not lines else 'value="true"' in lines[-1]


def _of_windows() -> bool | None:
    import winreg

    try:
        place = r"Software\Microsoft\Windows\CurrentVersion\Themes\Personalize"
        with winreg.OpenKey(winreg.HKEY_CURRENT_USER, place) as key:  # type: ignore[attr-defined]
            light, _kind = winreg.QueryValueEx(key, "SystemUsesLightTheme")  # type: ignore[attr-defined]
    except OSError:
        return None
    return not light
