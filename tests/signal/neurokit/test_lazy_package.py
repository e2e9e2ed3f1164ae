"""A lazy package gives each name from the module that its beginning takes it from, once it is asked for."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from biofeedback.signal.neurokit.lazy_package import LazyPackage, NotPlainError, Origin, gathered_names


def test_names_are_read_with_their_modules_and_other_names() -> None:
    source = '"""About."""\nfrom .mad import mad\nfrom ..signal import signal_rate as ecg_rate\n__all__ = ["mad"]\n'
    assert gathered_names(source) == {"mad": Origin(".mad", "mad"), "ecg_rate": Origin("..signal", "signal_rate")}


@pytest.mark.parametrize(
    "source", ["import functools", "from .a import *", "from os import path", "from . import a", "x = 1", "print()"]
)
def test_a_beginning_that_does_more_is_refused(source: str) -> None:
    with pytest.raises(NotPlainError):
        gathered_names(source)


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[LazyPackage]:
    folder = tmp_path / "made_up_package"
    folder.mkdir()
    (folder / "__init__.py").write_text("from .mad import mad\nfrom .twice import twice\n")
    (folder / "mad.py").write_text("def mad():\n    return 'mad'\n")
    (folder / "twice.py").write_text("from .mad import mad\n\n\ndef twice():\n    return mad() * 2\n")
    monkeypatch.syspath_prepend(str(tmp_path))
    made = LazyPackage("made_up_package", gathered_names((folder / "__init__.py").read_text()))
    made.__path__ = [str(folder)]
    monkeypatch.setitem(sys.modules, "made_up_package", made)
    yield made
    for name in ("made_up_package.mad", "made_up_package.twice"):
        sys.modules.pop(name, None)


def test_a_function_called_as_its_module_is_the_function_even_when_the_module_came_first(package: LazyPackage) -> None:
    importlib.import_module("made_up_package.mad")
    assert package.mad() == "mad"


def test_a_module_comes_with_the_first_name_that_is_asked_for(package: LazyPackage) -> None:
    assert "made_up_package.twice" not in sys.modules
    assert package.twice() == "madmad"
    assert {"mad", "twice"} <= set(dir(package))


def test_a_name_that_it_does_not_have_is_told_as_by_any_module(package: LazyPackage) -> None:
    with pytest.raises(AttributeError, match="'made_up_package' has no attribute 'thrice'"):
        _ = package.thrice
