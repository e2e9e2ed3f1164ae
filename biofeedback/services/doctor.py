"""What is wrong with this computer's Bluetooth and data folder, and what to do next."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

LEAST_FREE_BYTES = 200_000_000


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at; ``next_step`` is "" when all is well."""

    what: str
    found: str
    next_step: str = ""

    def line(self) -> str:
        """It in one line, which begins with ``ok`` or ``look``."""
        mark = "look" if self.next_step else "ok"
        return f"{mark:<5} {self.what}: {self.found}{' ' + self.next_step if self.next_step else ''}"


def look_at_bluetooth() -> Finding:
    """Whether straps can be looked for; takes as long as the system's Bluetooth does to answer."""
    from biofeedback.clock import RealClock
    from biofeedback.devices.faults import explain
    from biofeedback.devices.radio import SystemRadio
    from biofeedback.devices.scan import fault_of_radio
    from biofeedback.devices.thread import BluetoothThread

    thread = BluetoothThread()
    thread.start()
    try:
        code = thread.submit(fault_of_radio(SystemRadio(RealClock()))).result()
    finally:
        thread.stop()
    fault = explain(code) if code else None
    return Finding("Bluetooth", "ready") if fault is None else Finding("Bluetooth", fault.what, fault.next_step)


def look_at_data_folder() -> list[Finding]:
    """Whether it can be written and its files be read. Writes nothing."""
    from biofeedback.storage.folder import data_folder

    folder = data_folder()
    place = next(path for path in (folder, *folder.parents) if path.exists())
    free = shutil.disk_usage(place).free
    if not place.is_dir() or not os.access(place, os.W_OK):
        step = "Free it, or choose another with BIOFEEDBACK_DATA_DIR."
        return [Finding("data folder", f"{folder} cannot be written.", step)]
    found = [Finding("data folder", what, step) for what, step in _troubles_in(folder)]
    if free < LEAST_FREE_BYTES:
        what, step = f"{folder} has {free // 1_000_000} MB left.", "Make room: a day of recording takes some MB."
        found.append(Finding("data folder", what, step))
    return found or [Finding("data folder", f"{folder}, {free // 1_000_000_000} GB free")]


def _troubles_in(folder: Path) -> Iterator[tuple[str, str]]:
    """What is wrong with the files of a data folder, and what to do about each. Writes nothing."""
    from biofeedback.storage.erase import unfinished
    from biofeedback.storage.people import copies_of_people, readable_people, reading
    from biofeedback.storage.sessions import damaged_sessions
    from biofeedback.storage.small_file import SET_ASIDE, troubles_of_small_files

    people, damaged = readable_people(folder)
    if damaged:
        yield f"{folder}, {len(damaged)} file(s) cannot be read.", str(damaged[0])
    for person in people:
        with reading(person.path) as database:
            if odd := damaged_sessions(database):
                yield (
                    f"{person.path}: damaged values in {', '.join(odd[:3])}.",
                    "They are shown as far as they can be read; a backup has them whole.",
                )
    for copy in copies_of_people(folder):
        yield f"{copy} is a second file of somebody who is here.", "Nothing is recorded into it; move it elsewhere."
    for left in unfinished(folder):
        yield f"{left} was not finished.", "Open the app, or record, once: it is finished then."
    yield from troubles_of_small_files(folder)
    for aside in sorted(folder.glob(f"*.person{SET_ASIDE}*")):
        yield f"{aside} stood in a person's place and was set aside.", "Remove it when you do not need it."
