"""Whether the desktop asks for quiet: do-not-disturb, a presentation, a shared screen, where that can be known.

Known on KDE (the notification service's ``Inhibited``), on GNOME (banners switched off), where PipeWire carries a
shared screen, and on Windows (``SHQueryUserNotificationState``); elsewhere the answer is None.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys

CALL_MS = 300


def wants_quiet() -> bool | None:
    """Ask the desktop; takes up to half a second, so never on the window's thread. None when it does not say."""
    if sys.platform == "win32":
        return _windows()
    if not sys.platform.startswith("linux"):
        return None
    return True if video_is_taken() else _linux()


def video_is_taken() -> bool:
    """Whether a program receives video through PipeWire: a screen that is shared, or a camera in a call.

    PipeWire, media.class of a node: ``Stream/Input/Video`` is a stream into a program.
    """
    dump = shutil.which("pw-dump")
    if dump is None:
        return False
    try:
        # The program of that name on the person's own path.
        told = subprocess.run([dump, "-N"], capture_output=True, timeout=CALL_MS / 1000, check=False).stdout  # noqa: S603
        nodes = json.loads(told or b"[]")
    except (OSError, ValueError, subprocess.TimeoutExpired):
        return False
    return any(map(_receives_video, nodes if isinstance(nodes, list) else ()))


def _receives_video(node: object) -> bool:
    info = node.get("info") if isinstance(node, dict) else None
    properties = info.get("props") if isinstance(info, dict) else None
    if not isinstance(info, dict) or not isinstance(properties, dict):
        return False
    return properties.get("media.class") == "Stream/Input/Video" and info.get("state") == "running"


def _linux() -> bool | None:
    from PySide6.QtDBus import QDBusConnection, QDBusMessage

    bus = QDBusConnection.sessionBus()
    if not bus.isConnected():
        return None

    def ask(service: str, path: str, interface: str, method: str, *arguments: str) -> object:
        message = QDBusMessage.createMethodCall(service, path, interface, method)
        message.setArguments(list(arguments))
        answer = bus.call(message, timeout=CALL_MS)
        good = answer.type() == QDBusMessage.MessageType.ReplyMessage and answer.arguments()
        return plain(answer.arguments()[0]) if good else None

    service, path = "org.freedesktop.Notifications", "/org/freedesktop/Notifications"
    inhibited = ask(service, path, "org.freedesktop.DBus.Properties", "Get", service, "Inhibited")
    if isinstance(inhibited, bool):
        return inhibited
    portal, desktop = "org.freedesktop.portal.Desktop", "/org/freedesktop/portal/desktop"
    settings = "org.freedesktop.portal.Settings"
    banners = ask(portal, desktop, settings, "ReadOne", "org.gnome.desktop.notifications", "show-banners")
    return not banners if isinstance(banners, bool) else None


def plain(value: object) -> object:
    """A D-Bus value without its wrapping."""
    inner = getattr(value, "variant", None)
    return plain(inner()) if callable(inner) else value


def _windows() -> bool | None:
    import ctypes

    state = ctypes.c_int()
    failed = ctypes.windll.shell32.SHQueryUserNotificationState(ctypes.byref(state))  # type: ignore[attr-defined]
    # Microsoft, QUERY_USER_NOTIFICATION_STATE: 2 full screen, 3 Direct3D full screen, 4 presentation, 6 quiet time.
    return None if failed else state.value in (2, 3, 4, 6)
