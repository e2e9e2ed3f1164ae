"""As much of a table as NeuroKit2's indices and spectra build; anything else is asked of pandas, which comes then."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Iterator, Mapping
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray


class _Kind(type):
    """A class of which those of pandas are instances too, once it is there."""

    def __instancecheck__(cls, instance: object) -> bool:
        pandas = sys.modules.get("pandas")
        of_pandas = pandas is not None and isinstance(instance, getattr(pandas, cls.__name__))
        return of_pandas or type.__instancecheck__(cls, instance)


class Series(metaclass=_Kind):
    """What a function asks for to know that it was given one; none is made here."""


class DataFrame(metaclass=_Kind):
    """Columns of numbers by their names.

    Parameters
    ----------
    columns
        Each of shape (n,).
    """

    def __init__(self, columns: Mapping[str, ArrayLike]) -> None:
        self._columns: dict[str, NDArray[Any]] = {name: np.asarray(column) for name, column in columns.items()}

    @staticmethod
    def from_dict(figures: Mapping[str, float], orient: str) -> _Upright:
        """One figure below the other, each with its name."""
        return _Upright(figures, orient)

    def add_prefix(self, prefix: str) -> DataFrame:
        """The same with longer names."""
        return DataFrame({f"{prefix}{name}": column for name, column in self._columns.items()})

    @property
    def loc(self) -> _Rows:
        """Rows by a mask."""
        return _Rows(self._columns)

    def __getitem__(self, name: str) -> NDArray[Any]:
        return self._columns[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._columns)

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_"):
            raise AttributeError(name)
        return getattr(_pandas().DataFrame(self._columns), name)


class _Upright:
    """Figures by their names, to be laid across."""

    def __init__(self, figures: Mapping[str, float], orient: str) -> None:
        self._figures, self._orient = figures, orient

    @property
    def T(self) -> DataFrame:  # noqa: N802 - as pandas calls it
        """A table of one row."""
        return DataFrame({name: np.array([figure], float) for name, figure in self._figures.items()})

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_"):
            raise AttributeError(name)
        return getattr(_pandas().DataFrame.from_dict(self._figures, orient=self._orient), name)


class _Rows:
    def __init__(self, columns: Mapping[str, NDArray[Any]]) -> None:
        self._columns = columns

    def __getitem__(self, mask: NDArray[np.bool_]) -> DataFrame:
        return DataFrame({name: column[mask] for name, column in self._columns.items()})


def _pandas() -> Any:
    return importlib.import_module("pandas")
