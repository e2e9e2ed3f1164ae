"""A person's file is encrypted whole or not at all, opens with its passphrase, and tells nothing without it."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from msgspec.structs import replace

from biofeedback.events import Arousal, Beat, History, Prompt, PromptEnd
from biofeedback.self_report.journal import JournalEntry, Passage
from biofeedback.storage.backup import BackupError, back_up, restore
from biofeedback.storage.database import open_database
from biofeedback.storage.encryption import held_keys
from biofeedback.storage.encryption.held_keys import PASSPHRASE, let_go
from biofeedback.storage.encryption.key_slots import KeySlots
from biofeedback.storage.encryption.person_encryption import (
    EncryptionError,
    change_passphrase,
    decrypt_person,
    encrypt_person,
    is_locked,
    renew_key,
    renew_recovery_code,
    unlock,
)
from biofeedback.storage.encryption.row_codec import LockedError, key_slots
from biofeedback.storage.erase import StillRecordingError
from biofeedback.storage.journal import keep_journal_entry, read_journal
from biofeedback.storage.lock import RecordingLock
from biofeedback.storage.overviews import add_note, list_heads, read_notes
from biofeedback.storage.people import LockedPersonError, find_or_make, find_person, list_people, locked_files, tidy
from biofeedback.storage.person_store import PersonStore
from biofeedback.storage.sessions import damaged_sessions, stored_events, stored_inputs
from biofeedback.storage.writer import SessionHead, SessionWriter, close_session
from tests.storage.test_erase import WORDS, everything, recorded

OPEN = "correct horse battery"
NAME = "Wilhelmina Sonnenschein"
NOTE = "Quarrel about the garden fence"
BEGAN_S = 1_767_614_400.0


@pytest.fixture(autouse=True)
def nothing_held(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Keys are the process's: a test begins and ends with none, and is not kept waiting for them."""
    monkeypatch.setattr("biofeedback.storage.encryption.key_slots.COST_N", 1 << 8)
    held_keys.let_go_of_all()
    yield
    held_keys.let_go_of_all()


@pytest.fixture
def person(own_data_folder: Path) -> Path:
    path = find_or_make(own_data_folder, NAME).path
    recorded(path, "s", WORDS)
    with closing(open_database(path)) as database:
        add_note(database, "s", 1.0, NOTE)
        store = PersonStore(database)
        store.threshold_shift = 2.5
        store.learn_scores([Arousal(60.0 * i, 55.0, "usual", 1.0, smoothed=55.0) for i in range(60)], BEGAN_S, 3600)
        writer = SessionWriter(database, SessionHead("prompted", BEGAN_S, 3600))
        writer.append([], [Prompt(5.0, "p1", "slow_breathing", "raised"), PromptEnd(9.0, "p1", "not_now")])
    return path


def locked(path: Path) -> None:
    """As another process finds it."""
    with closing(sqlite3.connect(path)) as database:
        slots = key_slots(database)
    assert slots is not None
    let_go(slots.key_id)


def told(path: Path) -> tuple[object, ...]:
    """Everything that is kept of a person, as the program reads it."""
    with closing(open_database(path, read_only=True)) as database:
        store = PersonStore(database)
        prompts = "unsealed(exercise, 'prompts.exercise', session, wall_s), "
        prompts += "unsealed(outcome, 'prompts.outcome', session, wall_s)"
        return (
            store.profile,
            store.threshold_shift,
            store.history(BEGAN_S + 7200.0),
            list(stored_inputs(database, "s")),
            list(stored_events(database, "prompted")),
            read_notes(database, "s"),
            [listing.head for listing in list_heads(database)],
            damaged_sessions(database),
            database.execute(f"SELECT {prompts} FROM prompts").fetchall(),
        )


def test_all_of_a_person_reads_as_before(person: Path) -> None:
    before = told(person)
    assert isinstance(before[2], History)
    assert (before[2].percentile_85, before[2].days) == (55.0, 1)
    encrypt_person(person, OPEN)
    assert told(person) == before
    locked(person)
    assert is_locked(person)
    assert unlock(person, OPEN)
    decrypt_person(person)
    assert told(person) == before
    held_keys.let_go_of_all()
    assert not is_locked(person)


def test_no_beat_no_word_and_no_name_is_in_the_files(person: Path, own_data_folder: Path) -> None:
    shown = everything(own_data_folder)
    for word in (NAME, NOTE, WORDS, "slow_breathing", '"type":'):
        assert word.encode() in shown
    encrypt_person(person, OPEN)
    with closing(open_database(person)) as database:
        add_note(database, "s", 2.0, f"again: {NOTE}")
        SessionWriter(database, SessionHead("later", BEGAN_S, 0)).append([], [Beat(1.0, 801.5, 801.5)])
        hidden = everything(own_data_folder)
    for word in (NAME, NOTE, WORDS, "slow_breathing", "not_now", '"type":', "801.5", OPEN):
        assert word.encode() not in hidden
        assert word.encode("utf-16-le") not in hidden
    with closing(sqlite3.connect(person)) as database:
        assert database.execute("SELECT count(*) FROM scores").fetchone() == (0,)


def test_locked_it_says_so_in_one_line_and_opens_with_either_secret(person: Path, own_data_folder: Path) -> None:
    code = encrypt_person(person, OPEN)
    locked(person)
    with pytest.raises(LockedError):
        open_database(person)
    with pytest.raises(LockedPersonError, match="locked with a passphrase: give it") as raised:
        find_person(own_data_folder, NAME)
    assert "\n" not in str(raised.value)
    assert NAME not in str(raised.value)
    assert list_people(own_data_folder) == []
    assert locked_files(own_data_folder) == [person]
    # It may be theirs: nobody of that name is made beside it.
    with pytest.raises(LockedPersonError):
        find_or_make(own_data_folder, NAME)
    assert not unlock(person, "correct horse batterie")
    assert unlock(person, OPEN)
    assert [each.name for each in list_people(own_data_folder)] == [NAME]
    locked(person)
    assert unlock(person, code.lower().replace("-", " "))
    assert told(person)[5] == [(1.0, NOTE)]


def test_a_script_hands_the_passphrase_over_in_the_environment(person: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    encrypt_person(person, OPEN)
    locked(person)
    monkeypatch.setenv(PASSPHRASE, "something else")
    with pytest.raises(LockedError):
        open_database(person)
    monkeypatch.setenv(PASSPHRASE, OPEN)
    assert told(person)[5] == [(1.0, NOTE)]


def test_another_passphrase_leaves_the_code_and_a_new_key_leaves_nothing(person: Path) -> None:
    before = told(person)
    code = encrypt_person(person, OPEN)
    change_passphrase(person, "another one entirely")
    locked(person)
    assert not unlock(person, OPEN)
    assert unlock(person, code)
    newest = renew_recovery_code(person)
    locked(person)
    assert not unlock(person, code)
    assert unlock(person, newest)
    last = renew_key(person, "and a third of them")
    locked(person)
    assert not unlock(person, newest)
    assert not unlock(person, "another one entirely")
    assert unlock(person, last)
    assert told(person) == before


def test_values_do_not_open_in_another_row(person: Path) -> None:
    with closing(open_database(person)) as database:
        add_note(database, "prompted", 3.0, "something harmless")
    encrypt_person(person, OPEN)
    with closing(sqlite3.connect(person)) as database, database:
        (other,) = database.execute("SELECT payload FROM notes WHERE session = 'prompted'").fetchone()
        database.execute("UPDATE notes SET payload = ? WHERE session = 's'", (other,))
    with closing(open_database(person)) as database:
        assert read_notes(database, "s") == []
        assert read_notes(database, "prompted") == [(3.0, "something harmless")]


def test_what_a_short_passphrase_a_second_time_and_a_recording_do(person: Path) -> None:
    with pytest.raises(EncryptionError, match="at least 8"):
        encrypt_person(person, "1234567")
    lock = RecordingLock(person)
    assert lock.share()
    with pytest.raises(StillRecordingError):
        encrypt_person(person, OPEN)
    lock.release()
    with pytest.raises(EncryptionError, match="is not encrypted"):
        decrypt_person(person)
    encrypt_person(person, OPEN)
    with pytest.raises(EncryptionError, match="encrypted already"):
        encrypt_person(person, OPEN)


def test_a_recording_goes_on_and_is_packed_under_the_key(person: Path) -> None:
    encrypt_person(person, OPEN)
    inputs = recorded(person, "later", WORDS)
    with closing(open_database(person)) as database:
        close_session(database, "later", "stopped")
        assert list(stored_inputs(database, "later")) == inputs
        assert damaged_sessions(database) == []
        entry = JournalEntry("j1", BEGAN_S, 0, (Passage("free", NOTE),))
        keep_journal_entry(database, entry)
        assert read_journal(database) == [entry]
    with closing(sqlite3.connect(person)) as database:
        marks = {bytes(row[0]) for row in database.execute("SELECT substr(payload, 1, 1) FROM chunks")}
    assert marks <= {b"\x02", b"\x03"}
    assert b"\x03" in marks


def test_a_backup_stays_encrypted_and_is_taken_in_when_unlocked(person: Path, tmp_path: Path) -> None:
    before = told(person)
    encrypt_person(person, OPEN)
    file = tmp_path / "b.backup"
    back_up(find_or_make(person.parent, NAME), file)
    assert NOTE.encode() not in file.read_bytes()
    locked(person)
    with pytest.raises(BackupError, match="locked"):
        restore(file, tmp_path / "elsewhere")
    assert unlock(file, OPEN)
    assert told(restore(file, tmp_path / "elsewhere").path) == before


def test_corners_that_a_power_cut_left_are_cleaned_with_the_next_start(
    person: Path, own_data_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as during:
        during.setattr("biofeedback.storage.encryption.person_encryption.clean", lambda _database: False)
        encrypt_person(person, OPEN)
    marked = "SELECT count(*) FROM about WHERE key = 'unclean'"
    with closing(open_database(person)) as database:
        assert database.execute(marked).fetchone() == (1,)
    tidy(own_data_folder)
    with closing(open_database(person)) as database:
        assert database.execute(marked).fetchone() == (0,)


def test_damaged_slots_are_one_clear_error(person: Path) -> None:
    encrypt_person(person, OPEN)
    with closing(sqlite3.connect(person)) as database, database:
        database.execute("UPDATE about SET value = x'00ff' WHERE key = 'key_slots'")
    with pytest.raises(sqlite3.DatabaseError, match="is damaged"):
        open_database(person)


def test_slots_that_would_keep_the_computer_busy_are_not_tried(person: Path) -> None:
    encrypt_person(person, OPEN)
    with closing(sqlite3.connect(person)) as database:
        slots = key_slots(database)
    assert slots is not None
    heavy = KeySlots(slots.key_id, tuple(replace(slot, n=1 << 40) for slot in slots.slots))
    assert heavy.opened_by(OPEN) is None


def entry(words: str) -> JournalEntry:
    return JournalEntry(words, BEGAN_S, 0, (Passage("free", words),))


def test_a_connection_from_before_seals_as_the_file_asks_for_it_by_now(person: Path) -> None:
    with closing(open_database(person)) as early:
        encrypt_person(person, OPEN)
        keep_journal_entry(early, entry("after it was encrypted"))
        renew_key(person, OPEN)
        keep_journal_entry(early, entry("after its key was renewed"))
        stored = [bytes(row[0]) for row in early.execute("SELECT payload FROM journal WHERE id LIKE 'after%'")]
        assert len(stored) == 2
        assert not any(b"after" in payload for payload in stored)
        decrypt_person(person)
        keep_journal_entry(early, entry("in the open again"))
    with closing(open_database(person)) as database:
        kept = {each.id for each in read_journal(database)}
    assert {"after it was encrypted", "after its key was renewed", "in the open again"} <= kept


def test_a_connection_from_before_writes_nothing_once_the_file_is_locked(person: Path) -> None:
    with closing(open_database(person)) as early:
        encrypt_person(person, OPEN)
        # As in another process, which was given no passphrase.
        held_keys.let_go_of_all()
        with pytest.raises(LockedError):
            keep_journal_entry(early, entry("never"))
        assert not early.execute("SELECT 1 FROM journal WHERE id = 'never'").fetchone()


def test_a_passphrase_that_opens_nothing_is_told_as_such(person: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    encrypt_person(person, OPEN)
    held_keys.let_go_of_all()
    assert "give it when a terminal asks" in str(LockedPersonError(person))
    monkeypatch.setenv(PASSPHRASE, "another one")
    assert "does not open it" in str(LockedPersonError(person))
