"""The icon goes by the panel's ground, not by the windows'."""

from pathlib import Path

import pytest

from biofeedback.gui.shell.tray.panel import XFCE_PANEL, panel_is_dark


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    return tmp_path


@pytest.mark.parametrize("desktop", ["GNOME", "ubuntu:GNOME", "Unity"])
def test_the_bar_of_gnome_is_dark_whatever_the_windows_are(
    desktop: str, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CURRENT_DESKTOP", desktop)
    assert panel_is_dark(windows_dark=False)


@pytest.mark.parametrize(
    ("text", "dark"),
    [("[Theme]\nname=breeze-dark\n", True), ("[Theme]\nname=breeze-light\n", False), ("[Theme]\nname=default\n", None)],
)
def test_plasma_names_its_theme(text: str, dark: bool | None, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CURRENT_DESKTOP", "KDE")
    (folder / "plasmarc").write_text(text)
    for windows_dark in (True, False):
        assert panel_is_dark(windows_dark=windows_dark) == (windows_dark if dark is None else dark)


@pytest.mark.parametrize("text", ["", "no section", "[Theme]\nname=a\nname=b-dark%(x)s\n", "\x00\xff"])
def test_a_file_that_makes_no_sense_changes_nothing_much(
    text: str, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CURRENT_DESKTOP", "KDE")
    (folder / "plasmarc").write_text(text)
    assert panel_is_dark(windows_dark=False) in (True, False)


def test_xfce_keeps_it_with_its_panel(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CURRENT_DESKTOP", "XFCE")
    assert not panel_is_dark(windows_dark=False)
    (folder / XFCE_PANEL).parent.mkdir(parents=True)
    (folder / XFCE_PANEL).write_text('<property name="dark-mode" type="bool" value="true"/>\n')
    assert panel_is_dark(windows_dark=False)


def test_elsewhere_it_is_the_windows_theme(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CURRENT_DESKTOP", "sway")
    assert [panel_is_dark(windows_dark=dark) for dark in (True, False)] == [True, False]
