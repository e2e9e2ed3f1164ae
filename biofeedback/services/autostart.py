"""Starting with the desktop: one entry, wherever the system keeps such entries. Told as on only when read back."""

from __future__ import annotations

import os
import plistlib
import shlex
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Protocol

from biofeedback.user_error import TranslatableError

IN_TRAY = ("monitor", "--tray")
LABEL = "biofeedback"
_RUN_KEY = r"Software\Microsoft\Windows\CurrentVersion\Run"
_DESKTOP_ENTRY = """[Desktop Entry]
Type=Application
Name=Biofeedback
Exec={command}
Icon=biofeedback
Terminal=false
X-GNOME-Autostart-enabled=true
"""


class AutostartError(TranslatableError, OSError):
    """The entry was written, and is not there when it is read back."""


class AutostartEntry(Protocol):
    """Where one system keeps what starts with the desktop."""

    def command(self) -> str | None:
        """What would be started; None where nothing is."""
        ...

    def write(self, command: Sequence[str]) -> None:
        """Let this start with the desktop."""
        ...

    def remove(self) -> None:
        """Let it start no more."""
        ...


class XdgAutostart:
    """Linux and the BSDs: a file in the desktop's autostart folder (Desktop Application Autostart Specification 0.5).

    Parameters
    ----------
    folder : Path
        The user's folder for configuration.
    """

    def __init__(self, folder: Path) -> None:
        self._path = folder / "autostart" / f"{LABEL}.desktop"

    def command(self) -> str | None:
        """The entry's ``Exec``; None where there is none, or the desktop's own settings switched it off."""
        try:
            lines = self._path.read_text(encoding="utf-8").splitlines()
        except OSError:
            return None
        fields = dict(line.split("=", 1) for line in lines if "=" in line)
        off = fields.get("Hidden") == "true" or fields.get("X-GNOME-Autostart-enabled") == "false"
        return None if off else fields.get("Exec")

    def write(self, command: Sequence[str]) -> None:
        """Write the entry anew."""
        self._path.parent.mkdir(parents=True, exist_ok=True)
        self._path.write_text(_DESKTOP_ENTRY.format(command=_exec_of(command)), encoding="utf-8")

    def remove(self) -> None:
        """Remove the entry."""
        self._path.unlink(missing_ok=True)


def _exec_of(command: Sequence[str]) -> str:
    """A command as an entry's ``Exec``: quoted, and no percent sign or backslash of a path taken for a code."""
    quoted = []
    for part in command:
        escaped = "".join(f"\\{sign}" if sign in '"`$\\' else sign for sign in part).replace("%", "%%")
        # The value of a key is unescaped once before it is split into arguments.
        quoted.append(f'"{escaped}"'.replace("\\", "\\\\"))
    return " ".join(quoted)


class LaunchAgent:
    """macOS: a property list in the user's LaunchAgents.

    Parameters
    ----------
    home : Path
        The user's home.
    """

    def __init__(self, home: Path) -> None:
        self._path = home / "Library" / "LaunchAgents" / f"{LABEL}.plist"

    def command(self) -> str | None:
        """The agent's arguments; None where there is none."""
        try:
            with self._path.open("rb") as file:
                found = plistlib.load(file)
        except (OSError, plistlib.InvalidFileException):
            return None
        arguments = found.get("ProgramArguments")
        return shlex.join(map(str, arguments)) if isinstance(arguments, list) else None

    def write(self, command: Sequence[str]) -> None:
        """Write the agent anew; it starts with the next log-in."""
        self._path.parent.mkdir(parents=True, exist_ok=True)
        agent = {"Label": LABEL, "ProgramArguments": list(command), "RunAtLoad": True, "ProcessType": "Interactive"}
        with self._path.open("wb") as file:
            plistlib.dump(agent, file)

    def remove(self) -> None:
        """Remove the agent."""
        self._path.unlink(missing_ok=True)


class RunKey:
    """Windows: a value under the user's Run key.

    Parameters
    ----------
    registry : module
        ``winreg``, or what stands in for it in a test.
    """

    def __init__(self, registry: Any) -> None:
        self._registry = registry

    def command(self) -> str | None:
        """The value; None where there is none."""
        try:
            with self._registry.OpenKey(self._registry.HKEY_CURRENT_USER, _RUN_KEY) as key:
                return str(self._registry.QueryValueEx(key, LABEL)[0])
        except FileNotFoundError:
            return None

    def write(self, command: Sequence[str]) -> None:
        """Write the value."""
        with self._registry.CreateKey(self._registry.HKEY_CURRENT_USER, _RUN_KEY) as key:
            text = " ".join(f'"{part}"' for part in command)
            self._registry.SetValueEx(key, LABEL, 0, self._registry.REG_SZ, text)

    def remove(self) -> None:
        """Delete the value."""
        try:
            access = self._registry.KEY_SET_VALUE
            with self._registry.OpenKey(self._registry.HKEY_CURRENT_USER, _RUN_KEY, 0, access) as key:
                self._registry.DeleteValue(key, LABEL)
        except FileNotFoundError:
            return


def autostart_entry() -> AutostartEntry:
    """The entry of this system."""
    if sys.platform == "win32":
        import winreg

        return RunKey(winreg)
    if sys.platform == "darwin":
        return LaunchAgent(Path.home())
    return XdgAutostart(Path(os.environ.get("XDG_CONFIG_HOME") or Path.home() / ".config"))


def start_command() -> tuple[str, ...]:
    """How this very program is started in the tray, packaged or from its environment."""
    if getattr(sys, "frozen", False):
        return (sys.executable, *IN_TRAY)
    return (sys.executable, "-m", "biofeedback", *IN_TRAY)


def starts_with_desktop() -> bool:
    """Whether anything of ours starts with the desktop."""
    return autostart_entry().command() is not None


def start_with_desktop(on: bool) -> bool:
    """Switch it on or off; returns what was read back.

    Raises
    ------
    AutostartError
        If the entry is not as it was written.
    OSError
        If it cannot be written.
    """
    entry = autostart_entry()
    if on:
        entry.write(start_command())
    else:
        entry.remove()
    if (entry.command() is not None) is not on:
        raise AutostartError("the desktop's list of what starts with it does not keep the change")
    return on
