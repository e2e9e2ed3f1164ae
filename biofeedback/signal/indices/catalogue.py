"""Every index that is defined, in the order of the rows: a file in ``definitions/`` is all that one needs."""

from __future__ import annotations

from importlib import import_module
from pkgutil import iter_modules

from msgspec.structs import fields

from biofeedback.events import Indices
from biofeedback.signal.indices import definitions
from biofeedback.signal.indices.measured import Index


def _defined() -> dict[str, Index]:
    found: dict[str, Index] = {}
    for module in iter_modules(definitions.__path__):
        index = import_module(f"{definitions.__name__}.{module.name}").INDEX
        if not isinstance(index, Index) or index.name in found:
            raise TypeError(f"{module.name} does not define an index of its own")
        found[index.name] = index
    return found


def _in_order(defined: dict[str, Index]) -> tuple[Index, ...]:
    """Those of windows as ``events.Indices`` has them, each followed by those that say they stand behind it."""
    ordered: list[Index] = []

    def place(name: str) -> None:
        ordered.append(defined[name])
        for index in defined.values():
            if index.listed_after == name:
                place(index.name)

    for each in fields(Indices):
        if each.name in defined:
            place(each.name)
    if len(ordered) != len(defined):
        missing = sorted(set(defined) - {index.name for index in ordered})
        raise ValueError(f"no field of Indices and no index to stand behind: {', '.join(missing)}")
    return tuple(ordered)


INDICES = _in_order(_defined())
OF_WINDOWS = tuple(index for index in INDICES if not index.listed_after)
