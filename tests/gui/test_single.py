"""A second start raises the first window."""

from pathlib import Path

from biofeedback.gui.single import SingleInstance
from tests.gui.stage import wait_until


def test_the_second_start_asks_the_first_and_leaves(qapp: object, tmp_path: Path) -> None:
    asked: list[bool] = []
    first = SingleInstance(tmp_path)
    assert first.first()
    first.listen()
    first.asked.connect(lambda: asked.append(True))
    assert not SingleInstance(tmp_path).first()
    wait_until(lambda: asked)
    first.leave()


def test_another_data_folder_is_another_program(qapp: object, tmp_path: Path) -> None:
    first = SingleInstance(tmp_path / "one")
    assert first.first()
    first.listen()
    assert SingleInstance(tmp_path / "two").first()
    first.leave()


def test_after_a_first_that_is_gone_the_next_is_first(qapp: object, tmp_path: Path) -> None:
    gone = SingleInstance(tmp_path)
    assert gone.first()
    assert SingleInstance(tmp_path).first(), "it holds the lock but does not answer: it is as good as gone"
    gone.leave()
