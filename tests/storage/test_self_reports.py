"""Check-ins and journal: given back as they were kept, and gone for good when deleted or changed."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from biofeedback.events import Ache
from biofeedback.self_report.check_in import CheckInEntry
from biofeedback.self_report.journal import JournalEntry, Passage
from biofeedback.storage.check_ins import delete_check_in, keep_check_in, read_check_ins
from biofeedback.storage.database import open_database
from biofeedback.storage.encryption.row_codec import give_codec
from biofeedback.storage.erase import ErasedInPartError, erase_person, kept_of
from biofeedback.storage.inspect import mend
from biofeedback.storage.journal import delete_journal_entry, keep_journal_entry, read_journal
from biofeedback.storage.people import find_or_make
from biofeedback.storage.put_back import keep_all, keep_what_can_be_read, put_back
from biofeedback.storage.schema import migrate

WORDS = "a-sentence-nobody-else-would-write"
NOON = 1_767_614_400.0
times = st.floats(0, 4e9)
check_ins = st.builds(
    CheckInEntry, wall_s=times, utc_offset_s=st.integers(-50_000, 50_000), sleep_h=st.none() | st.floats(0, 24)
)
entries = st.builds(JournalEntry, wall_s=times, edited_s=st.none() | times)


def everything(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file())


def entry(name: str, text: str, wall_s: float = NOON) -> JournalEntry:
    return JournalEntry(name, wall_s, 3600, (Passage("free", text),))


@pytest.fixture
def path(own_data_folder: Path) -> Path:
    return find_or_make(own_data_folder).path


def in_memory() -> sqlite3.Connection:
    database = sqlite3.connect(":memory:", isolation_level=None)
    give_codec(database, None)
    migrate(database)
    return database


@given(st.lists(check_ins, max_size=5, unique_by=lambda each: each.id))
def test_check_ins_are_given_back_as_they_were_kept_oldest_first(kept: list[CheckInEntry]) -> None:
    with closing(in_memory()) as database:
        for each in kept:
            keep_check_in(database, each)
        assert read_check_ins(database) == sorted(kept, key=lambda each: (each.wall_s, each.id))
        assert read_check_ins(database, 2e9) == [e for e in read_check_ins(database) if e.wall_s >= 2e9]


@given(st.lists(entries, max_size=5, unique_by=lambda each: each.id))
def test_a_journal_is_given_back_as_it_was_kept_newest_first(kept: list[JournalEntry]) -> None:
    with closing(in_memory()) as database:
        for each in kept:
            database.execute("DELETE FROM journal WHERE id = ?", (each.id,))
            keep_journal_entry(database, each)
        assert read_journal(database) == sorted(kept, key=lambda each: (-each.wall_s, each.id))


def test_a_deleted_entry_leaves_no_byte_in_the_folder(own_data_folder: Path, path: Path) -> None:
    with closing(open_database(path)) as database:
        keep_journal_entry(database, entry("stays", "this one stays"))
        keep_journal_entry(database, entry("goes", WORDS * 400))
        assert WORDS.encode() in everything(own_data_folder)
        delete_journal_entry(database, "goes")
        assert WORDS.encode() not in everything(own_data_folder), "not even while the program runs"
    assert WORDS.encode() not in everything(own_data_folder)
    with closing(open_database(path)) as database:
        assert [each.id for each in read_journal(database)] == ["stays"]


def test_a_changed_entry_leaves_none_of_its_former_words(own_data_folder: Path, path: Path) -> None:
    with closing(open_database(path)) as database:
        keep_journal_entry(database, entry("a", WORDS))
        keep_journal_entry(database, entry("a", "other words"))
        assert WORDS.encode() not in everything(own_data_folder)
        assert [each.passages[0].text for each in read_journal(database)] == ["other words"]


def test_a_deleted_check_in_leaves_no_byte(own_data_folder: Path, path: Path) -> None:
    with closing(open_database(path)) as database:
        keep_check_in(database, CheckInEntry("one", NOON, 0, (Ache("seat_left", "burning", 3),)))
        keep_check_in(database, CheckInEntry("two", NOON + 1.0, 0, (Ache("jaw"),)))
        delete_check_in(database, "one")
        assert b"burning" not in everything(own_data_folder)
        assert [each.id for each in read_check_ins(database)] == ["two"]


def test_who_is_erased_leaves_neither(own_data_folder: Path, path: Path) -> None:
    with closing(open_database(path)) as database:
        keep_journal_entry(database, entry("a", WORDS))
        keep_check_in(database, CheckInEntry("one", NOON, 0, (Ache("seat_left", "burning", 3),)))
    erase_person(path)
    left = everything(own_data_folder)
    assert WORDS.encode() not in left
    assert b"burning" not in left


def test_a_reader_that_holds_the_log_is_told(own_data_folder: Path, path: Path) -> None:
    with closing(open_database(path)) as database:
        keep_journal_entry(database, entry("a", WORDS))
        with closing(open_database(path, read_only=True)) as reader:
            reader.execute("BEGIN")
            reader.execute("SELECT count(*) FROM journal").fetchone()
            with pytest.raises(ErasedInPartError, match="-wal still holds bytes of it"):
                delete_journal_entry(database, "a")
        assert read_journal(database) == []
    assert WORDS.encode() not in everything(own_data_folder)


def test_what_is_damaged_is_left_out_and_its_words_are_in_no_log(path: Path, caplog: pytest.LogCaptureFixture) -> None:
    with closing(open_database(path)) as database:
        keep_journal_entry(database, entry("a", "fine"))
        keep_check_in(database, CheckInEntry("one", NOON, 0))
        for table in ("journal", "check_ins"):
            row = ("x", NOON, b"\x00{" + WORDS.encode())
            database.execute(f"INSERT INTO {table} VALUES (?, ?, ?)", row)
        assert [each.id for each in read_journal(database)] == ["a"]
        assert [each.id for each in read_check_ins(database)] == ["one"]
        assert "damaged" in caplog.text
        assert WORDS not in caplog.text
        assert mend(database) == 0, "it can be opened, though not understood"


def test_both_are_kept_when_a_file_is_put_back(path: Path) -> None:
    with closing(open_database(path)) as database:
        keep_journal_entry(database, entry("a", "kept"))
        keep_check_in(database, CheckInEntry("one", NOON, 0))
        kept = keep_all(database, path)
        assert kept == kept_of(path)
        delete_journal_entry(database, "a")
        delete_check_in(database, "one")
    put_back(kept, path)
    with closing(open_database(path)) as database:
        assert [each.id for each in read_journal(database)] == ["a"]
        assert [each.id for each in read_check_ins(database)] == ["one"]
    keep_what_can_be_read(path)
    with closing(open_database(kept_of(path), read_only=True)) as database:
        assert [each.id for each in read_journal(database)] == ["a"]
        assert [each.id for each in read_check_ins(database)] == ["one"]
