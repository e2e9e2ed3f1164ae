"""NeuroKit2 without what its heart rate variability does not touch.

Imported plainly it brings matplotlib, scikit-learn, pandas and all of its own 300 modules. Here its packages give a
name when it is asked for, its modules find a stand-in for what they import only to draw, to cluster or to test, and
small tables in place of pandas where indices and spectra are computed. Its functions are its own. A version that was
not tried so, and one that does not fit, is imported plainly.
"""

from __future__ import annotations

import builtins
import importlib
import logging
import sys
from collections.abc import Sequence
from contextlib import suppress
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec, PathFinder, SourceFileLoader
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from types import ModuleType

from biofeedback.signal.neurokit.lazy_package import LazyPackage, NotPlainError, Origin, gathered_names
from biofeedback.signal.neurokit.scipy_parts import load_scipy
from biofeedback.signal.neurokit.stand_in import postponing_import
from biofeedback.signal.neurokit.unasked import fit

log = logging.getLogger(__name__)
NAME = "neurokit2"
# Those that the tests of this module were run with.
TRIED: frozenset[str] = frozenset({"0.2.13"})
# What of it the program calls.
CALLED = ("hrv_time", "intervals_process", "signal_psd", "ecg_clean", "ecg_peaks", "ecg_quality")


def load_neurokit() -> ModuleType:
    """NeuroKit2: as it is if it was imported already, else in parts if its version was tried so, else plainly.

    Raises
    ------
    ImportError
        If it is not installed.
    """
    if NAME in sys.modules:
        return sys.modules[NAME]
    if _installed() not in TRIED:
        return importlib.import_module(NAME)
    finder = _Finder()
    sys.meta_path.insert(0, finder)
    try:
        load_scipy()
        return _checked(importlib.import_module(NAME))
    except Exception as error:  # noqa: BLE001 - whatever it is, the plain import is tried
        log.info("NeuroKit2 is loaded whole: %s", error)
        sys.meta_path.remove(finder)
        for name in [name for name in sys.modules if name == NAME or name.startswith(f"{NAME}.")]:
            del sys.modules[name]
        return importlib.import_module(NAME)


def _installed() -> str:
    try:
        return version(NAME)
    except PackageNotFoundError:
        return ""


def _checked(module: ModuleType) -> ModuleType:
    """The module, once all that the program calls of it is there."""
    missing = [name for name in CALLED if name not in dir(module)]
    if missing:
        raise NotPlainError(f"it has no {', '.join(missing)}")
    return module


class _Finder(MetaPathFinder):
    """Answers for NeuroKit2's own modules only."""

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        if fullname != NAME and not fullname.startswith(f"{NAME}."):
            return None
        spec = PathFinder.find_spec(fullname, path, target)
        if spec is not None and isinstance(spec.loader, SourceFileLoader):
            spec.loader = _Loader(spec.loader.name, spec.loader.path)
        return spec


class _Loader(SourceFileLoader):
    """Runs a module with stand-ins for what is postponed, and a package not at all where it only gathers names."""

    def create_module(self, spec: ModuleSpec) -> ModuleType | None:
        return None if spec.submodule_search_locations is None else _package(self.name, Path(self.path).parent)

    def exec_module(self, module: ModuleType) -> None:
        if isinstance(module, LazyPackage):
            return
        module.__dict__["__builtins__"] = {**vars(builtins), "__import__": postponing_import}
        super().exec_module(module)
        fit(module, self.name.removeprefix(f"{NAME}."))


def _package(name: str, folder: Path) -> LazyPackage | None:
    """The package as one that looks its names up; None where it must be run."""
    try:
        names = _all_names(folder) if name == NAME else _names_in(folder)
    except NotPlainError:
        return None
    package = LazyPackage(name, names)
    if name == NAME:
        package.__dict__["__version__"] = _installed()
    return package


def _all_names(folder: Path) -> dict[str, Origin]:
    """Every name of the whole, and the package that gives it: its ``__init__`` takes all from each of them, in turn."""
    names: dict[str, Origin] = {}
    for part in sorted(child for child in folder.iterdir() if (child / "__init__.py").is_file()):
        # Of one that does more, no name is known without running it; none of them is called here.
        with suppress(NotPlainError):
            names |= {name: Origin(f".{part.name}", name) for name in _names_in(part)}
    return names


def _names_in(folder: Path) -> dict[str, Origin]:
    return gathered_names((folder / "__init__.py").read_text(encoding="utf-8"))
