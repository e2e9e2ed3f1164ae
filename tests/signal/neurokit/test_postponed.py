"""A module that is only promised is the module itself as soon as something of it is used."""

from __future__ import annotations

import sys
import types
from collections.abc import Iterator
from pathlib import Path

import pytest

from biofeedback.signal.neurokit.postponed import PostponedModule, postponed

NAME = "made_up_statistics"


@pytest.fixture(autouse=True)
def _made_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    (tmp_path / f"{NAME}.py").write_text("def mean(values):\n    return sum(values) / len(values)\n")
    monkeypatch.syspath_prepend(str(tmp_path))
    yield
    sys.modules.pop(NAME, None)


def _taken() -> dict[str, object]:
    names: dict[str, object] = {}
    exec(f"from {NAME} import mean\nimport {NAME} as whole\ndef both(v): return mean(v), whole.mean(v)", names)
    return names


def test_what_was_taken_from_the_promise_works_later() -> None:
    with postponed(NAME):
        names = _taken()
    assert NAME not in sys.modules
    both = names["both"]
    assert isinstance(both, types.FunctionType)
    assert both([1.0, 3.0]) == (2.0, 2.0)
    assert not isinstance(sys.modules[NAME], PostponedModule)


def test_it_works_while_it_is_still_only_promised() -> None:
    with postponed(NAME):
        both = _taken()["both"]
        assert isinstance(both, types.FunctionType)
        assert both([1.0, 3.0]) == (2.0, 2.0)
        module = sys.modules[NAME]
    assert sys.modules[NAME] is module


def test_what_is_there_already_stays() -> None:
    with postponed("json"):
        import json
    assert not isinstance(json, PostponedModule)


def test_a_module_that_is_not_there_is_missed_when_it_is_used() -> None:
    with postponed("no_such_module_at_all"):
        import no_such_module_at_all as promised  # type: ignore[import-not-found]
    with pytest.raises(ModuleNotFoundError):
        promised.mean([1.0])
