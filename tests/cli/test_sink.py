"""Events are written a line at once; a stream that fails ends a replay, not a session."""

import errno
import io
import json
from pathlib import Path

import pytest

from biofeedback.cli.sink import EventSink, event_sink
from biofeedback.events import HeartRate

RATE = HeartRate(1.5, 60, True)


class Failing(io.BytesIO):
    def __init__(self, error: OSError | None) -> None:
        super().__init__()
        self.error = error
        self.calls = 0

    def write(self, line: bytes) -> int:  # type: ignore[override]
        self.calls += 1
        if self.error is not None:
            raise self.error
        return super().write(line[:5])


@pytest.mark.parametrize("error", [OSError(errno.ENOSPC, "No space left on device"), None])
def test_a_full_disk_is_told_once_and_a_session_goes_on(
    error: OSError | None, capsys: pytest.CaptureFixture[str]
) -> None:
    out = Failing(error)
    sink = EventSink(out, "events.jsonl", live=True)
    for _ in range(3):
        sink(RATE)
    assert (sink.failed, sink.reader_gone, out.calls) == (True, False, 1)
    told = "events.jsonl: No space left on device; events are no longer written, the session goes on"
    assert capsys.readouterr().err == f"biofeedback: {told}\n"


def test_a_reader_that_goes_away_is_noticed_in_silence(capsys: pytest.CaptureFixture[str]) -> None:
    sink = EventSink(Failing(BrokenPipeError()), live=True)
    sink(RATE)
    assert sink.reader_gone
    assert capsys.readouterr().err == ""


def test_a_replay_whose_events_cannot_be_written_ends() -> None:
    with pytest.raises(OSError, match="No space"):
        EventSink(Failing(None))(RATE)


def test_every_line_is_in_the_file_at_once(tmp_path: Path) -> None:
    with event_sink(str(tmp_path / "events.jsonl")) as write:
        write(RATE)
        assert json.loads((tmp_path / "events.jsonl").read_text())["rate_bpm"] == 60
