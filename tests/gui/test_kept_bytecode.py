"""What PySide6 carries as source is compiled once, and again only when it has changed."""

import builtins
import marshal
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from biofeedback.gui.kept_bytecode import kept_bytecode

NAME = "shibokensupport/example.py"


@pytest.fixture
def compiled(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names that Python really compiles."""
    really, names = builtins.compile, list[str]()

    def count(source: Any, filename: Any, mode: str, *rest: Any, **options: Any) -> Any:
        names.append(filename)
        return really(source, filename, mode, *rest, **options)

    monkeypatch.setattr(builtins, "compile", count)
    monkeypatch.setattr("sys.dont_write_bytecode", False)
    return names


def start(beside: Path, source: bytes = b"value = 6 * 7", name: str = NAME) -> Any:
    """One start of a program that needs a carried module; what the module makes."""
    made: dict[str, Any] = {}
    with kept_bytecode(str(beside)):
        exec(compile(source, name, "exec"), made)
    return made["value"]


def test_the_second_start_compiles_nothing(tmp_path: Path, compiled: list[str]) -> None:
    assert [start(tmp_path / "qt.py"), start(tmp_path / "qt.py")] == [42, 42]
    assert compiled == [NAME]


def test_a_changed_source_is_compiled_again(tmp_path: Path, compiled: list[str]) -> None:
    start(tmp_path / "qt.py")
    assert start(tmp_path / "qt.py", b"value = 43") == 43
    assert compiled == [NAME, NAME]


def test_other_sources_are_left_alone(tmp_path: Path, compiled: list[str]) -> None:
    for _ in range(2):
        start(tmp_path / "qt.py", name="elsewhere.py")
    assert compiled == ["elsewhere.py"] * 2
    assert not list(tmp_path.rglob("*.pyside"))


def _spoilt(file: Path) -> None:
    file.write_bytes(file.read_bytes()[:40])


def _of_another_python(file: Path) -> None:
    file.write_bytes(b"????" + file.read_bytes()[4:])


def _of_another_kind(file: Path) -> None:
    file.write_bytes(file.read_bytes()[:4] + marshal.dumps([1, 2]))


@pytest.mark.parametrize("harm", [Path.unlink, _spoilt, _of_another_python, _of_another_kind])
def test_without_a_usable_file_it_compiles(tmp_path: Path, compiled: list[str], harm: Callable[[Path], None]) -> None:
    start(tmp_path / "qt.py")
    (kept,) = tmp_path.rglob("*.pyside")
    harm(kept)
    assert start(tmp_path / "qt.py") == 42
    assert compiled == [NAME, NAME]


def test_nothing_is_written_where_python_may_not_write_bytecode(
    tmp_path: Path, compiled: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.dont_write_bytecode", True)
    start(tmp_path / "qt.py")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(("head", "annotation"), [("", int), ("from __future__ import annotations\n", "int")])
def test_code_is_compiled_as_the_file_that_asks_would_have_it(tmp_path: Path, head: str, annotation: object) -> None:
    """A loader of another version may evaluate annotations where today's keeps them as text."""
    source = b"def f(x: int) -> None: ...\nvalue = f.__annotations__['x']"
    asks: dict[str, Any] = {"made": {}, "source": source, "name": NAME}
    loader = compile(head + "exec(compile(source, name, 'exec'), made)", "loader.py", "exec", dont_inherit=True)
    for _ in range(2):
        with kept_bytecode(str(tmp_path / "qt.py")):
            exec(loader, asks)
        assert asks["made"]["value"] == annotation


def test_what_is_asked_in_another_way_goes_to_pythons_own(tmp_path: Path, compiled: list[str]) -> None:
    for _ in range(2):
        with kept_bytecode(str(tmp_path / "qt.py")):
            compile(b"value = 1", NAME, "exec", optimize=2)
            compile("value = 1", NAME, "exec")
    assert compiled == [NAME] * 4


def test_compile_is_pythons_own_again_also_after_an_error(tmp_path: Path) -> None:
    before = builtins.compile
    with pytest.raises(SyntaxError):
        start(tmp_path / "qt.py", b"value = ")
    assert builtins.compile is before
