"""One damaged row or small file costs that one, and doctor says which."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from biofeedback.cli.main import run
from biofeedback.devices.choice import RememberedStrap
from biofeedback.events import Beat, Input, Packet, Start
from biofeedback.gui.state.preferences import PreferenceFile, Preferences
from biofeedback.services import doctor
from biofeedback.session.importing import store_session
from biofeedback.storage import schema
from biofeedback.storage.database import open_database
from biofeedback.storage.overviews import list_heads, read_curve, read_notes
from biofeedback.storage.people import find_or_make, list_people
from biofeedback.storage.person_names import PersonNameError
from biofeedback.storage.person_store import PersonStore
from biofeedback.storage.schema import ForeignDatabaseError, check
from biofeedback.storage.sessions import list_sessions, stored_inputs
from biofeedback.storage.straps import StrapBook, read_straps, write_straps
from biofeedback.storage.wall import sound
from biofeedback.storage.writer import SessionHead, SessionWriter, _pack_from

DAMAGE = [
    "UPDATE sessions SET utc_offset_s=90000",
    "UPDATE sessions SET started_s=1e18",
    "UPDATE sessions SET started_s='x'",
    "UPDATE sessions SET started_s=-5",
    "UPDATE sessions SET duration_s=9e999",
    "UPDATE sessions SET n_beats='many', ended=7",
    "UPDATE sessions SET utc_offset_s=x'00'",
    "UPDATE overviews SET head='x', curve=x'01ff'",
    "UPDATE chunks SET payload=5",
    "DROP TABLE chunks",
    "DROP TABLE sessions",
    "DROP TABLE about",
    "DELETE FROM about",
    "UPDATE about SET value=x'00' || '[1]' WHERE key='profile'",
]


def two_people(folder: Path, sql: str) -> None:
    for name in ("me", "Anna"):
        path = find_or_make(folder, name).path
        with closing(open_database(path)) as database:
            writer = SessionWriter(database, SessionHead(f"20260105-090000-{name}", 1_767_603_600.0, 0))
            writer.append([Start(0), Packet(1, "2a37", b"x")], [Beat(1.0, 1000.0, 1000.0)])
            writer.close()
    with closing(sqlite3.connect(path)) as database, database:
        database.execute(sql)


@pytest.mark.parametrize("sql", DAMAGE)
def test_the_list_shows_everybody_else(sql: str, own_data_folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    two_people(own_data_folder, sql)
    assert run(["sessions"]) in (0, 1)
    out, err = capsys.readouterr()
    assert [line.split()[0] for line in out.splitlines() if "  me  " in line] == ["20260105-090000-me"]
    assert "Traceback" not in err


@pytest.mark.parametrize("sql", DAMAGE[:-6])
def test_a_damaged_row_is_listed_as_far_as_it_can_be_read_and_doctor_says_so(sql: str, own_data_folder: Path) -> None:
    two_people(own_data_folder, sql)
    anna = next(person for person in list_people(own_data_folder) if person.name == "Anna")
    with closing(open_database(anna.path, read_only=True)) as database:
        (row,) = list_sessions(database)
        assert sound(row.started_s, row.utc_offset_s)
        assert 0.0 <= row.duration_s < 1e9
        assert list_heads(database)[0].day in (20458, 0)
        read_curve(database, row.id)
        read_notes(database, row.id)
    if "overviews" not in sql:
        assert any("damaged values" in finding.found for finding in doctor.look_at_data_folder())


def test_keepsakes_that_are_damaged_begin_anew_and_the_name_is_not_guessed(own_data_folder: Path) -> None:
    path = find_or_make(own_data_folder).path
    with closing(open_database(path)) as database:
        kept = PersonStore(database)
        kept.threshold_shift = 2.0
        for key in ("settings", "baseline", "threshold_shift", "resonance_per_min", "consent_s"):
            database.execute("INSERT OR REPLACE INTO about VALUES (?, ?)", (key, b"\x00{[[["))
        assert (kept.baseline, kept.threshold_shift, kept.resonance_per_min) == (None, 0.0, None)
        database.execute("UPDATE about SET value = x'00ff' WHERE key = 'profile'")
        with pytest.raises(ValueError, match="damaged"):
            _ = kept.profile


@pytest.mark.parametrize(
    "content", [b"", b"\xff\xfe", b"[" * 200_000, b'{"straps": 5}', b'{"straps":[{"name":"\xfc"}]}']
)
def test_a_damaged_book_of_straps_is_set_aside_and_begun_anew(content: bytes, own_data_folder: Path) -> None:
    own_data_folder.mkdir()
    path = own_data_folder / "straps.json"
    path.write_bytes(content)
    assert read_straps(own_data_folder) == StrapBook()
    assert path.read_bytes() == content, "reading writes nothing"
    if content != b'{"straps": 5}':
        assert any("straps.json is damaged" in finding.found for finding in doctor.look_at_data_folder())
    book = StrapBook().used("linux", "AA:BB", "Polar H10", 5.0)
    write_straps(own_data_folder, book)
    assert read_straps(own_data_folder) == book
    assert (own_data_folder / "straps.json.set-aside").read_bytes() == content
    assert any("set aside" in finding.found for finding in doctor.look_at_data_folder())


def test_a_book_that_is_not_a_file_is_not_read(own_data_folder: Path) -> None:
    (own_data_folder / "straps.json").mkdir(parents=True)
    assert read_straps(own_data_folder) == StrapBook()
    write_straps(own_data_folder, StrapBook((RememberedStrap("linux", "AA", "x", 1.0),)))
    assert read_straps(own_data_folder).straps[0].address == "AA"


@pytest.mark.parametrize("content", [b"\xff", b"{", b"[" * 200_000, b"5"])
def test_damaged_preferences_are_set_aside_and_begun_anew(content: bytes, own_data_folder: Path) -> None:
    own_data_folder.mkdir()
    (own_data_folder / "window.json").write_bytes(content)
    store = PreferenceFile(own_data_folder)
    assert store.load() == Preferences()
    store.save(Preferences(welcomed=True))
    assert store.load().welcomed
    assert (own_data_folder / "window.json.set-aside").read_bytes() == content


def test_an_import_is_stored_whole_or_not_at_all(own_data_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    packets = [Packet(i * 10**9, "2a37", bytes((16, 60, 0, 4))) for i in range(1, 200)]
    inputs: list[Input] = [Start(0, engine="native"), *packets]
    monkeypatch.setattr("biofeedback.session.importing.AT_A_TIME", 50)
    real, calls = SessionWriter.append, []

    def dies(self: SessionWriter, *what: object) -> None:
        calls.append(what)
        if len(calls) == 3:
            raise KeyboardInterrupt
        real(self, *what)  # type: ignore[arg-type]

    with monkeypatch.context() as during:
        during.setattr(SessionWriter, "append", dies)
        with pytest.raises(KeyboardInterrupt):
            store_session("me", inputs)
    with closing(open_database(find_or_make(own_data_folder).path)) as database:
        assert list_sessions(database) == []
    session = store_session("me", inputs)
    with closing(open_database(find_or_make(own_data_folder).path)) as database:
        assert list(stored_inputs(database, session)) == inputs


def test_every_version_of_the_tables_passes_the_check(tmp_path: Path) -> None:
    for kept in (Path(__file__).parent / "databases").glob("*.person"):
        with closing(sqlite3.connect(f"{kept.as_uri()}?immutable=1", uri=True)) as database:
            check(database)
    with closing(sqlite3.connect(tmp_path / "x")) as database:
        database.execute("PRAGMA user_version = 2")
        with pytest.raises(ForeignDatabaseError, match="chunks"):
            check(database)
        database.execute(f"PRAGMA user_version = {schema.NEWEST + 1}")
        check(database)
        database.execute("CREATE VIEW v AS SELECT 1")
        with pytest.raises(ForeignDatabaseError):
            check(database)


@pytest.mark.parametrize("name", ["", "  ", "a\x00b", "\x1b[31m", "x" * 41, "\ud800"])
def test_nobody_is_made_under_a_name_that_cannot_be_shown(name: str, own_data_folder: Path) -> None:
    with pytest.raises(PersonNameError):
        find_or_make(own_data_folder, name)
    assert not own_data_folder.exists()


def test_doctor_says_what_was_left_and_what_is_there_twice(own_data_folder: Path) -> None:
    path = find_or_make(own_data_folder).path
    (own_data_folder / "copy.person").write_bytes(path.read_bytes())
    (own_data_folder / f".{'0' * 12}.person.new").write_bytes(b"half of somebody")
    (own_data_folder / f"{path.name}.set-aside-20260101-000000").write_bytes(b"x")
    found: Callable[[str], bool] = lambda words: any(words in each.found for each in doctor.look_at_data_folder())  # noqa: E731
    assert found("copy.person is a second file")
    assert found(".new was not finished")
    assert found("was set aside")


def test_an_index_that_names_what_is_not_there_is_damage_and_ends_no_thread(own_data_folder: Path) -> None:
    path = find_or_make(own_data_folder).path
    with closing(open_database(path)) as database, pytest.raises(sqlite3.DatabaseError, match="cannot be found"):
        _pack_from(database, "s", "inputs", 0)
