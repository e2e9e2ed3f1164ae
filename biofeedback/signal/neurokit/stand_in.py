"""What stands in a module for another that is imported only when something of it is touched."""

from __future__ import annotations

import builtins
import importlib
import sys
from collections.abc import Mapping, Sequence
from types import ModuleType, SimpleNamespace
from typing import Any

# NeuroKit2 draws with one, clusters with another and tests with the last; none is needed for an index of heart rate
# variability, and of pandas only what ``table`` does.
POSTPONED = ("matplotlib", "sklearn", "pandas", "scipy.stats")


# Has this in a module that stands in ``sys.modules`` for another.
PROMISE = "_is_only_promised"


class StandIn:
    """A module, or something in it, that is imported when an attribute of it is asked for or it is called.

    Parameters
    ----------
    module : str
        Full name of the module.
    name : str, optional
        Name in that module; "" for the module itself.
    """

    def __init__(self, module: str, name: str = "") -> None:
        self._module, self._name, self._found = module, name, None

    def with_part(self, path: Sequence[str]) -> StandIn:
        """The same, in which a module of it stands in too: ``import a.b as c`` asks ``a`` for ``b`` at once."""
        if path:
            self.__dict__[path[0]] = StandIn(f"{self._module}.{path[0]}").with_part(path[1:])
        return self

    def _resolve(self) -> Any:
        if self._found is None:
            self._found = _attribute(_module(self._module), self._name)
        return self._found

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        return _attribute(self._resolve(), name)

    def __call__(self, *arguments: Any, **named: Any) -> Any:
        """Call what it stands for."""
        return self._resolve()(*arguments, **named)


def _module(name: str) -> ModuleType:
    """The module itself, also while it is only promised to whoever imports it."""
    if hasattr(sys.modules.get(name), PROMISE):
        del sys.modules[name]
    return importlib.import_module(name)


def _attribute(found: Any, name: str) -> Any:
    """What is called so in a module, which may be a part of it that is not imported yet."""
    if not name or hasattr(found, name):
        return getattr(found, name) if name else found
    return importlib.import_module(f"{found.__name__}.{name}")


def postponing_import(
    name: str,
    globals: Mapping[str, object] | None = None,  # noqa: A002 - the names that Python gives
    locals: Mapping[str, object] | None = None,  # noqa: A002
    fromlist: Sequence[str] | None = (),
    level: int = 0,
) -> Any:
    """As ``builtins.__import__``, with a stand-in in place of each module that is postponed."""
    root = name.partition(".")[0]
    if level or not (root in POSTPONED or name in POSTPONED):
        return builtins.__import__(name, globals, locals, fromlist or (), level)
    if fromlist:
        return SimpleNamespace(**{wanted: StandIn(name, wanted) for wanted in fromlist})
    return StandIn(root).with_part(name.split(".")[1:])
