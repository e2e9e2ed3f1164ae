"""What the window does with a person's files: erases all, exports where it was asked to, knows straps again."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from biofeedback.devices.choice import FoundStrap, RememberedStrap
from biofeedback.events import Packet, Start
from biofeedback.services import stored_wearer
from biofeedback.services.export import file_name
from biofeedback.services.people import make_client, rename
from biofeedback.services.stored_wearer import StoredServices, offer_of
from biofeedback.session.recorder import Recorder
from biofeedback.storage.database import open_database
from biofeedback.storage.erase import StillRecordingError
from biofeedback.storage.people import find_or_make, list_people
from biofeedback.storage.person_names import PersonNameError
from biofeedback.storage.straps import StrapBook, write_straps
from biofeedback.storage.writer import SessionHead, SessionWriter


def test_everything_is_erased_and_nothing_while_a_session_is_recorded(own_data_folder: Path) -> None:
    path = find_or_make(own_data_folder).path
    home = StoredServices()
    recorder = Recorder(path, SessionHead("s", 1e9, 0), lambda *_words: None)
    recorder.put_input(Start(0))
    recorder.start()
    until = recorder._file
    while until._writer is None or not until._writer.begun:
        pass
    with pytest.raises(StillRecordingError, match="end it first"):
        home.delete_all()
    assert path.exists()
    assert recorder.close()
    recorder._thread.join(10.0)
    home.delete_all()
    assert list_people(own_data_folder) == []
    assert not list(own_data_folder.glob(f"{path.name}*"))


@pytest.mark.parametrize("session", ["../../outside", "/etc/passwd", "..", "a/b", "a\\b", ".hidden", "c:x"])
def test_an_exported_file_stays_in_the_folder_that_was_chosen(
    session: str, own_data_folder: Path, tmp_path: Path
) -> None:
    with closing(open_database(find_or_make(own_data_folder).path)) as database:
        SessionWriter(database, SessionHead(session, 1e9, 0)).append([Start(0), Packet(1, "2a37", b"x")], [])
    target = tmp_path / "deep" / "chosen"
    target.mkdir(parents=True)
    before = {path for path in tmp_path.rglob("*") if target not in path.parents}
    assert StoredServices().export_all(target) == 1
    assert len(list(target.iterdir())) == 1
    assert {path for path in tmp_path.rglob("*") if target not in path.parents} == before
    assert "/" not in file_name(session)


def test_a_strap_that_was_used_is_known_again(own_data_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    known = RememberedStrap("linux", "AA:BB", "Polar H10", 5.0)
    write_straps(own_data_folder, StrapBook((known,)))
    asked: list[tuple[RememberedStrap, ...]] = []

    async def scan(*_what: object, remembered: tuple[RememberedStrap, ...], **_how: object) -> None:
        asked.append(remembered)

    monkeypatch.setattr(stored_wearer, "scan_live", scan)
    stop = StoredServices().look_for_straps(lambda _found: None, lambda _code: None)
    while not asked:
        pass
    stop()
    assert asked == [(known,)]
    assert offer_of(FoundStrap("AA:BB", "Polar H10", -60, last_used_wall_s=5.0)).used_before


@pytest.mark.parametrize("name", ["\x00\x01", "Ann\x1ba", "\ud800", "x" * 41, " "])
def test_the_window_refuses_the_names_that_the_command_line_refuses(name: str, own_data_folder: Path) -> None:
    with pytest.raises(PersonNameError):
        make_client(name, agreed=True)
    anna = make_client("Anna", agreed=True)
    with pytest.raises(PersonNameError):
        rename(anna, name)


def test_the_folder_is_tidied_when_the_window_opens(own_data_folder: Path) -> None:
    path = find_or_make(own_data_folder).path
    with closing(sqlite3.connect(path)) as database, database:
        database.execute(
            "INSERT INTO sessions (id, started_s, utc_offset_s, ended) VALUES ('s', 1, 0, 'deleted stopped')"
        )
    (own_data_folder / f".{'0' * 12}.person.new").write_bytes(b"half of somebody")
    StoredServices()
    with closing(open_database(path)) as database:
        assert database.execute("SELECT count(*) FROM sessions").fetchone() == (0,)
    assert not list(own_data_folder.glob("*.new"))
