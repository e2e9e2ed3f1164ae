"""Makes in idle moments what the first paint did without, so that no page is waited for."""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import partial
from importlib import import_module
from typing import Protocol, TypeAlias

from biofeedback.gui.shell.overlays import Overlays
from biofeedback.gui.shell.pages import Page, PageStack


class RunElsewhere(Protocol):
    """Does something on a thread, and what follows with its result in the window's."""

    def __call__(self, work: Callable[[], object], then: Callable[[object], None] | None = None) -> None:
        """Do it."""
        ...


# Is called with what goes on once the step is done.
Step: TypeAlias = Callable[[Callable[[], None]], None]


def next_step(pages: PageStack, overlays: Overlays, elsewhere: RunElsewhere) -> Step | None:
    """The next step, short enough for an idle moment; None when everything is made.

    What knows no Qt is imported on a thread, the rest module by module.
    """
    if not overlays.prepared():
        return _here(overlays.prepare)
    for page in pages.table.values():
        if page.prepared and not pages.made(page.name):
            return _step_of(page, pages, elsewhere)
    return None


def _step_of(page: Page, pages: PageStack, elsewhere: RunElsewhere) -> Step:
    if page.elsewhere and page.elsewhere not in sys.modules:
        return lambda go_on: elsewhere(partial(import_module, page.elsewhere), lambda _module: go_on())
    missing = next((module for module in page.ahead if module not in sys.modules), "")
    return _here(partial(import_module, missing) if missing else partial(pages.page, page.name))


def _here(work: Callable[[], object]) -> Step:
    def step(go_on: Callable[[], None]) -> None:
        work()
        go_on()

    return step
