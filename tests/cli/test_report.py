"""``biofeedback report`` writes one page, or says what is wrong."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from biofeedback.cli.main import run
from biofeedback.events import ClockAnchor, Input, RrPacket, Start, Stop, Tick
from biofeedback.session.importing import store_session


def stored() -> str:
    inputs: list[Input] = [Start(0, engine="native"), ClockAnchor(0, 1_790_000_000.0)]
    for second in range(1, 200):
        inputs += [RrPacket(second * 10**9, (1000.0,)), Tick(second * 10**9)]
    return store_session("Jana W", [*inputs, Stop(201 * 10**9)])


def test_it_writes_the_page(qapp: QApplication, tmp_path: Path) -> None:
    assert run(["report", stored(), str(tmp_path / "page.pdf"), "--practice", "Praxis am Park"]) == 0
    assert (tmp_path / "page.pdf").read_bytes().startswith(b"%PDF")


def test_the_page_is_german_when_asked_for(qapp: QApplication, tmp_path: Path) -> None:
    session = stored()
    for language in ("en", "de"):
        assert run(["report", session, str(tmp_path / f"{language}.pdf"), "--language", language]) == 0
    assert b"Biofeedback-Sitzung" in (tmp_path / "de.pdf").read_bytes().replace(b"\x00", b"")
    assert b"Biofeedback session" in (tmp_path / "en.pdf").read_bytes().replace(b"\x00", b"")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["nothing", "page.pdf"], "no recorded session"),
        (["{id}", "page.txt"], "name it .pdf"),
        (["{id}", "page.pdf", "--logo", "missing.png"], "cannot be read"),
        (["{id}", "missing/page.pdf"], "cannot be written"),
        (["{id}", "page.pdf", "--language", "xx"], "choose one of en, de"),
    ],
)
def test_what_is_wrong_is_said_in_one_line(
    qapp: QApplication,
    arguments: list[str],
    said: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    session = stored()
    monkeypatch.chdir(tmp_path)
    assert run(["report", *(each.format(id=session) for each in arguments)]) == 2
    told = capsys.readouterr().err
    assert said in told
    assert told.count("\n") == 1
    assert list(tmp_path.glob("*.pdf")) == []
