"""A stand-in is the module it stands for, once something of it is touched; other imports are as always."""

from __future__ import annotations

import json
import sys
import urllib.parse

import pytest

from biofeedback.signal.neurokit import stand_in
from biofeedback.signal.neurokit.stand_in import StandIn, postponing_import


@pytest.fixture(autouse=True)
def _postponed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stand_in, "POSTPONED", ("antigravity_made_up", "urllib"))


def run(code: str) -> dict[str, object]:
    spoiled: dict[str, object] = {
        "__builtins__": {**vars(__import__("builtins")), "__import__": postponing_import},
        "__name__": "made_up",
    }
    exec(code, spoiled)
    return spoiled


def test_a_module_that_is_not_there_is_missed_only_when_it_is_touched() -> None:
    module = run("import antigravity_made_up.plots as plots")["plots"]
    assert isinstance(module, StandIn)
    with pytest.raises(ModuleNotFoundError):
        _ = module.figure


@pytest.mark.parametrize(
    "code",
    [
        "import urllib.parse\nquote = urllib.parse.quote",
        "import urllib.parse as p\nquote = p.quote",
        "from urllib import parse\nquote = parse.quote",
        "from urllib.parse import quote",
        "import urllib\nquote = urllib.parse.quote",
    ],
)
def test_every_way_to_import_gives_what_it_stands_for(code: str) -> None:
    quote = run(code)["quote"]
    assert callable(quote)
    assert quote("a b") == urllib.parse.quote("a b")


def test_what_is_not_postponed_is_imported_at_once() -> None:
    assert run("import json")["json"] is json
    assert run("from sys import modules")["modules"] is sys.modules
