"""A screen that is shared in a call is noticed where PipeWire carries it; what cannot be known asks for nothing."""

import json
import stat
from pathlib import Path

import pytest

from biofeedback.gui.shell.notify.presence import video_is_taken


def dumped(*nodes: object) -> str:
    return f"cat <<'END'\n{json.dumps(nodes)}\nEND"


def node(media: str, state: str) -> dict[str, object]:
    return {"id": 40, "type": "PipeWire:Interface:Node", "info": {"state": state, "props": {"media.class": media}}}


@pytest.mark.parametrize(
    ("script", "taken"),
    [
        (dumped(node("Stream/Input/Video", "running"), node("Audio/Sink", "running")), True),
        (dumped(node("Stream/Input/Video", "suspended")), False),
        (dumped(node("Video/Source", "running"), node("Stream/Output/Audio", "running")), False),
        (dumped({"info": None}, 7, {"info": {"props": "odd", "state": "running"}}), False),
        ("echo not json", False),
        ("echo '{}'", False),
        ("exit 1", False),
        ("sleep 5", False),
    ],
)
def test_what_pipewire_tells(script: str, taken: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    dump = tmp_path / "pw-dump"
    dump.write_text(f"#!/bin/sh\nexec 2>/dev/null\n{script}\n")
    dump.chmod(dump.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    assert video_is_taken() is taken


def test_without_pipewire_nothing_is_asked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert not video_is_taken()
