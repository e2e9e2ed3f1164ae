"""A report helps to mend a fault and names nobody."""

from pathlib import Path

import pytest

from biofeedback import __version__
from biofeedback.cli.main import run
from biofeedback.gui.state.preferences import Preferences
from biofeedback.services.bug_report import PLAIN_PREFERENCES, bug_report
from biofeedback.services.doctor import Finding
from biofeedback.storage.log_file import FILE_NAME, FOLDER

NAMED = Preferences(
    theme="dark",
    strap="AA:BB:CC:DD:EE:FF",
    strap_name="Marias H10",
    practice="Praxis Muster",
    practice_logo="/logo/of/Muster.png",
    protocol="Maria sits",
)


def test_it_holds_versions_findings_settings_and_the_log(own_data_folder: Path) -> None:
    (own_data_folder / FOLDER).mkdir(parents=True)
    (own_data_folder / FOLDER / FILE_NAME).write_text("2026-01-05T09:00:00Z info biofeedback: noted\n")
    text = bug_report([Finding("Bluetooth", "Bluetooth is off.", "Switch it on.")], NAMED._asdict())
    assert f"biofeedback {__version__}" in text
    assert "neurokit2 0" in text
    assert "look  Bluetooth: Bluetooth is off. Switch it on." in text
    assert "theme: dark" in text
    assert "info biofeedback: noted" in text


def test_it_names_nobody(own_data_folder: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    home = tmp_path / "maria"
    monkeypatch.setattr(Path, "home", lambda: home)
    findings = [
        Finding("sound", "Marias ears"),
        Finding("data folder", f"{own_data_folder}/Maria Muster copy.person is a second file.", "Move it."),
        Finding("display", f"{home}/x is odd.", "Look."),
    ]
    text = bug_report(findings, NAMED._asdict())
    assert not any(word in text for word in ("Maria", "Muster", "maria", "AA:BB", "H10"))
    assert "ok    sound: well" in text
    assert "(data folder)/(a person).person is a second file. Move it." in text
    assert "(home)/x is odd." in text
    assert "nothing was noted" in text


def test_every_preference_is_either_plain_or_left_out_on_purpose() -> None:
    left_out = {"strap", "strap_name", "practice", "practice_logo", "protocol", "welcomed", "told_of_tray"}
    times = {name for name in Preferences._fields if name.endswith("_at_min") or name == "day_end_notice"}
    assert set(Preferences._fields) == set(PLAIN_PREFERENCES) | left_out | times


@pytest.mark.usefixtures("qapp")
def test_the_command_prints_it_or_writes_it(
    own_data_folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("biofeedback.cli.doctor.found", lambda: (Finding("Bluetooth", "ready"),))
    assert run(["bug-report"]) == 0
    printed = capsys.readouterr().out
    assert "ok    Bluetooth: well" in printed
    assert run(["bug-report", str(tmp_path / "report.txt")]) == 0
    assert (tmp_path / "report.txt").read_text("utf-8") == printed
    assert run(["bug-report", str(tmp_path / "no" / "report.txt")]) == 2
    assert len(capsys.readouterr().err.splitlines()) == 1
