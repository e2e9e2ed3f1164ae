"""Whatever it is given, a command says in one line what is wrong, ends with 2 and writes nothing."""

from pathlib import Path

import pytest

from biofeedback.cli.main import run

BAD: dict[str, bytes] = {
    "empty": b"",
    "text": b"It was a dark and stormy night.\nIt rained.\n",
    "picture": b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01\x00\x00\x00\x01",
    "negative": b"-800\n-790\n-810\n",
    "absurd": b"1e300\n5\n7\n999999\n",
    "damaged recording": b'{"format":"biofeedback-recording","version":1}\n{"type":"start","monotonic_ns":0}\n{"ty\n',
    "newer recording": b'{"format":"biofeedback-recording","version":99}\n',
    "recording beyond time": b'{"format":"biofeedback-recording","version":1}\n{"type":"start","monotonic_ns":1'
    + b"0" * 400
    + b"}\n",
    "recording beyond the calendar": b'{"format":"biofeedback-recording","version":1}\n'
    b'{"type":"start","monotonic_ns":0}\n'
    b'{"type":"clock_anchor","monotonic_ns":0,"wall_s":-1e18,"utc_offset_s":0}\n',
    "headless recording": b'{"format":"biofeedback-recording","version":1}\n{"type":"tick","monotonic_ns":0}\n',
}


def check(arguments: list[str], capsys: pytest.CaptureFixture[str], folder: Path) -> str:
    before = sorted(folder.rglob("*"))
    assert run(arguments) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert len(err.splitlines()) == 1
    assert "Traceback" not in err
    assert sorted(folder.rglob("*")) == before
    return err


@pytest.mark.parametrize("command", ["replay", "analyze"])
@pytest.mark.parametrize("name", BAD)
def test_a_file_that_is_no_recording(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], command: str, name: str
) -> None:
    path = tmp_path / "input"
    path.write_bytes(BAD[name])
    extra = ["--events", str(tmp_path / "events.jsonl")] if command == "replay" else ["--json"]
    assert str(path) in check([command, str(path), *extra], capsys, tmp_path)


@pytest.mark.parametrize("name", BAD)
def test_what_is_no_recording_is_not_imported(tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str) -> None:
    path = tmp_path / "input"
    path.write_bytes(BAD[name])
    assert str(path) in check(["import", str(path)], capsys, tmp_path)


def test_a_mixture_of_two_recordings_has_no_figures(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "input"
    path.write_text(
        '{"format":"biofeedback-recording","version":1}\n{"type":"start","monotonic_ns":0}\n'
        '{"type":"rr_packet","monotonic_ns":1000000000,"rr_ms":[800.0]}\n'
        '{"type":"packet","monotonic_ns":2000000000,"characteristic":"2a37","data":"EDwABA=="}\n'
    )
    assert "mixes the intervals" in check(["analyze", str(path)], capsys, tmp_path)


@pytest.mark.parametrize("command", ["replay", "analyze"])
def test_a_missing_file_and_an_empty_folder(tmp_path: Path, capsys: pytest.CaptureFixture[str], command: str) -> None:
    empty = tmp_path / "folder"
    empty.mkdir()
    check([command, str(tmp_path / "missing.txt")], capsys, tmp_path)
    check([command, str(empty)], capsys, tmp_path)


def test_a_folder_without_rr_files(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.txt").write_text("no numbers here")
    (tmp_path / "b.txt").write_text("nor here")
    check(["analyze", str(tmp_path)], capsys, tmp_path)


def test_one_bad_file_among_good_ones_is_named_and_the_rest_is_done(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "good.txt").write_text("\n".join(["800", "820", "790"] * 40))
    (tmp_path / "bad.txt").write_text("no")
    assert run(["analyze", str(tmp_path), "--json"]) == 1
    out, err = capsys.readouterr()
    assert "good.txt" in out
    assert "bad.txt" not in out
    assert len(err.splitlines()) == 1


def test_an_empty_folder_among_good_files_is_named_and_the_rest_is_done(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "good.txt").write_text("\n".join(["800", "820", "790"] * 40))
    assert run(["analyze", str(tmp_path / "empty"), str(tmp_path / "good.txt"), "--csv"]) == 1
    out, err = capsys.readouterr()
    assert len(out.splitlines()) == 2
    assert err == f"biofeedback: {tmp_path / 'empty'}: there is no file in this folder\n"


@pytest.mark.parametrize(
    "arguments",
    [
        ["fly"],
        ["analyze", "x", "--jobs", "-1"],
        ["replay"],
        ["replay", "x", "--speed", "0"],
        ["replay", "x", "--engine", "y"],
    ],
)
def test_wrong_arguments(arguments: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    check(arguments, capsys, tmp_path)


def test_events_that_cannot_be_written(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    good = tmp_path / "good.txt"
    good.write_text("\n".join(["800"] * 20))
    err = check(["replay", str(good), "--events", str(tmp_path / "no" / "such" / "events.jsonl")], capsys, tmp_path)
    assert "cannot be written" in err
