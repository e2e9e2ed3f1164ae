"""A package of which a module is imported when one of the names is asked for that its ``__init__`` takes from there."""

from __future__ import annotations

import ast
import importlib
from collections.abc import Iterator
from types import ModuleType
from typing import Any, NamedTuple


class NotPlainError(ImportError):
    """A package does more at its beginning than gather names from its modules."""


class Origin(NamedTuple):
    """Where a name comes from: a module, relative as in ``from .module import name``, and the name there."""

    module: str
    name: str


def gathered_names(source: str) -> dict[str, Origin]:
    """Where an ``__init__`` takes its names from, read without running it.

    Raises
    ------
    NotPlainError
        If anything else is done there.
    """
    names: dict[str, Origin] = {}
    for statement in _beyond_declarations(ast.parse(source)):
        if not (isinstance(statement, ast.ImportFrom) and statement.level and statement.module):
            raise NotPlainError(f"line {statement.lineno} is no gathering of names")
        module = "." * statement.level + statement.module
        for alias in statement.names:
            if alias.name == "*":
                raise NotPlainError(f"line {statement.lineno} takes everything")
            names[alias.asname or alias.name] = Origin(module, alias.name)
    return names


def _beyond_declarations(tree: ast.Module) -> Iterator[ast.stmt]:
    """All but the docstring and ``__all__``."""
    for statement in tree.body:
        declared = isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant)
        if isinstance(statement, ast.Assign):
            declared = all(isinstance(target, ast.Name) and target.id == "__all__" for target in statement.targets)
        if not declared:
            yield statement


class LazyPackage(ModuleType):
    """A package whose names are looked up when they are asked for.

    Parameters
    ----------
    name : str
        Full name of the package.
    names : dict
        Where each of its names comes from.
    """

    def __init__(self, name: str, names: dict[str, Origin]) -> None:
        super().__init__(name)
        self.__dict__["_names"] = names

    def __getattr__(self, name: str) -> Any:
        origin: Origin | None = self.__dict__["_names"].get(name)
        if origin is None:
            raise AttributeError(f"module {self.__name__!r} has no attribute {name!r}")
        found = getattr(importlib.import_module(origin.module, self.__name__), origin.name)
        self.__dict__[name] = found
        return found

    def __setattr__(self, name: str, value: Any) -> None:
        # Python puts a module that was imported into its package; a function of the same name is what is meant there.
        if not (isinstance(value, ModuleType) and name in self.__dict__["_names"]):
            super().__setattr__(name, value)

    def __dir__(self) -> list[str]:
        return sorted({*self.__dict__, *self.__dict__["_names"]})
