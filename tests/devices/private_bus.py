"""A D-Bus daemon of the test's own, in the place of the system bus."""

from __future__ import annotations

import os
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

CONFIG = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:path={folder}/bus</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
"""


class PrivateBus:
    """The daemon; ``kill`` is what a crash of the message bus looks like."""

    def __init__(self, folder: Path) -> None:
        config = folder / "bus.conf"
        config.write_text(CONFIG.format(folder=folder))
        self._daemon = subprocess.Popen(
            ["dbus-daemon", f"--config-file={config}", "--nofork", "--print-address=1"],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        assert self._daemon.stdout is not None
        self.address = self._daemon.stdout.readline().decode().strip()

    def kill(self) -> None:
        self._daemon.kill()
        self._daemon.wait()
        if self._daemon.stdout is not None:
            self._daemon.stdout.close()


@contextmanager
def private_bus() -> Iterator[PrivateBus]:
    """Start a daemon and let everything in this process take it for the system bus."""
    before = os.environ.get("DBUS_SYSTEM_BUS_ADDRESS")
    # A short folder of its own: the path of a Unix socket is limited to 108 bytes.
    with tempfile.TemporaryDirectory(prefix="bus-") as folder:
        bus = PrivateBus(Path(folder))
        os.environ["DBUS_SYSTEM_BUS_ADDRESS"] = bus.address
        try:
            yield bus
        finally:
            bus.kill()
            if before is None:
                del os.environ["DBUS_SYSTEM_BUS_ADDRESS"]
            else:
                os.environ["DBUS_SYSTEM_BUS_ADDRESS"] = before
