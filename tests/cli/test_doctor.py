"""The doctor looks at everything, says what to do next, and changes nothing."""

from pathlib import Path

import pytest

from biofeedback.cli.main import run

# Looking for sound makes Qt's application when there is none, and then not the kind that later tests need.
pytestmark = pytest.mark.usefixtures("qapp")


@pytest.mark.qt_log_ignore("pa_context_connect", "Couldn't")
def test_every_finding_is_a_line_and_what_is_wrong_has_a_next_step(
    capsys: pytest.CaptureFixture[str], own_data_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DBUS_SYSTEM_BUS_ADDRESS", "unix:path=/nowhere/at/all")
    assert run(["doctor"]) == 1
    out, err = capsys.readouterr()
    lines = {line.split(":")[0].split(maxsplit=1)[1]: line for line in out.splitlines()}
    assert list(lines) == ["Bluetooth", "display", "sound", "data folder"]
    assert lines["Bluetooth"].startswith("look")
    assert "start" in lines["Bluetooth"]
    assert lines["data folder"].startswith("ok")
    assert "Traceback" not in err
    assert not own_data_folder.exists()


def test_a_data_folder_that_is_a_file_is_noticed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "file"
    file.write_text("in the way")
    monkeypatch.setenv("BIOFEEDBACK_DATA_DIR", str(file / "data"))
    assert run(["doctor"]) == 1
    assert "look  data folder" in capsys.readouterr().out
