"""Straps are remembered between sessions, with their batteries."""

from pathlib import Path

from biofeedback.devices.battery import BatteryReading
from biofeedback.storage.straps import StrapBook, read_straps, write_straps


def test_the_book_comes_back_as_it_was_and_the_newest_strap_is_first(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    assert read_straps(folder) == StrapBook()
    book = StrapBook().used("linux", "AA:01", "Old", 10.0).used("linux", "AA:02", "New", 20.0)
    book = book.with_battery("AA:02", (BatteryReading(0.0, 80), BatteryReading(3600.0, 78)))
    write_straps(folder, book)
    assert read_straps(folder) == book
    assert [strap.name for strap in book.straps] == ["New", "Old"]
    assert (folder / "straps.json").stat().st_mode & 0o077 == 0


def test_a_damaged_book_is_an_empty_one(tmp_path: Path) -> None:
    (tmp_path / "straps.json").write_text("{not json")
    assert read_straps(tmp_path) == StrapBook()


def test_of_a_strap_used_for_years_the_newest_readings_are_kept() -> None:
    readings = tuple(BatteryReading(3600.0 * i, 100 - i // 3) for i in range(150))
    assert StrapBook().with_battery("AA:02", readings).batteries["AA:02"] == readings[-100:]
