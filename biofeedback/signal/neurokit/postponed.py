"""Modules that another asks for while it is loaded, but needs only in functions that nobody may call."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import ModuleType

from biofeedback.signal.neurokit.stand_in import StandIn


class PostponedModule(ModuleType):
    """Stands in ``sys.modules`` for a module; gives stand-ins for what is taken from it."""

    _is_only_promised = True

    def __getattr__(self, name: str) -> StandIn:
        if name.startswith("__"):
            raise AttributeError(name)
        return StandIn(self.__name__, name)


@contextmanager
def postponed(*names: str) -> Iterator[None]:
    """Within, these modules are only promised to whoever imports them; those that are there already stay.

    Parameters
    ----------
    *names
        Full names of modules.
    """
    promised = {name: PostponedModule(name) for name in names if name not in sys.modules}
    sys.modules.update(promised)
    try:
        yield
    finally:
        for name, module in promised.items():
            withdraw(name, module)


def withdraw(name: str, module: ModuleType) -> None:
    """From now on the name stands for the module itself, unless it does already."""
    if sys.modules.get(name) is module:
        del sys.modules[name]
