"""``biofeedback record-reference``: five guided minutes against which breath and posture can be measured."""

from __future__ import annotations

import argparse
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

from biofeedback.cli.errors import CommandError
from biofeedback.cli.output import write_whole

if TYPE_CHECKING:
    from collections.abc import Callable

    from biofeedback.clock import Clock
    from biofeedback.session.guide import Guide
    from biofeedback.session.plan import SessionPlan
    from biofeedback.session.running import RunningSession

NAME = "record-reference"
HELP = "five guided minutes with tapped breaths, to measure how well breath and posture are read from your strap"
PERSON = "reference"


def configure(parser: argparse.ArgumentParser) -> None:
    """Describe the arguments."""
    parser.add_argument("file", type=Path, help="where to write the recording (.jsonl)")
    parser.add_argument("--device", required=True, metavar="ADDRESS|virtual-h10", help="a strap with an accelerometer")


def run(arguments: argparse.Namespace) -> int:
    """Guide, record and write one file."""
    from biofeedback.clock import RealClock

    if arguments.file.suffix.lower() != ".jsonl":
        raise CommandError(f"{arguments.file}: name it .jsonl")
    return record(arguments.file, arguments.device, RealClock(), lambda line: print(line, flush=True))


def record(file: Path, device: str, clock: Clock, say: Callable[[str], None]) -> int:
    """Make the recording; returns the exit code.

    Raises
    ------
    CommandError
        If no strap with an accelerometer sends, or the file cannot be written.
    """
    from biofeedback.cli.source import session_inputs
    from biofeedback.services.export import exported
    from biofeedback.session.guide import GuideError, Heard

    heard = Heard()
    with ExitStack() as ending:
        session, guide = _begun(device, clock, heard.hear, say, ending)
        try:
            whole = guide.lead(heard)
        except GuideError as error:
            raise CommandError(str(error)) from None
        except KeyboardInterrupt:
            whole = False
        complete = session.end()
    if session.id is None or not complete:
        raise CommandError("not all of it could be stored; look at the disk, and try again")
    write_whole(file, exported("recording", session_inputs(session.id)))
    say(f"{file}: {'all steps' if whole else 'ended early'}, {guide.n_taps} taps; also kept as {session.id}")
    say("It holds your heart beats, the movement of your chest, and when you tapped; nothing else of you.")
    return 0 if whole else 1


def _begun(
    device: str, clock: Clock, hear: Callable[..., None], say: Callable[[str], None], ending: ExitStack
) -> tuple[RunningSession, Guide]:
    """The session and who leads through it; what else runs beside them ends with ``ending``."""
    from biofeedback.cli.taps import hearing_taps
    from biofeedback.session.guide import Guide
    from biofeedback.session.plan import VIRTUAL_H10
    from biofeedback.session.running import RunningSession

    if device == VIRTUAL_H10:
        return _simulated(clock, hear, say, ending)
    session = RunningSession(_plan(device), hear, clock)
    ending.callback(session.end)
    session.begin()
    guide = Guide(session, say)
    ending.enter_context(hearing_taps(guide.tap))
    return session, guide


def _simulated(
    clock: Clock, hear: Callable[..., None], say: Callable[[str], None], ending: ExitStack
) -> tuple[RunningSession, Guide]:
    """A simulated person does what is asked, and taps."""
    from biofeedback.devices.thread import BluetoothThread
    from biofeedback.devices.virtual.radio import virtual_radio
    from biofeedback.devices.virtual.reference_person import story_of, tap_along
    from biofeedback.devices.virtual.strap import H10
    from biofeedback.session.guide import READY_S, Guide
    from biofeedback.session.plan import VIRTUAL_H10
    from biofeedback.session.reference import STEPS
    from biofeedback.session.running import RunningSession

    spans: dict[str, tuple[float, float]] = {}
    at_s = READY_S
    for step in STEPS:
        spans[step.name] = (at_s, step.duration_s)
        at_s += step.duration_s
    radio = virtual_radio(clock, story_of(spans), models=(H10,))
    bluetooth = BluetoothThread()
    ending.callback(bluetooth.stop)
    session = RunningSession(_plan(VIRTUAL_H10), hear, clock, radio, bluetooth)
    ending.callback(session.end)
    session.begin()

    def pace(per_min: float | None) -> None:
        if per_min is None:
            radio.breathe_freely()
        else:
            radio.follow(30.0 / per_min, 30.0 / per_min)

    guide = Guide(session, say, pace=pace)
    tapping = bluetooth.submit(tap_along(radio, radio.person, clock, guide.tap))
    ending.callback(tapping.cancel)
    return session, guide


def _plan(device: str) -> SessionPlan:
    """A session that asks nothing of the wearer and teaches nobody's usual: a recording of its own person."""
    from biofeedback.events import Settings
    from biofeedback.session.plan import SessionPlan

    quiet = Settings(quiet_from_min=None, quiet_to_min=None, daily_cap=0)
    return SessionPlan(device, PERSON, "native", quiet, raw=True, breath_curve=True)
