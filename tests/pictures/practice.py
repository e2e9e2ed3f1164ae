"""Clients of an invented practice: nobody, a few, sixty, with visits that can be compared; for pictures."""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import closing, contextmanager
from typing import TYPE_CHECKING

from msgspec.structs import replace

from biofeedback.events import Arousal, Beat, Breath, ClockAnchor, Event, Profile, Start, Stop
from biofeedback.session.simulated_month import demonstration_events
from biofeedback.storage.database import open_database
from biofeedback.storage.folder import data_folder
from biofeedback.storage.people import find_or_make
from biofeedback.storage.person_store import PersonStore
from biofeedback.storage.writer import SessionHead, SessionWriter
from tests.pictures.patience import until
from tests.pictures.written_once import fill

if TYPE_CHECKING:
    from collections.abc import Iterator

    from biofeedback.gui.clients.client_pages import ClientsPages
    from biofeedback.gui.shell.window import MainWindow

DAY_S = 86_400.0
LAST_S = 1_793_697_000.0
LENGTH_S = 490.0
FEW = ("Jana W", "Client 7, practice at the old town hall", "M. from the choir", "Özlem", "not seen yet")


@contextmanager
def another_folder(name: str) -> Iterator[None]:
    """A data folder beside the one of the other pictures."""
    full = os.environ["BIOFEEDBACK_DATA_DIR"]
    os.environ["BIOFEEDBACK_DATA_DIR"] = str(data_folder() / name)
    try:
        yield
    finally:
        os.environ["BIOFEEDBACK_DATA_DIR"] = full


def record_visit(person: str, at_s: float, seed: int, calmer: float = 0.0, *, breath: bool = True) -> None:
    """A demonstration with somebody; ``calmer`` is how much smaller their answer is, as a share."""
    events = [item for event in demonstration_events(seed) for item in _calmed(event, calmer, breath)]
    with closing(open_database(find_or_make(data_folder(), person).path)) as database:
        PersonStore(database).consent_s = PersonStore(database).consent_s or at_s
        writer = SessionWriter(database, SessionHead(f"visit-{seed:04x}", at_s, 3600))
        end = Stop(round(LENGTH_S * 1e9))
        writer.append([Start(0, Profile(person)), ClockAnchor(0, at_s, 3600), end], events)
        writer.close()


def _calmed(event: Event, share: float, breath: bool) -> list[Event]:
    if isinstance(event, Breath) and not breath:
        return []
    if isinstance(event, Arousal) and event.score is not None and event.score > 50.0:
        score = event.score - share * (event.score - 50.0)
        return [replace(event, score=score, smoothed=score)]
    if isinstance(event, Beat) and 120.0 < event.t <= 240.0:
        # Towards the 64 beats a minute of the rest.
        rr_ms = event.rr_ms + share * (937.5 - event.rr_ms)
        return [replace(event, rr_ms=rr_ms, rr_corrected_ms=rr_ms)]
    return [event]


def _write_few() -> None:
    for number, name in enumerate(FEW[:-1]):
        record_visit(name, LAST_S - (21 + 40 * number) * DAY_S, 10 + number)
    record_visit(FEW[0], LAST_S - 7 * DAY_S, 20, 0.2)
    record_visit(FEW[0], LAST_S, 30, 0.45)
    record_visit(FEW[1], LAST_S - DAY_S, 31, 0.1, breath=False)
    find_or_make(data_folder(), FEW[-1])


def _write_many() -> None:
    for number in range(60):
        person = find_or_make(data_folder(), f"Client {number + 1:03d}")
        with closing(open_database(person.path)) as database:
            at_s = LAST_S - number * 3 * DAY_S
            PersonStore(database).consent_s = at_s
            writer = SessionWriter(database, SessionHead(f"many-{number:04x}", at_s, 3600))
            writer.append([Start(0), ClockAnchor(0, at_s, 3600), Stop(round(60e9))], [])
            writer.close()


def remember_few() -> None:
    """A few clients, one with three visits; unless they are there already."""
    if not (data_folder() / "written").exists():
        fill("few-clients", _write_few)
        (data_folder() / "written").touch()


def remember_many() -> None:
    """Sixty clients with a short visit each; unless they are there already."""
    if not (data_folder() / "written").exists():
        fill("many-clients", _write_many)
        (data_folder() / "written").touch()


def open_clients(window: MainWindow) -> ClientsPages:
    """The clients, read."""
    window.go_to("demonstrate", "clients")
    until(lambda: not window.context.busy)
    pages: ClientsPages = window.demonstrate.everyone
    return pages


def nobody(window: MainWindow) -> None:
    """No client yet."""
    with another_folder("no-clients"):
        open_clients(window)


def few(window: MainWindow) -> None:
    """A few clients."""
    with another_folder("few-clients"):
        remember_few()
        open_clients(window)


def many(window: MainWindow) -> None:
    """Sixty clients."""
    with another_folder("many-clients"):
        remember_many()
        open_clients(window)


def searched(typed: str) -> Callable[[MainWindow], None]:
    """The same with something typed."""

    def show(window: MainWindow) -> None:
        many(window)
        window.demonstrate.everyone.clients.search.setText(typed)

    return show


def one(number: int) -> Callable[[MainWindow], None]:
    """A client of the few, with their visits."""

    def show(window: MainWindow) -> None:
        with another_folder("few-clients"):
            remember_few()
            pages = open_clients(window)
            pages.show_client(FEW[number])
            until(lambda: not window.context.busy)

    return show


def one_visit(window: MainWindow) -> None:
    """A visit that was opened."""
    one(0)(window)
    with another_folder("few-clients"):
        pages = window.demonstrate.everyone
        pages.visits.rows[0].click()
        until(lambda: pages.visit.summary is not None)
